"""The foot of every page: only links that lead somewhere."""

from etwinning.base.messages import _


def columns(root_url: str, help_links: list[dict]) -> list[tuple]:
    """Return the columns: pairs of title and links (dicts of title and url).

    :param root_url: the site's address.
    :param help_links: what the rooms add to the first column.
    """
    shown = [
        (_("footer_help", default="Help"), help_links),
        (
            _("footer_rules", default="Rules we share"),
            [
                _link(root_url, "code-of-conduct", _("page_conduct", default="Code of conduct")),
                _link(
                    root_url,
                    "code-of-conduct-pupils",
                    _("page_conduct_pupils", default="Code of conduct for pupils"),
                ),
            ],
        ),
        (
            _("footer_site", default="This site"),
            [
                _link(root_url, "accessibility", _("page_accessibility", default="Accessibility")),
                _link(root_url, "privacy", _("page_privacy", default="Privacy")),
            ],
        ),
    ]
    return [(title, links) for title, links in shown if links]


def _link(root_url, name, title):
    return {"title": title, "url": f"{root_url}/{name}"}
