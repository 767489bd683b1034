"""One row an activity that has a part of its own."""

from __future__ import annotations

from collections import defaultdict

from models.flow import flow
from models.outline import Activity, Agreement, Section
from models.tables import Activity as Row
from models.text import Text, hull, join

LEVELS = {"beboer": "Beboerniveau", "kvarter": "Kvarterniveau", "bydels": "Bydelsniveau"}


def extract(agreement: Agreement) -> list[Row]:
    """The agreement's activities in order."""
    purposes, groups = _by_activity(agreement, "purpose"), _by_activity(agreement, "target_group")
    return [
        _row(agreement, activity, _text(purposes[activity]), _text(groups[activity]))
        for activity in agreement.activities
    ]


def _row(agreement: Agreement, activity: Activity, purpose: Text, target_group: Text) -> Row:
    level = activity.level.value.casefold().removesuffix("niveau").strip(" (")
    return Row(
        activity_id=activity.id,
        agreement_id=agreement.id,
        activity_no=activity.number,
        name=activity.name.value,
        level=LEVELS.get(level),
        category=activity.category.squeeze().value or None,
        purpose=purpose.value or None,
        target_group=target_group.value or None,
        evidence=hull([activity.name, activity.level, activity.category, purpose, target_group]),
        rule="activity's own part",
        confidence=0.98 if activity.labelled else 0.85,
    )


def _by_activity(agreement: Agreement, kind: str) -> dict[Activity | None, list[Section]]:
    sections = defaultdict(list)
    for section in agreement.of_kind(kind):
        sections[section.activity].append(section)
    return sections


def _text(sections: list[Section]) -> Text:
    """The sections' text, their sub-headings left out."""
    return join(flow(section.lines) for section in sections)
