"""What the tables of a run are made from: each input in its order, with what it gave."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

import pyarrow as pa

from models.record import schema, values
from models.tables import ALL, Document, Run
from pipeline.batch.watch import MOST_SAID
from pipeline.inputs import Input
from pipeline.store.results import Result, Results
from pipeline.store.typed import document_table

CHUNK = 1000  # rows of the table `documents` made at a time


@dataclass(frozen=True)
class Planned:
    """An input and what it gave: a kept result, or a row without tables."""

    found: Input
    gave: Result | Document


Plan = Sequence[Planned]


def made_from(plan: Plan) -> str:
    """A digest that is the same for tables of the same columns and rows."""
    digest = sha256(b"".join(schema(record).serialize().to_pybytes() for record in ALL))
    for planned in plan:
        gave = planned.gave
        said = gave.digest if isinstance(gave, Result) else values(gave)
        digest.update(f"{planned.found.document_id} {planned.found.file_name!r} {said}\n".encode())
    return digest.hexdigest()


def tables(plan: Plan, kept: Results) -> dict[str, Iterator[pa.RecordBatch]]:
    """Every table but `runs`, as batches in the order of the plan, to be taken one table after the other."""
    kept.want([planned.gave.id for planned in plan if isinstance(planned.gave, Result)])
    rows = {r.table: kept.batches(r.table) for r in ALL if r not in (Run, Document)}
    return {Document.table: _documents(plan, kept), **rows}


def statuses(plan: Plan) -> Counter[str]:
    return Counter(planned.gave.status or "" for planned in plan)


def said(plan: Plan) -> list[tuple[str, str, str]]:
    """(status, file name, error) of the first documents with an error."""
    errors = [(p.gave.status or "", p.found.file_name, p.gave.error) for p in plan if p.gave.error]
    return errors[:MOST_SAID]


def document(planned: Planned, kept: Results) -> Document:
    gave = planned.gave
    if isinstance(gave, Document):
        return gave
    return Document(**kept.document(gave.id), file_name=planned.found.file_name)


def _documents(plan: Plan, kept: Results) -> Iterator[pa.RecordBatch]:
    for start in range(0, len(plan), CHUNK):
        rows = [document(planned, kept) for planned in plan[start : start + CHUNK]]
        yield from document_table(rows).to_batches()
