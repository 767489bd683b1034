"""Baselines of tables, criteria and running text."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors import baselines
from extractors.criteria.levels import row_levels
from extractors.criteria.places import TableRow
from extractors.criteria.stated import stated_levels
from models.source import Footnote
from models.text import Text
from tests.extractors.pages import agreement

HEAD = "Delmål Indikator Baseline boligområde/målgruppe Baseline kommune Baseline år Datakilde\n\n"


def table(body: str) -> list[tuple[Any, ...]]:
    rows = baselines.extract(agreement(("criteria", "Delmål og indikatorer", HEAD + body)))
    return [(r.measure, r.area, r.value, r.unit, r.year, r.data_source) for r in rows]  # type: ignore[attr-defined]


def levels(cell: str, comparison: str = "", indicator: str = "Andel beboere") -> list[tuple[str, str, float]]:
    texts = {"indicator": indicator, "level": cell, "comparison": comparison}
    row = TableRow({role: Text.at(text, 0) for role, text in texts.items() if text})  # type: ignore[misc]
    return [(level.measure, level.area, level.value) for _, level in row_levels(row)]


def test_a_flattened_row_and_where_its_year_and_unit_come_from() -> None:
    body = """Flere unge i
uddannelse

Andel 16-24-årige i
uddannelse

ca. 60 % 71,2 % 2023/24 Danmarks
Statistik

Bedre karakterer

Karaktergennemsnit
ved afgangsprøven

5,8

7,2

2022 Uddannelses-
statistik

Flere i foreninger

Antal medlemmer

112
(2021)

-

2022 Foreningernes
medlemslister
"""
    assert table(body) == [
        (None, "boligområde", 60, "%", 2023, "Danmarks Statistik"),
        (None, "kommune", 71.2, "%", 2023, "Danmarks Statistik"),
        (None, "boligområde", 5.8, "karakter", 2022, "Uddannelses- statistik"),
        (None, "kommune", 7.2, "karakter", 2022, "Uddannelses- statistik"),
        (None, "boligområde", 112, "antal", 2021, "Foreningernes medlemslister"),
    ]


@pytest.mark.parametrize(
    ("cell", "comparison", "found"),
    [
        ("88,81%", "NK:27,58%", [("", "", 88.81), ("", "NK", 27.58)]),
        ("48 (2024)", "", [("", "", 48)]),
        (
            "Birkevænget: 75% Elmegården mv: 72,5 %",
            "",
            [("", "Birkevænget", 75), ("", "Elmegården mv", 72.5)],
        ),
        ("KV21: 36,9%", "KV21: 60 % (NK)", [("KV21", "", 36.9), ("KV21", "NK", 60)]),
        ("30 % (Befolkningen)", "", [("", "Befolkningen", 30)]),
        ("49%. Det tilsvarende tal for hele NK er 53%", "", [("", "", 49), ("", "NK", 53)]),
        ("1.250", "-", [("", "", 1250)]),
        ("Måles ikke", "–", []),
    ],
)
def test_cells_with_one_number_or_several(
    cell: str, comparison: str, found: list[tuple[str, str, float]]
) -> None:
    assert levels(cell, comparison) == found


def test_a_name_that_the_indicator_holds_is_a_measure() -> None:
    indicator = "Test af læsekompetencer og talesprog"
    assert levels("Tale: 48,9%", "Tale: 15,8 % (NK)", indicator) == [("Tale", "", 48.9), ("Tale", "NK", 15.8)]


@given(
    st.decimals(0, 100, places=2),
    st.sampled_from(["", "ca. ", "Elmegården: "]),
    st.sampled_from(["%", " %", " pct."]),
)
def test_any_percentage_reads_back(value: Any, before: str, sign: str) -> None:
    ((_, _, read),) = levels(f"{before}{str(value).replace('.', ',')}{sign}")
    assert read == float(value)


@pytest.mark.parametrize(
    ("criterion", "level"),
    [
        (
            "Andelen af trygge beboere stiger fra 62 % (2023) til 70 % i 2027",
            ("Andelen af trygge beboere stiger", 62, "%", 2023),
        ),
        (
            "Et fald i antallet af unge uden job fra 62 i 2023 til 45 i 2027",
            ("Et fald i antallet af unge uden job", 62, "antal", 2023),
        ),
        ("Der kommer fra 20 til 30 unge", None),
    ],
)
def test_the_level_that_a_criterion_starts_from(criterion: str, level: tuple[Any, ...] | None) -> None:
    made = agreement(("deliverables", "Leverancer", f"- {criterion}\n- Der holdes en fest\n"))
    found = [(r.indicator, r.value, r.unit, r.year) for r in baselines.extract(made)]  # type: ignore[attr-defined]
    assert found == ([level] if level else [])


def test_levels_inside_a_criterion() -> None:
    text = (
        "Færre er utrygge (2016-niveau: 12% utrygge om dagen mod 6% i Nordby, 29% om natten mod 19% i Nordby)"
    )
    found = [(s.indicator, s.area, s.value, s.year and s.year.value) for s in stated_levels(Text.at(text, 0))]
    assert found == [
        ("utrygge om dagen", None, 12, 2016),
        ("utrygge om dagen", "Nordby", 6, 2016),
        ("utrygge om natten", None, 29, 2016),
        ("utrygge om natten", "Nordby", 19, 2016),
    ]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Andelen falder fra 24 % i 2022 til 18 % i 2026", [24]),
        ("85 % er trygge (Baseline 2021: 71 %)", [71]),
        ("Fraværet er under 8 %. I dag er det 12,5 %.", [12.5]),
        ("Mindst 60 % af deltagerne er i job", []),
        ("Ti møder (mindst fire om året)", []),
    ],
)
def test_promises_are_no_levels(text: str, values: list[float]) -> None:
    assert [stated.value for stated in stated_levels(Text.at(text, 0))] == values


def test_running_text_of_a_problem_part() -> None:
    made = agreement(
        (
            "problem",
            "Problemkompleks for indsatsområdet:",
            "Ifølge målingen er 38 procent utrygge. Karaktergennemsnittet er 5,4 mod 7,1 i kommunen, altså "
            "1,7 lavere.\n\n"
            "Mindst 30 % af pladserne skal gå til børn. Der bor 980 familier.\n",
        )
    )
    found = [(r.origin, r.value, r.unit) for r in baselines.extract(made)]  # type: ignore[attr-defined]
    assert found == [("narrative", 38, "%"), ("narrative", 5.4, "karakter"), ("narrative", 7.1, "karakter")]


def test_counts_in_bullets_of_data_and_their_footnote() -> None:
    made = agreement(
        ("problem", "Data der underbygger problemkomplekset:", "• 112 unge mellem 15 og 29 år er uden job\n")
    )
    line = made.sections[0].lines[0]
    made.source.footnotes[3] = Footnote(3, Text.at("Jobcentret, 2023", 0), [Text.at("3", line.text.end)])
    line.marks = (3,)
    (row,) = baselines.extract(made)
    assert (row.value, row.unit, row.data_source) == (112, "antal", "Jobcentret, 2023")  # type: ignore[attr-defined]


def test_other_running_text_only_where_it_tells_of_a_measurement() -> None:
    body = "Medarbejderen er ansat 50 % af tiden. En undersøgelse fra 2021 viser, at 27 % er ensomme.\n"
    (row,) = baselines.extract(agreement(("other", "Kort om boligområdet", body)))
    assert (row.value, row.year) == (27, 2021)  # type: ignore[attr-defined]


@pytest.mark.parametrize("indicator", ["Elevfravær i procent", "Elevfravær (%)", "Gennemsnitligt fravær i %"])
def test_a_school_year_behind_a_level_is_no_place_and_a_unit_is_where_it_is_said(indicator: str) -> None:
    body = f"Færre er væk\n\n{indicator}\n\n9,03 (skoleåret 2022/2023)\n\n7,1\n\n2024\n\nSkolens statistik\n"
    assert table(body) == [
        (None, "boligområde", 9.03, "%", 2022, "Skolens statistik"),
        (None, "kommune", 7.1, "%", 2024, "Skolens statistik"),
    ]


@pytest.mark.parametrize("source", ["Beboermålingen", "Politiets tryghedsmåling", "Elevtrivselsmålinger"])
@pytest.mark.parametrize("verb", ["viser", "viste"])
def test_a_measuring_and_what_it_shows_tell_of_a_measurement(source: str, verb: str) -> None:
    body = f"{source} {verb}, at 27 % er ensomme. Visse naboer får 30 % rabat i klubben.\n"
    (row,) = baselines.extract(agreement(("content", "Indhold", body)))
    assert row.value == 27  # type: ignore[attr-defined]


def test_the_mark_of_a_note_is_no_part_of_a_grade() -> None:
    body = """Klassens karaktergennemsnit er 6,822 i dansk.

Skolens karaktergennemsnit i dansk var 5,91.1 Elevernes gennemsnit i byen var 7,3.
"""
    made = agreement(("problem", "Baggrund", body))
    made.source.footnotes = {n: Footnote(n, Text.at(f"Note {n}", 0)) for n in (1, 2)}
    rows = [(r.value, r.indicator, r.data_source) for r in baselines.extract(made)]  # type: ignore[attr-defined]
    assert [row[0] for row in rows] == [6.82, 5.91, 7.3]
    assert rows[1] == (5.91, "Skolens karaktergennemsnit i dansk", "Note 1")


def test_the_mark_of_a_note_is_no_part_of_a_table_s_level() -> None:
    body = (
        f"{HEAD}Unge klarer sig bedre\n\nKaraktergennemsnit i 9. klasse\n\n5,91\n\n6,822\n\n2023\n\nSkolen\n"
    )
    made = agreement(("criteria", "Delmål og indikatorer", body))
    assert [row.value for row in baselines.extract(made)] == [5.91, 6.822]  # type: ignore[attr-defined]
    made = agreement(("criteria", "Delmål og indikatorer", body))
    made.source.footnotes = {2: Footnote(2, Text.at("Alle skoler i kommunen", 0))}
    assert [row.value for row in baselines.extract(made)] == [5.91, 6.82]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("I 2022 var 31 % af beboerne over 60 år alene.", ["beboerne over 60 år alene"]),
        (
            "Andelen af 18-29-årige, der er i job, er 41 % mod 60 % i byen.",
            ["Andelen af 18-29-årige, der er i job"] * 2,
        ),
        ("Karaktergennemsnittet i dansk var 5,4.", ["Karaktergennemsnittet i dansk"]),
        ("12 % er bange i dagtimerne og ca. 29 % i aftentimerne.", ["bange i dagtimerne", None]),
        ("Trygheden er faldet fra 80 % til 70 %.", ["Trygheden", "Trygheden"]),
        ("Her svarede 38 % af de unge, at de keder sig.", ["svarede de unge, at de keder sig"]),
        ("Andelen med hund (41 % vs. 20 % i byen) er høj.", ["Andelen med hund"] * 2),
        (f"25 % af {'dem, der er med, og ' * 9}alle andre er glade.", [None]),
    ],
)
def test_a_number_of_running_text_has_the_words_that_name_it(sentence: str, names: list[str | None]) -> None:
    rows = baselines.extract(agreement(("problem", "Baggrund", sentence)))
    assert [row.indicator for row in rows] == names  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("kind", "sentence", "expected"),
    [
        ("problem", "Gennemsnittet i skriftlig dansk er 4,8 på skolen og 6,3 i byen.", [4.8, 6.3]),
        ("problem", "Ved afgangsprøverne fik eleverne et gennemsnit på 5,4, mens byens fik 7,0.", [5.4, 7.0]),
        ("problem", "Et gennemsnit på 2,3 personer bor i hver bolig.", []),
        ("problem", "19 % af eleverne har mere end 15 % fravær.", [19]),
        ("other", "Målingen viser, at 36 % er utrygge. I Nygade var tallet 22,5 %.", [36, 22.5]),
        ("other", "Kurset er for alle. I Nygade var tallet 22,5 %.", []),
        ("parties", "Tryghedsmålingen viser, at 31 % er utrygge. I byen er det 12 %.", [31, 12]),
    ],
)
def test_what_tells_of_grades_thresholds_and_a_measurement_that_goes_on(
    kind: str, sentence: str, expected: list[float]
) -> None:
    rows = baselines.extract(agreement((kind, "Om området", sentence + "\n")))
    assert [row.value for row in rows] == expected  # type: ignore[attr-defined]


def test_a_grade_has_as_many_decimals_as_the_one_beside_it() -> None:
    made = agreement(("problem", "Baggrund", "Karaktergennemsnittet er 4,9, og i byen er det 6,82.\n"))
    assert [row.value for row in baselines.extract(made)] == [4.9, 6.82]  # type: ignore[attr-defined]
    made.source.footnotes = {2: Footnote(2, Text.at("Skoletal, 2023", 0))}
    rows = [(row.value, row.data_source) for row in baselines.extract(made)]  # type: ignore[attr-defined]
    assert rows[1] == (6.8, "Skoletal, 2023")
