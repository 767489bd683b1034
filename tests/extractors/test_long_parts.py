"""Long parts are read in about the time of their length: each of these took minutes when it was not so."""

from __future__ import annotations

import time

import pytest

from extractors import baselines, budgets, success_criteria
from tests.extractors.budget_reading import section_of
from tests.extractors.pages import agreement

SECONDS = 10  # about ten times what they take

BUDGETS = {
    "amounts without a label": "Leje 1.500 kr.\n2.000 kr.\n" * 750,
    "one amount without a label, at the end": "Leje 1.500 kr.\n" * 1500 + "\n2.000 kr.\n3.000 kr.\n",
    "malformed numbers": "Post 2024\n" + "Leje 188.00\n" * 1500 + "I alt 2.000\n",
    "rows and then totals": "Post 2024\n" + "Leje 188.000\n" * 1500 + "I alt 2.000\n" * 1500,
    "many tables": "Post 2024 2025\nLeje 2.000\nI alt 1.000 2.000\n\nNoget tekst.\n" * 250,
    "many columns": f"Post {' '.join(str(2001 + k) for k in range(24))}\n"
    + f"Leje{' 1.000' * 12}\n" * 20
    + "I alt 5\n",
}


@pytest.mark.parametrize("text", BUDGETS.values(), ids=BUDGETS)
def test_long_budgets(text: str) -> None:
    made, _ = section_of(text)
    start = time.perf_counter()
    assert budgets.extract(made)
    assert time.perf_counter() - start < SECONDS


def test_one_sentence_of_numbers_and_one_criterion_of_periods() -> None:
    problem = agreement(("problem", "Baggrund", "Andelen er 34 % " + "og 12 % i byen " * 1500))
    promised = agreement(
        ("deliverables", "Leverancer", "- Der holdes møder " + "hver uge i 2026 og 20 kurser " * 1000)
    )
    start = time.perf_counter()
    assert len(baselines.extract(problem)) == 1501
    assert len(success_criteria.extract(promised)) == 1
    assert time.perf_counter() - start < SECONDS
