"""Duties and the names of their groups. Plain Python."""

DUTIES = ("Validator", "ProjectOfficer", "Evaluator", "Moderator", "SiteEditor", "Auditor")
HEAD = "Head"  # gives duties; sees nothing by itself
CENTRAL = "EU"
GROUP = "office:"


def group_of(code: str, duty: str, region: str = "") -> str:
    """Return the virtual group of a duty: ``office:<code>[:<region>]:<duty>``."""
    return ":".join([f"{GROUP}{code}", *([plain(region)] if plain(region) else []), duty])


def duty_in(group: str) -> tuple[str, str, str] | None:
    """Return (office code, region or "", duty) of a group's name, None for another group."""
    parts = group.removeprefix(GROUP).split(":")
    if not group.startswith(GROUP) or len(parts) not in (2, 3):
        return None
    return (parts[0], parts[1] if len(parts) == 3 else "", parts[-1])


def plain(region: str) -> str:
    """Return a region's name as groups and indexes write it: one line, no colon."""
    return " ".join(region.replace(":", " ").split())


def keywords(offices: set) -> list[str]:
    """Return what the catalog keeps of pairs (code, region): "ES" and "ES:Galicia"."""
    found = {code for code, _region in offices}
    found |= {f"{code}:{plain(region)}" for code, region in offices if plain(region)}
    return sorted(found)
