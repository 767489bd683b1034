"""Running lines to bullets and paragraphs, and running text to sentences.

Flattened text tells paragraphs apart by three signs, none of which can be relied on alone: empty lines (some
converters put one under every line), a line that ends although the next word would have fitted, and
the end of a sentence before a capital. A bullet may have lost everything but its glyph's place.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from models.flow import flow
from models.source import Line, Role, Source, Tail
from models.text import Text

GLYPHS = "•●○▪▫■□◦‣⁃∙·✓➢➤►♦\uf000-\uf0ff"
_GLYPH = re.compile(rf"\s*(?P<marker>[{GLYPHS}]|[oO](?= [^\W\d_])|o(?= \d)|[–—-](?=\s)|\*(?=\s))\s*")
_NUMBER = re.compile(r"\s*(?P<marker>\(?(?P<number>\d{1,2})[.)]|(?P<letter>[a-hA-H])\))\s+(?=\S)")
_INNER = re.compile(rf"(?<=\s)[{GLYPHS}](?=\s)")
_ONE_SPACE = re.compile(r" (?=\S)")
_MONTH = re.compile(r"jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec", re.IGNORECASE)

SHORT_LINE = 0.6
"""Share of the text's width below which a line without a full stop can still end its paragraph."""
FITS = 0.93
"""Share of the width within which the next word would surely have fitted: letters differ in width."""

COMMON = 0.2
"""Share of the gaps inside paragraphs that makes a gap a usual one."""
NARROWEST, WIDEST = 72, 160
"""Characters on a full line of a page's text, at least and at most; what is longer is no printed line."""

LONGEST_OPEN = 400
"""Characters from the start of the line on which a parenthesis opens to the end of what it may still hold."""

_ORDINAL = re.compile(r"\d{1,2}")
_PARENTHESIS = re.compile(r"[()]")
_ABBREVIATIONS = """
bl a bla f fx eks ex mv m v fl mfl mm o osv etc evt ca kl pr jf dvs vs hhv mhp mht ift ifht ifm ifbm nr tlf
str vedr vdr afd kr mio mia t d s st red inkl ekskl max maks min p gns tidl medfl adm dir cand chr skt sml
"""
ABBREVIATIONS = frozenset(_ABBREVIATIONS.split())
_END = re.compile(r"(?P<last>(?<![^\s.!?])[^\s.!?]+|(?<!\S))[.!?]++[”\"’»)\]]*\s++(?=[\"”“»(’]?[A-ZÆØÅÉ0-9])")


@dataclass(frozen=True, slots=True)
class Item:
    """A bullet or a paragraph: its words without the marker, and the lines that it stands in."""

    kind: Literal["bullet", "paragraph"]
    marker: str
    text: Text
    lines: list[Line]


def items(lines: Sequence[Line], source: Source | None = None) -> list[Item]:
    """The bullets and paragraphs of a section's body lines, in order; a lead-in ("… er:") is a paragraph.

    With the `source` at hand, a bullet that lost its glyph is known by the space that stayed before it.
    """
    body = [part for line in lines if line.role is Role.BODY and line.text for part in _inner_bullets(line)]
    numbered = _counted(body)
    lost = {i for i, line in enumerate(body) if source is not None and _lost_its_glyph(source, line)}
    usual, width = usual_gap(body), line_width(body)
    groups: list[list[Line]] = []
    for i, line in enumerate(body):
        begins = not groups or i in lost or _is_bullet(body, i, groups[-1], numbered, usual)
        if begins or _begins_paragraph(body[i - 1], line, groups[-1], usual, width):
            groups.append([])
        groups[-1].append(line)
    heads = {id(body[i]) for i in range(len(body)) if i in numbered | lost or _GLYPH.match(body[i].value)}
    return [item for group in groups if (item := _item(group, id(group[0]) in heads)).text]


def sentences(text: Text) -> list[Text]:
    """The sentences of running text. Abbreviations, ordinals and initials do not end one."""
    found, start = [], 0
    for match in _END.finditer(text.value):
        if _is_sentence_end(match, text.value):
            found.append(text[start : match.end()].strip())
            start = match.end()
    return [part for part in (*found, text[start:].strip()) if part]


def usual_gap(lines: Sequence[Line]) -> int:
    """How many empty lines stand between two lines of one paragraph: the least that is no exception."""
    gaps = Counter(line.gap for line in lines[1:] if line.value[:1].islower())
    return min((gap for gap, count in gaps.items() if count >= COMMON * gaps.total()), default=0)


def line_width(lines: Sequence[Line]) -> int:
    """How many characters a full line has: the middle of those after which a sentence goes on."""
    wrapped = sorted(len(a.text) for a, b in pairwise(lines) if b.value[:1].islower())
    return max(wrapped[len(wrapped) // 2], NARROWEST) if wrapped else NARROWEST


def next_would_fit(line: Line, following: Line, width: int) -> bool:
    """Whether the following line's first word had room on this one: then the line was ended on purpose."""
    word = following.value.split(maxsplit=1)[0]
    return len(line.text) + 1 + len(word) <= FITS * width


def _lost_its_glyph(source: Source, line: Line) -> bool:
    """One space before a line that stands apart, or before several lines in a row.

    A page start leaves that space too, but no empty line above, and never on two lines in a row.
    """
    start = line.text.start
    if source.media_type != "text/plain" or not _indented(source.text, start - 1):
        return False
    above, below = source.text.rfind("\n", 0, max(0, start - 2)) + 1, source.text.find("\n", start) + 1
    in_a_row = _indented(source.text, above) or (below > 0 and _indented(source.text, below))
    return in_a_row or (line.gap > 0 and not line.page_start)


def _indented(text: str, start: int) -> bool:
    """Whether a line of the text starts at `start` with one space."""
    return bool(_ONE_SPACE.match(text, start)) and text[start - 1 : start] in ("", "\n")


def _inner_bullets(line: Line) -> list[Line]:
    """A line in which several bullets stand one after the other, cut at their glyphs."""
    cuts = [match.start() for match in _INNER.finditer(line.value)]
    if not cuts:
        return [line]
    edges = [0, *cuts, len(line.text)]
    parts = [line.text[a:b].strip() for a, b in pairwise(edges)]
    return [_with_text(line, part, first=k == 0) for k, part in enumerate(parts) if part]


def _with_text(line: Line, text: Text, first: bool) -> Line:
    return replace(line, text=text, gap=line.gap if first else 0)


def _counted(lines: Sequence[Line]) -> set[int]:
    """Places of the numbers that count items: they begin with 1 (or a) and go up by one."""
    found: dict[str, list[tuple[int, int]]] = {}
    for i, line in enumerate(lines):
        match = _NUMBER.match(line.value)
        if match and not _MONTH.match(line.value, match.end()):
            value = int(match["number"]) if match["number"] else "abcdefgh".index(match["letter"].lower()) + 1
            style = re.sub(r"\w+", "", match["marker"]) + ("n" if match["number"] else "l")
            found.setdefault(style, []).append((i, value))
    counted: set[int] = set()
    for places in found.values():
        run: list[tuple[int, int]] = []
        for i, value in [*places, (-1, 1)]:
            if value == 1:
                counted |= {place for place, _ in run} if len(run) > 1 else set()
                run = [(i, 1)]
            elif run and value == run[-1][1] + 1:
                run.append((i, value))
    return counted


def _is_bullet(lines: Sequence[Line], i: int, group: Sequence[Line], numbered: set[int], usual: int) -> bool:
    if i in numbered:
        return True
    match = _GLYPH.match(lines[i].value)
    if not match:
        return False
    if match["marker"] not in "–—-":
        return True
    words = lines[i].value[match.end() :]
    if _is_open(group) or "@" in words.partition(" ")[0]:
        return False
    listed = bool(_GLYPH.match(group[0].value)) or lines[i].gap > usual
    return listed or not words[:1].islower() or group[-1].value.endswith((".", ":", ";", ","))


def _begins_paragraph(before: Line, line: Line, group: Sequence[Line], usual: int, width: int) -> bool:
    if before.cell != line.cell:
        return True
    if before.tail is not Tail.SPACE or not _may_begin(line.value):
        return False
    if _is_open(group):
        return False
    wide = line.gap > usual and not line.page_start
    if line.gap >= usual + 2 and wide:
        return True
    fits = next_would_fit(before, line, width) or len(before.text) > WIDEST
    if before.value.rstrip('”"’)').endswith((".", "!", "?", ":")):
        return wide or fits
    return (wide and fits) or (len(before.text) < SHORT_LINE * width and line.gap >= usual)


def _may_begin(value: str) -> bool:
    return not (value[0].islower() or value[0] in "),.;:%/")


def _is_open(lines: Sequence[Line]) -> bool:
    """Whether a parenthesis near the end of the lines is not closed yet."""
    depth = length = 0
    for line in reversed(lines):
        length += len(line.text)
        if length > LONGEST_OPEN:
            return False
        for sign in reversed(_PARENTHESIS.findall(line.value)):
            depth += 1 if sign == ")" else -1
            if depth < 0:
                return True
    return False


def _item(group: list[Line], is_bullet: bool) -> Item:
    text = flow(group)
    if not is_bullet:
        return Item("paragraph", "", text, group)
    match = _GLYPH.match(text.value) or _NUMBER.match(text.value)
    return (
        Item("bullet", match["marker"], text[match.end() :].strip(), group)
        if match
        else Item("bullet", "", text, group)
    )


def _is_sentence_end(match: re.Match[str], value: str) -> bool:
    if value[match.end("last")] != ".":
        return True
    last = match["last"].strip('()”"’»,;:').lower()
    if last in ABBREVIATIONS or (len(last) == 1 and last.isalpha()):
        return False
    return not (_ORDINAL.fullmatch(last) and _MONTH.match(value, match.end()))
