"""One row of bench.json, whether it is over its limit, and the table of all. Plain Python."""

from statistics import median

USUAL = 65  # ms CPU of a plain page of a member, where limits in ms were set (platform.md, 6)
HEAD = ["| row | ours | plain Plone | unit | ratio | limit | n |", "|---" * 7 + "|"]


def row(
    name: str, ours: list[float], plain: list[float] | None, unit: str, limit: float, n: int = 0
) -> dict:
    """Return a row: medians of what was measured, and their ratio.

    :param plain: the counterpart; without one the limit is not of the ratio but of ``ours``.
    :param n: how many single things were measured, where a figure stands for several.
    """
    mine, theirs = median(ours), median(plain) if plain is not None else None
    return {
        "row": name,
        "ours": round(mine, 3),
        "plain": round(theirs, 3) if theirs is not None else None,
        "unit": unit,
        "ratio": round(mine / theirs, 3) if theirs is not None else None,
        "limit": limit,
        "n": n or len(ours),
    }


def limited(
    name: str, ours: list[float], plain: list[float], unit: str, limit: float, n: int = 0
) -> dict:
    """Return a row whose limit is in ms, as a share of a plain page of a member.

    On an evening when that page takes longer than USUAL, the limit is longer, too (decision 0033).
    """
    share = round(limit / min(median(plain), USUAL), 3)
    unit = f"{unit} ({limit} where a plain page takes {USUAL} or less)"
    return row(name, ours, plain, unit, share, n)


def broken(row: dict) -> bool:
    """Tell whether a row is over its limit."""
    return (row["ours"] if row["ratio"] is None else row["ratio"]) > row["limit"]


def table(rows: list[dict]) -> str:
    """Return the rows as a Markdown table; what is over its limit is said to be."""
    return "\n".join([*HEAD, *map(_line, rows)]) + "\n"


def _line(row):
    limit = f"{row['limit']} ×" if row["ratio"] is not None else f"{row['limit']}"
    cells = (
        row["row"],
        row["ours"],
        _or_dash(row["plain"]),
        row["unit"],
        _or_dash(row["ratio"]),
        f"{limit} **over**" if broken(row) else limit,
        row["n"],
    )
    return f"| {' | '.join(map(str, cells))} |"


def _or_dash(value):
    return "–" if value is None else value
