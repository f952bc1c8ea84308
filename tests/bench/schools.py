"""Finding the same school among 20,000 of one country, from a real database."""

from etwinning.schools.rules import fold
from etwinning.schools.rules import likely_same
from etwinning.schools.rules import Line
from etwinning.schools.store import Store
from faker import Faker
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from tests.bench.figures import row
from time import process_time
from ZODB.DB import DB
from ZODB.FileStorage import FileStorage

import transaction

SCHOOLS = 20_000
KINDS = ("CEIP", "IES", "Colegio", "CRA", "Escuela Infantil", "Instituto de Educación Secundaria")
ASKED = ("CEIP Miguel Hernández", "Instituto Rosalía de Castro", "Colegio José García")


def rows() -> list[dict]:
    """Return the row ``find the same school``."""
    with TemporaryDirectory() as folder:
        database = DB(FileStorage(str(Path(folder) / "Data.fs")), cache_size=30_000)
        connection = database.open()
        store = connection.root()["schools"] = filled()
        transaction.commit()
        taken = [ask(store, ASKED[n % len(ASKED)]) for n in range(30)]
        connection.close()
        database.close()
    return [row("find the same school", taken, None, "ms, among 20,000", 100)]


def filled() -> Store:
    """Return a store with SCHOOLS schools of Spain; always the same ones."""
    names, numbers, store = Faker("es_ES"), Random(1), Store()
    names.seed_instance(1)
    for n in range(SCHOOLS):
        title = f"{numbers.choice(KINDS)} {names.name()}"
        postcode, code = f"{numbers.randint(1_000, 52_999):05d}", f"{n:08d}"
        line = Line(fold(title), title, names.city(), postcode, code, ("primary",), True)
        store.keep("ES", f"{n:032x}", line)
    return store


def ask(store: Store, name: str) -> float:
    """Return the milliseconds of CPU that one question takes."""
    start = process_time()
    likely_same(name, "15300", "", store.columns("ES"))
    return (process_time() - start) * 1000
