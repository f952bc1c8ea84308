from etwinning.privacy.api import register
from etwinning.privacy.interfaces import Holding


def test_the_register_lists_what_each_room_declares(site):
    rows = register()
    assert {"audit", "limits"} <= {row["room"] for row in rows}
    assert [row["room"] for row in rows] == sorted(row["room"] for row in rows)
    for row in rows:
        assert set(row) == {"room", *Holding.__dataclass_fields__}
        assert all(row.values()), row
