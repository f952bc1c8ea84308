"""The door: make uploaded pictures and files harmless, link films, count room."""

from concurrent.futures import ThreadPoolExecutor
from ctypes import CDLL
from dataclasses import dataclass
from etwinning.base.errors import BadInput
from etwinning.base.errors import TooMany
from etwinning.base.messages import _
from etwinning.base.texts import one_line
from etwinning.media.files import kind_of_file
from etwinning.media.files import MOST_FILE_BYTES
from etwinning.media.files import name_of_file
from etwinning.media.files import PICTURE
from etwinning.media.files import size_in_words
from etwinning.media.files import stem_of
from etwinning.media.licences import LICENCE_TITLES
from etwinning.media.licences import LICENCES
from etwinning.media.pictures import cleaned
from etwinning.media.pictures import is_bare
from etwinning.media.pictures import NotReadable
from etwinning.media.pictures import smaller
from etwinning.media.quota import check_room
from etwinning.media.quota import meter
from etwinning.media.quota import take_room
from etwinning.media.rules import kind_of
from etwinning.media.rules import MOST_BYTES
from etwinning.media.settings import setting
from etwinning.media.videos import NoVideo
from etwinning.media.videos import TITLES
from etwinning.media.videos import Video
from etwinning.media.videos import video_at

__all__ = (
    "LICENCES",
    "LICENCE_TITLES",
    "MOST_BYTES",
    "MOST_FILE_BYTES",
    "Received",
    "Video",
    "check_room",
    "clean_file",
    "clean_image",
    "is_picture",
    "meter",
    "size_in_words",
    "stem_of",
    "take_room",
    "video_of",
)

# one picture at a time, in one thread: ten large ones at once would not fit into memory,
# and each thread would keep the memory of its largest one for itself
_one_at_a_time = ThreadPoolExecutor(1, "pictures")
_give_back = getattr(CDLL(None), "malloc_trim", bool)  # glibc only
WAIT = 20  # seconds for one's turn
NAME_SHOWN = 60  # characters of a file name in a sentence
SMALL_SIDE = 480  # pixels: fills a line of an album on most screens


@dataclass(frozen=True)
class Received:
    """A file that can be kept.

    :ivar group: image, audio or file.
    :ivar filename: harmless, its ending told by the content.
    :ivar small: the picture in small, ``b""`` for all others.
    """

    data: bytes
    content_type: str
    group: str
    filename: str
    small: bytes = b""


def clean_file(
    data: bytes, filename: str, field: str = "file", keep_bare: bool = False
) -> Received:
    """Return a file that can be kept, of a kind told by its content; pictures are made anew.

    :param data: a picture (see ``clean_image``), or at most 20 MB of sound (MP3, Ogg, WAV, M4A),
        PDF, OpenDocument, Office Open XML without macros, plain text.
    :param filename: as the person named it; anything.
    :param keep_bare: a picture that is as we write them stays as it is, byte for byte.
    :raises BadInput: empty, too large, of another kind.
    :raises TooMany: too many pictures are being read just now.
    """
    if not data:
        raise BadInput({field: _("error_file_empty", default="This file is empty")})
    if len(data) > MOST_FILE_BYTES:
        raise BadInput({field: _too_many_bytes(data)})
    kind = kind_of_file(data)
    if kind is None:
        raise BadInput({field: _not_taken(filename)})
    if kind.group != PICTURE:
        return Received(data, kind.content_type, kind.group, name_of_file(filename, kind))
    if keep_bare and is_bare(data):
        picture = data
    else:
        picture, _type = clean_image(data, filename, field)
    kind = kind_of_file(picture) or kind
    small, _type = smaller(picture, SMALL_SIDE)
    return Received(picture, kind.content_type, PICTURE, name_of_file(filename, kind), small)


def is_picture(data: bytes) -> bool:
    """Tell whether a file is a picture, by its first bytes."""
    return bool(kind_of(data))


def video_of(url: str, field: str = "url") -> Video:
    """Return the film that an address leads to.

    :raises BadInput: it is not at a house from which films may be linked, or no film.
    """
    houses = setting("video_houses")
    try:
        return video_at(url, houses)
    except NoVideo as error:
        names = ", ".join(TITLES[house] for house in houses)
        sentence = NO_FILM if error.why == "film" else OTHER_HOUSE
        words = _(sentence, default=sentence.default, mapping={"houses": names})
        raise BadInput({field: words}) from error


OTHER_HOUSE = _(
    "error_video_host",
    default="Films can be linked from ${houses}. Copy the address of the film’s own page there.",
)
NO_FILM = _("error_video_film", default="There is no film at this address of ${houses}")


def _too_many_bytes(data):
    return _(
        "error_file_bytes",
        default="This file has ${size} MB; at most 20 MB are possible",
        mapping={"size": f"{len(data) / 1024 / 1024:.1f}"},
    )


def _not_taken(filename):
    return _(
        "error_file_kind",
        default="“${name}” is not of a kind that we take: pictures, sound (MP3, Ogg, WAV, M4A), "
        "PDF, OpenDocument, Word, Excel and PowerPoint in their present formats, plain text",
        mapping={"name": one_line(filename, NAME_SHOWN)},
    )


def clean_image(data: bytes, filename: str, field: str = "image") -> tuple[bytes, str]:
    """Return a picture decoded and written anew, and its content type.

    Place, camera, comments and everything behind the picture are gone; it stands upright; of an
    animation the first picture stays; it is at most 3,000 pixels wide or high.

    :param data: JPEG, PNG, GIF or WebP by its content, at most 5 MB and 40 megapixels
        (13 as WebP, 20 as progressive JPEG: reading those takes more memory).
    :param filename: as the person named it; only shown in the refusal.
    :param field: name of the field at which a refusal stands.
    :return: the picture and image/jpeg, image/png or image/webp.
    :raises BadInput: too large, not a picture, damaged.
    :raises TooMany: too many pictures are being read just now.
    """
    _check(data, filename, field)
    turn = _one_at_a_time.submit(_cleaned, data)
    try:
        found = turn.result(timeout=WAIT)
    except TimeoutError as error:
        turn.cancel()
        busy = _("error_pictures_busy", default="Many pictures arrive just now. Try again soon.")
        raise TooMany(busy, free_in=WAIT) from error
    if isinstance(found, NotReadable):
        raise BadInput({field: _too_large(found.most) if found.most else _damaged(filename)})
    return found


def _cleaned(data):
    """Return what ``cleaned`` returns or raises: a raised error would hold the picture."""
    try:
        return cleaned(data)
    except NotReadable as error:
        return NotReadable(error.most)
    finally:
        _give_back(0)  # else the process keeps the memory of its largest picture for ever


def _check(data, filename, field):
    if len(data) > MOST_BYTES:
        raise BadInput(
            {
                field: _(
                    "error_picture_bytes",
                    default="This picture has ${size} MB; at most 5 MB are possible",
                    mapping={"size": f"{len(data) / 1024 / 1024:.1f}"},
                )
            }
        )
    if not data:
        raise BadInput({field: _("error_picture_missing", default="Choose a picture")})
    if not kind_of(data):
        raise BadInput(
            {
                field: _(
                    "error_picture_kind",
                    default="“${name}” is not a picture we can show: take JPEG, PNG, GIF or WebP",
                    mapping={"name": one_line(filename, NAME_SHOWN)},
                )
            }
        )


def _too_large(most):
    return _(
        "error_picture_pixels",
        default="This picture has too many pixels; at most ${most} million are possible",
        mapping={"most": str(most // 1_000_000)},
    )


def _damaged(filename):
    return _(
        "error_picture_damaged",
        default="“${name}” is damaged: it cannot be read as a picture",
        mapping={"name": one_line(filename, NAME_SHOWN)},
    )
