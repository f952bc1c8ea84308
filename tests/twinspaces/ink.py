"""More that people write and that wants to run: names of files and people, words of offices."""

from etwinning.accounts.api import set_fullname
from etwinning.base.security import for_the_house
from etwinning.calendar.addresses import make_address
from etwinning.journals.api import answer_question
from etwinning.journals.api import ask_office
from etwinning.moderation.api import act_on_case
from etwinning.moderation.api import take_case
from etwinning.records.api import token
from etwinning.support.api import give_duty
from etwinning.support.api import office
from etwinning.twinspaces.api import invite_guest
from tests.accounts.builders import log_in_as
from tests.accounts.builders import PASSWORD
from tests.journals.builders import entry_of
from tests.media.files import MP3
from tests.moderation.builders import by
from tests.moderation.builders import report_by
from tests.support.builders import officer
from tests.twinspaces.packed import filed
from tests.twinspaces.packed import packed
from tests.twinspaces.packed import told
from tests.twinspaces.runs import CORPUS
from tests.twinspaces.taken import take_in
from tests.workspaces.builders import file_of
from tests.workspaces.builders import folder_of
from tests.workspaces.builders import page_of
from tests.workspaces.builders import picture_of

NAMED = [f"{name}.txt" for name in CORPUS]


def people_and_schools(site, river) -> None:
    """Call people, their schools and the project by words of the corpus."""
    with for_the_house("a test"):
        for user_id, name in zip((river.ana, river.jan, river.partner), CORPUS, strict=False):
            set_fullname(user_id, name)
        for founder, name in zip(river.project.founders, CORPUS[4:], strict=False):
            school = site["schools"][founder.school]
            school.title = school.city = name
            school.reindexObject()
        river.project.title = CORPUS[0]
        river.project.reindexObject()


def files(river) -> list:
    """Return a folder with files of all names, which become their titles, and what is in it."""
    album = folder_of(river.ana, river.space, CORPUS[1])
    made = [file_of(river.jan, album, name, about=name) for name in NAMED]
    made += [file_of(river.ana, album, f"{name}.mp3", MP3) for name in CORPUS[::3]]
    made += [picture_of(river.partner, album, f"{name}.jpg", name) for name in CORPUS[::3]]
    return [album, *made]


def take_in_all(river) -> None:
    """Take in an export of which people, titles, texts and files are the corpus."""
    data = b"9 degrees"
    kept = [filed(name, data, f"files/{number}.txt") for number, name in enumerate(NAMED)]
    plain = {"text": "", "written": "plain"}
    album = {"kind": "folder", "title": CORPUS[3], **plain}
    papers = [
        {"kind": "file", "title": name, "parent": 1, "file": file, "facts": {"licence": "by"},
         **plain}
        for name, file in zip(CORPUS, kept, strict=True)
    ]  # fmt: skip
    pages = [{"title": name, "text": f"We met. {name}"} for name in CORPUS]
    member = {"number": 1, "kind": "teacher", "role": "", "country": "LV", "name": CORPUS[0]}
    whole = told(album, *papers, *pages, members=[member])
    one = take_in(river.ana, river.space, packed(whole, [(file["path"], data) for file in kept]))
    assert (one.refused, sum(one.made.values())) == ("", 1 + 2 * len(CORPUS)), one


def offices(river) -> str:
    """Report, ask and answer in such words; return the officer, who has two open cases more."""
    words, spain = " ".join(CORPUS)[:900], office("ES")
    staff = officer("ES", "Moderator", password=PASSWORD)
    with for_the_house("a test"):
        give_duty(spain, staff, "ProjectOfficer")
    page = page_of(river.ana, river.space, CORPUS[2], words)
    shown = words.replace("<img", '<img alt="A ferry"')  # without words others read no entry
    entry = entry_of(river.ana, river.journal, CORPUS[6], f"We met there. {shown}")
    first = report_by(river.jan, page, text=words)
    report_by(river.jan, entry, text=words)
    by(staff, take_case, spain, first)
    by(staff, act_on_case, spain, first, "hide", words, words)
    key = token(by(river.ana, ask_office, entry, words).key)
    by(staff, answer_question, spain, key, words)
    by(river.ana, ask_office, entry, words)
    return staff


def passes(river) -> None:
    """Invite people in such words."""
    with log_in_as(river.ana):
        for number, name in enumerate(CORPUS):
            invite_guest(river.space, f"g{number}@x.example", "Guest", 9, f"{name} {name}")


def calendar_address(river) -> str:
    """Return the secret of a calendar."""
    with log_in_as(river.ana):
        return make_address(river.space)
