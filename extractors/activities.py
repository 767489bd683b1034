"""One row an activity that has a part of its own."""

from __future__ import annotations

from models.flow import flow
from models.outline import Activity, Agreement
from models.tables import Activity as Row
from models.text import hull

LEVELS = {"beboer": "Beboerniveau", "kvarter": "Kvarterniveau", "bydels": "Bydelsniveau"}


def extract(agreement: Agreement) -> list[Row]:
    """The agreement's activities in order."""
    return [_row(agreement, activity) for activity in agreement.activities]


def _row(agreement: Agreement, activity: Activity) -> Row:
    level = activity.level.value.casefold().removesuffix("niveau").strip(" (")
    return Row(
        activity_id=activity.id,
        agreement_id=agreement.id,
        activity_no=activity.number,
        name=activity.name.value,
        level=LEVELS.get(level),
        category=activity.category.squeeze().value or None,
        purpose=_text(agreement, activity, "purpose"),
        target_group=_text(agreement, activity, "target_group"),
        evidence=hull([activity.name, activity.level, activity.category]),
        rule="activity's own part",
    )


def _text(agreement: Agreement, activity: Activity, kind: str) -> str | None:
    """The text of the activity's sections of one kind, their sub-headings left out."""
    sections = [section for section in agreement.of_kind(kind) if section.activity is activity]
    return " ".join(text for section in sections if (text := flow(section.lines).value)) or None
