"""Tables drawn with characters, as pandoc writes them."""

import pytest

from pipeline.read import read
from pipeline.read.kind import MARKDOWN
from pipeline.read.markdown import read_markdown

GRID = """
  +---------+-----------+
  | Mål     | Kilde     |
  +=========+===========+
  | Flere er| Måling    |
  | trygge  |           |
  +---------+-----------+
  | Kor     | - Lister  |
  +---------+-----------+
"""

SIMPLE = """
  Post       2031      2032
  ------- --------- ---------
  Løn       120.000   130.000
  Drift                20.000

"""

MULTILINE = """
  ---------------------------
  Mål          Kilde
  ------------ --------------
  Flere er     Måling
  trygge

  Kor          Lister
  ---------------------------

"""


def table(text: str) -> list[list[str]]:
    """The words of each cell, lines joined, in rows."""
    rows: dict[int, dict[int, list[str]]] = {}
    for line in read_markdown(text).lines:
        if line.cell:
            cell = rows.setdefault(line.cell.row, {}).setdefault(line.cell.column, [])
            cell.append(line.value.strip())
    return [[f"{column}:{' '.join(words)}" for column, words in row.items()] for row in rows.values()]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (GRID, [["0:Mål", "1:Kilde"], ["0:Flere er trygge", "1:Måling"], ["0:Kor", "1:- Lister"]]),
        (
            SIMPLE,
            [["0:Post", "1:2031", "2:2032"], ["0:Løn", "1:120.000", "2:130.000"], ["0:Drift", "2:20.000"]],
        ),
        (MULTILINE, [["0:Mål", "1:Kilde"], ["0:Flere er trygge", "1:Måling"], ["0:Kor", "1:Lister"]]),
    ],
)
def test_rows_and_cells(text: str, rows: list[list[str]]) -> None:
    assert table(text) == rows
    around = read_markdown(f"Formål\n\n{text}\nMålgruppe").lines
    assert [line.value for line in around if not line.cell] == ["Formål", "Målgruppe"]


def test_words_of_a_cell_stand_where_they_stood() -> None:
    source = read_markdown(GRID)
    assert all(source.as_stood(line.text.strip()) == line.value.strip() for line in source.lines)


def test_a_ruler_without_a_head_and_dashes_in_text_are_no_table() -> None:
    assert table("Kor\n\n--- ---\n\nHave") == []
    assert table("+1 % om året+\nog mere") == []
    assert table("Kor\nHave\n-- --\nVærter") == []


def test_a_line_that_does_not_fit_the_grid_stays_whole() -> None:
    assert table("+---+---+\n| a | b |\n| longer |\n+---+---+") == [["0:a | longer |", "1:b"]]


def test_a_grid_is_a_sure_sign_of_markdown() -> None:
    assert read(GRID.encode()).media_type == MARKDOWN


def test_a_line_under_a_heading_makes_it_bold() -> None:
    lines = read_markdown("Delaftale\n=========\n\nFormål\n------\nFlere\nbeboere\n---\n").lines
    assert [(line.value, line.bold) for line in lines] == [
        ("Delaftale", True),
        ("Formål", True),
        ("Flere", False),
        ("beboere", False),
    ]


def test_one_bullet_is_enough_and_divisions_go() -> None:
    lines = read_markdown("# Mål\n- · Flere synger\n- o Haven bruges\n::: {.note}\n- - er\n:::\n").lines
    assert [line.value for line in lines] == ["Mål", "· Flere synger", "o Haven bruges", "- - er"]
