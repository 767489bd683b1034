"""A row's label: what of it names the item, what is numbering, mark or remark, whether it announces a sum."""

from __future__ import annotations

import re
from typing import NamedTuple

_ORDER = re.compile(r"^(?:(?:\d+(?:(?:, ?| og )\d+)*|[-–—])\s+)?(?=\d+(?:\.\d+)*[.)]\s)")
_NUMBER = re.compile(r"^\d+(?:\.\d+)*[.)]\s+(?=\S)|^[a-zæøå]\)\s+")
_BULLET = re.compile(r"^(?:[-–—•●○▪■·*\uf000-\uf0ff]\s+|o\s+(?=[A-ZÆØÅ]))")
_MARKS = re.compile(r"\s*(?P<marks>\*+|\[\d{1,2}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]+)(?=\s|$|[:,.)])")
_REMARK = re.compile(
    r"\((?P<words>(?:ny|nyt|nye|tidligere|tidl\.?|før|fortsat|fortsætter|fortsættelse|videreføre[st]|udgår|udgået|afsluttet"
    r"|afsluttes|stoppet|øremærket|forventet|estimeret|anslået|jf\.?|se|note|heraf|udskudt|ændret)(?![\w-])[^()]*)\)",
    re.IGNORECASE,
)
_LEADER = re.compile(r"\s*(?:…|[._·…]{3}|(?:[._·] ){3})[._·… ]*$")
_FULL_STOP = re.compile(r"(?<=[a-zæøå]{4})\.$")
_WHAT = (
    r"(?:budget|udgift|beløb|finansiering|sum|økonomi|bevilling|ramme|omkostning|tilskud|indtægt|pris|forbrug"
    r"|bidrag|støtte)"
)
_TOTAL = re.compile(
    rf"^(?:(?:sub)?total(?:t|e|en|sum\w*|budget\w*)?|i ?alt|(?:sub|mellem|hoved)?sum)(?!\w)"
    rf"|^\w+s samlede (?:budget|udgift|omkostning|økonomi)\w*$"
    rf"|^(?:den |det |de )?samle(?:t|de)(?:\s+{_WHAT}\w*|$|\s*\()"
    rf"|(?<!\w)(?:i ?alt|total|samlet)\s*(?:\(.*\))?$",
    re.IGNORECASE,
)
_PART = re.compile(r"^(?:heraf|hvoraf|deraf|herunder)(?!\w)", re.IGNORECASE)
_BUDGET_OF_YEAR = re.compile(r"^budget(?:tet)?(?: i| for)? (?:19|20)\d\d$", re.IGNORECASE)


class Label(NamedTuple):
    """The item's name as it goes into the table, the remarks in parentheses, the footnote marks."""

    name: str
    remarks: list[str]
    marks: list[str]


def read_label(value: str) -> Label:
    """A label without order number, bullet, marks, dots, trailing colon, and parentheses that only remark."""
    value = _LEADER.sub("", value)
    marks = [match["marks"] for match in _MARKS.finditer(value)]
    value = _MARKS.sub("", value)
    remarks = [" ".join(match["words"].split()) for match in _REMARK.finditer(value)]
    name = _REMARK.sub(" ", value)
    for pattern in (_ORDER, _NUMBER, _BULLET, _NUMBER):
        name = pattern.sub("", name.strip(), count=1)
    return Label(_FULL_STOP.sub("", " ".join(name.split()).strip(" :;")), remarks, marks)


def is_total(name: str) -> bool:
    """Whether the words announce a sum ("I alt", "Sum (kr.)", "Samlet budget for indsatsen", "Løn i alt")."""
    return bool(_TOTAL.search(name))


def is_part(name: str) -> bool:
    return bool(_PART.search(name))


def is_budget_of_year(name: str) -> bool:
    """Whether a row in a table of years only heads what follows ("Budget i 2024")."""
    return bool(_BUDGET_OF_YEAR.match(name))


def key(name: str) -> str:
    """The label for comparison: letters and digits alone."""
    return re.sub(r"[\W_]+", "", name.casefold())
