import pytest

from extractors.language.entries import split_entries
from models.source import Cell, Line, Tail
from models.text import Text

LISTS = {
    "Laget v. leder Bo Lund, bl@by.example\nSkolen v. leder Åse Ek, ae@by.example": [
        "Laget v. leder Bo Lund, bl@by.example",
        "Skolen v. leder Åse Ek, ae@by.example",
    ],
    "Laget v. leder Bo\nLund, bl@by.dkSkolen v. leder Åse\nEk, ae@by.example": [
        "Laget v. leder Bo Lund, bl@by.dk",
        "Skolen v. leder Åse Ek, ae@by.example",
    ],
    "Fritidshuset, Leder Åse Ek,\nae@by.example\n\nChef Bo Lund, 5B, bl@by.example": [
        "Fritidshuset, Leder Åse Ek, ae@by.example",
        "Chef Bo Lund, 5B, bl@by.example",
    ],
    "Laget (ABC), v. chef Åse Ek ae@by.example og leder\nBo Lund bl@by.example\nSkolen v. leder Eva Ek": [
        "Laget (ABC), v. chef Åse Ek ae@by.example og leder Bo Lund bl@by.example",
        "Skolen v. leder Eva Ek",
    ],
    "Nordby Kommune\nBoligselskabet Fremad\nNordby Politi": [
        "Nordby Kommune",
        "Boligselskabet Fremad",
        "Nordby Politi",
    ],
    "• Nordby Kommune v. chef Bo Lund\n• Boligselskabet Fremad v. formand\nÅse Ek": [
        "Nordby Kommune v. chef Bo Lund",
        "Boligselskabet Fremad v. formand Åse Ek",
    ],
    "Laget v. leder Inger Ek-\nLund, il@by.example": ["Laget v. leder Inger Ek-Lund, il@by.example"],
    "A v. leder Bo Lund, bl@by.example, tlf. 70 00 00 00\nB v. leder Åse Ek, ae@by.example": [
        "A v. leder Bo Lund, bl@by.example, tlf. 70 00 00 00",
        "B v. leder Åse Ek, ae@by.example",
    ],
    "Med venlig hilsen\n\nÅse Ek Lund\nProjektleder, Nordskolen\nael@by.example": [
        "Med venlig hilsen",
        "Åse Ek Lund, Projektleder, Nordskolen, ael@by.example",
    ],
    "": [],
}


@pytest.mark.parametrize(("written", "entries"), LISTS.items())
def test_cuts_a_list_into_entries(written: str, entries: list[str]) -> None:
    assert [entry.value for entry in split_entries(Text.at(written, 3))] == entries


def test_the_tail_of_a_line_says_how_it_is_joined() -> None:
    first, second = "Laget v. leder Bo Lund, bl@forening-", "post.example"
    lines = [Line(Text.at(first, 0), tail=Tail.GLUE), Line(Text.at(second, 40))]
    assert [entry.value for entry in split_entries(lines)] == [first + second]


def test_a_row_of_a_table_is_one_entry() -> None:
    cells = [("Laget", 0, 0), ("Bo Lund,", 0, 1), ("leder", 0, 1), ("Skolen", 1, 0), ("Åse Ek", 1, 1)]
    lines = [Line(Text.at(t, 20 * i), cell=Cell(0, r, c)) for i, (t, r, c) in enumerate(cells)]
    assert [entry.value for entry in split_entries(lines)] == ["Laget, Bo Lund, leder", "Skolen, Åse Ek"]


def test_the_entries_keep_their_places() -> None:
    written = "Laget v. leder Bo Lund, bl@by.example\nSkolen v. leder Åse Ek"
    second = split_entries(Text.at(written, 100))[1]
    assert (second.start, second.end) == (138, 160)
