"""The heads of goal and criteria tables: which column holds what.

The words are those of the national forms (Landsbyggefonden's delaftale and strategisk samarbejdsaftale) and
of the plans made after them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from models.flow import flow
from models.source import Line

Role = Literal["goal", "criterion", "indicator", "level", "comparison", "year", "source", "other"]

_SPACE = r"[\s-]*"
_PHRASES: list[tuple[Role, str]] = [
    ("comparison", rf"baseline{_SPACE}(?:for{_SPACE})?kommunen?(?:{_SPACE}\(?evt\.?{_SPACE}andet\)?)?"),
    ("comparison", rf"(?:evt\.?|eventuel){_SPACE}(?:anden{_SPACE}baseline|sammenlignings\w*)"),
    (
        "comparison",
        rf"(?:sammenlignings(?:grundlag|tal|niveau)|kommunen?s?{_SPACE}(?:niveau|gennemsnit)|benchmark)",
    ),
    ("year", rf"(?:baseline{_SPACE}[åa]r(?:stal)?|måleår|årstal|år)"),
    (
        "level",
        rf"baseline(?:{_SPACE}(?:for{_SPACE})?(?:bolig{_SPACE}område\w*|målgruppen?)(?:{_SPACE}/{_SPACE}målgruppen?)?)?",
    ),
    ("level", rf"(?:udgangspunkt|nuværende{_SPACE}niveau|startniveau|status)"),
    ("criterion", r"(?:lokale )?succeskriteri(?:er|erne|um|et)(?: for (?:aktiviteten|indsatsområdet))?"),
    ("indicator", r"(?:indikator(?:er)?|måles (?:ved|på)|målepunkt(?:er)?|målbar indikator)"),
    ("source", r"(?:datakilder?|kilder?|dokumentation|målemetode|målingsmetode|opfølgningsmetode)"),
    (
        "goal",
        r"(?:overordnede?\s)?(?:del)?mål(?:sætning(?:er)?)?(?: for (?:indsats(?:en|området)|aktiviteten))?",
    ),
    (
        "other",
        r"(?:aktivitet(?:er)?|indsats(?:er)?|ansvarlig(?:e)?|tidspunkt|tidsplan|deadline|målgruppe|frekvens|hvornår)",
    ),
]
_GUIDANCE = r"(?:\s*\([^()]{0,80}\))?[:.]?"
_PHRASE = re.compile(
    "|".join(f"(?P<p{i}>{words}{_GUIDANCE})(?![\\w/])" for i, (_, words) in enumerate(_PHRASES)),
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"\W{0,3}(?:overordnede?\s)?(?:delmål|mål|målsætning|indikator|succeskriteri|datakilde|lokale|kilde)",
    re.I,
)
MOST_LINES = 14
"""Lines that a head may take: six narrow columns, two or three lines each."""


@dataclass(frozen=True, slots=True)
class Head:
    """The columns of a table from left to right, and how the first goal column calls its goals."""

    roles: tuple[Role, ...]
    words: tuple[str, ...]
    line_count: int = 0

    @property
    def kind(self) -> str:
        """Of the success criteria in the table."""
        if "criterion" in self.roles:
            return "succeskriterium"
        goal = self.words[self.roles.index("goal")] if "goal" in self.roles else ""
        return "delmål" if "delmål" in goal.lower() else "målsætning"


def role_of(words: str) -> Role | None:
    """What a column with this head holds, or None when the words are no column head."""
    match = _PHRASE.fullmatch(" ".join(words.split()).strip(" :*"))
    return _PHRASES[int((match.lastgroup or "p0")[1:])][0] if match else None


def read_head(lines: Sequence[Line]) -> Head | None:
    """The head that the lines begin with; its lines hold nothing but column heads."""
    if not lines or not _FIRST.match(lines[0].value):
        return None
    best = None
    for count in range(1, min(MOST_LINES, len(lines)) + 1):
        found = _columns(flow(lines[:count]).value)
        if found is None and count > 1 and not _may_go_on(flow(lines[:count]).value):
            break
        if found and is_table([role for role, _ in found]):
            best = Head(tuple(role for role, _ in found), tuple(words for _, words in found), count)
    return best


def _columns(words: str) -> list[tuple[Role, str]] | None:
    """All of `words` as one column head after the other."""
    found: list[tuple[Role, str]] = []
    position = 0
    while position < len(words):
        match = _PHRASE.match(words, position)
        if not match:
            return None
        found.append((_PHRASES[int((match.lastgroup or "p0")[1:])][0], match[0]))
        position = match.end()
        while position < len(words) and words[position] in " |/-":
            position += 1
    return found


def _may_go_on(words: str) -> bool:
    """Whether the last words can be the beginning of a column head whose end stands on the next line."""
    tail = re.compile(
        r"(?:evt\.?|eventuel|anden|baseline|bolig|område\w*|\(evt\.?|/|målgruppen?|overordnede?|for|kommunen?)[\s-]*$",
        re.I,
    )
    return bool(tail.search(words)) and len(words) < 200


def is_table(roles: Sequence[Role]) -> bool:
    """Whether columns with these roles are a table of goals or criteria."""
    distinct = len(set(roles) - {"other"}) == len([role for role in roles if role != "other"])
    pairs = (
        {"criterion", "source"},
        {"goal", "indicator"},
        {"indicator", "level"},
        {"criterion", "indicator"},
        {"goal", "source"},
    )
    return distinct and any(pair <= set(roles) for pair in pairs)
