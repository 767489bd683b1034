"""One row an activity that has a part of its own."""

from __future__ import annotations

from models.flow import flow
from models.outline import Activity, Agreement
from models.tables import Activity as Row
from models.text import Text, hull, join

LEVELS = {"beboer": "Beboerniveau", "kvarter": "Kvarterniveau", "bydels": "Bydelsniveau"}


def extract(agreement: Agreement) -> list[Row]:
    """The agreement's activities in order."""
    return [_row(agreement, activity) for activity in agreement.activities]


def _row(agreement: Agreement, activity: Activity) -> Row:
    purpose, target_group = _text(agreement, activity, "purpose"), _text(agreement, activity, "target_group")
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


def _text(agreement: Agreement, activity: Activity, kind: str) -> Text:
    """The text of the activity's sections of one kind, their sub-headings left out."""
    sections = [section for section in agreement.of_kind(kind) if section.activity is activity]
    return join(flow(section.lines) for section in sections)
