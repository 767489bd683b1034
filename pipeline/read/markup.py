"""A piece of Markdown or HTML to paragraphs of plain text whose characters know where they stood."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise

from models.source import Link
from models.text import Text, join

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_TABLES = frozenset({"table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption"})
_BLOCKS = _HEADINGS | _TABLES | {"p", "br", "hr", "div", "ul", "ol", "li", "blockquote", "center"}
_BOLD = _HEADINGS | {"b", "strong", "u", "th"}
_INLINE = _BOLD | {"i", "em", "sup", "sub", "span", "a", "font", "s", "small", "mark", "code", "ins", "del"}
_EMPTY = frozenset({"br", "hr", "img", "col", "colgroup"})
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_TARGET = r"<[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*"
_LINK = re.compile(rf"!?\[(?P<text>[^\[\]\n]*)\]\((?P<target>{_TARGET})(?:\s+\"[^\"]*\")?\)")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]+|[\w.+-]+@[\w.-]+)>")
_EMPHASIS = re.compile(
    r"(?<![\w*])(?P<stars>\*{1,3})(?=[^\s*])(?P<inner>[^*\n]+)(?<=[^\s*])(?P=stars)(?![\w*])"
    r"|(?<![\w_@/])(?P<lows>_{1,3})(?=[^\s_])(?P<under>[^\n]{1,300}?)(?<=[^\s_])(?P=lows)(?![\w_@])"
)
_ESCAPE = re.compile(r"\\(?=[\\`*_{}\[\]()#+\-.!|~>$&])")
_BULLETS = re.compile(r"(?<=\s)(?=[•▪◦\uf0a7\uf0b7] )")


@dataclass(slots=True)
class Paragraph:
    """A paragraph's words, whether all of them are bold or underlined, and how it began."""

    text: Text
    bold: bool = False
    tag: str = ""  # the tag that opened it: "p", "li", ...; "" for the first words of the piece
    cell: tuple[int, int] | None = None  # row and column in an HTML table


@dataclass(slots=True)
class _Run:
    text: Text
    bold: bool


def paragraphs(piece: Text) -> tuple[list[Paragraph], list[Link]]:
    """The paragraphs of a line, a cell or an HTML table, and the links in them with the words they cover."""
    reader = Reader(piece)
    found = []
    for paragraph in reader.read():
        text, bold, links = without_marks(paragraph.text)
        reader.links.extend(links)
        for part in split_bullets(text):
            found.append(Paragraph(part, paragraph.bold or bold, paragraph.tag, paragraph.cell))
    return [p for p in found if p.text.strip()], reader.links


def split_bullets(text: Text) -> Iterator[Text]:
    """One text a bullet, where bullets stand amid the words ("Mål: • A • B")."""
    cuts = [0, *(match.start() for match in _BULLETS.finditer(text.value)), len(text)]
    return (text[a:b] for a, b in pairwise(cuts))


def without_marks(text: Text) -> tuple[Text, bool, list[Link]]:
    """The words without emphasis marks, escapes and link targets; whether all are bold; the links."""
    links, gone = [], set()
    for match in _LINK.finditer(text.value):
        image = match[0].startswith("!")
        gone |= set(range(*match.span())) - (set() if image else set(range(*match.span("text"))))
        if not image and match["target"]:
            links.append(Link(match["target"].strip("<>"), text.match_part(match, "text"), None))
    gone |= {match.start() for match in _ESCAPE.finditer(text.value)}
    bold = bool(re.fullmatch(r"\s*(?:\*\*\*?|__)(?![\s*_]).*(?<![\s*_])(?:\*\*\*?|__)[\s:]*", text.value))
    return _without_emphasis(text.without(gone)), bold, links


def _without_emphasis(text: Text) -> Text:
    """Marks within marks ("**a *b***") need a second and a third look."""
    for _ in range(3):
        gone: set[int] = set()
        for match in _EMPHASIS.finditer(text.value):
            inner = match.span("inner" if match["stars"] else "under")
            gone |= {*range(match.start(), inner[0]), *range(inner[1], match.end())}
        text = text.without(gone)
    return text


class Reader(HTMLParser):
    """Follows the tags of one piece; what looks like a tag and is none stays text."""

    def __init__(self, piece: Text) -> None:
        super().__init__(convert_charrefs=False)
        self._piece = piece
        self._starts = [0, *(match.end() for match in re.finditer("\n", piece.value))]
        self._found: list[Paragraph] = []
        self._runs: list[_Run] = []
        self._open: list[str] = []
        self._tag = ""
        self._grid = Grid()
        self._anchor: tuple[str, int] | None = None
        self.links: list[Link] = []

    def read(self) -> list[Paragraph]:
        self.feed(self._piece.value)
        self.close()
        self._flush("")
        return self._found

    def handle_data(self, data: str) -> None:
        self._add(self._here(len(data)))

    def handle_entityref(self, name: str) -> None:
        self._character(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._character(f"&#{name};")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        raw = self.get_starttag_text() or ""
        if tag not in _BLOCKS | _INLINE | _EMPTY:
            inner = 1 if _AUTOLINK.fullmatch(raw) else 0
            self._add(self._here(len(raw))[inner : len(raw) - inner])
            return
        values = dict(attrs)
        if tag in _BLOCKS:
            self._flush(tag)
            self._grid.open(tag, values)
        elif tag == "a" and values.get("href"):
            self._anchor = (str(values["href"]), len(self._runs))
        if tag not in _EMPTY:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._anchor:
            target, first = self._anchor
            words = [run.text for run in self._runs[first:]]
            self.links.append(Link(target, join(words, ""), None))
            self._anchor = None
        if tag in _BLOCKS:
            self._flush("")
        if tag in self._open:
            del self._open[len(self._open) - 1 - self._open[::-1].index(tag) :]
        self._grid.close(tag)

    def _here(self, length: int) -> Text:
        line, column = self.getpos()
        start = self._starts[line - 1] + column
        return self._piece[start : start + length]

    def _character(self, reference: str) -> None:
        """A character reference: one character that stands where the reference starts."""
        start = self._here(len(reference))
        written = reference if start.value == reference else reference[:-1]
        character = html.unescape(written)
        self._add(Text(character, (start.start,) * len(character)))

    def _add(self, text: Text) -> None:
        if "sup" in self._open and text.value.strip().isdigit():
            text = Text(text.value.translate(_RAISED), text.origin)
        self._runs.append(_Run(text, not _BOLD.isdisjoint(self._open)))

    def _flush(self, tag: str) -> None:
        text = join((run.text for run in self._runs), "")
        bold = all(run.bold for run in self._runs if run.text.value.strip())
        if text.value.strip():
            self._found.append(Paragraph(text, bold, self._tag, self._grid.place))
        self._runs, self._tag, self._anchor = [], tag, None


@dataclass(slots=True)
class Grid:
    """Rows and columns of an HTML table; a cell that spans several stands in the first of them."""

    row: int = -1
    column: int = -1
    inside: bool = False
    taken: set[tuple[int, int]] = field(default_factory=set)

    @property
    def place(self) -> tuple[int, int] | None:
        return (self.row, self.column) if self.inside else None

    def open(self, tag: str, attrs: dict[str, str | None]) -> None:
        if tag == "tr":
            self.row, self.column, self.inside = self.row + 1, -1, False
        elif tag in ("td", "th"):
            self.row = max(self.row, 0)
            self.column = next(c for c in range(self.column + 1, 10_000) if (self.row, c) not in self.taken)
            rows, columns = (_span(attrs.get(name)) for name in ("rowspan", "colspan"))
            self.taken |= {(self.row + r, self.column + c) for r in range(rows) for c in range(columns)}
            self.inside = True

    def close(self, tag: str) -> None:
        if tag in ("td", "th", "tr", "table"):
            self.inside = False


def _span(value: str | None) -> int:
    """HTML's own limit of spanned columns is 1000."""
    return min(max(int(value), 1), 1000) if value and value.isdecimal() else 1
