From an archived TwinSpace no mails go out any more, nor what was told there just before; offices' decisions and your own exports excepted.
