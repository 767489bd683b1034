"""Words that a narrow column broke without a hyphen."""

import pytest

from models.flow import flow
from pipeline.repair.cells import join_cells
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
    ],
)
def test_words_stay_apart(raw: str) -> None:
    assert joined(raw) == " ".join(raw.split())


def test_running_text_is_left_alone() -> None:
    text = "En linje med løbende tekst, som ender midt i fritidstilb\nuddet, og så går den videre herfra"
    assert "fritidstilb uddet" in joined(text)
