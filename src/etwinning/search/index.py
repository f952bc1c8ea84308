"""The index on disk: write documents, ask questions. Knows nothing of Plone.

The place of the reader in the journal lies in the index as a document of its own, so it is
committed together with what it stands for. One folder; only one thread writes (the feeder), any
thread searches. What people type is only ever cut into words: tantivy's query language is not
spoken. Source: platform.md, section 5 ("Search").
"""

from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import replace
from etwinning.search.fold import words
from etwinning.search.rules import FACETS
from etwinning.search.rules import MOST_WORDS
from etwinning.search.rules import Question
from hashlib import sha256
from importlib.metadata import version
from tantivy import Document
from tantivy import FieldType
from tantivy import Index as Engine
from tantivy import Occur
from tantivy import Order
from tantivy import Query
from tantivy import SchemaBuilder

import json
import os
import shutil

VERSION = 3  # raise it when documents are made in another way
HEAP = 50_000_000  # bytes of the writer on disk
SMALL_HEAP = 15_000_000  # bytes of the writer in memory, the least tantivy takes
FEW = 60  # terms of one filter
CURSOR = "\0cursor"
RAW = {"tokenizer_name": "raw", "index_option": "basic"}
# folded words (fold.py), so the engine only splits at spaces
FOLDED = {"tokenizer_name": "whitespace", "index_option": "freq"}
TEXT_FIELDS = {
    "id": RAW | {"stored": True},
    "allowed": RAW,
    "near": RAW,
    **{name: RAW | {"fast": True} for name in FACETS},
    "name": FOLDED,
    "text": FOLDED,
}
DAYS = {"opens": 0, "ends": 2**53}  # from when and until when a thing is seen, and what never means
WEIGHTS = (("name", 4.0), ("text", 1.0))


def schema():
    """Return the shape of a document; ``when``, DAYS: unix seconds; ``shown``, cursor: JSON."""
    builder = SchemaBuilder()
    for name, options in TEXT_FIELDS.items():
        builder.add_text_field(name, **options)
    for name in ("when", *DAYS):
        builder.add_integer_field(name, indexed=True, fast=True)
    builder.add_bytes_field("shown", stored=True)
    builder.add_bytes_field("cursor", stored=True)
    return builder.build()


def fingerprint() -> str:
    """Return the name of the present shape: another one is another folder, and so a rebuild."""
    shape = [VERSION, TEXT_FIELDS, version("tantivy")]
    return sha256(json.dumps(shape, sort_keys=True).encode()).hexdigest()[:12]


@dataclass(frozen=True)
class Answer:
    """What the index knows.

    :ivar hits: pairs (name of the thing, dict ``shown``), in order.
    :ivar total: number of all that fit.
    :ivar counts: dict of facet -> dict of value -> number.
    """

    hits: list
    total: int
    counts: dict


class Index:
    """An index in a folder, or in memory without one."""

    def __init__(self, folder: str | None = None):
        self.folder = folder
        self.schema = schema()
        if folder is None:
            self.engine = Engine(self.schema)
        else:
            os.makedirs(folder, exist_ok=True)
            self.engine = Engine(self.schema, path=folder)
        self.engine.config_reader("manual")
        self.writer = None

    def close(self) -> None:
        """Wait for merges and give the lock of the folder back."""
        if self.writer is not None:
            writer, self.writer = self.writer, None
            writer.wait_merging_threads()

    def add(self, values: dict) -> None:
        """Write a document: as of ISource.load, with its ``id``."""
        self._open().add_document(_document(values))

    def delete(self, name: str) -> None:
        """Forget the document of a thing."""
        self._open().delete_documents_by_term("id", name)

    def commit(self, cursor) -> None:
        """Make everything since the last commit visible, and the cursor with it."""
        self.delete(CURSOR)
        self.writer.add_document(Document(id=CURSOR, cursor=json.dumps(cursor).encode()))
        self.writer.commit()
        self.engine.reload()

    def cursor(self) -> list[tuple] | None:
        """Return where the reader of the journal stood at the last commit, or None."""
        searcher = self.engine.searcher()
        hits = searcher.search(Query.term_query(self.schema, "id", CURSOR), 1).hits
        if not hits:
            return None
        stored = json.loads(bytes(searcher.doc(hits[0][1])["cursor"][0]))
        return [tuple(pair) for pair in stored]

    def ask(self, question: Question) -> Answer:
        """Answer a question with what its principals may list."""
        query = self._query(question)
        searcher = self.engine.searcher()
        order = {"order_by_field": "when", "order": Order.Desc} if question.newest_first else {}
        # the engine refuses a page of nothing; counts and total are still asked for
        found = searcher.search(
            query, max(question.size, 1), offset=question.start, count=True, **order
        )
        documents = [searcher.doc(address) for _score, address in found.hits[: question.size]]
        return Answer(
            hits=[(one["id"][0], json.loads(bytes(one["shown"][0]))) for one in documents],
            total=found.count,
            counts=self._counts(searcher, question),
        )

    def _open(self):
        if self.writer is None:
            heap = SMALL_HEAP if self.folder is None else HEAP
            self.writer = self.engine.writer(heap_size=heap, num_threads=1)
        return self.writer

    def _counts(self, searcher, question):
        """Count; where the own choice is left out, that facet is a question of its own."""
        apart = [n for n in question.count if question.open_counts and n in question.facets]
        question = replace(question, wishes=())  # nothing is put in order here
        rest = [n for n in question.count if n not in apart]
        counts = _counted(searcher, self._query(question), rest)
        for name in apart:
            facets = {other: v for other, v in question.facets.items() if other != name}
            counts |= _counted(searcher, self._query(replace(question, facets=facets)), [name])
        return counts

    def _query(self, question):
        """Principals first, always: there is no way to ask without them."""
        terms = [self._one_of("allowed", question.principals)]
        if question.near is not None:
            terms.append(self._one_of("near", question.near))
        if question.now is not None:
            terms += self._today(question.now)
        terms += [self._one_of(name, values) for name, values in question.facets.items()]
        asked = [self._word(word) for word in words(question.text)[:MOST_WORDS]]
        if question.order == "match":
            asked = [Query.const_score_query(word, 0.0) for word in asked]
        parts = [(Occur.Must, term) for term in terms + asked]
        parts += [(Occur.MustNot, self._one_of(*pair)) for pair in question.without.items()]
        parts += [(Occur.Should, self._point(wish)) for wish in question.wishes]
        return Query.boolean_query(parts)

    def _point(self, wish):
        """One point for what fulfils a wish."""
        chosen = self._one_of(wish.facet, wish.values)
        if wish.absent:
            parts = [(Occur.Must, Query.all_query()), (Occur.MustNot, chosen)]
            chosen = Query.boolean_query(parts)
        return Query.const_score_query(chosen, 1.0)

    def _today(self, now):
        """Filters: it has opened, and has not ended."""
        spans = {"opens": (DAYS["opens"], now), "ends": (now + 1, DAYS["ends"])}
        return [
            Query.const_score_query(
                Query.range_query(self.schema, name, FieldType.Integer, *span), 0.0
            )
            for name, span in spans.items()
        ]

    def _one_of(self, name, values: Iterable[str]):
        """A filter: it selects, it does not weigh.

        A few terms are walked together with the other filters and skip what those leave out; of
        many the engine first gathers all documents, which takes milliseconds on a large index.
        """
        terms = sorted(values)
        if not 0 < len(terms) <= FEW:
            chosen = Query.term_set_query(self.schema, name, terms)
        else:
            each = [Query.term_query(self.schema, name, term, "basic") for term in terms]
            either = [(Occur.Should, query) for query in each]
            chosen = each[0] if len(each) == 1 else Query.boolean_query(either)
        return Query.const_score_query(chosen, 0.0)

    def _word(self, word):
        """The word itself counts more than words that begin with it."""
        either = []
        for name, weight in WEIGHTS:
            same = Query.term_query(self.schema, name, word)
            either.append((Occur.Should, Query.boost_query(same, weight)))
            if len(word) > 2 or name == "name":
                begins = Query.fuzzy_term_query(self.schema, name, word, distance=0, prefix=True)
                either.append((Occur.Should, begins))
        return Query.boolean_query(either)


def _counted(searcher, query, names):
    if not names:
        return {}
    wanted = {name: {"terms": {"field": name, "size": 100}} for name in names}
    told = searcher.aggregate(query, wanted)
    return {
        name: {bucket["key"]: bucket["doc_count"] for bucket in told[name]["buckets"]}
        for name in names
    }


def _document(values):
    document = Document(id=values["id"])
    for name in ("allowed", "near"):
        for principal in values.get(name, ()):
            document.add_text(name, principal)
    facets = {"kind": [values["kind"]], **values.get("facets", {})}
    for name in FACETS:
        for value in facets.get(name) or ():
            document.add_text(name, value)
    for name in ("name", "text"):
        document.add_text(name, " ".join(words(values.get(name) or "")))
    document.add_integer("when", int(values["when"]))
    for name, never in DAYS.items():
        document.add_integer(name, values.get(name, never))
    document.add_bytes("shown", json.dumps(values["shown"]).encode())
    return document


def open_index(folder: str) -> Index:
    """Open the index of the present shape; other shapes and damaged ones are thrown away."""
    mine = fingerprint()
    for name in os.listdir(folder) if os.path.isdir(folder) else ():
        if name != mine:
            shutil.rmtree(os.path.join(folder, name))
    path = os.path.join(folder, mine)
    try:
        index = Index(path)
        index.cursor()
    except BaseException:  # damaged; a panic in Rust is not an Exception
        shutil.rmtree(path)
        index = Index(path)
    return index
