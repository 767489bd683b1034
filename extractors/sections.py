"""The outline as rows: one a heading, with its own text."""

from __future__ import annotations

from models.flow import flow
from models.outline import Agreement, Section
from models.tables import Section as Row
from models.text import hull

CONFIDENCE = {"form": 0.99, "activity": 0.98, "title": 0.98, "own": 0.9}
"""How sure a heading is: the forms' own words are; the authors' are told by their looks."""


def extract(agreement: Agreement) -> list[Row]:
    """One row a heading of the agreement."""
    headings = [section for section in agreement.sections if section.level]
    numbers = {section.id: int(section.id.rsplit("-s", 1)[1]) for section in headings}
    return [_row(agreement, section, numbers[section.id]) for section in headings]


def _row(agreement: Agreement, section: Section, number: int) -> Row:
    raw = hull(line.text for line in section.heading_lines) or section.heading
    return Row(
        section_id=section.id,
        agreement_id=agreement.id or None,
        activity_id=section.activity.id if section.activity else None,
        parent_id=section.parent.id if section.parent else None,
        level=section.level,
        section_no=number,
        kind=section.kind,
        heading=section.heading.value,
        heading_raw=agreement.source.as_stood(raw),
        text=flow(section.lines).value or None,
        evidence=hull([raw, *(line.text for line in section.lines)]),
        rule=f"{section.style} heading",
        confidence=CONFIDENCE[section.style],
    )
