"""Success criteria of tables in the shapes in which they come."""

from __future__ import annotations

from typing import Any

import pytest

from extractors import baselines, success_criteria
from extractors.criteria.heads import read_head
from models.outline import Agreement
from tests.extractors.pages import PAGE, agreement, lines_of, with_cells


def rows(made: Agreement) -> list[tuple[Any, ...]]:
    return [(r.kind, r.text, r.indicator, r.data_source) for r in success_criteria.extract(made)]  # type: ignore[attr-defined]


def criteria(
    body: str, heading: str = "Succeskriterier og datakilde for aktiviteten:"
) -> list[tuple[str, str | None]]:
    return [(text, source) for _, text, _, source in rows(agreement(("criteria", heading, body)))]


@pytest.mark.parametrize(
    ("lines", "roles"),
    [
        ("Succeskriterier (lokalt opstillede målinger): Datakilde:", ("criterion", "source")),
        ("Datakilde: Succeskriterier:", ("source", "criterion")),
        ("Delmål\nIndikator\nDatakilde", ("goal", "indicator", "source")),
        (
            "D e lmå l I n d i k a t o r Basel ine\nbo l i gområde/\nmålgruppe\n\nEvt.\nanden\nbaseline\n\n"
            "Baseline\når\n\nDatakilde",
            ("goal", "indicator", "level", "comparison", "year", "source"),
        ),
        (
            "Mål Indikator Baseline\nbolig-\nområde\n\nBaseline\nkommune\n(evt. andet)\n\n"
            "Baseline\når\n\nDatakilde",
            ("goal", "indicator", "level", "comparison", "year", "source"),
        ),
    ],
)
def test_heads_are_read_over_their_lines(lines: str, roles: tuple[str, ...]) -> None:
    _, found = lines_of(lines)
    head = read_head(found)
    assert head is not None
    assert (head.roles, head.line_count) == (roles, len(found))


@pytest.mark.parametrize(
    "line", ["Mål for indsatsen", "Delmål og indikatorer for indsatsområdet", "Målgruppe(r):", "Kilder"]
)
def test_headings_are_no_heads_of_tables(line: str) -> None:
    assert read_head(lines_of(line)[1]) is None


def test_cells_one_after_the_other() -> None:
    body = """Succeskriterier: Datakilde:

Mindst 60 % af deltagerne er i job eller
uddannelse seks måneder efter forløbet.

Jobcenterets registreringer i
fagsystemet

Beboerne kender de frivillige tilbud.

Interviews med ti beboere i 2019 og 2021

30 børn får en fritidsaktivitet hvert år Fritidsvejlederens logbog
"""
    assert criteria(body) == [
        (
            "Mindst 60 % af deltagerne er i job eller uddannelse seks måneder efter forløbet.",
            "Jobcenterets registreringer i fagsystemet",
        ),
        ("Beboerne kender de frivillige tilbud.", "Interviews med ti beboere i 2019 og 2021"),
        ("30 børn får en fritidsaktivitet hvert år", "Fritidsvejlederens logbog"),
    ]


def test_cells_without_any_empty_lines() -> None:
    body = """Succeskriterier: Datakilde:
Der er afholdt 12 kurser pr. kvartal
Deltagerlister
Otte frivillige er uddannet som mentorer
inden udgangen af 2020
Fritidskonsulentens opgørelse
Naboerne oplever mindre larm om aftenen
Naboundersøgelse
"""
    assert criteria(body) == [
        ("Der er afholdt 12 kurser pr. kvartal", "Deltagerlister"),
        ("Otte frivillige er uddannet som mentorer inden udgangen af 2020", "Fritidskonsulentens opgørelse"),
        ("Naboerne oplever mindre larm om aftenen", "Naboundersøgelse"),
    ]


def test_cells_in_the_other_order() -> None:
    body = """Datakilde: Succeskriterier:

Projektlederens logbog

25 forældre deltager i
mindst tre møder

Klubbens fremmødelister 12 unge kommer fast
"""
    assert criteria(body) == [
        ("25 forældre deltager i mindst tre møder", "Projektlederens logbog"),
        ("12 unge kommer fast", "Klubbens fremmødelister"),
    ]


def test_a_level_in_parentheses_is_a_part_of_its_criterion() -> None:
    body = """Succeskriterier: Datakilde:

Færre beboere er utrygge i 2024

(2021-niveau: 31 % utrygge mod
22 % i Nordby)

Tryghedsmåling
"""
    assert criteria(body) == [
        ("Færre beboere er utrygge i 2024 (2021-niveau: 31 % utrygge mod 22 % i Nordby)", "Tryghedsmåling")
    ]


def test_a_page_break_inside_a_criterion() -> None:
    body = f"""Succeskriterier: Datakilde:

Andelen af unge, der gennemfører en
ungdomsuddannelse, er steget med 5
{PAGE}procentpoint i 2021

Danmarks Statistik

Trygheden er øget

Politiets tryghedsmåling
"""
    assert [text for text, _ in criteria(body)] == [
        "Andelen af unge, der gennemfører en ungdomsuddannelse, er steget med 5 procentpoint i 2021",
        "Trygheden er øget",
    ]


def test_columns_one_after_the_other() -> None:
    body = """Succeskriterier:

Mindst 10 deltagere hvert forår

Deltagerne bruger det lærte i hverdagen

Datakilde:

Deltagerlister

Telefoninterview et halvt år efter
"""
    assert criteria(body) == [
        ("Mindst 10 deltagere hvert forår", "Deltagerlister"),
        ("Deltagerne bruger det lærte i hverdagen", "Telefoninterview et halvt år efter"),
    ]


def test_cells_that_the_source_shows() -> None:
    made = agreement(("criteria", "Succeskriterier:", "Vi måler sådan:"))
    table = [
        ["Succeskriterier:", "Datakilde:"],
        ["Mindst 20 unge / deltager om året", "Klubbens / lister"],
        ["Naboerne er glade / (2021: 60 %)", "Naboundersøgelse"],
    ]
    assert rows(with_cells(made, 0, table)) == [
        ("succeskriterium", "Mindst 20 unge deltager om året", None, "Klubbens lister"),
        ("succeskriterium", "Naboerne er glade (2021: 60 %)", None, "Naboundersøgelse"),
    ]


def test_cells_that_go_on_in_the_next_page_s_table() -> None:
    made = agreement(("criteria", "Delmål og indikatorer", "Se her:"))
    with_cells(made, 0, [["Delmål", "Indikator", "Datakilde"], ["Flere i job", "Andel unge i", "Jobcentret"]])
    with_cells(made, 0, [["", "job skal stige", ""], ["", "Antal i praktik", "Egen opgørelse"]], table=1)
    assert rows(made) == [
        ("delmål", "Flere i job", "Andel unge i job skal stige", "Jobcentret"),
        ("delmål", "Flere i job", "Antal i praktik", "Egen opgørelse"),
    ]


def test_a_goal_beside_several_indicators_is_repeated() -> None:
    body = """Delmål Indikator Datakilde

Børnene er klar til
skolestart

Andelen af børn med
alderssvarende sprog

Sprogvurderinger

Antal børn i
legestue

Legestuens lister
"""
    assert rows(agreement(("criteria", "Delmål og indikatorer for indsatsområdet", body))) == [
        (
            "delmål",
            "Børnene er klar til skolestart",
            "Andelen af børn med alderssvarende sprog",
            "Sprogvurderinger",
        ),
        ("delmål", "Børnene er klar til skolestart", "Antal børn i legestue", "Legestuens lister"),
    ]


def test_a_row_cut_by_a_page_break_goes_on_in_every_cell() -> None:
    body = f"""Delmål Indikator Baseline boligområde Datakilde

Flere er
med i

Andel beboere over
18 år, der er

21,5 %

Foreningsmåling,
2023
{PAGE}fællesskaber

aktive i en
forening
"""
    assert rows(agreement(("criteria", "Delmål og indikatorer", body))) == [
        (
            "delmål",
            "Flere er med i fællesskaber",
            "Andel beboere over 18 år, der er aktive i en forening",
            "Foreningsmåling, 2023",
        )
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Succeskriterium 1: Mindst 20 unge deltager om året\nDatakilde: Klubbens registrering",
        "• Mindst 20 unge deltager om året (Datakilde: Klubbens registrering)",
        "- Mindst 20 unge deltager om året. Datakilde: Klubbens registrering",
    ],
)
def test_labelled_parts(body: str) -> None:
    ((text, source),) = criteria(body)
    assert (text.rstrip("."), source) == ("Mindst 20 unge deltager om året", "Klubbens registrering")


def test_every_row_carries_its_words_and_its_place() -> None:
    made = agreement(
        ("criteria", "Succeskriterier:", "Succeskriterier: Datakilde:\n\nFire ture årligt\n\nLogbog\n"),
        activity="Ture",
    )
    (row,) = success_criteria.extract(made)
    assert made.source.as_stood(row.evidence).split() == ["Fire", "ture", "årligt", "Logbog"]
    assert (row.activity_id, row.target_low, row.period) == ("a-1", 4, "year")  # type: ignore[attr-defined]


def test_a_column_for_what_shall_be_reached_and_years_in_heads() -> None:
    body = """Delmål Indikator Baseline 2023 Mål 2026 Datakilde

Flere i job

Andel unge i job

41 % 55 % Jobcentret

Flere med i foreninger

Antal medlemmer

120

200

Medlemslister
"""
    made = agreement(("criteria", "Delmål og indikatorer", body))
    targets = [(r.target_low, r.deadline_year, r.data_source) for r in success_criteria.extract(made)]  # type: ignore[attr-defined]
    assert targets == [(55, 2026, "Jobcentret"), (200, 2026, "Medlemslister")]
    levels = [(r.value, r.year) for r in baselines.extract(made)]  # type: ignore[attr-defined]
    assert levels == [(41, 2023), (120, 2023)]
