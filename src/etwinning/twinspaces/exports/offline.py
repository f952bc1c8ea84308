"""The pages of an export, to be read in a browser without a server: no script, relative links.

All that people wrote is escaped or cleaned once more; texts name their language.
"""

from etwinning.base.html import clean
from etwinning.base.messages import _
from etwinning.base.told import told_name
from etwinning.base.words import day
from etwinning.media.api import LICENCE_TITLES
from etwinning.media.api import LICENCES
from etwinning.twinspaces.roles import ROLES
from etwinning.workspaces.api import AUDIENCE_TITLES
from html import escape
from zope.i18n import translate

PICTURES = ("image/jpeg", "image/png", "image/webp", "image/gif")
AUDIENCES = {term.value: term.title for term in AUDIENCE_TITLES}
SHELL = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="script-src 'none'; object-src 'none'">
<title>{title}</title>
<link rel="stylesheet" href="{up}style.css">
</head>
<body>
<header><p>{top}</p></header>
<main>
"""
END = "</main>\n</body>\n</html>\n"
KINDS = {
    "page": _("exported_pages", default="Pages"),
    "materials": _("exported_materials", default="Materials"),
    "phase": _("exported_phases", default="Plan"),
    "event": _("exported_events", default="Calendar"),
    "poll": _("exported_polls", default="Polls"),
    "meeting": _("exported_meetings", default="Online meetings"),
    "forum": _("exported_forums", default="Forums"),
    "board": _("exported_boards", default="Boards"),
    "wall": _("exported_walls", default="Walls of pupils"),
    "entry": _("exported_entries", default="Journal"),
}


class Offline:
    """Writes the pages of one export.

    :ivar language: of the words that are ours.
    """

    def __init__(self, place, people, language: str):
        self.place = place
        self.people = people
        self.language = language

    def say(self, message) -> str:
        """Return a message in the language of the export, escaped."""
        return escape(translate(message, target_language=self.language))

    def begin(self, told: dict, thing) -> str:
        """Return the page of a thing as far as it goes before its parts."""
        lang = f' lang="{escape(thing.language)}"' if thing.language else ""
        top = f'<a href="../index.html">{escape(self.place.title)}</a>'
        return (
            self._head(told["title"], "../", top)
            + f"<h1{lang}>{escape(told['title'])}</h1>\n"
            + self._byline(thing)
            + self._file(told)
            + self._link(thing)
            + self._beside(thing)
            + f"<div{lang}>{self._text(thing)}</div>\n"
        )

    def part(self, told: dict, thing) -> str:
        """Return a thing that is read on the page of another."""
        anchor = f"i{told['id']}"
        return f'<article id="{anchor}">{self._byline(thing)}{self._text(thing)}</article>\n'

    def index(self, lines: list[dict]) -> str:
        """Return the first page: all that has a page, as a tree.

        :param lines: manifest lines without their texts.
        """
        within: dict = {}
        for line in lines:
            within.setdefault(line["parent"], []).append(line)
        parts = []
        for group, heading in KINDS.items():
            own = [line for line in within.get(None, ()) if _group(line["kind"]) == group]
            if own:
                parts.append(f"<h2>{self.say(heading)}</h2>\n{_tree(own, within)}")
        others = [line for line in within.get(None, ()) if _group(line["kind"]) not in KINDS]
        title = escape(self.place.title)
        return (
            self._head(self.place.title, "", title)
            + f"<h1>{title}</h1>\n<p>{escape(self.place.welcome)}</p>\n"
            + "".join(parts)
            + (_tree(others, within) if others else "")
            + ("" if lines else f"<p>{self.say(EMPTY)}</p>\n")
            + END
        )

    def author(self, thing) -> str:
        """Return who wrote something, as far as the export tells it, escaped."""
        user_id = thing.author
        if self.people.number(user_id, thing.told) is None:
            return ""
        if thing.told is not None:
            return escape(told_name(thing.told, self.language))
        name = self.people.name(user_id)
        role = ROLES.get(self.people.role(user_id))
        return escape(name) if name else self.say(role or FORMER)

    def _head(self, title, up, top):
        language = escape(self.language)
        return SHELL.format(language=language, title=escape(title), up=up, top=top)

    def _byline(self, thing):
        who = thing.readers or AUDIENCES.get(thing.audience)
        words = (
            self.author(thing),
            escape(day(thing.created, self.language)),
            self.say(who) if who else "",
        )
        return f'<p class="by">{" · ".join(word for word in words if word)}</p>\n'

    def _text(self, thing):
        if thing.written == "html":
            return clean(thing.text)
        lines = escape(thing.text).split("\n")
        return f"<p>{'<br>'.join(lines)}</p>" if thing.text else ""

    def _file(self, told):
        file = told.get("file")
        if not file:
            return ""
        where, facts = f"../{escape(file['path'])}", told["facts"]
        if file["type"] in PICTURES:
            alt = escape(facts.get("alt", ""))
            return f'<p><a href="{where}"><img src="{where}" alt="{alt}"></a></p>\n'
        return f'<p><a href="{where}">{escape(file["name"])}</a></p>\n'

    def _beside(self, thing):
        """When and where an event is; under which licence others may use a file."""
        found = thing.says(self.language) if thing.says else []
        if thing.facts.get("licence") in LICENCES:
            title = LICENCE_TITLES.getTerm(thing.facts["licence"]).title
            found = [*found, translate(title, target_language=self.language)]
        return "".join(f"<p>{escape(words)}</p>\n" for words in found if words)

    def _link(self, thing):
        found = [thing.facts.get(name, "") for name in ("url", "link")]
        safe = [escape(url) for url in found if url.startswith("https://")]
        return "".join(
            f'<p><a href="{url}" rel="noopener nofollow">{url}</a></p>\n' for url in safe
        )


EMPTY = _("export_empty", default="Nothing was written here yet.")
FORMER = _("export_former", default="Somebody who has left")


def _group(kind):
    known = ("folder", "file", "image", "audio", "video")
    return "materials" if kind in known else kind


def _tree(lines, within):
    items = "".join(
        f'<li><a href="{line["page"]}">{escape(line["title"])}</a>'
        + (_tree(within[line["id"]], within) if line["id"] in within else "")
        + "</li>\n"
        for line in lines
    )
    return f"<ul>\n{items}</ul>\n"
