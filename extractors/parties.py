"""One row a person who entered the agreement, or an organisation without one."""

from __future__ import annotations

from extractors.language.emails import find_emails
from extractors.people_confidence import of_found
from extractors.people_lists import read_parties
from extractors.people_table import Found
from models.outline import Agreement
from models.record import Row
from models.tables import Party
from models.text import Text


def extract(agreement: Agreement) -> list[Row]:
    """The parties of the agreement, none where it is no agreement."""
    if agreement.type == "andet":
        return []
    return [_row(agreement, found) for found in read_parties(agreement)]


def _row(agreement: Agreement, found: Found) -> Party:
    entry = found.entry
    return Party(
        agreement_id=agreement.id or None,
        organisation=_value(entry.organisation),
        department=_value(entry.department),
        role=_value(entry.role),
        person=_value(entry.person),
        email=find_emails(entry.email)[0].value if entry.email else None,
        evidence=found.evidence,
        rule=found.rule,
        confidence=of_found(found),
    )


def _value(text: Text | None) -> str | None:
    return text.value if text else None
