"""The made-up words of the scene: whoever finds one has been told a secret."""

from tests.meetings.builders import JWT_SECRET

# read by nobody of WHO, wherever it is asked for
NEVER = {
    "contact request": "We both teach by the Canary-contact and our classes would like to write "
    "letters to each other about it every single month of the year.",
    "draft of a project": "Canary-draft",
    "entry of a journal for the project": "Canary-entry",
    "comment among the project": "Canary-comment",
    "comment of a pupil": "Canary-floats",
    "question to an office": "Canary-faces",
    "words of a report": "Canary-tells",
    "folder that is closed": "Canary-closed",
    "flagging": "Canary-flag",
    "forum of a TwinSpace": "Canary-forum",
    "note of the teachers": "Canary-bulletin",
    "note on the twinboard": "Canary-sticker",
    "wall of a pupil": "Canary-herons",
    "letter of a teacher": "Canary-letter",
    "subject of a letter": "Canary-subject",
    "message between two teachers": "Canary-message",
    "subject of a message": "Canary-heading",
    "chat to come": "Canary-planned",
    "chat that is open": "Canary-talk",
    "line of a chat": "Canary-whisper",
    "line of a log": "Canary-log",
    "online meeting": "Canary-screen",
    "server for meetings": "Canary-server",
    "address of a server": "canary-host",
    "secret of a server": JWT_SECRET,
    "phase of a plan": "Canary-phase",
    "task of a plan": "Canary-task",
    "team of a plan": "Canary-team",
    "name of a room": "Canary-nest",
    "page of a group": "Canary-trill",
    "statement of a group": "Canary-moot",
    "request to a group": "Canary-plea",
    "draft of an announcement": "Canary-seeks",
    "question of a poll": "Canary-asks",
    "answer of a poll": "Canary-choice",
    "invitation": "Canary-invitation",
    "post of a forum": "Canary-post",
    "thread of a forum": "Canary-thread",
    "post that waits": "Canary-waits",
    "note of an office": "Canary-note",
    "page of a TwinSpace": "Canary-page",
    "draft of a page": "Canary-scribble",
    "author told by an import": "Canary-told",
    "event of a TwinSpace": "Canary-tuesday",
    "place of an event": "Canary-bridge",
    "meeting of an event": "canary-meeting",
    "picture of a TwinSpace": "Canary-photo",
    "album of a TwinSpace": "Canary-album",
    "project not open yet": "Canary-pending",
    "question of an office": "Canary-question",
    "answer to an office": "Canary-answer",
    "question about a registration": "Canary-registration",
    "reason of a rejection": "Canary-rejection",
    "head teacher": "Canary-principal",
    "TwinSpace that is closed": "Canary-space",
}
# people and things that verified teachers find, and nobody else of WHO
NAMES = {
    "ana": ("Zenobia", "Kanarkowa"),
    "jan": ("Wawrzyniec", "Brzechwa"),
    "eva": ("Philomena", "Quetsch"),
}
# not verified: read by their office alone
HIDDEN_NAMES = {"new": ("Quirin", "Canardel"), "out": ("Eusebia", "Rejetta")}
FOR_TEACHERS = {
    "idea on a profile": "Canary-idea",
    "interests on a profile": "Canary-interests",
    "project that is not public": "Canary-hidden",
}
