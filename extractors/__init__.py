"""One room a table: each reads an agreement's outline and returns that table's rows."""

from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType

from models.outline import Agreement
from models.record import Row


def extract(agreement: Agreement) -> list[Row]:
    """The rows of all tables that one agreement gives, table by table, in the order of the document."""
    return [row for room in rooms(agreement) for row in room.extract(agreement)]


def rooms(agreement: Agreement) -> Sequence[ModuleType]:
    """The rooms to ask about an agreement, each with its `extract`.

    What is no agreement gives its outline, contacts and budgets, and nothing that only an agreement has.
    """
    from extractors import (
        activities,
        agreements,
        baselines,
        budgets,
        contacts,
        parties,
        responsibilities,
        sections,
        staffing,
        success_criteria,
    )

    anywhere = (sections, contacts, budgets)
    in_agreements = (agreements, activities, parties, success_criteria, baselines, responsibilities, staffing)
    return anywhere if agreement.type == "andet" else (*in_agreements, *anywhere)
