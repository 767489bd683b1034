import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.language.quantities import read_target

NUMBERS = {
    "Mindst 20 forløb årligt": (20, None, "forløb", "year"),
    "Der uddannes minimum 40 nye guider hvert år": (40, None, "guider", "year"),
    "100-130 børn": (100, 130, "børn", None),
    "Mellem 80 og 100 børn deltager": (80, 100, "børn", None),
    "fra 20 til 30 deltagere pr. kvartal": (20, 30, "deltagere", "quarter"),
    "Fem til ti unge": (5, 10, "unge", None),
    "5 unge": (5, 5, "unge", None),
    "Ca. 400 beboere": (400, 400, "beboere", None),
    "Højst 20 % af de unge": (None, 20, "%", None),
    "under 10 klager": (None, 10, "klager", None),
    "20+ frivillige": (20, None, "frivillige", None),
    "20 deltagere eller flere": (20, None, "deltagere", None),
    "Der er flere end 20 frivillige": (20, None, "frivillige", None),
    "Fire guider fra 5B deltager": (4, 4, "guider", None),
    "En årlig loppefest": (1, 1, "loppefest", "year"),
    "Mindst én temaaften i kvartalet": (1, None, "temaaften", "quarter"),
    "En gang om måneden holdes fællesspisning": (1, 1, "gang", "month"),
    "3 ud af 4 hverdage": (3, 3, "hverdage", None),
    "5 ugentlige hold": (5, 5, "hold", "week"),
    "Caféen holder åbent 10 timer ugentligt": (10, 10, "timer", "week"),
    "Tilskuddet er reduceret til 15.000 kr.": (15000, 15000, "kr.", None),
    "Andelen af trygge stiger fra 60 % til 70 %": (70, 70, "%", None),
    "Mindst 30 unge mellem 18 og 24 år får vejledning": (30, None, "unge", None),
    "Inden for 3 måneder har 5 unge fået job": (5, 5, "unge", None),
    "Niveauet er mindst 85 % sammenlignet med 78 %": (85, None, "%", None),
    "Andel elever med mere end 10 % fravær falder til 12 %": (12, 12, "%", None),
    "Antallet af nye medlemmer, der er under 18 år, øges til 15 i 2028": (15, 15, "medlemmer", None),
    "80 % af 6. klasses elever kender klubben": (80, 80, "%", None),
}


@pytest.mark.parametrize(("text", "expected"), NUMBERS.items())
def test_reads_the_first_promised_number(text: str, expected: tuple[object, ...]) -> None:
    target = read_target(text)
    assert (target.low, target.high, target.unit, target.period) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Flere naboer i opgang 4 og ved blok 12 kender hinanden",
        "8. klasses elever fra de to klubber øver",
        "Andel 18-29-årige uden uddannelse",
        "Andel beboere over 18 år, der er trygge",
        "Andelen, som er anmeldt mindst én gang",
        "Elever består med mere end karakteren 2",
        "Karakterer i 9.-klasse",
        "Der etableres en bestyrelse",
        "En eller flere fester",
        "Festen holdes den 18. oktober kl. 16-18",
        "Trygheden i 3B er god (2016-niveau: 12 %)",
        "3. Mere byliv",
        "Et forløb regnes for afbrudt efter mere end to udeblivelser",
        "Alle er i job efter 6 måneder",
        "Bydelens plan 2019-2022 følges",
    ],
)
def test_ages_limits_dates_grades_and_levels_are_not_promised(text: str) -> None:
    target = read_target(text)
    assert (target.low, target.high) == (None, None)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("150 gæster i 2018", 2018),
        ("Inden udgangen af 2019 er der 5 hold", 2019),
        ("Senest 2021 er der en plan", 2021),
        ("Festen holdes den 18. oktober 2024", 2024),
        ("Der er flere frivillige i 2020 end i 2017", 2020),
        ("I 2020 er færre utrygge (2016-niveau: 12 %)", 2020),
        ("I 2019 er der valgt et råd. I 2020 er støtten nede på 9.000 kr.", 2020),
        ("I 2019 holdes 3 kurser, i 2020 holdes 5 kurser", 2019),
        ("Andelen stiger fra 60 % i 2019 til 70 % i 2022", 2022),
        ("I 2019 er der valgt et råd, og i 2021 er det i drift", 2021),
        ("90 % er tilfredse i perioden 2021-2024", 2024),
        ("2020-niveauet fastholdes", None),
        ("Mere byliv", None),
    ],
)
def test_reads_the_year_that_goes_with_the_number_else_the_last(text: str, year: int | None) -> None:
    assert read_target(text).deadline_year == year


@pytest.mark.parametrize(
    ("text", "indicator", "way"),
    [
        ("Trivslen stiger", None, "increase"),
        ("Flere frivillige", None, "increase"),
        ("Støtten er reduceret", None, "decrease"),
        ("Utrygheden er faldet", None, "decrease"),
        ("Flere gæster og færre klager", None, None),
        ("Mindst 20 gæster", None, None),
        ("Mere end 20 gæster", None, None),
        ("Flere børn trives", "Fraværet skal falde", "decrease"),
        ("Et løft, så flere får job", "Andel i job", None),
        ("Flere unge i job", "Andel unge i job", "increase"),
        ("Mindre grupper", None, None),
        ("Mindre hærværk", None, "decrease"),
        ("Antallet af klager halveres", None, "decrease"),
        ("Antallet af frivillige fordobles", None, "increase"),
        ("Dobbelt så mange frivillige", None, "increase"),
        ("Trygheden skal op", None, "increase"),
        ("Karaktererne højnes", None, "increase"),
        ("Hærværk minimeres", None, "decrease"),
        ("Fraværet kommer ned under 8 %", None, "decrease"),
        ("Børnene går ned til søen", None, None),
        ("Et begrænset antal pladser", None, None),
        ("Otte fysiske forbedringer gennemføres hvert år", None, None),
        ("En forbedring af trygheden", None, "increase"),
    ],
)
def test_reads_which_way_it_shall_go(text: str, indicator: str | None, way: str | None) -> None:
    assert read_target(text, indicator).direction == way


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Månedlige møder", "month"),
        ("Møder hver onsdag", "week"),
        ("Loppemarked hvert forår", "year"),
        ("Mindst tre ture hvert efterår", "year"),
        ("Åbent hus hver sommer", "year"),
        ("Fem nye værter hvert skoleår", "year"),
        ("To møder hvert halvår", None),
        ("Halvårlige møder", None),
        ("Mødes hver anden uge", None),
        ("25 børn pr. årgang", None),
        ("Deltagelse i foreningernes årlige møde", None),
        ("At fastholde dem, som allerede mødes ugentligt", None),
        ("Andelen af unge, der går til sport, stiger hvert år", "year"),
        ("Andelen af unge, der træner, spiller og mødes hver uge", None),
    ],
)
def test_reads_how_often(text: str, period: str | None) -> None:
    assert read_target(text).period == period


def test_the_indicator_gives_the_number_that_the_text_lacks() -> None:
    target = read_target("Øget tryghed", "Andelen af trygge er mindst 80 % i 2024 (2020: 75 %)")
    assert (target.low, target.high, target.deadline_year, target.direction) == (80, None, 2024, "increase")


@given(st.integers(1, 1899), st.sampled_from(["kurser", "unge", "%", "nye hold"]))
def test_any_bound_reads_back(count: int, unit: str) -> None:
    for lead, low, high in [("Mindst ", count, None), ("Højst ", None, count), ("I alt ", count, count)]:
        target = read_target(f"{lead}{count} {unit} i 2030")
        assert (target.low, target.high, target.deadline_year) == (low, high, 2030)


def test_reads_every_gold_criterion(shared: Path) -> None:
    columns = {"target_low": "low", "target_high": "high"} | {
        c: c for c in ("direction", "period", "deadline_year")
    }
    wrong = []
    for file in sorted(shared.glob("gold/*/success_criteria.jsonl")):
        for row in map(json.loads, file.read_text().splitlines()):
            target = read_target(row["text"], row["indicator"])
            wrong += [
                (c, row["text"]) for c, a in columns.items() if c in row and row[c] != getattr(target, a)
            ]
    assert wrong == []
