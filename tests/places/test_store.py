"""Two writers at once: joins do not meet."""

from etwinning.places.store import Membership
from etwinning.places.store import Store
from transaction import TransactionManager
from ZODB.DB import DB
from ZODB.FileStorage import FileStorage

import pytest


@pytest.fixture
def database(tmp_path):
    """A database with a store that knows two places and some of their members."""
    database = DB(FileStorage(str(tmp_path / "Data.fs")))
    with database.transaction() as connection:
        store = connection.root()["places"] = Store()
        for name in ("bob", "eva"):
            put(store, "river", name)
            put(store, "hill", name)
    yield database
    database.close()


def put(store, place, user_id):
    """Write what a join writes."""
    store.roster(place).members[user_id] = Membership("Partner", 1)
    store.roster(place).note("joined", user_id, "Partner", "")
    store.person(user_id).places[place] = "Partner"


@pytest.mark.parametrize("places", [("river", "river"), ("river", "hill")])
def test_two_persons_who_join_at_once_do_not_conflict(database, places):
    writers = []
    for place, user_id in zip(places, ("ana", "carla"), strict=True):
        manager = TransactionManager()
        connection = database.open(manager)
        put(connection.root()["places"], place, user_id)
        writers.append((manager, connection))
    for manager, connection in writers:
        manager.commit()
        connection.close()
    with database.transaction() as connection:
        store = connection.root()["places"]
        joined = [sorted(store.rosters[place].members) for place in places]
        noted = [len(store.rosters[place].history) for place in places]
    same = places[0] == places[1]
    expected = {True: ["ana", "bob", "carla", "eva"], False: ["ana", "bob", "eva"]}
    assert joined[0] == expected[same]
    assert noted[0] == (4 if same else 3)
