"""A document's outline: the agreements it holds, their headings in a tree, their activities."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from models.source import Line, Source
from models.text import EMPTY, Text

KINDS = frozenset(
    (
        *("parties", "programme", "validity", "problem", "purpose", "objectives", "criteria", "deliverables"),
        *("activities", "activity", "content", "target_group", "roles", "staffing", "municipal_context"),
        *("budget", "conflict", "revision", "schedule", "communication", "results", "other"),
    )
)


@dataclass(eq=False, slots=True)
class Activity:
    """An activity that has a part of its own."""

    id: str
    number: int
    name: Text
    level: Text = EMPTY
    category: Text = EMPTY
    labelled: bool = True  # whether the word "Aktivitet" announces it


@dataclass(eq=False, slots=True)
class Section:
    """A heading and the lines under it, down to the next heading.

    The first section of an agreement holds what stands before its first heading; its `heading`
    is empty, its `level` 0, and it is no row of the tables. `style` says what made it a heading: `form`
    (a form's or plan's own heading), `activity`, `title` (of a further agreement) or `own` (the authors').
    """

    id: str
    kind: str
    heading: Text
    level: int
    style: str = "form"
    parent: Section | None = None
    activity: Activity | None = None
    heading_lines: list[Line] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)

    def ancestors(self) -> Iterator[Section]:
        section = self.parent
        while section is not None:
            yield section
            section = section.parent


@dataclass(eq=False, slots=True)
class Agreement:
    """One agreement of a document: its title, its sections in order, its activities.

    What is no agreement (`type` is `andet`) has the empty string as its id.
    """

    id: str
    number: int
    type: str  # delaftale, strategisk_samarbejdsaftale, tryghedsplan, andet
    title: Text
    source: Source
    focus_area: Text = EMPTY  # the indsatsområde that a delaftale's title names
    sections: list[Section] = field(default_factory=list)
    activities: list[Activity] = field(default_factory=list)

    def of_kind(self, *kinds: str) -> list[Section]:
        return [section for section in self.sections if section.kind in kinds]


@dataclass(eq=False, slots=True)
class Outline:
    """What a document holds. `agreements` has one entry of type `andet` where there is no agreement."""

    document_id: str
    source: Source
    agreements: list[Agreement] = field(default_factory=list)
