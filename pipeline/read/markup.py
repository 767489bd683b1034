"""A piece of Markdown or HTML to paragraphs of plain text whose characters know where they stood."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count, pairwise

from models.source import Link
from models.text import EMPTY, Text, join
from pipeline.read.characters import plain_letters

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_TABLES = frozenset({"table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption"})
_BLOCKS = _HEADINGS | _TABLES | {"p", "br", "hr", "div", "ul", "ol", "li", "blockquote", "center"}
_BOLD = _HEADINGS | {"b", "strong", "u", "th"}
_INLINE = _BOLD | {"i", "em", "sup", "sub", "span", "a", "font", "s", "small", "mark", "code", "ins", "del"}
_EMPTY = frozenset({"br", "hr", "img", "col", "colgroup"})
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_TARGET = r"<[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*"
_LINK = re.compile(rf"!?\[(?P<text>[^\[\]\n]*)\]\((?P<target>{_TARGET})(?:\s+\"[^\"]*\")?\)")
_TOKEN = re.compile(
    r"""<!--(?:[^-<]|-(?!->)|<(?!!--)){0,1000}-->
    | </?(?P<tag>[a-zA-Z][a-zA-Z0-9]*)(?P<attrs>\s[^<>]*)?/?>
    | <(?P<address>(?:https?://|mailto:)[^<>\s]+|[\w.+-]+@[\w.-]+)>
    | &(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});""",
    re.VERBOSE,
)
_ATTRIBUTE = re.compile(r"""([\w-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)""")
_EMPHASIS = re.compile(
    r"(?<![\w*])(?P<stars>\*{1,3})(?=[^\s*])(?P<inner>[^*\n]+)(?<=[^\s*])(?P=stars)(?![\w*])"
    r"|(?<![\w_@/])(?P<lows>_{1,3})(?=[^\s_])(?P<under>[^\n]{1,100}?)(?<=[^\s_])(?P=lows)(?![\w_@])"
)
_ESCAPE = re.compile(
    r"\\(?=[\\`*_{}\[\]()#+\-.!|~>$&'\"^@<]|\s*$)"
)  # the last: pandoc's mark of a line's end
_SPAN = re.compile(
    r"(?P<open>\[)[^\[\]\n]*(?P<close>\]\{(?P<class>[^{}\n]*)\})|(?P<id>\s\{[#.][^{}\n]*\})\s*$"
)
_UNDERLINED = re.compile(r"\s*\[[^\[\]\n]*\]\{[^{}]*\.(?:underline|mark)\b[^{}]*\}[\s:]*")
_BREAK = re.compile(r"<br\b", re.IGNORECASE)
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
    reader = Reader()
    found = []
    piece, emphasised = _without_emphasis_over_breaks(piece)
    for paragraph in reader.read(piece):
        text, bold, links = without_marks(paragraph.text)
        bold |= paragraph.text.strip().start in emphasised
        reader.links.extend(links)
        for part in split_bullets(plain_letters(text)):
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
    for match in _SPAN.finditer(text.value):
        gone |= {i for part in ("open", "close", "id") for i in range(*match.span(part))}
    bold = bool(_UNDERLINED.fullmatch(text.value)) or bool(
        re.fullmatch(r"\s*(?:\*\*\*?|__)(?![\s*_]).*(?<![\s*_])(?:\*\*\*?|__)[\s:]*", text.value)
    )
    return _without_emphasis(text.without(gone)), bold, links


def _without_emphasis_over_breaks(piece: Text) -> tuple[Text, set[int]]:
    """Without marks that open on one line of a cell and close on another; the offsets of what is bold."""
    gone: set[int] = set()
    bold: set[int] = set()
    for match in _EMPHASIS.finditer(piece.value) if _BREAK.search(piece.value) else ():
        if match["stars"] and _BREAK.search(match["inner"]):
            start, end = match.span("inner")
            gone |= {*range(match.start(), start), *range(end, match.end())}
            bold |= set(piece.origin[start:end]) if len(match["stars"]) > 1 else set()
    return piece.without(gone), bold


def _without_emphasis(text: Text) -> Text:
    """Marks within marks ("**a *b***") need a second and a third look."""
    for _ in range(3):
        gone: set[int] = set()
        for match in _EMPHASIS.finditer(text.value):
            inner = match.span("inner" if match["stars"] else "under")
            gone |= {*range(match.start(), inner[0]), *range(inner[1], match.end())}
        text = text.without(gone)
    return text


class Reader:
    """Follows the tags of one piece. What looks like a tag and is none stays text.

    The standard library's parser is not used: it needs minutes for a line of many unclosed tags.
    """

    def __init__(self) -> None:
        self.links: list[Link] = []
        self._found: list[Paragraph] = []
        self._runs: list[_Run] = []
        self._open: Counter[str] = Counter()
        self._tag = ""
        self._marker: Text = EMPTY
        self._counts: list[int | None] = []
        self._grid = Grid()
        self._anchor: tuple[str, int] | None = None

    def read(self, piece: Text) -> list[Paragraph]:
        last = 0
        for match in _TOKEN.finditer(piece.value):
            self._add(piece[last : match.start()])
            self._token(piece.match_part(match), match)
            last = match.end()
        self._add(piece[last:])
        self._flush("")
        return self._found

    def _token(self, token: Text, match: re.Match[str]) -> None:
        tag = (match["tag"] or "").lower()
        if token.value.startswith("&"):
            self._character(token)
        elif match["address"]:
            self._add(token[1:-1])
        elif tag in _BLOCKS | _INLINE | _EMPTY:
            self._close(tag) if token.value.startswith("</") else self._start(tag, match["attrs"] or "")
            if tag in ("li", "ul", "ol"):
                self._list(token, tag)
        elif tag:
            self._add(token)

    def _start(self, tag: str, written: str) -> None:
        attrs = {
            name.lower(): html.unescape(value.strip("\"'")) for name, value in _ATTRIBUTE.findall(written)
        }
        if tag in _TABLES:
            self._open.clear()
        if tag in _BLOCKS:
            self._flush(tag)
            self._grid.open(tag, attrs)
        elif tag == "a" and attrs.get("href"):
            self._anchor = (attrs["href"], len(self._runs))
        if tag not in _EMPTY:
            self._open[tag] += 1

    def _list(self, token: Text, tag: str) -> None:
        """The mark that the page shows before an entry of a list: it stands where the tag begins."""
        self._marker = EMPTY
        closes = token.value.startswith("</")
        if tag != "li" and closes:
            del self._counts[-1:]
        elif tag != "li":
            self._counts.append(0 if tag == "ol" else None)
        elif not closes:
            mark = "• "
            if self._counts and (number := self._counts[-1]) is not None:
                self._counts[-1] = number + 1
                mark = f"{number + 1}. "
            self._marker = Text(mark, (token.start,) * len(mark))

    def _close(self, tag: str) -> None:
        if tag == "a" and self._anchor:
            target, first = self._anchor
            self.links.append(Link(target, join((run.text for run in self._runs[first:]), ""), None))
            self._anchor = None
        if tag in _BLOCKS:
            self._flush("")
        self._open[tag] = max(0, self._open[tag] - 1)
        self._grid.close(tag)

    def _character(self, reference: Text) -> None:
        """A character reference: one character that stands where the reference starts."""
        character = html.unescape(reference.value)
        known = character != reference.value
        self._add(Text(character, (reference.start,) * len(character)) if known else reference)

    def _add(self, text: Text) -> None:
        if self._open["sup"] and text.value.strip().isdigit():
            text = Text(text.value.translate(_RAISED), text.origin)
        if text:
            self._runs.append(_Run(text, any(self._open[tag] for tag in _BOLD)))

    def _flush(self, tag: str) -> None:
        text = join((run.text for run in self._runs), "")
        bold = all(run.bold for run in self._runs if run.text.value.strip())
        if text.value.strip():
            marked = self._marker + text.strip() if self._marker else text
            self._found.append(Paragraph(marked, bold, self._tag, self._grid.place))
            self._marker = EMPTY
        self._runs, self._tag, self._anchor = [], tag, None


@dataclass(slots=True)
class Grid:
    """Rows and columns of an HTML table; a cell that spans several stands in the first of them."""

    row: int = -1
    column: int = -1
    inside: bool = False
    spanned: dict[int, int] = field(
        default_factory=dict
    )  # column: rows below this one that a cell above takes

    @property
    def place(self) -> tuple[int, int] | None:
        return (self.row, self.column) if self.inside else None

    def open(self, tag: str, attrs: dict[str, str]) -> None:
        if tag == "tr":
            self.spanned = {column: rows - 1 for column, rows in self.spanned.items() if rows > 0}
            self.row, self.column, self.inside = self.row + 1, -1, False
        elif tag in ("td", "th"):
            self.row, self.inside = max(self.row, 0), True
            self.column = next(c for c in count(self.column + 1) if self.spanned.get(c, -1) < 0)
            rows, columns = (_span(attrs.get(name)) for name in ("rowspan", "colspan"))
            self.spanned |= dict.fromkeys(range(self.column, self.column + columns), rows - 1)

    def close(self, tag: str) -> None:
        if tag in ("td", "th", "tr", "table"):
            self.inside = False


def _span(value: str | None) -> int:
    """At most 100, as no table for reading spans more."""
    return min(max(int(value), 1), 100) if value and value.isdecimal() else 1
