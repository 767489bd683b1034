"""Names, titles, rows of tables: apart where they are clean, closed where they are letter-spaced."""

import random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from pipeline.repair.spacing import close
from tests.repair.names import clean_line

DAMAGED = [
    "De la f ta le  for  i n d s a t s o m r å d e t  Uddanne lse",
    "Ak t i v i te tsnavn  og  fo rmål",
    "Må lg ruppe ( r ) :",
]


def closed(line: str, *context: str) -> str:
    dropped = set(close([line, *context])[0])
    return "".join(c for i, c in enumerate(line) if i not in dropped)


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 10**6), st.booleans())
def test_a_clean_line_of_names_is_unchanged(seed: int, among_damaged: bool) -> None:
    line = clean_line(random.Random(seed))
    assume(not line.isupper())  # "ØSTER SØBROEN" is the bridge of Østersø as well: counted below
    assert closed(line, *DAMAGED * among_damaged) == line


def test_of_ten_thousand_clean_words_one_may_be_glued() -> None:
    dice = random.Random(0)
    lines = [clean_line(dice) for _ in range(2500)]
    assert sum(len(line.split()) for line in lines) > 10_000
    assert sum(len(gaps) for gaps in close([*lines, *DAMAGED])[: len(lines)]) <= 1


@pytest.mark.parametrize("context", [[], DAMAGED])
@pytest.mark.parametrize(
    "line",
    [
        "Nordby Kommune",
        "Ove Risager",
        "Ove Risager | Formand | Fjordparken | ove@fjordparken.example",
        "v/ TIK Tranevej og Åge Risager",
        "Formand Fatma Risager, Fritidsklubben Trekanten",
    ],
)
def test_two_capitalised_words_are_never_one(line: str, context: list[str]) -> None:
    assert closed(line, *context) == line


def test_nor_are_they_beside_a_mark_that_is_loose() -> None:
    assert closed("Ove Risager ( formand ) , Nordby Kommune") == "Ove Risager (formand), Nordby Kommune"
    assert closed("Ti t e l | Navn | Ove Risager") == "Titel | Navn | Ove Risager"


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Jobb roen holder åbent", "Jobbroen holder åbent"),
        ("Jo bb ro en og Jobb roens unge", "Jobbroen og Jobbroens unge"),
        ("Ove R is ag er, formand", "Ove Risager, formand"),
        ("Tofte parken er en have", "Tofteparken er en have"),
        ("TOFTE PARKEN", "TOFTEPARKEN"),
        ("N or d by K omm une", "Nordby Kommune"),
        ("Tofte Parken", "Tofte Parken"),
        ("Leder af parken - Jobbroen", "Leder af parken - Jobbroen"),
        ("Inden for Nordby", "Inden for Nordby"),
    ],
)
@pytest.mark.parametrize("context", [[], DAMAGED])
def test_a_name_that_the_document_writes_itself_is_closed(line: str, wanted: str, context: list[str]) -> None:
    own = ["Jobbroen er et tilbud.", "Ove Risager bor i Tofteparken i Nordby Kommune.", "Indenfor"]
    assert closed(line, *own, *context) == wanted


@given(st.integers(0, 10**6), st.lists(st.integers(1, 60), max_size=8))
@settings(max_examples=60, deadline=None)
def test_nothing_but_spaces_goes(seed: int, cuts: list[int]) -> None:
    line = clean_line(random.Random(seed))
    for cut in cuts:
        line = line[:cut] + " " + line[cut:]
    assert closed(line, "Ove Risager i Nordby", *DAMAGED).replace(" ", "") == line.replace(" ", "")


@pytest.mark.parametrize("line", ["N or d by K omm une", "N o r d b y  K o m m u n e", "Nord by  Komm une"])
def test_what_is_called_as_places_are_is_closed_unseen(line: str) -> None:
    assert " ".join(closed(line).split()) == "Nordby Kommune"
