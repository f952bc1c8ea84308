"""Files in forms and in JSON: a field, and what somebody sent.

JSON: ``{"filename": "photo.jpg", "data": "<base64>"}``.
"""

from base64 import b64decode
from dataclasses import dataclass
from etwinning.base.texts import one_line
from os import SEEK_END
from zope.interface import implementer
from zope.schema import Field
from zope.schema import ValidationError
from zope.schema.interfaces import IField
from zope.schema.interfaces import WrongType


@dataclass(frozen=True)
class Uploaded:
    """A file as it came; what is in it, the room media finds out.

    :ivar filename: one line, as the person named it; never used as a path.
    """

    filename: str
    data: bytes


class TooLarge(ValidationError):
    """The file is larger than the field allows."""


class IUpload(IField):
    """A field for a file."""


@implementer(IUpload)
class Upload(Field):
    """A field for a file, with a limit.

    :ivar max_bytes: how large it may be.
    """

    _type = Uploaded

    def __init__(self, max_bytes: int = 5 * 1024 * 1024, **words):
        self.max_bytes = max_bytes
        super().__init__(**words)

    def _validate(self, value):
        super()._validate(value)
        if len(value.data) > self.max_bytes:
            raise TooLarge(value.filename)


def uploaded(raw, max_bytes: int | None = None) -> Uploaded | None:
    """Return what a browser or JSON sent, None for no file.

    :param max_bytes: how large a file may be; larger ones are refused before they are read.
    :raises TooLarge: it has more.
    :raises WrongType: it is no file.
    :raises ValueError: its base64 is broken.
    """
    if raw is None or raw == "" or isinstance(raw, Uploaded):
        return raw or None
    if isinstance(raw, dict) and isinstance(raw.get("data"), str):
        return Uploaded(_name(raw.get("filename")), b64decode(raw["data"], validate=True))
    if hasattr(raw, "filename") and hasattr(raw, "read"):
        raw.seek(0, SEEK_END)
        if max_bytes is not None and raw.tell() > max_bytes:
            raise TooLarge(raw.filename)
        raw.seek(0)
        return Uploaded(_name(raw.filename), raw.read()) if raw.filename else None
    raise WrongType(raw, Uploaded)


def _name(text):
    return one_line(str(text or ""), 200).replace("\\", "/").rpartition("/")[2]
