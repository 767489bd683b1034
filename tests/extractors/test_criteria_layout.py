"""Tables of text that keeps the printed layout: columns side by side."""

from __future__ import annotations

from itertools import zip_longest
from textwrap import wrap

from hypothesis import given
from hypothesis import strategies as st

from extractors import baselines, success_criteria
from extractors.criteria.legends import is_legend, short_names
from tests.extractors.pages import PAGE, agreement
from tests.extractors.test_criteria_shapes import ROWS, criteria


def printed(rows: list[tuple[str, ...]], widths: list[int], empty: int = 0) -> str:
    """The rows as a page shows them, each cell wrapped in its column."""
    lines = []
    for row in rows:
        cells = [wrap(cell, width) for cell, width in zip(row, widths, strict=True)]
        for parts in zip_longest(*cells, fillvalue=""):
            lines.append("   ".join(f"{part:{w}}" for part, w in zip(parts, widths, strict=True)).rstrip())
        lines += [""] * empty
    return "\n".join(lines) + "\n"


def test_cells_go_on_below_and_footnotes_of_the_page_do_not() -> None:
    body = f"""Succeskriterier (lokalt opstillede målinger):      Datakilde:

Andelen af unge, der har et fritidsjob, er         Jobcenterets
steget til mindst 35 % i 2027                      fritidsjob-
                                                   register
Forældrene kender klubberne i byen                 Interview
{PAGE}Succeskriterier (lokalt opstillede målinger):      Datakilde:
Fem nye hold om året                               Foreningerne

Partnerne mødes to gange om året og taler om, hvordan det går med arbejdet i de fem indsatsområder.
"""
    assert criteria(body) == [
        (
            "Andelen af unge, der har et fritidsjob, er steget til mindst 35 % i 2027",
            "Jobcenterets fritidsjobregister",
        ),
        ("Forældrene kender klubberne i byen", "Interview"),
        ("Fem nye hold om året", "Foreningerne"),
    ]


def test_heads_over_two_lines_and_a_goal_beside_several_indicators() -> None:
    body = """Delmål              Indikator                Baseline      Baseline   Baseline   Datakilde
                                             boligområde   kommune    år
Flere ældre er      Andel over 65 år, der    48 %          61,5 %     2023       Ældrerådets
med i fællesskaber  går til noget                                                undersøgelse
                    Antal besøgsvenner       14            -          2022       Egen liste
Færre er ensomme    Andel, der ofte er       ca. 17 %      12 %       2023       Sundhedsprofilen
                    alene
"""
    made = agreement(("criteria", "Delmål og indikatorer for indsatsområdet", body))
    goal = "Flere ældre er med i fællesskaber"
    rows = [(r.text, r.indicator, r.data_source) for r in success_criteria.extract(made)]  # type: ignore[attr-defined]
    assert rows == [
        (goal, "Andel over 65 år, der går til noget", "Ældrerådets undersøgelse"),
        (goal, "Antal besøgsvenner", "Egen liste"),
        ("Færre er ensomme", "Andel, der ofte er alene", "Sundhedsprofilen"),
    ]
    levels = [(r.area, r.value, r.year) for r in baselines.extract(made)]  # type: ignore[attr-defined]
    assert levels == [
        ("boligområde", 48, 2023),
        ("kommune", 61.5, 2023),
        ("boligområde", 14, 2022),
        ("boligområde", 17, 2023),
        ("kommune", 12, 2023),
    ]


@given(rows=ROWS, first=st.integers(20, 60), second=st.integers(16, 40), empty=st.integers(0, 1))
def test_any_rows_come_back_from_any_widths(
    rows: list[tuple[str, str]], first: int, second: int, empty: int
) -> None:
    head = ("Succeskriterier:", "Datakilde:")
    page = printed([head, *rows], [first, second], empty)
    assert criteria(page) == rows


LEGENDS = """Delmål              Indikator                Baseline       Baseline   Datakilde
                                             boligområde    kommune
Flere ældre er      Andel over 65 år, der    48 %           61 % (MK)  Ældrerådets
med i fællesskaber  går til noget                                      undersøgelse

Færre er ensomme    Antal besøgsvenner       14             -          Egen liste

MK: Mosby Kommune
"""


def test_the_legend_under_a_table_is_in_no_cell() -> None:
    made = agreement(("criteria", "Delmål og indikatorer for indsatsområdet", LEGENDS))
    texts = [(row.text, row.data_source) for row in success_criteria.extract(made)]  # type: ignore[attr-defined]
    assert texts[-1] == ("Færre er ensomme", "Egen liste")
    assert not is_legend("MK: Mosby Kommune", short_names(["61 %"]))
