"""The numbers of this room, in the registry (``etwinning.media.*``)."""

from etwinning.base.messages import _
from etwinning.media.videos import HOUSES
from etwinning.media.videos import TITLES
from plone import api
from zope import schema
from zope.interface import Interface
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary

PREFIX = "etwinning.media"
MEGABYTE = 1024 * 1024


class IMediaSettings(Interface):
    """Limits that an operator may change."""

    quota = schema.Int(
        title=_("label_quota", default="Room for the files of one place, in MB"),
        default=1024,
        min=1,
        max=1_000_000,
    )
    video_houses = schema.Tuple(
        title=_("label_video_houses", default="From where films may be linked"),
        value_type=schema.Choice(
            vocabulary=SimpleVocabulary([SimpleTerm(n, n, TITLES[n]) for n in HOUSES])
        ),
        default=tuple(HOUSES),
        required=False,
        missing_value=(),
    )


def setting(name: str):
    """Return the present value of a setting, its default on a site that does not have it yet."""
    default = IMediaSettings[name].default
    return api.portal.get_registry_record(f"{PREFIX}.{name}", default=default)
