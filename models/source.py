"""A document as it was read: its text, its lines in reading order, its links."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import NamedTuple

from models.text import Text


class Box(NamedTuple):
    """A rectangle on a page, in points from its top left corner."""

    x0: float
    top: float
    x1: float
    bottom: float


class Cell(NamedTuple):
    """Where a line stands in a table that the source shows; 0-based, table numbers run through the file."""

    table: int
    row: int
    column: int


class Role(Enum):
    """What a line is for. Only `BODY` lines are read as the agreement's own words."""

    BODY = "body"
    PAGE_HEAD = "page head"
    PAGE_FOOT = "page foot"
    FOOTNOTE = "footnote"
    LINK = "link"


class Tail(Enum):
    """How a line's last word joins the next line's first one."""

    SPACE = "space"
    GLUE = "glue"  # one word or address: join as it stands, a hyphen included
    SOFT = "soft hyphen"  # one word: the hyphen at the line's end goes


@dataclass(slots=True)
class Line:
    """One line of the source. `gap` is the number of empty lines above it (for PDF: of line heights)."""

    text: Text
    page: int | None = None
    gap: int = 0
    role: Role = Role.BODY
    tail: Tail = Tail.SPACE
    page_start: bool = False
    spaced: bool = False  # was letter-spaced, which in these forms means bold
    marks: tuple[int, ...] = ()  # footnote marks that were taken off this line
    cell: Cell | None = None
    box: Box | None = None
    size: float | None = None  # font size in points
    bold: bool = False
    full: bool | None = None  # whether one letter more would not have fitted in its cell; None: not known
    rank: int | None = None  # of a Markdown heading: how many # stand before it

    @property
    def value(self) -> str:
        return self.text.value


class Link(NamedTuple):
    """A link of the source: its target, the words it covers where the source tells, the box around them."""

    target: str
    text: Text | None
    page: int | None
    box: Box | None = None


class Frame(NamedTuple):
    """The part of a table that stands on one page.

    `rows` are numbered as in `Cell`. `covered` are the fields (row, column) that a merged cell takes up
    beside the first one, which has its text.
    """

    table: int
    box: Box
    rows: range
    column_count: int
    covered: frozenset[tuple[int, int]] = frozenset()


class Page(NamedTuple):
    """A page as its text stands upright: size in points, who read it (None: nobody could), its tables."""

    width: float
    height: float
    reader: str | None
    frames: tuple[Frame, ...] = ()


@dataclass(slots=True)
class Footnote:
    """The body of a footnote, and the marks that point to it."""

    number: int
    text: Text
    marks: list[Text] = field(default_factory=list)


@dataclass
class Source:
    """A document's text and lines.

    `text` is the decoded file, or the pages' extracted texts one after the other; every `Text` in
    here points into it. `page_starts` holds the offset of each page's first character and is empty
    where the source has no pages.
    """

    media_type: str
    text: str
    lines: list[Line]
    page_starts: list[int] = field(default_factory=list)
    pages: list[Page] = field(default_factory=list)  # one for each page start, where the source has paper
    links: list[Link] = field(default_factory=list)
    footnotes: dict[int, Footnote] = field(default_factory=dict)
    notes: list[str] = field(
        default_factory=list
    )  # what went wrong, one line each; any makes the document partial
    repaired_word_count: int = 0
    draft: Text | None = None  # the words by which the document marks itself a draft

    def place(self, offset: int) -> tuple[int | None, int]:
        """(page, offset in the page's text), or (None, offset) where there are no pages."""
        if not self.page_starts:
            return None, offset
        page = bisect_right(self.page_starts, offset)
        return page, offset - self.page_starts[page - 1]

    def as_stood(self, text: Text) -> str:
        """The source's own words from the first to the last character of `text`."""
        return self.text[text.start : text.end]

    @cached_property
    def body(self) -> list[Line]:
        """The lines that are the document's own words and not empty, in reading order."""
        return [line for line in self.lines if line.role is Role.BODY and line.text]
