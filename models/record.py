"""What every record has in common: its declaration, its evidence and its key.

A record class declares a table once. Its annotations give the Arrow schema, the column
descriptions in the Parquet metadata and the data dictionary; its docstring describes the table.
Extractors fill in what a document says; the ids and the evidence columns are derived from the
record's place in the outline when the rows are stored.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from inspect import get_annotations
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, NamedTuple, TypeVar, get_type_hints

import pyarrow as pa

from models.columns import String
from models.text import EMPTY, Text

if TYPE_CHECKING:  # mypy takes classes for unhashable and would refuse them as arguments of the real one
    Function = TypeVar("Function", bound=Callable[..., Any])

    def cache(function: Function, /) -> Function: ...
else:
    from functools import cache


class Column(NamedTuple):
    name: str
    type: pa.DataType
    meaning: str


@dataclass(kw_only=True, slots=True, eq=False)
class Record:
    """One row of a table. Subclasses name their table; the first column that they declare is its key."""

    table: ClassVar[str]


@dataclass(kw_only=True, slots=True, eq=False)
class Row(Record):
    """A record that was read from words of a document."""

    agreement_id: Annotated[String, "agreements.agreement_id"] = None
    evidence: Text = (
        EMPTY  # the words that the row was read from; becomes page, char_start, char_end, source_text
    )
    rule: str = ""  # name of the rule that read it
    confidence: float | None = None  # how sure the rule is, in [0, 1]; None where nobody has judged it


EVIDENCE = [
    Column("document_id", pa.string(), "documents.document_id"),
    Column(
        "page",
        pa.int32(),
        "page of the first word of the evidence, 1-based; null where the source has no pages",
    ),
    Column(
        "char_start",
        pa.int64(),
        "offset of the evidence in the decoded source text (PDF: in the page's text)",
    ),
    Column("char_end", pa.int64(), "offset after the evidence's last character, on the same page"),
    Column("source_text", pa.string(), "the words that the row was read from, as they stood"),
    Column(
        "rule",
        pa.string(),
        "name of the rule that read the row; ends in (ocr) where it was read from the picture of a page",
    ),
    Column(
        "confidence",
        pa.float64(),
        "how sure the rule is, 0 to 1, by signs that it can state; null for findings",
    ),
]
RUN = Column("run_id", pa.string(), "runs.run_id of the run that wrote the row")


@cache
def declared(record: type[Record]) -> list[Column]:
    """The columns that a record class declares itself, in the order in which it does."""
    hints = get_type_hints(record, include_extras=True)
    own = [name for cls in record.__mro__ for name in get_annotations(cls)]
    columns = []
    for name in dict.fromkeys(own):
        metadata = getattr(hints[name], "__metadata__", ())
        if len(metadata) == 2:
            columns.append(Column(name, *metadata))
    key = f"{_singular(record.table)}_id"
    return sorted(columns, key=lambda column: column.name != key)


@cache
def columns(record: type[Record]) -> list[Column]:
    """All columns of a table in their order: key, what the record says, its evidence, its run."""
    evidence = EVIDENCE if issubclass(record, Row) else []
    names = [column.name for column in declared(record)]
    rest = [column for column in [*evidence, RUN] if column.name not in names]
    return [*declared(record), *rest]


def key_name(record: type[Record]) -> str:
    return declared(record)[0].name


@cache
def schema(record: type[Record]) -> pa.Schema:
    """The Arrow schema of a table, with the table's and the columns' meanings as metadata."""
    fields = [pa.field(c.name, c.type, metadata={"meaning": c.meaning}) for c in columns(record)]
    return pa.schema(fields, metadata={"table": record.table, "meaning": (record.__doc__ or "").strip()})


def values(record: Record) -> dict[str, Any]:
    """What a record says in the columns that it declares."""
    return {column.name: getattr(record, column.name) for column in declared(type(record))}


def _singular(table: str) -> str:
    irregular = {
        "activities": "activity",
        "responsibilities": "responsibility",
        "success_criteria": "criterion",
    }
    irregular |= {"parties": "party", "staffing": "staffing", "evidence_boxes": "evidence_box"}
    return irregular.get(table, table.removesuffix("s"))
