What you typed is shown again, to be copied, when a thread, page or entry was hidden, locked or taken away while you wrote.
