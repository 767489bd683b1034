"""Success criteria outside of tables."""

from __future__ import annotations

import pytest

from extractors import success_criteria
from tests.extractors.pages import agreement


def found(kind: str, heading: str, body: str) -> list[tuple[str | None, str | None]]:
    rows = success_criteria.extract(agreement((kind, heading, body)))
    return [(row.kind, row.text) for row in rows]  # type: ignore[attr-defined]


def test_bullets_under_goals_are_goals_and_running_text_is_none() -> None:
    body = "Formålet er et godt naboskab. Målene er:\n\n• Flere mødes\n• Naboer hjælper hinanden\n"
    assert found("purpose", "Formål og mål:", body) == [
        ("målsætning", "Flere mødes"),
        ("målsætning", "Naboer hjælper hinanden"),
    ]


def test_a_list_without_marks_behind_a_lead_in() -> None:
    body = "Målet er at:\n\nFlere børn går til fritidsaktiviteter\n\nKlubberne får nye medlemmer\n"
    assert [text for _, text in found("objectives", "Målsætninger", body)] == [
        "Flere børn går til fritidsaktiviteter",
        "Klubberne får nye medlemmer",
    ]


@pytest.mark.parametrize("heading", ["Formål og indhold", "Vision for området"])
def test_bullets_of_descriptions_are_no_goals(heading: str) -> None:
    assert found("purpose", heading, "• Der bages hver tirsdag\n• Der sys hver torsdag\n") == []


def test_deliverables_are_bullets_and_sentences_without_lead_ins_and_notes() -> None:
    body = """I perioden leveres:

• To fester pr. kvartal. Mindst 20 deltager i hver.
• Et katalog

Derudover holdes der fire møder med bl.a. klubben. Møderne evalueres årligt.

*Antallet afhænger af bevillingen.
"""
    assert found("deliverables", "Leverancer/effekt", body) == [
        ("leverance", "To fester pr. kvartal. Mindst 20 deltager i hver."),
        ("leverance", "Et katalog"),
        ("leverance", "Derudover holdes der fire møder med bl.a. klubben."),
        ("leverance", "Møderne evalueres årligt."),
    ]


def test_numbered_results_of_a_theory_of_change_and_no_other_numbers() -> None:
    body = """Teorien viser, hvilke resultater partnerskabet arbejder for:

1. Flere unge i job
2. Øget tillid

Planen har to indsatsområder:

1. Byliv
2. Job
"""
    assert found("other", "Forandringsteori for partnerskabet", body) == [
        ("målsætning", "Flere unge i job"),
        ("målsætning", "Øget tillid"),
    ]


def test_bullets_under_criteria_without_a_table() -> None:
    body = "Aktiviteten lykkes, når:\n\n- 40 beboere har deltaget\n- fem frivillige er uddannet\n"
    assert found("criteria", "Succeskriterier for aktiviteten", body) == [
        ("succeskriterium", "40 beboere har deltaget"),
        ("succeskriterium", "fem frivillige er uddannet"),
    ]


def test_the_list_of_an_objectives_part_has_goals_whatever_the_heading_is_called() -> None:
    body = "Vi arbejder hen imod tre resultater:\n\n1. Stien er lys\n2. Færre flytter\n3. Alle kan svømme\n"
    assert found("objectives", "Hvad vil vi opnå?", body) == [
        ("målsætning", "Stien er lys"),
        ("målsætning", "Færre flytter"),
        ("målsætning", "Alle kan svømme"),
    ]
