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
        ("88,81% 87,04 % 2021 Boligsocial\ne data", "88,81% 87,04 % 2021 Boligsociale data"),
        ("arbejdsmark\nedet", "arbejdsmarkedet"),
        ("Befolkning\nen: 87%", "Befolkningen: 87%"),
        ("Lindeg\nården:\n75%\nI Lindegården bor mange", "Lindegården: 75% I Lindegården bor mange"),
    ],
)
def test_halves_are_joined(raw: str, whole: str) -> None:
    assert joined(raw) == whole


@pytest.mark.parametrize(
    "raw",
    [
        "Flere er en\ndel af",
        "for\nældre beboere",
        "et fagligt løft\naf børn",
        "Trivsel\n\nen måling",
        "KK\nen gang",
    ],
)
def test_words_stay_apart(raw: str) -> None:
    assert joined(raw) == " ".join(raw.split())


def test_running_text_is_left_alone() -> None:
    text = "En linje med løbende tekst, som ender midt i arbejdsmark\nedet, og så går den videre herfra"
    assert "arbejdsmark edet" in joined(text)
