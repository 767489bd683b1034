"""A budget table while it is being read: its columns, its items, each amount's column once it is known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from extractors.language.amounts import Amount
from models.outline import Section
from models.source import Line
from models.text import EMPTY, Text

WHOLE = -1
"""Column of an amount that stands for all columns together: the one sum under a table of several years."""


@dataclass(slots=True)
class Column:
    """A column of amounts: its year, or none; `is_sum` where its head says that it sums the other columns."""

    text: Text
    line: Line | None = None
    year: int | None = None
    is_sum: bool = False


@dataclass(slots=True)
class Entry:
    """A cell that holds something. `amount` is None for a dash and for what cannot be read."""

    text: Text
    line: Line
    amount: Amount | None = None
    is_dash: bool = False
    column: int | None = None
    repaired: Decimal | None = None
    notes: list[str] = field(default_factory=list)

    @property
    def value(self) -> Decimal | None:
        """The amount as written, or as the sums confirm it."""
        return self.amount.value if self.amount and self.amount.value is not None else self.repaired

    @property
    def likeliest(self) -> Decimal:
        """The value that the sums are tried with; a dash counts nothing."""
        if self.amount is None:
            return Decimal(0)
        return self.value if self.value is not None else self.amount.candidates[0]


@dataclass(slots=True)
class Item:
    """A row: label, cells, notes. `placed_by` names what put its amounts under their columns."""

    label: Text
    entries: list[Entry]
    name: str = ""
    notes: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    is_total: bool = False
    is_part: bool = False  # "heraf": a part of another row
    placed_by: str = ""

    @property
    def is_placed(self) -> bool:
        return all(entry.column is not None for entry in self.entries)

    def at(self, column: int) -> Entry | None:
        return next((entry for entry in self.entries if entry.column == column), None)

    def place(self, columns: tuple[int, ...], by: str) -> None:
        for entry, column in zip(self.entries, columns, strict=True):
            entry.column = column
        self.placed_by = by


@dataclass(slots=True)
class Table:
    """A budget table of a section. A table without years has columns whose year is None."""

    section: Section
    columns: list[Column]
    items: list[Item]
    head: Text = EMPTY
    caption: Text = EMPTY
    unit_remark: Text = EMPTY  # "Alle beløb er i 1.000 kr." above the table
    rule: str = ""
    notes: dict[str, str] = field(default_factory=dict)

    @property
    def years(self) -> list[int]:
        return [column.year for column in self.columns if column.year is not None]

    def undecided(self) -> Iterator[Item]:
        return (item for item in self.items if not item.is_placed)

    def entries(self) -> Iterator[Entry]:
        return (entry for item in self.items for entry in item.entries)
