"""The door: make an uploaded picture harmless."""

from concurrent.futures import ThreadPoolExecutor
from ctypes import CDLL
from etwinning.base.errors import BadInput
from etwinning.base.errors import TooMany
from etwinning.base.messages import _
from etwinning.base.texts import one_line
from etwinning.media.pictures import cleaned
from etwinning.media.pictures import NotReadable
from etwinning.media.rules import kind_of
from etwinning.media.rules import MOST_BYTES

# one picture at a time, in one thread: ten large ones at once would not fit into memory,
# and each thread would keep the memory of its largest one for itself
_one_at_a_time = ThreadPoolExecutor(1, "pictures")
_give_back = getattr(CDLL(None), "malloc_trim", bool)  # glibc only
WAIT = 20  # seconds for one's turn
NAME_SHOWN = 60  # characters of a file name in a sentence


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
