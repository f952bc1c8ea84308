"""Reading and writing pictures with Pillow, in bounded memory."""

from etwinning.media.rules import has_only_picture
from etwinning.media.rules import is_whole
from etwinning.media.rules import kind_of
from etwinning.media.rules import KINDS
from etwinning.media.rules import MOST_BYTES
from etwinning.media.rules import most_pixels
from etwinning.media.rules import webp_pixels
from io import BytesIO
from PIL import Image
from PIL import ImageCms
from PIL import ImageOps

LARGEST_SIDE = 3_000  # pixels: fills a large screen, and a decoded copy stays below 36 MB
MANY_PIXELS = 20_000_000
QUALITY = 85
CONTENT_TYPES = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp"}
SRGB = ImageCms.createProfile("sRGB")


class NotReadable(ValueError):
    """Not a picture, or too large a one.

    :ivar most: how many pixels it may have; 0 = it is damaged.
    """

    def __init__(self, most: int = 0):
        super().__init__()
        self.most = most


def cleaned(data: bytes) -> tuple[bytes, str]:
    """Return a picture written anew and its content type.

    :raises NotReadable: damaged, or more pixels than fit.
    """
    most = most_pixels(data)
    if kind_of(data) == "WEBP" and webp_pixels(data) > most:
        raise NotReadable(most)
    try:
        with Image.open(BytesIO(data), formats=KINDS) as picture:
            if picture.width * picture.height > most:
                raise NotReadable(most)
            if not is_whole(data):
                raise NotReadable()
            kind = "JPEG" if picture.format == "MPO" else picture.format
            return _written(_upright(picture), kind)
    except NotReadable:
        raise
    except Image.DecompressionBombError as error:
        raise NotReadable(most) from error
    except Exception as error:  # Pillow lets through whatever its decoders meet in bad files
        raise NotReadable() from error


def is_bare(data: bytes) -> bool:
    """Tell whether a picture is as ``cleaned`` writes them: whole, small enough, no remark in it.

    Such a one need not be written anew when it comes from another site of ours: a JPEG would lose
    a little each time, and would not be the same file any more.
    """
    try:
        if not has_only_picture(data) or webp_pixels(data) > LARGEST_SIDE**2:
            return False
        with Image.open(BytesIO(data), formats=KINDS) as picture:
            if max(picture.size) > LARGEST_SIDE or picture.mode not in ("L", "RGB", "RGBA"):
                return False
            picture.load()
        return True
    except Exception:  # Pillow lets through whatever its decoders meet in bad files
        return False


def smaller(data: bytes, side: int) -> tuple[bytes, str]:
    """Return a clean picture at most ``side`` pixels wide or high, and its content type."""
    with Image.open(BytesIO(data), formats=KINDS) as picture:
        kind = picture.format
        picture.thumbnail((side, side))
        return _encoded(picture, kind), CONTENT_TYPES[kind]


def _upright(picture):
    """Decode, shrink, turn upright, into the colours of the web; without any remark."""
    profile = picture.info.get("icc_profile")
    if picture.format in ("JPEG", "MPO"):
        picture.draft(None, (LARGEST_SIDE, LARGEST_SIDE))  # decodes a large photo smaller
    whole = _in_plain_mode(picture)
    turned = ImageOps.exif_transpose(_small(whole))
    turned = _in_srgb(turned, profile)
    turned.info = {}
    return turned


def _in_plain_mode(picture):
    """Grey, colour, or colour with transparency; the first picture of an animation."""
    picture.seek(0)
    picture.load()
    see_through = "transparency" in picture.info or picture.mode in ("LA", "PA", "La", "RGBa")
    if picture.mode in ("L", "RGB", "RGBA") and not see_through:
        return picture
    # two large copies at once would be too many
    picture.thumbnail((LARGEST_SIDE, LARGEST_SIDE), Image.Resampling.NEAREST)
    if picture.mode in ("I", "I;16", "I;16B"):
        return picture.convert("I").point(lambda grey: grey / 256).convert("L")
    return picture.convert("RGBA" if see_through else "RGB")


def _small(picture):
    """Shrink to LARGEST_SIDE, with no second whole copy beside the first."""
    side = max(picture.size)
    if picture.mode == "RGBA" and picture.width * picture.height > MANY_PIXELS:
        # Pillow would weigh the colours of the whole picture in a copy
        channels = [_small(picture.getchannel(name)) for name in "RGBA"]
        small = Image.merge("RGBA", channels)
        small.info = picture.info
    else:
        small = picture.reduce(side // LARGEST_SIDE) if side > LARGEST_SIDE else picture
        if small is not picture:
            picture.close()  # gives its memory back
        small.thumbnail((LARGEST_SIDE, LARGEST_SIDE))
    return small


def _in_srgb(picture, profile):
    if not profile or picture.mode not in ("RGB", "RGBA"):
        return picture
    try:
        own = ImageCms.ImageCmsProfile(BytesIO(profile))
        return ImageCms.profileToProfile(picture, own, SRGB, outputMode=picture.mode)
    except (ImageCms.PyCMSError, OSError):
        return picture  # a broken profile only makes the colours a little off


def _written(picture, kind):
    kind = "PNG" if kind == "GIF" else kind
    content = _encoded(picture, kind)
    while len(content) > MOST_BYTES:
        picture.thumbnail((picture.width * 3 // 4, picture.height * 3 // 4))
        content = _encoded(picture, kind)
    return content, CONTENT_TYPES[kind]


def _encoded(picture, kind):
    file = BytesIO()
    if kind == "JPEG" and picture.mode == "RGBA":
        picture = picture.convert("RGB")
    picture.save(file, kind, quality=QUALITY)
    return file.getvalue()
