"""Where one cell ends and the next begins: parentheses, labels in cells, rows set apart or in the middle."""

from __future__ import annotations

from typing import Any

import pytest

from extractors import baselines, success_criteria
from pipeline.outline import outline
from pipeline.read import read
from pipeline.repair import repair
from tests.extractors.pages import agreement, with_cells

HEADING = "Succeskriterier og datakilde for aktiviteten"
GOALS = "Delmål og indikatorer for indsatsområdet"


def criteria(body: str) -> list[tuple[str, str | None]]:
    rows = success_criteria.extract(agreement(("criteria", HEADING, body)))
    return [(row.text, row.data_source) for row in rows]  # type: ignore[attr-defined]


def printed(body: str) -> list[tuple[Any, ...]]:
    text = f"Delaftale om trivsel\n\nAktivitet: Nabocafé\n\n{HEADING}:\n\n{body}"
    made = outline(repair(read(text.encode())), "d").agreements[0]
    return [(row.text, row.data_source) for row in success_criteria.extract(made)]  # type: ignore[attr-defined]


def goals(made: Any) -> list[tuple[Any, ...]]:
    return [(r.text, r.indicator, r.data_source) for r in success_criteria.extract(made)]  # type: ignore[attr-defined]


@pytest.mark.parametrize("empty", ["\n", "\n\n"])
def test_no_cell_begins_inside_a_parenthesis(empty: str) -> None:
    body = empty.join(
        [
            "Succeskriterier Datakilde",
            "Unge i fritidsjob får et bevis (opgjort af",
            "Jobcenter Lærkevang, Ungdommens hus og",
            "Spørgeskema) inden de fylder 18 år",
            "Logbog (føres af",
            "Medarbejderen)",
            "Familierne bruger haven (målt i Logbog Haven) to gange",
            "Registrering",
        ]
    )
    assert criteria(body) == [
        (
            "Unge i fritidsjob får et bevis (opgjort af Jobcenter Lærkevang, Ungdommens hus og Spørgeskema)"
            " inden de fylder 18 år",
            "Logbog (føres af Medarbejderen)",
        ),
        ("Familierne bruger haven (målt i Logbog Haven) to gange", "Registrering"),
    ]


def test_a_parenthesis_that_is_never_closed_holds_nothing_back() -> None:
    body = """Succeskriterier Datakilde
Mindst 20 beboere kommer til fest (unge
Logbog
Børnene går til idræt hver uge hele året
Deltagerlister
Ti familier tager på ture om sommeren
Registrering
Alle er glade for stedet ifølge dem selv
Interview
"""
    assert [source for _, source in criteria(body)] == [
        "Logbog", "Deltagerlister", "Registrering", "Interview",
    ]  # fmt: skip


LABELLED = [
    ("Flere unge kommer i fritidsjob", "Antal unge i fritidsjob", "Jobcenteret"),
    ("Færre børn er fraværende", "Andel elever med højt fravær", "Skolens statistik"),
]


def test_labels_in_the_cells_of_a_table_are_no_words_of_theirs() -> None:
    cells = [["Delmål", "Indikator", "Datakilde"]]
    cells += [
        [f"Delmål {n}: {g}", f"Indikator {n}: {i}", f"Kilde: {s}"] for n, (g, i, s) in enumerate(LABELLED, 1)
    ]
    assert goals(with_cells(agreement(("criteria", GOALS, "")), 0, cells)) == LABELLED


def test_labels_tell_where_flattened_cells_begin() -> None:
    lines = [f"Delmål {n}: {g}\nIndikator {n}: {i}\n{s}\n" for n, (g, i, s) in enumerate(LABELLED, 1)]
    body = "Delmål Indikator Datakilde\n\n" + "\n".join(lines)
    assert goals(agreement(("criteria", GOALS, body))) == LABELLED


def test_a_goal_and_its_indicator_in_one_cell() -> None:
    cells = [["Delmål og indikator", "Baseline boligområde", "Baseline år", "Datakilde"]]
    cells += [
        [f"Delmål {n}: {g}. Indikator: {i}", "22 %", "2023", s] for n, (g, i, s) in enumerate(LABELLED, 1)
    ]
    made = with_cells(agreement(("criteria", GOALS, "")), 0, cells)
    assert goals(made) == [(f"{g}.", i, s) for g, i, s in LABELLED]
    levels = [(r.indicator, r.value, r.year, r.data_source) for r in baselines.extract(made)]  # type: ignore[attr-defined]
    assert levels == [(i, 22.0, 2023, s) for _, i, s in LABELLED]


def test_several_goals_with_their_indicators_in_one_cell() -> None:
    words = " ".join(f"Delmål {n}: {g}. Indikator: {i}." for n, (g, i, _) in enumerate(LABELLED, 1))
    made = with_cells(
        agreement(("criteria", GOALS, "")), 0, [["Delmål og indikatorer", "Datakilde"], [words, "Logbog"]]
    )
    assert [(text, indicator) for text, indicator, _ in goals(made)] == [
        (f"{g}.", f"{i}.") for g, i, _ in LABELLED
    ]


def test_one_empty_line_in_a_table_does_not_merge_the_rows_without_one() -> None:
    body = """Succeskriterier                          Datakilde

Kvinderne bruger cykelværkstedet         Fremmødelister
Børnene går til idræt                    Foreningernes medlemstal og
                                         klubbernes egne lister

20 unge får hjælp til lektier            Logbog
Ti familier tager på ture i              Deltagerlister
løbet af sommeren
"""
    assert printed(body) == [
        ("Kvinderne bruger cykelværkstedet", "Fremmødelister"),
        ("Børnene går til idræt", "Foreningernes medlemstal og klubbernes egne lister"),
        ("20 unge får hjælp til lektier", "Logbog"),
        ("Ti familier tager på ture i løbet af sommeren", "Deltagerlister"),
    ]


def test_cells_that_stand_in_the_middle_of_their_row() -> None:
    body = """Succeskriterier                          Datakilde

Kvinderne bruger værkstedet hver
uge, og de lærer hinanden at             Fremmødelister
kende

                                         Foreningernes medlemstal og
Børnene går til idræt                    klubbernes egne lister
                                         fra 2025

Mindst 12 nye medlemmer                  Medlemstal
"""
    assert printed(body) == [
        ("Kvinderne bruger værkstedet hver uge, og de lærer hinanden at kende", "Fremmødelister"),
        ("Børnene går til idræt", "Foreningernes medlemstal og klubbernes egne lister fra 2025"),
        ("Mindst 12 nye medlemmer", "Medlemstal"),
    ]


def test_a_second_paragraph_that_stands_apart_is_the_same_criterion() -> None:
    body = """Succeskriterier                          Datakilde

Kvinderne bruger værkstedet hver         Fremmødelister
uge                                      og samtaler

De lærer hinanden at kende

Børnene går til idræt                    Medlemstal
"""
    assert printed(body) == [
        ("Kvinderne bruger værkstedet hver uge De lærer hinanden at kende", "Fremmødelister og samtaler"),
        ("Børnene går til idræt", "Medlemstal"),
    ]


def test_a_cell_that_fills_its_column_ends_where_the_next_column_begins() -> None:
    body = """Succeskriterier         Datakilde

Mindst 20 unge deltager Logbog
Børnene går til svømmen Deltagerlister
Ti nye familier kommer  Registrering
"""
    assert printed(body)[1] == ("Børnene går til svømmen", "Deltagerlister")


def test_bullets_and_cut_words_in_columns_side_by_side() -> None:
    body = """Succeskriterier                         Datakilde

• Mindst 30 kvinder er med på holdet    • Deltagerlister
  hver uge                              • Instruktørens
• 3 ud af 4 deltagere sover bedre         logbog

• Ti familier har fået en fast kontakt- Sundhedsplejens
  person og en børne- og ungekonsulent  journal
"""
    assert printed(body) == [
        (
            "Mindst 30 kvinder er med på holdet hver uge 3 ud af 4 deltagere sover bedre",
            "Deltagerlister Instruktørens logbog",
        ),
        (
            "Ti familier har fået en fast kontaktperson og en børne- og ungekonsulent",
            "Sundhedsplejens journal",
        ),
    ]


@pytest.mark.parametrize("nothing", ["-", "–", "Ikke oplyst", "Ingen"])
def test_a_source_that_is_none(nothing: str) -> None:
    cells = [["Succeskriterier", "Datakilde"], ["Mindst 20 unge er med", nothing]]
    (row,) = success_criteria.extract(with_cells(agreement(("criteria", HEADING, "")), 0, cells))
    assert row.data_source is None  # type: ignore[attr-defined]


def test_two_paragraphs_of_one_flattened_cell_where_every_row_has_its_source() -> None:
    body = """Succeskriterier Datakilde

Mindst 20 beboere møder op til hvert arrangement.

De er fra alle opgange i afdelingen.

Værtens logbog

Ti beboere er værter i løbet af et år.

Værterne bliver i mindst to år.

Liste over værter
"""
    assert criteria(body) == [
        (
            "Mindst 20 beboere møder op til hvert arrangement. De er fra alle opgange i afdelingen.",
            "Værtens logbog",
        ),
        ("Ti beboere er værter i løbet af et år. Værterne bliver i mindst to år.", "Liste over værter"),
    ]


def test_the_name_of_a_body_begins_with_its_place() -> None:
    body = "Succeskriterier: Datakilde:\n\nForældrene kommer oftere til fællesspisning Mosby Skole\n"
    assert criteria(body) == [("Forældrene kommer oftere til fællesspisning", "Mosby Skole")]


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        (["Klubbens dagbog", "Foreningernes lister"], 2),
        (["Antal unge i klubben", "Andelen af børn på hold"], 1),
    ],
)
def test_deliverables_in_a_table_and_what_they_are_measured_by(cells: list[str], column: int) -> None:
    first, second = cells
    rows = [["Leverancer", "Måles ved"], ["Mindst 70 unge om ugen", first], ["Tre hold hvert år", second]]
    found = success_criteria.extract(with_cells(agreement(("deliverables", "Leverancer", "")), 0, rows))
    assert {row.kind for row in found} == {"leverance"}  # type: ignore[attr-defined]
    read = [(r.text, r.indicator, r.data_source)[column] for r in found]  # type: ignore[attr-defined]
    assert read == cells


def test_a_promise_with_numbers_is_no_level() -> None:
    body = """Delmål Indikator Baseline
boligområde/
målgruppe

Evt.
anden
baseline

Baseline
år

Datakilde

Flere unge
trives i skolen

Andel unge med
behov for støtte
skal falde

14,2 % 5,8 %
(SK)

2023 Trivselsmåling,
Solby Kommune

Færre elever
kommer for sent

Højst 30 elever i
4.-6. klasse kommer
mere end 10 % for sent i
2027

52 2022/23 Solby
Skole
"""
    made = agreement(("criteria", GOALS, body))
    assert goals(made)[1] == (
        "Færre elever kommer for sent",
        "Højst 30 elever i 4.-6. klasse kommer mere end 10 % for sent i 2027",
        "Solby Skole",
    )
    assert [row.value for row in baselines.extract(made)] == [14.2, 5.8, 52]  # type: ignore[attr-defined]
