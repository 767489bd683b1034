"""The heads of goal and criteria tables: which column holds what.

The words are those of the national forms (Landsbyggefonden's delaftale and strategisk samarbejdsaftale) and
of the plans made after them. They are compared without spaces and hyphens: heads are letter-spaced, and
broken in narrow columns.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from extractors.language.periods import Year, read_year
from models.source import Line
from models.text import Text

Role = Literal["goal", "criterion", "indicator", "level", "comparison", "year", "target", "source", "other"]

_GUIDANCE = r"(?:i?20\d\d(?:/\d\d)?)?(?:\([^()]{0,80}\))?[:.*/|]*"
_WORDS: list[tuple[Role, str]] = [
    ("target", r"(?:slut)?mål(?=i?20\d\d)|mål(?:tal|værdi)|slutmål|ønsketniveau"),
    ("comparison", r"baseline(?:for)?kommunen?(?:\(?evt\.?andet\)?)?"),
    ("comparison", r"(?:evt\.?|eventuel)(?:andenbaseline|sammenlignings\w*?)"),
    (
        "comparison",
        r"sammenlignings(?:grundlag|tal|niveau)|kommunens?(?:niveau|gennemsnit)|kommune|benchmark",
    ),
    ("year", r"baselineår(?:stal)?|måleår|årstal|årformåling|år"),
    ("level", r"baseline(?:for)?(?:boligområdet?|målgruppen?)?(?:/?målgruppen?)?|boligområdet?"),
    ("level", r"udgangspunkt|nuværendeniveau|startniveau|status(?:nu)?"),
    ("criterion", r"(?:lokale)?succeskriteri(?:er|erne|um|et)(?:for(?:aktiviteten|indsatsområdet))?"),
    ("indicator", r"(?:målbare?)?indikator(?:er)?|måles(?:ved|på)|målepunkt(?:er)?"),
    (
        "source",
        r"datakilder?|kilder?|dokumentation|måle?(?:metode|redskab)|opfølgningsmetode|hvordanmålesdet\??",
    ),
    (
        "goal",
        r"(?:overordnede?)?(?:del)?mål(?:sætning(?:er)?)?(?:(?:og|/)(?:målbare?)?indikator(?:er)?)?"
        r"(?:for(?:indsatsen|aktiviteten|indsatsområdet))?",
    ),
    (
        "other",
        r"aktivitet(?:er)?|indsats(?:er)?|ansvarlig(?:e)?|tidspunkt|tidsplan|deadline|målgruppe|frekvens|hvornår",
    ),
]
_PHRASES = [(role, re.compile(rf"(?:{words}){_GUIDANCE}")) for role, words in _WORDS]
_DELIVERABLE = re.compile(rf"leverancer?(?:/?effekt(?:er)?)?{_GUIDANCE}")
_FIRST = re.compile(
    r"(?:overordnede?)?(?:delmål|mål|(?:målbare?)?indikator|(?:lokale)?succeskriteri|datakilde|kilde)"
)
MOST_LINES = 18
"""Lines that a head may take: six narrow columns, three lines each."""
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Head:
    """The columns of a table from left to right, and their heads."""

    roles: tuple[Role, ...]
    words: tuple[str, ...]
    line_count: int = 0

    def year(self, role: Role) -> Year | None:
        """The year that a column's head names ("Baseline 2023")."""
        return read_year(Text.at(self.words[self.roles.index(role)], 0))

    @property
    def kind(self) -> str:
        """What the success criteria in the table are called."""
        if "criterion" in self.roles:
            named = _DELIVERABLE.fullmatch(_squashed(self.words[self.roles.index("criterion")]))
            return "leverance" if named else "succeskriterium"
        goal = self.words[self.roles.index("goal")] if "goal" in self.roles else ""
        return "delmål" if "delmål" in _squashed(goal) else "målsætning"


def role_of_cell(words: str) -> Role | None:
    """What a column with this head holds, where the source shows columns: "Leverancer" is a heading too."""
    return "criterion" if _DELIVERABLE.fullmatch(_squashed(words)) else role_of(words)


@lru_cache(maxsize=10_000)
def role_of(words: str) -> Role | None:
    """What a column with this head holds, or None when the words are no column head."""
    squashed = _squashed(words)
    return next((role for role, phrase in _PHRASES if phrase.fullmatch(squashed)), None) if squashed else None


def read_head(lines: Sequence[Line]) -> Head | None:
    """The head that the lines begin with; its lines hold nothing but column heads."""
    if not lines or not _FIRST.match(_squashed(lines[0].value)):
        return None
    squashed, best = "", None
    for count, line in enumerate(lines[:MOST_LINES], 1):
        squashed += _squashed(line.value)
        found = _columns(squashed) if len(squashed) <= LONGEST else None
        if found and is_table([role for role, _ in found]):
            best = Head(tuple(role for role, _ in found), tuple(words for _, words in found), count)
    return best


def is_table(roles: Sequence[Role]) -> bool:
    """Whether columns with these roles are a table of goals or criteria."""
    named = [role for role in roles if role != "other"]
    pairs = (
        {"criterion", "source"},
        {"goal", "indicator"},
        {"indicator", "level"},
        {"criterion", "indicator"},
        {"goal", "source"},
    )
    return len(set(named)) == len(named) and any(pair <= set(named) for pair in pairs)


@lru_cache(maxsize=10_000)
def _squashed(words: str) -> str:
    return re.sub(r"[\s\u00ad‐-]", "", words).lower()


@lru_cache(maxsize=1024)
def _columns(squashed: str) -> tuple[tuple[Role, str], ...] | None:
    """All of the words as one column head after the other, longer phrases first; None when they are not."""
    if not squashed:
        return ()
    matches = [(match.end(), role) for role, phrase in _PHRASES if (match := phrase.match(squashed))]
    for end, role in sorted(matches, key=lambda one: -one[0]):
        rest = _columns(squashed[end:])
        if rest is not None:
            return ((role, squashed[:end]), *rest)
    return None
