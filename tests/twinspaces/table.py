"""The table of product.md 6.2, cell by cell as it stands there; "*" marks the project's choice.

``test_table.py`` compares it with ``matrix.json``. What is to be otherwise stands in DIFFERENCES,
each with its reason; docs/decisions/0027 tells why in words.
"""

COLUMNS = (
    ("TeacherAdmin",),
    ("TeacherMember",),
    ("PupilAdmin",),
    ("PupilMember",),
    ("Guest", "Parent"),  # workflows.md section 3: Parent = Guest = the column Visitor
    ("Expert",),
    ("Observer",),
)
# fmt: off
TABLE = {
    "members": ("M (not founders)", "R", "R* alias only", "R* alias only", "-", "R, invite teachers only", "R"),  # noqa: E501
    "pupils": ("M", "-* (era D: yes for teacher? unclear)", "-", "-", "-", "-", "-"),
    "pages": ("M", "C E", "C E, sees drafts", "R", "R published set", "M", "R"),
    "order": ("M", "-", "-", "-", "-", "C E*", "-"),
    "materials": ("M", "C E", "C E", "C E", "R", "M", "C"),
    "forum": ("M", "-", "-", "-", "-", "M", "-"),
    "thread": ("M", "C", "C", "-", "-", "M", "-"),
    "reply": ("M", "C E", "C E", "C E", "-", "C E", "C"),
    "teachers_room": ("M", "C E", "-", "-", "-", "-", "-"),
    "journal": ("M", "C E", "C E", "- (may comment*)", "R by audience", "-", "R"),
    "wall": ("M", "R C", "C", "C (owner starts)", "-", "R*", "-"),
    "chat": ("M", "C", "C* in opened slot", "C* in opened slot", "-", "C", "-"),
    "meeting": ("M", "join", "-*", "- (era D)", "-", "join", "-"),
    "calendar": ("M", "C E", "C E*", "R", "R", "C E", "R"),
    "twinboard": ("M", "C E", "C E", "C E", "-", "M", "-"),
    "publish": ("M (+ pre-flight)", "-", "-", "-", "-", "-", "-"),
    "settings": ("founders M", "-", "-", "-", "-", "-", "-"),
}
# fmt: on
# words of the table that stand for a letter
WORDS = {"invite teachers": "C", "join": "R"}
# letters that a tool has nothing for: nobody has them
WITHOUT = {
    "order": ("R", "to read the order is to read the pages"),
    "thread": ("E", "a thread is its posts: the author changes those (row reply)"),
    "chat": ("E", "what was said in a slot is not changed; a teacher takes it away"),
    "meeting": ("E", "a meeting is closed and opened anew, so that its room is another"),
}
_READ = "who may reply reads the forum and the thread above the reply"
_SLOT = "they read along while a slot is open; the log is for the teachers (workflows.md 4)"
_ENTRY = "R means by audience (workflows.md 3): an entry for the project is for its members"
# (tool, role) -> letters here, reason
DIFFERENCES = {
    ("forum", "TeacherMember"): ("R", _READ),
    ("forum", "PupilAdmin"): ("R", _READ),
    ("forum", "PupilMember"): ("R", _READ),
    ("forum", "Observer"): ("R", _READ),
    ("thread", "PupilMember"): ("R", _READ),
    ("thread", "Observer"): ("R", _READ),
    ("journal", "PupilMember"): ("R", _ENTRY),
    ("journal", "Expert"): ("R", _ENTRY),
    ("chat", "PupilAdmin"): ("C", _SLOT),
    ("chat", "PupilMember"): ("C", _SLOT),
    ("chat", "Expert"): ("C", _SLOT),
    ("settings", "TeacherAdmin"): ("R", "who works by settings reads them, and why they stay"),
}
