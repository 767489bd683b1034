"""Words and addresses that a line's end divides: how each line's last word joins the next line's first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from models.source import Cell, Line, Role, Source, Tail
from pipeline.repair.addresses import address_tail, targets
from pipeline.repair.usage import Usage

_NARROW = 20  # characters
_LONGEST = 60  # characters of a half word
_LEFT = re.compile(r"(?P<core>[^\W_]+)[-\u2010]$")
_RIGHT = re.compile(r"[^\W\d_]+")
_COMMON_PART = frozenset(
    {"og", "eller", "samt", "og/eller", "hhv"}
)  # "børne- og ungdomsliv": the hyphen stays open
_OPEN_PART = re.compile(r" (?:og|eller|samt) [-\u2010]$")  # "udvikling og -deling"
_LINKED = re.compile(r"\w{3}[^\W\d_s]s$")  # the s that links a compound, which no author parts ("arbejds-")
_OWN_HYPHEN = frozenset(
    {"ikke", "e", "it", "pop"}
)  # first parts that keep their hyphen ("ikke-boligsociale")

Joint = Callable[[Line, Line], Tail | None]


def join_hyphens(source: Source) -> Source:
    """Sets the tail of every body line that ends in a divided word or address."""
    usage, known = Usage(source.body), targets(source.links)
    soft = _soft_hyphens(source.body)
    begun: dict[int, str] = {}  # addresses that began above a line, by the line's place

    def joint(above: Line, below: Line) -> Tail | None:
        if above.value.endswith(soft):
            return Tail.SOFT
        upper = begun.get(above.text.start, "") + above.value
        tail = address_tail(upper, below.value, known)
        if tail is Tail.GLUE:
            begun[below.text.start] = upper.split()[-1]
        return tail or hyphen_tail(above.value, below.value, usage, in_cell=above.cell is not None)

    return replace(source, lines=with_tails(source.lines, joint))


def _soft_hyphens(lines: Sequence[Line]) -> tuple[str, ...]:
    """What ends a line that is no hyphen of the authors: browsers write U+2010 where they divide a word."""
    own = any("\u2010" in line.value[:-1] for line in lines)
    return ("\u00ad",) if own else ("\u00ad", "\u2010")


def with_tails(lines: list[Line], joint: Joint) -> list[Line]:
    """The lines with the tail that `joint` finds for a body line and the next one of the same cell."""
    joined = list(lines)
    for i, j in neighbours(lines):
        tail = joint(lines[i], lines[j])
        if tail:
            joined[i] = replace(lines[i], tail=tail)
    return joined


def neighbours(lines: list[Line]) -> Iterator[tuple[int, int]]:
    """Each body line with the next one: page feet, notes and links between them do not part a word.

    The next one of a cell is the cell's own, also where a page break puts its row's other cells between.
    """
    above: int | None = None
    in_cell: dict[Cell, int] = {}
    for i, line in enumerate(lines):
        if line.role is not Role.BODY or not line.text:
            continue
        before = in_cell.get(line.cell) if line.cell else above
        if before is not None and lines[before].cell == line.cell:
            yield before, i
        above = i
        if line.cell:
            in_cell[line.cell] = i


def hyphen_tail(above: str, below: str, usage: Usage, in_cell: bool = False) -> Tail | None:
    """How a line that ends in a hyphen joins the next one; None where it ends in none, or in a dash.

    A layout that divides words ends many lines in a hyphen, and any in a narrow column or a cell may;
    elsewhere the hyphen is the authors' own, and goes only where the document says so or what stands before
    it is no word ("videns-", "introduk-").
    """
    if above.endswith("\u00ad"):
        return Tail.SOFT
    if _OPEN_PART.search(above) and below[0].islower():
        return Tail.GLUE
    left = _LEFT.search(above[-_LONGEST:])
    if not left or not below[0].isalnum():
        return None
    right = _RIGHT.match(below)
    if right is None or left["core"][-1].isdigit():
        return Tail.GLUE
    return _of_word(left, right[0], usage, in_cell or len(above) <= _NARROW)


def _of_word(left: re.Match[str], right: str, usage: Usage, narrow: bool) -> Tail | None:
    core = left["core"]
    joined = core + right
    if right.lower() in _COMMON_PART:
        return None
    if right == "til" and not usage.known(joined):
        return None
    if core.isupper() or right[0].isupper() or core.lower() in _OWN_HYPHEN:
        capitals = core.isupper() and right.isupper() and len(core) > 4 and usage.known(joined)
        return Tail.SOFT if capitals or joined in usage.exact else Tail.GLUE
    if joined.lower() in usage.words:
        return Tail.SOFT
    if f"{core}-{right}".lower() in usage.words:
        return Tail.GLUE
    if usage.hyphenates or ((narrow or _LINKED.search(core)) and usage.known(joined)):
        return Tail.SOFT
    return Tail.SOFT if not usage.known(core) and usage.known(joined) else Tail.GLUE
