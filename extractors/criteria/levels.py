"""The measured levels of a baseline table's cells: numbers, each with what it is of and when.

A cell holds one number ("88,8 %", "48 (2024)") or several, each with a name before it ("Skrift: 27,7 %") or
in parentheses behind ("13,2 % (by)"). A name is the part of the indicator that was measured, or whose level
it is: a code of an election, a word of the indicator or a name that both cells of the row use is the former.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.criteria.heads import Role
from extractors.criteria.likeness import DASH, NUMBER, TIME
from extractors.criteria.places import TableRow
from extractors.language.numbers import number
from extractors.language.periods import Year, read_year
from models.text import Text

AREAS: dict[Role, str] = {"level": "boligområde", "comparison": "kommune"}

_YEAR = r"(?:19|20)\d{2}(?: ?[/–-] ?(?:20)?\d{2})?"
_DATED = rf"(?:\b[Ss]koleåret |\b[Åå]r )?{_YEAR}"
_LEVEL = re.compile(
    rf"(?<![\w,./-])(?!{_YEAR}(?![\d,.%]| ?%))(?P<number>{NUMBER})(?![\w/-]|[.,]\d){TIME}"
    rf"(?: ?(?P<unit>%|pct\.?|procent))?(?: ?\((?P<note>[^()]*)\))?(?: (?:i|år) (?P<year>{_YEAR}))?",
    re.IGNORECASE,
)
_ELECTION = re.compile(
    r"(?:KV|FV|EP|RV|EU) ?-?\d{2,4}|(?:kommunal|folketings|regions|europaparlaments)valg\w*", re.IGNORECASE
)
_SUBJECT = re.compile(
    r"dansk|matematik|læsning|skriftlig|mundtlig|engelsk|dagtimer\w*|aften\w*|nat\w*", re.IGNORECASE
)
_IN_PERCENT = re.compile(r"\bi (?:%|procent\b|pct\b)|\((?:i )?(?:%|procent|pct\.?)\)")
_ABOUT = re.compile(r"\b(?:for|i|på|blandt)(?: (?:hele|de|alle))* (?P<area>[A-ZÆØÅ][\w .-]*)$")
_FILLER = re.compile(
    r"(?:^|(?<=\s))(?:ca\.?|cirka|omkring|knap|godt|er|var|ligger på|gns\.?|i alt|og|samt|mod)(?=\s|$)"
    r"|[:;,.=–-]+$|^[;,.–-]+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Level:
    """A number of a cell. `measure` and `area` are empty where the cell does not name them."""

    number: Text
    value: float
    percent: bool
    measure: str
    area: str
    year: Year | None
    words: Text  # all that stands with the number


@dataclass(frozen=True, slots=True)
class _Read:
    number: Text
    percent: bool
    name: str
    note: str
    year: Year | None
    words: Text


def row_levels(row: TableRow) -> list[tuple[Role, Level]]:
    """The levels of a table's row with the column that each stands in."""
    read: dict[Role, list[_Read]] = {
        role: _read(row.cell(role)) for role in AREAS if not DASH.fullmatch(row.cell(role).value)
    }
    own, other = ({one.name.lower() for one in read.get(role, []) if one.name} for role in AREAS)
    indicator = row.cell("indicator").value.lower()
    return [(role, _level(one, own & other, indicator)) for role, found in read.items() for one in found]


def is_measure(name: str, indicator: str) -> bool:
    """Whether a name is a part of the indicator and not a place or population."""
    stem = name.lower().rstrip("s")
    return bool(_ELECTION.fullmatch(name) or _SUBJECT.fullmatch(name)) or (
        len(stem) > 3 and _has_part(indicator, stem)
    )


def _has_part(indicator: str, stem: str) -> bool:
    return re.search(rf"\b(?:\w*(?<=[a-zæøå]))?{re.escape(stem)}", indicator) is not None


def _read(cell: Text) -> list[_Read]:
    matches = list(_LEVEL.finditer(cell.value))
    starts = [0, *(match.end() for match in matches)]
    return [_one(cell, start, match) for start, match in zip(starts, matches, strict=False)]


def _one(cell: Text, start: int, match: re.Match[str]) -> _Read:
    before, note = cell[start : match.start()].strip(), match["note"] or ""
    name = before.value
    noted = read_year(cell.match_part(match, "note")) if note else None
    year = noted or (read_year(cell.match_part(match, "year")) if match["year"] else read_year(before))
    name = re.sub(rf"\(?{_DATED}\)?", " ", name)
    while (shorter := _FILLER.sub(" ", name).strip(" :;,()")) != name:
        name = shorter
    note = re.sub(_DATED, "", note).strip(" ,:;") if noted else note.strip()
    return _Read(
        cell.match_part(match, "number"), bool(match["unit"]), " ".join(name.split()), note, year,
        cell[start : match.end()].strip(),
    )  # fmt: skip


def _level(read: _Read, shared: set[str], indicator: str) -> Level:
    name, note = read.name, read.note
    about = _ABOUT.search(name)
    if about:
        name = about["area"]
    if name and note:
        measure, area = name, note
    elif is_measure(name or note, indicator) or (name and name.lower() in shared):
        measure, area = name or note, ""
    else:
        measure, area = "", name or note
    return Level(read.number, to_float(read.number), read.percent, measure, area, read.year, read.words)


def to_float(text: Text) -> float:
    """The value of a number in Danish figures."""
    value = number(text)
    if value is None:
        raise ValueError(f"no number: {text.value!r}")
    return float(value)


def unit(level: Level, indicator: str) -> str:
    """ "%", "karakter" or "antal": as the cell says, else as the indicator does."""
    words = f"{indicator} {level.measure}".lower()
    if level.percent:
        return "%"
    if "karakter" in words:
        return "karakter"
    return "%" if re.match(r"andel|procent", words) or _IN_PERCENT.search(words) else "antal"
