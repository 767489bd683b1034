"""What a fictional document says, block by block, and the rows that a careful reader takes from each block.

Marks that a text may hold: **bold**, [^3] for a footnote mark, and e-mail addresses (which become links).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple


class Row(NamedTuple):
    """A row of a table that stands in a block; where the block stands gives its agreement and activity."""

    table: str
    values: dict[str, Any]


Rows = Sequence[Row]


@dataclass(frozen=True)
class Title:
    """The title of an agreement, and its row. A document's opening title is no section, a later one is."""

    text: str
    agreement: dict[str, Any]


@dataclass(frozen=True)
class Heading:
    """A heading and the kind of its section (None where the words and the place leave it open)."""

    text: str
    kind: str | None
    suffix: str = ":"
    above_activities: bool = False  # ends an activity's part


@dataclass(frozen=True)
class Activity:
    """The start of an activity's part: its name, its heading, and the line as shown if that says more."""

    name: str
    heading: str
    shown: str | None = None
    level: str | None = None
    category: str | None = None
    label: str | None = None  # a line before it that only announces the name


@dataclass(frozen=True)
class Text:
    """A paragraph, or a line without space above it (`tight`)."""

    text: str
    rows: Rows = ()
    tight: bool = False


@dataclass(frozen=True)
class Bullets:
    items: Sequence[str]
    rows: Rows = ()
    mark: str | None = None  # None: the style's own


@dataclass(frozen=True)
class Table:
    """A ruled table. None in the first column continues the cell above; `widths` are shares of the line."""

    head: Sequence[str]
    body: Sequence[Sequence[str | None]]
    widths: Sequence[float]
    rows: Rows = ()


@dataclass(frozen=True)
class PageBreak:
    pass


Block = Title | Heading | Activity | Text | Bullets | Table | PageBreak


@dataclass(frozen=True)
class Style:
    """How a document is set. Lengths are points; a page is A4."""

    font: str = "Helvetica"
    size: float = 10
    leading: float = 13
    margin: float = 72
    spacing: float = 0  # extra space between the letters of headings and bold words
    placed_letters: bool = False  # PDF: letter-spaced words as letters in their places, not by an operator
    bullet: str = "•"
    hyphenate: bool = False
    double_spaced: bool = False
    stray_gaps: bool = False  # flattened: some lines of a paragraph stand apart
    head: Sequence[str] = ()  # page head, from the second page on


@dataclass(frozen=True)
class Document:
    """A document to be made. `links`: shown address to link where they differ; None: no links."""

    file_name: str
    document_type: str
    blocks: Sequence[Block]
    style: Style = Style()
    notes: dict[int, str] = field(default_factory=dict)
    links: dict[str, str] | None = None
