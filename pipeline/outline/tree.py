"""Grows an agreement's tree of sections out of its headings in order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from models.outline import Activity, Agreement, Section
from models.source import Line
from models.text import EMPTY
from pipeline.outline.headings import AKTIVITET, CATEGORY, LEVEL, Heading
from pipeline.outline.titles import PARTIES_SENTENCE, PLAN_TITLE

LABEL = re.compile(
    rf"^(?:\d\s\d\.\s*(?={AKTIVITET})|\d{{1,2}}(?:\.\d{{1,2}})*\.?\s+|\d{{1,2}}\.\s*)?"
    rf"(?:{AKTIVITET}(?:\s*\d{{1,2}})?\s*(?:[:–-]|\.\s)\s*)?",
    re.IGNORECASE,
)
NUMBERED = re.compile(r"^(\d{1,2})\.\s")
REMARK = re.compile(
    r"\s*\((?:ny[te]?|fortsat|videreført|udgå(?:r|et)|(?:tidligere|før|fortsættelse)\b[^()]*)\)$",
    re.IGNORECASE,
)
ABOVE_ACTIVITIES = re.compile(
    r"^(?:indsatsområde\s+\d|(?:økonomi|budget) for indsatsområde"
    r"|(?:\d{1,2}\.\s+)?(?:den )?samle(?:t|de) (?:budget|økonomi)\b(?! for aktivitet))",
    re.IGNORECASE,
)
OWN_KINDS = (
    ("validity", re.compile(r"^(?:\d{1,2}\.\s+)?(?:aftale|projekt)?perioden?$", re.IGNORECASE)),
    ("communication", re.compile(r"^kommunikation", re.IGNORECASE)),
    ("staffing", re.compile(r"medarbejder(e|ressourcer)$|^det boligsociale team", re.IGNORECASE)),
    ("budget", re.compile(r"økonomi\b(?!sk)|^budget", re.IGNORECASE)),
    ("problem", re.compile(r"årige:?$|^baggrund", re.IGNORECASE)),
    ("municipal_context", re.compile(r"kommun\w+ (?:politik|forvaltninger)", re.IGNORECASE)),
)


@dataclass(slots=True)
class _Place:
    """Where in the tree the next heading stands."""

    part: Section | None = None  # the latest activity's own
    list: Section | None = None  # the activities' list, if no heading above their level has come since
    chapter: int = 0  # the latest heading's number; 0 once an activity's own fields have numbers

    def pass_by(self, section: Section) -> None:
        number = NUMBERED.match(section.heading.value)
        if number and section.kind != "activity":
            self.chapter = 0 if section.activity else int(number[1])
        if section.kind == "activity":
            self.part = section
        if section.kind == "activities":
            self.list = section
        elif ABOVE_ACTIVITIES.match(section.heading.value):
            self.list = None

    def is_left_by(self, heading: Heading, line: Line) -> bool:
        """Whether the heading stands above the activities' level: by its words, its type or its number."""
        if _ends_activity(heading):
            return True
        number = NUMBERED.match(heading.text.value)
        if self.chapter and number and int(number[1]) == self.chapter + 1:
            return True
        return self.part is not None and _is_above(line, self.part.heading_lines[0])


def grow(
    agreement: Agreement,
    lines: Sequence[Line],
    headings: Sequence[Heading],
    start: int,
    title: Heading | None,
    *,
    is_section: bool,
) -> None:
    """Fill `agreement` with sections and activities. `lines[0]` is line `start` of the body.

    Nesting: a form's field stands at level 1, or right under its activity; the authors' own
    sub-headings stand under the form's heading above them.
    """
    agreement.sections.append(Section("", "other", EMPTY, 0))
    at_title = range(title.first - start, title.last - start) if title else range(0)
    if title is not None and is_section:
        own = lines[at_title.start : at_title.stop]
        agreement.sections.append(Section("", "other", title.text, 1, "title", heading_lines=list(own)))

    def between(first: int, last: int) -> list[Line]:
        return [lines[i] for i in range(first, last) if i not in at_title]

    done, place = 0, _Place()
    for heading in headings:
        agreement.sections[-1].lines += between(done, heading.first - start)
        own = list(lines[heading.first - start : heading.last - start])
        section = _section(agreement, heading, own[0], place)
        section.heading_lines = own
        place.pass_by(section)
        section.lines = [heading.rest] if heading.rest else []
        agreement.sections.append(section)
        done = heading.last - start
    agreement.sections[-1].lines += between(done, len(lines))
    _kinds_from_text(agreement)
    for section in agreement.sections:
        if section.kind == "activity" and section.activity:
            _take_category(section, section.activity)


def _section(agreement: Agreement, heading: Heading, line: Line, place: _Place) -> Section:
    above = agreement.sections[-1]
    if heading.kind == "activity":
        return _activity_section(agreement, heading, place.list)
    activity = None if place.is_left_by(heading, line) else above.activity
    parent = _parent(agreement, heading, place.part if activity else None)
    while parent and parent.activity and not activity:
        parent = parent.parent
    kind = heading.kind or _own_kind(heading, parent)
    level = parent.level + 1 if parent else 1
    return Section("", kind, heading.text, level, heading.style, parent, activity)


def _activity_section(agreement: Agreement, heading: Heading, parent: Section | None) -> Section:
    level, name = EMPTY, heading.text
    if found := LEVEL.search(name.value):
        level, name = name[found.start(1) : found.end(1) + len("niveau")], name[: found.start()]
    if remark := REMARK.search(name.value):
        name = name[: remark.start()]
    label = LABEL.match(name.value)
    name = name[label.end() if label else 0 :].strip(" .:–-")
    text = heading.text if remark or (label and label.end()) else name
    number = len(agreement.activities) + 1
    activity = Activity(
        f"{agreement.id}-act{number}",
        number,
        name,
        level,
        labelled=heading.style == "activity",
    )
    agreement.activities.append(activity)
    depth = parent.level + 1 if parent else 1
    return Section("", "activity", text, depth, "activity", parent, activity)


def _is_above(line: Line, part: Line) -> bool:
    """Whether a heading is set above an activity's: by its rank in Markdown or in larger type."""
    if line.rank and part.rank:
        return line.rank < part.rank
    return bool(line.size and part.size and line.size > part.size + 0.5)


def _ends_activity(heading: Heading) -> bool:
    """Whether the heading's words are those of a part above the activities' level."""
    if heading.style == "title" or ABOVE_ACTIVITIES.match(heading.text.value):
        return True
    return heading.kind in (
        "programme",
        "validity",
        "parties",
        "activities",
        "revision",
        "conflict",
        "staffing",
    )


def _parent(agreement: Agreement, heading: Heading, part: Section | None) -> Section | None:
    """The section that the heading stands under, within its activity's `part` where it is in one."""
    if heading.style == "form" and part:
        return part
    numbered = NUMBERED.match(heading.text.value)
    in_framework = agreement.type == "strategisk_samarbejdsaftale" and heading.kind == "problem"
    if heading.style == "form" and (not in_framework or numbered):
        return None
    above = agreement.sections[-1]
    if PLAN_TITLE.match(heading.text.value) or (numbered and not above.activity):
        return None
    return above if above.level and _is_upper(above) else above.parent


def _is_upper(section: Section) -> bool:
    """Whether the authors' own sub-headings stand under the section, and not beside it."""
    return section.kind == "activity" or section.parent is None or section.parent.kind == "activity"


def _own_kind(heading: Heading, parent: Section | None) -> str:
    for kind, pattern in OWN_KINDS:
        if pattern.search(heading.text.value):
            return kind
    return parent.kind if parent and parent.kind != "activity" else "other"


def _kinds_from_text(agreement: Agreement) -> None:
    """A heading that names no kind announces the parties when its text says who entered the agreement."""
    if agreement.type != "tryghedsplan" or agreement.of_kind("parties"):
        return
    for section in agreement.sections:
        text = " ".join(line.value for line in section.lines)
        if (
            section.kind == "other"
            and section.level
            and section.activity is None
            and PARTIES_SENTENCE.search(text)
        ):
            section.kind = "parties"
            return


def _take_category(section: Section, activity: Activity) -> None:
    """The line "CFBU: …" under an activity's name is its category."""
    for line in section.lines:
        if found := CATEGORY.match(line.value):
            activity.category = line.text[found.end() :].strip()
            return
