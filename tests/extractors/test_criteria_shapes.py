"""Tables of criteria and goals in shapes that tell less than the usual ones where a cell ends."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors import baselines, success_criteria
from tests.extractors.pages import agreement

HEADING = "Succeskriterier og datakilde for aktiviteten:"
GOALS = "Delmål Indikator Baseline boligområde/målgruppe Baseline kommune Baseline år Datakilde\n\n"


def criteria(body: str) -> list[tuple[str, str | None]]:
    rows = success_criteria.extract(agreement(("criteria", HEADING, body)))
    return [(row.text, row.data_source) for row in rows]  # type: ignore[attr-defined]


def goals(body: str) -> tuple[list[Any], list[Any]]:
    made = agreement(("criteria", "Delmål og indikatorer for indsatsområdet", GOALS + body))
    found = [(r.text, r.indicator, r.data_source) for r in success_criteria.extract(made)]  # type: ignore[attr-defined]
    levels = [(r.area, r.value, r.year) for r in baselines.extract(made)]  # type: ignore[attr-defined]
    return found, levels


def test_all_criteria_and_then_all_sources() -> None:
    body = """Succeskriterier: Datakilde:

Andelen af familier, der bruger caféen,
stiger til 30 % i 2022

Tolv ældre har en besøgsven hvert år

Skolen oplever færre konflikter

Caféens
gæstebog

Helhedsplanens
registrering

Interview med
lærerne i 2021
"""
    assert criteria(body) == [
        ("Andelen af familier, der bruger caféen, stiger til 30 % i 2022", "Caféens gæstebog"),
        ("Tolv ældre har en besøgsven hvert år", "Helhedsplanens registrering"),
        ("Skolen oplever færre konflikter", "Interview med lærerne i 2021"),
    ]


def test_all_sources_and_then_all_criteria() -> None:
    body = """Datakilde: Succeskriterier:

Deltagerlister

Spørgeskema

Mindst 15 unge går til boksning hver uge

Ni af ti deltagere er glade for holdet
"""
    assert criteria(body) == [
        ("Mindst 15 unge går til boksning hver uge", "Deltagerlister"),
        ("Ni af ti deltagere er glade for holdet", "Spørgeskema"),
    ]


def test_narrow_sources_first_without_empty_lines() -> None:
    body = """Datakilde: Succeskriterier:
Havens
kalender
Mindst otte arbejdsdage om året
Skolens
årsrapport
70 % af eleverne har været i haven, inden
de går ud af 4. klasse
"""
    assert criteria(body) == [
        ("Mindst otte arbejdsdage om året", "Havens kalender"),
        ("70 % af eleverne har været i haven, inden de går ud af 4. klasse", "Skolens årsrapport"),
    ]


def test_a_source_with_a_name_before_a_criterion_on_its_line() -> None:
    body = """Datakilde: Succeskriterier:

Tilmeldinger 12 hold pr. kvartal fra 2021

Biblioteket Egehøj Fyrre børn har fået et lånerkort inden
udgangen af 2022
"""
    assert criteria(body) == [
        ("12 hold pr. kvartal fra 2021", "Tilmeldinger"),
        ("Fyrre børn har fået et lånerkort inden udgangen af 2022", "Biblioteket Egehøj"),
    ]


def test_a_cell_of_two_paragraphs_that_defines_its_words() -> None:
    body = """Succeskriterier: Datakilde:

Mindst 25 unge er med hvert år Bookingsystem

Højst fire aflyste ture årligt

En tur regnes for aflyst, når der kommer færre
end tre deltagere

Turlederens opgørelse

Naboerne oplever mere ro
efter kl. 22

Beboermøder
"""
    assert criteria(body) == [
        ("Mindst 25 unge er med hvert år", "Bookingsystem"),
        (
            "Højst fire aflyste ture årligt En tur regnes for aflyst, når der kommer færre end tre deltagere",
            "Turlederens opgørelse",
        ),
        ("Naboerne oplever mere ro efter kl. 22", "Beboermøder"),
    ]


def test_bullets_in_a_cell_are_one_criterion() -> None:
    body = """Succeskriterier: Datakilde:

• Mindst 20 unge deltager i klubben

• Mindst fem forældre hjælper til

Klubbens logbog

• Naboerne hilser på hinanden

Naboundersøgelse
"""
    assert criteria(body) == [
        ("Mindst 20 unge deltager i klubben Mindst fem forældre hjælper til", "Klubbens logbog"),
        ("Naboerne hilser på hinanden", "Naboundersøgelse"),
    ]


def test_an_indicator_with_its_own_target() -> None:
    body = """Nye beboere føler sig
velkomne

Andel nye beboere, der
har fået besøg, stiger
til 60 % i 2026

ca. 35 % Måles ikke 2022 Værternes
optælling
"""
    found, levels = goals(body)
    indicator = "Andel nye beboere, der har fået besøg, stiger til 60 % i 2026"
    assert found == [("Nye beboere føler sig velkomne", indicator, "Værternes optælling")]
    assert levels == [("boligområde", 35, 2022)]


def test_a_share_inside_an_indicator_is_no_level() -> None:
    body = """Færre elever
er fraværende

Andel elever med mere
end 10 % fravær
falder til 12 % i 2027

18,4 % 11 %
(Dalby)

2022/23 Skolens register
"""
    found, levels = goals(body)
    indicator = "Andel elever med mere end 10 % fravær falder til 12 % i 2027"
    assert found == [("Færre elever er fraværende", indicator, "Skolens register")]
    assert levels == [("boligområde", 18.4, 2022), ("Dalby", 11, 2022)]


def test_several_places_in_a_cell_the_last_over_two_lines() -> None:
    body = """Naboskabet er godt

Andel beboere, der er
tilfredse med naboskabet

Bakken: 70 %

Engen: 61,5%

Kildevang Syd:
64%

Ellebro:
82%

Borgermåling
2022
"""
    found, levels = goals(body)
    assert [source for _, _, source in found] == ["Borgermåling 2022"]
    assert levels == [
        ("Bakken", 70, 2022),
        ("Engen", 61.5, 2022),
        ("Kildevang Syd", 64, 2022),
        ("Ellebro", 82, 2022),
    ]


def test_numbers_of_two_years_on_top_of_each_other_are_one_column_s() -> None:
    body = """Foreninger og skole
arbejder sammen

Antal foreninger, der
har en aftale

6 (2021)
9 (2022)

-  Skolens
liste
"""
    found, levels = goals(body)
    assert [source for _, _, source in found] == ["Skolens liste"]
    assert levels == [("boligområde", 6, 2021), ("boligområde", 9, 2022)]


CRITERION = st.builds(
    "{} {} {}".format,
    st.sampled_from(["Mindst 20", "Tolv", "Alle", "Flere end 30"]),
    st.sampled_from(["unge", "familier", "naboer", "ældre"]),
    st.sampled_from(["deltager i klubben", "er med til fællesspisning hvert år", "kender tilbuddet i 2024"]),
)
SOURCE = st.builds(
    "{} {}".format,
    st.sampled_from(["Klubbens", "Skolens", "Helhedsplanens", "Kommunens"]),
    st.sampled_from(["logbog", "registrering", "deltagerlister", "spørgeskema"]),
)
ROWS = st.lists(st.tuples(CRITERION, SOURCE), min_size=2, max_size=5)


@pytest.mark.parametrize("heads", ["Succeskriterier: Datakilde:", "Datakilde: Succeskriterier:"])
@given(rows=ROWS, apart=st.booleans())
def test_any_rows_come_back_however_their_cells_follow_each_other(
    heads: str, rows: list[tuple[str, str]], apart: bool
) -> None:
    pairs = rows if heads.startswith("S") else [(source, text) for text, source in rows]
    cells = [one for column in zip(*pairs, strict=True) for one in column] if apart else sum(pairs, ())
    assert criteria(f"{heads}\n\n" + "\n\n".join(cells)) == rows
