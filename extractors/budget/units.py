"""Lines that only say what a table's amounts are in: "Alle beløb er i 1.000 kr.", "(beløb i hele kroner)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.language.amounts import CURRENCY, THOUSAND_KR, may_name_currency
from models.source import Line
from models.text import EMPTY, Text

_UNIT = re.compile(
    rf"(?:hele |danske )*(?:{THOUSAND_KR}|(?<![\d.,])1[. ]?000,?-? ?(?:{CURRENCY})|\b[tk]?dkk\b|\bt?kkr\b\.?"
    rf"|\bmi[oa]\.? ?(?:{CURRENCY})|\bmillioner (?:{CURRENCY})|\b{CURRENCY})",
    re.IGNORECASE,
)
_SUBJECT = r"beløb\w*|tal(?:lene)?|priser(?:ne)?|budget\w*|økonomi\w*|udgift\w*|finansiering\w*|opgørelse\w*"
_SAID = (
    r"alle|samtlige|er|står|angive[st]|angivet|opgjort|opgøres|vist|vises|anført|anføres|oplyst|oplyses|skrevet"
    r"|afrundet|afrundes|nævnt|nævnte|ovenstående|nedenstående"
)
_BESIDE = (
    r"i|og|for|af|til|de|tabel\w*|oversigt\w*|skema\w*|aktivitet\w*|indsats\w*|delaftale\w*|hele|danske|ovenfor"
    r"|nedenfor|enhed\w*|note|faste|løbende|årets|pl|p|l|prisniveau\w*|pris|priser|niveau|årlig\w*|årene|inkl|ekskl"
    r"|moms|(?:19|20)\d\d"
)
_WORD = re.compile(rf"(?:{_SUBJECT}|{_SAID}|{_BESIDE})", re.IGNORECASE)
_OPENS = re.compile(rf"[\W_]*(?:(?:{_SAID}|{_BESIDE})[ :]+)*(?:{_SUBJECT})(?!\w)", re.IGNORECASE)
_SURE = re.compile(rf"^\(|\b(?:{_SAID})\b|\bhele\b", re.IGNORECASE)
_ASIDE = re.compile(r"\([^()]*\)")
_ANNOUNCED = re.compile(r"\([^()]*\)\s*:?$")
LONGEST = 110
"""Characters of such a line."""


def says_unit(value: str) -> bool:
    """Whether a line speaks of amounts, names a unit, and says nothing else."""
    if len(value) > LONGEST or not may_name_currency(value):
        return False
    if not _OPENS.match(value) or not (unit := _UNIT.search(value)):
        return False
    if "000" in unit[0] and not re.search(r"(?:\bi|\() *$", value[: unit.start()]):
        return False  # "Budget: 1.000 kr." is an amount
    rest = f"{value[: unit.start()]} {value[unit.end() :]}"
    return all(_WORD.fullmatch(word) for word in re.findall(r"[^\W_]+", rest))


def only_says_unit(value: str) -> bool:
    """The same for a line that can be neither a caption nor a column's head ("Beløb i kr.")."""
    return says_unit(value) and bool(_SURE.search(value))


def is_of_all(value: str) -> bool:
    """Whether a unit is said of all amounts, and not of one table's."""
    return bool(re.search(r"\b(?:alle|samtlige)\b", value, re.IGNORECASE))


def announced_in(lines: Sequence[Line]) -> Text:
    """The unit that a line which announces a table ends with ("… således (beløb i kr.):")."""
    found = _ANNOUNCED.search(lines[-1].value) if lines else None
    return lines[-1].text.match_part(found) if found and says_unit(found[0].rstrip(": ")) else EMPTY


def is_in_unit(value: str, place: tuple[int, int]) -> bool:
    """Whether an amount of a sentence ("1.000 kr.") stands in parentheses that only say a unit."""
    return any(
        m.start() < place[0] and place[1] <= m.end() and says_unit(m[0]) for m in _ASIDE.finditer(value)
    )


def remark_in(lines: Sequence[Line]) -> Text:
    """The first of the lines that says a unit."""
    return next((line.text for line in lines if says_unit(line.value)), EMPTY)
