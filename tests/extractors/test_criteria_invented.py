"""Whole tables as other authors might fill in the forms: each mixes several ways to write a cell."""

from __future__ import annotations

from typing import Any

from extractors import baselines, success_criteria
from models.outline import Agreement
from tests.extractors.pages import PAGE, agreement, with_cells


def rows(made: Agreement) -> list[tuple[Any, ...]]:
    return [(r.kind, r.text, r.indicator, r.data_source) for r in success_criteria.extract(made)]  # type: ignore[attr-defined]


def targets(made: Agreement) -> list[tuple[Any, ...]]:
    return [(r.target_low, r.target_high, r.deadline_year) for r in success_criteria.extract(made)]  # type: ignore[attr-defined]


def levels(made: Agreement) -> list[tuple[Any, ...]]:
    return [(r.area, r.value, r.unit, r.year, r.data_source) for r in baselines.extract(made)]  # type: ignore[attr-defined]


def test_an_empty_line_under_every_line() -> None:
    body = """Succeskriterier:

Hvordan måles det?

Mindst 12 kvinder møder op til

cykelskolen hvert forår.

Instruktørens fremmødelister,

og samtaler med deltagerne.

Halvdelen af dem cykler stadig

et halvt år efter.

Opringning til alle deltagere.
"""
    made = agreement(("criteria", "Succeskriterier for aktiviteten", body))
    assert rows(made) == [
        (
            "succeskriterium",
            "Mindst 12 kvinder møder op til cykelskolen hvert forår.",
            None,
            "Instruktørens fremmødelister, og samtaler med deltagerne.",
        ),
        (
            "succeskriterium",
            "Halvdelen af dem cykler stadig et halvt år efter.",
            None,
            "Opringning til alle deltagere.",
        ),
    ]


def test_a_target_s_own_column_and_a_table_over_two_pages() -> None:
    body = f"""Mål
Indikator
Baseline 2023
Måltal 2027
Datakilde

Flere børn lærer
at svømme

Andel 4. klasses elever,
der kan svømme 200 m

54 %

75 %

Svømmehallens
prøver
{PAGE}Mål
Indikator
Baseline 2023
Måltal 2027
Datakilde

Flere voksne
dyrker motion

Antal medlemmer af
motionsholdene

85

130

Foreningernes
medlemstal
"""
    made = agreement(("criteria", "Mål og indikatorer", body))
    assert rows(made) == [
        (
            "målsætning",
            "Flere børn lærer at svømme",
            "Andel 4. klasses elever, der kan svømme 200 m",
            "Svømmehallens prøver",
        ),
        (
            "målsætning",
            "Flere voksne dyrker motion",
            "Antal medlemmer af motionsholdene",
            "Foreningernes medlemstal",
        ),
    ]
    assert targets(made) == [(75, 75, 2027), (130, 130, 2027)]
    assert [(value, unit, year) for _, value, unit, year, _ in levels(made)] == [
        (54, "%", 2023),
        (85, "antal", 2023),
    ]


def test_numbered_criteria_with_their_sources_on_the_last_line() -> None:
    body = """Succeskriterier Datakilde

1. Tyve unge har prøvet at arrangere en
koncert i løbet af 2025 Musikhusets opgørelse

2. Lydniveauet er under 80 dB efter kl. 22 Måling på pladsen

3. Der er mindst én voksen til stede
hver øveaften Vagtplan
"""
    made = agreement(("criteria", "Succeskriterier og datakilde", body))
    assert [(text, source) for _, text, _, source in rows(made)] == [
        ("Tyve unge har prøvet at arrangere en koncert i løbet af 2025", "Musikhusets opgørelse"),
        ("Lydniveauet er under 80 dB efter kl. 22", "Måling på pladsen"),
        ("Der er mindst én voksen til stede hver øveaften", "Vagtplan"),
    ]


def test_three_columns_one_after_the_other() -> None:
    body = """Delmål Indikator Datakilde

Flere unge gennemfører en uddannelse

Færre unge er ledige

Andel 18-24-årige med en ungdomsuddannelse

Andel 18-29-årige på uddannelseshjælp

Danmarks Statistik

Jobcentrets opgørelser
"""
    made = agreement(("criteria", "Delmål og indikatorer for indsatsområdet", body))
    assert rows(made) == [
        (
            "delmål",
            "Flere unge gennemfører en uddannelse",
            "Andel 18-24-årige med en ungdomsuddannelse",
            "Danmarks Statistik",
        ),
        (
            "delmål",
            "Færre unge er ledige",
            "Andel 18-29-årige på uddannelseshjælp",
            "Jobcentrets opgørelser",
        ),
    ]


def test_cells_of_the_source_with_bullets_and_a_cell_that_covers_two_rows() -> None:
    made = agreement(("criteria", "Delmål og indikatorer", "Tabellen viser:"))
    goal = "Beboerne kender hinanden"
    heads = "Delmål:|Indikatorer:|Baseline boligområde|Evt. anden baseline|Baseline år|Datakilder:"
    first = f"{goal}|• Andel, der hilser / • Andel, der låner ting|61 %|70 % (byen)|2022|Nabomåling"
    second = "|Antal fællesspisninger|4 (2021) / 9 (2022)|–||Husets kalender"
    with_cells(made, 0, [row.split("|") for row in (heads, first, second)])
    assert rows(made) == [
        ("delmål", goal, "Andel, der hilser Andel, der låner ting", "Nabomåling"),
        ("delmål", goal, "Antal fællesspisninger", "Husets kalender"),
    ]
    assert levels(made) == [
        ("boligområde", 61, "%", 2022, "Nabomåling"),
        ("byen", 70, "%", 2022, "Nabomåling"),
        ("boligområde", 4, "antal", 2021, "Husets kalender"),
        ("boligområde", 9, "antal", 2022, "Husets kalender"),
    ]


def test_printed_columns_with_one_that_is_not_kept() -> None:
    body = """Succeskriterium                      Ansvarlig            Dokumentation
Alle opgange har en                  Ejendoms-            Vicevært-
kontaktperson inden 2025             kontoret             lister
Mindst 300 beboere er med til        Festudvalget         Optælling ved
sommerfesten hvert år                                     indgangen
"""
    made = agreement(("criteria", "Succeskriterier", body))
    assert [(text, source) for _, text, _, source in rows(made)] == [
        ("Alle opgange har en kontaktperson inden 2025", "Viceværtlister"),
        ("Mindst 300 beboere er med til sommerfesten hvert år", "Optælling ved indgangen"),
    ]
    assert targets(made) == [(None, None, 2025), (300, None, None)]
