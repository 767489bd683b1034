"""Words that a narrow column broke without a hyphen."""

import pytest

from models.flow import flow
from models.source import Cell
from pipeline.repair.cells import divides_amount, join_cells
from pipeline.repair.hyphens import join_hyphens
from tests.repair.pages import prepared


def joined(text: str) -> str:
    return str(flow(join_cells(prepared(text)).lines))


@pytest.mark.parametrize(
    ("raw", "whole"),
    [
        ("71,5 % 64,2 % 2031 Kommunal\ne tal", "71,5 % 64,2 % 2031 Kommunale tal"),
        ("fritidstilb\nuddet", "fritidstilbuddet"),
        ("Kommun\nen: 64%", "Kommunen: 64%"),
        ("Måles hvert år - Trivselsun\ndersøgelsen\n", "Måles hvert år - Trivselsundersøgelsen"),
        ("Lindeg\nården:\n75%\nI Lindegården bor mange", "Lindegården: 75% I Lindegården bor mange"),
    ],
)
def test_halves_are_joined(raw: str, whole: str) -> None:
    assert joined(raw) == whole


@pytest.mark.parametrize(
    "raw",
    [
        "Alle har en\nplads i",
        "for\nældre beboere",
        "et fagligt løft\naf børn",
        "Trivsel\n\nen måling",
        "KK\nen gang",
        "Måles hvert år af kommunen\nog beboerne",
        "Måles hvert år i Lindegården\nforår",
        "idkr@x.example\npeho@x.example",
        "tlf. 70 00 00 00 idkr@x.exam\nudlån",
        "www.fjordparken\nudlån",
    ],
)
def test_words_stay_apart(raw: str) -> None:
    assert joined(raw) == " ".join(raw.split())


def in_cell(text: str, *full: bool) -> str:
    """What a cell says whose lines, but for the last one, are `full` or not."""
    source = prepared(text)
    for line, is_full in zip(source.lines, (*full, None), strict=True):
        line.cell, line.full = Cell(0, 0, 0), is_full
    return str(flow(join_cells(source).lines))


def test_a_word_goes_on_where_no_letter_more_would_have_fitted() -> None:
    assert in_cell("Beskæftigelse\nsindsatsen", True) == "Beskæftigelsesindsatsen"
    assert (
        in_cell("Ungdomsudd\nannelsesve\njledningen møder", True, True)
        == "Ungdomsuddannelsesvejledningen møder"
    )
    assert in_cell("Kommunernes\nindsats", True) == "Kommunernes indsats"
    assert in_cell("Beboer\nRådgiver", True) == "Beboer Rådgiver"


def test_addresses_under_each_other_stay_two() -> None:
    assert in_cell("idkr@x.example\npeho@x.example", True) == "idkr@x.example peho@x.example"
    assert in_cell("formand\nidkr@x.example", True) == "formand idkr@x.example"


def test_it_ends_where_there_was_room() -> None:
    assert in_cell("fritidstilb\nuddet", False) == "fritidstilb uddet"
    assert in_cell("fritidstilb\nuddet", True) == "fritidstilbuddet"


def test_running_text_is_left_alone() -> None:
    text = "En linje med løbende tekst, som ender midt i fritidstilb\nuddet, og så går den videre herfra"
    assert "fritidstilb uddet" in joined(text)


def test_an_address_over_three_lines_of_a_cell_is_one() -> None:
    source = prepared("formand@fj\nordparken.exam\nple\nove@fjordparken.example")
    for line in source.lines:
        line.cell = Cell(0, 0, 0)
    whole = str(flow(join_cells(join_hyphens(source)).lines))
    assert whole == "formand@fjordparken.example ove@fjordparken.example"


@pytest.mark.parametrize(
    ("above", "below"),
    [("1.250.00", "0"), ("1.250.", "000"), ("kr. 1.25", "0.000,-"), ("1", ".250.000 kr."), ("-12.50", "0")],
)
def test_an_amount_broken_in_its_column_is_one(above: str, below: str) -> None:
    assert divides_amount(above, below)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("2024", "1.250"),
        ("1.250", "000"),
        ("1.250.000", "375.000"),
        ("31.12.", "2024"),
        ("12.5", "0 timer"),
        ("12,5", "00"),
    ],
)
def test_two_numbers_below_each_other_stay_two(above: str, below: str) -> None:
    assert not divides_amount(above, below)
