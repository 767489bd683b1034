"""Budget tables as flattened text, cells and lists give them."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from models.outline import Section
from tests.extractors.budget_reading import amounts, read_budget, section_of, split


def test_years_stand_over_their_columns() -> None:
    tables, lines = read_budget(
        "Budgetpost 2021 2022\nLønmidler 120.000 130.000\nMad 5.000 -\nI alt: 125.000 130.000"
    )
    assert amounts(lines) == {
        "Lønmidler": {2021: 120000, 2022: 130000},
        "Mad": {2021: 5000},
        "I alt": {2021: 125000, 2022: 130000},
    }
    assert [line.is_total for line in lines] == [False] * 3 + [True] * 2
    assert (tables[0].caption, tables[0].unit, tables[0].stated_total_matches) == ("Økonomi", None, True)
    assert {line.budget_table_id for line in lines} == {tables[0].budget_table_id} == {"d-a1-b1"}


def test_every_row_holds_its_evidence() -> None:
    _, lines = read_budget("Budgetpost 2021 2022\nLønmidler 120.000 130.000\nI alt 120.000 130.000")
    for line in lines:
        assert str(line.amount_raw) in line.evidence.value
        assert str(line.line_item) in line.evidence.value
        assert line.rule


def test_head_over_several_lines() -> None:
    head = "Indsats Aktivitet\nFinansiering\n2014/kr.\nFinansiering\n2015/kr."
    text = f"{head}\n\n1 1. Nabofest 20.000 25.000\n\nI alt 20.000 25.000"
    tables, lines = read_budget(text)
    assert amounts(lines) == {"Nabofest": {2014: 20000, 2015: 25000}, "I alt": {2014: 20000, 2015: 25000}}
    assert tables[0].unit == "DKK"


def test_each_cell_on_a_line_of_its_own() -> None:
    rows = "Lønmidler\n120.000\n130.000\nMad og leje\n5.000\n6.000"
    _, lines = read_budget(f"Budgetpost\n2021\n2022\n{rows}")
    assert amounts(lines) == {
        "Lønmidler": {2021: 120000, 2022: 130000},
        "Mad og leje": {2021: 5000, 2022: 6000},
    }


def test_labels_over_several_lines() -> None:
    text = (
        "Budgetpost 2021 2022 \n\nAktivitets-\n\nmidler \n\n30.000 35.000 \n\n"
        "Løn til unge i fritidsjob, \n\nsommer "
        "\n\n50.000 50.000 \n\nI alt 80.000 85.000 "
    )
    _, lines = read_budget(text)
    assert list(amounts(lines)) == ["Aktivitetsmidler", "Løn til unge i fritidsjob, sommer", "I alt"]


@pytest.mark.parametrize(
    "text",
    [
        "Post 2021 2022\n100.000 110.000\nLøn til en koordinator\n10.000 10.000\nMad til møder\n",
        "Post 2021 2022\nLøn til\n100.000 110.000\nen koordinator\nMad til\n10.000 10.000\nmøder\n",
    ],
)
def test_labels_after_and_around_their_amounts(text: str) -> None:
    _, lines = read_budget(text)
    assert amounts(lines) == {
        "Løn til en koordinator": {2021: 100000, 2022: 110000},
        "Mad til møder": {2021: 10000, 2022: 10000},
    }


def test_a_row_without_amounts_is_no_part_of_the_next_label() -> None:
    text = "Budgetpost 2021 2022 \n\nLønmidler   \n\nAndet \n\n  \n\nHusleje  40.000 \n\nI alt:  40.000 "
    _, lines = read_budget(text)
    assert amounts(lines) == {"Husleje": {2022: 40000}, "I alt": {2022: 40000}}


def test_order_numbers_marks_and_remarks_are_no_part_of_the_item() -> None:
    text = (
        "Nr. Aktivitet 2023 2024\n1. Haven (NY) - 20.000\n2. Café (tidligere Kaffebar)* 10.000 10.000\n"
        "3. Udflugt (børn) 5.000 5.000*\n\n* Kun om sommeren\nog i ferier."
    )
    _, lines = read_budget(text)
    assert {line.line_item: line.note for line in lines if line.year == 2024} == {
        "Haven": "NY",
        "Café": "tidligere Kaffebar; Kun om sommeren og i ferier.",
        "Udflugt (børn)": "Kun om sommeren og i ferier.",
    }
    assert [line.note for line in lines if line.line_item == "Udflugt (børn)" and line.year == 2023] == [None]


def test_a_remark_behind_an_amount_belongs_to_its_cell() -> None:
    cell = "100.000 \n(25.000kr \nøremærket \nHaven) "
    text = f"Aktivitet 2022 2023 \n\n1. Puljen {cell}\n\n90.000 \n\nSum (kr.) 100.000 90.000 "
    tables, lines = read_budget(text)
    assert amounts(lines) == {"Puljen": {2022: 100000, 2023: 90000}, "Sum (kr.)": {2022: 100000, 2023: 90000}}
    assert lines[0].amount_raw == "100.000 (25.000kr øremærket Haven)"
    assert tables[0].unit == "DKK"


def test_a_head_inside_of_the_table_is_no_item() -> None:
    _, lines = read_budget(
        "Aktivitet 2023 2024\nHaven 10.000 20.000\nBudget i\n2024:\n20.000kr\nSum 10.000 20.000"
    )
    assert list(amounts(lines)) == ["Haven", "Sum"]


def test_thousands_stand_in_the_head() -> None:
    tables, lines = read_budget(
        "Organisation Finansiering (t.kr.)\nFonden 1.125\nKommunen 45\nSamlet budget 1.170"
    )
    assert amounts(lines) == {"Fonden": {None: 1125}, "Kommunen": {None: 45}, "Samlet budget": {None: 1170}}
    assert (tables[0].unit, tables[0].stated_total_matches) == ("kDKK", True)


def test_unit_of_the_heading_and_its_guidance() -> None:
    heading = "Økonomi (alle tal i 1.000 kr.)"
    tables, _ = read_budget("Part Beløb\nFonden 1.125\nKommunen 450", heading=heading)
    assert (tables[0].unit, tables[0].caption) == ("kDKK", "Økonomi")


@pytest.mark.parametrize(
    ("cell", "amount"),
    [
        ("1.250.000,-", 1250000),
        ("kr. 45.000", 45000),
        ("45.000 kr.", 45000),
        ("0,5 mio. kr.", 500000),
        ("20 000", 20000),
    ],
)
def test_amounts_in_danish_ways(cell: str, amount: int) -> None:
    _, lines = read_budget(f"Part Beløb i 2024 (kr.)\nFonden {cell}\nKommunen 1.000")
    assert amounts(lines)["Fonden"] == {2024: amount}
    assert lines[0].amount_raw == cell


def test_a_list_of_amounts_without_a_head() -> None:
    tables, lines = read_budget("Fonden: 1.250.000,-\nKommunen: kr. 45.000\nI alt: 1.295.000 kr.")
    assert amounts(lines) == {"Fonden": {None: 1250000}, "Kommunen": {None: 45000}, "I alt": {None: 1295000}}
    assert (tables[0].unit, tables[0].stated_total_matches) == ("DKK", True)


def test_dots_that_lead_to_the_amounts_are_no_part_of_the_item() -> None:
    text = "Telt ........ 18.500 kr.\nMad _________ 14.250,-\nUdgifter i alt …… 32.750 kr."
    tables, lines = read_budget(text)
    assert [line.line_item for line in lines] == ["Telt", "Mad", "Udgifter i alt"]
    assert (lines[-1].is_total, tables[0].stated_total_matches) == (True, True)


def test_a_sum_may_name_what_it_is_the_budget_of() -> None:
    text = "Aktivitet 2021 2022\nKommunens samlede bidrag 60 70\nFester 40 50\nPlanens samlede budget 100 120"
    _, lines = read_budget(f"Beløb i t.kr.\n{text}")
    assert {line.line_item for line in lines if line.is_total} == {"Planens samlede budget"}


def test_years_as_rows() -> None:
    _, lines = read_budget("År Beløb\n2021 150.000\n2022 160.000\nI alt 310.000")
    assert [(line.line_item, line.year, line.is_total) for line in lines] == [
        (None, 2021, False),
        (None, 2022, False),
        ("I alt", None, True),
    ]


def test_two_tables_in_one_part() -> None:
    spent = "Udgifter 2023 2024\nLøn 10.000 20.000\nI alt 10.000 20.000"
    text = f"{spent}\nFinansiering 2023 2024\nFonden 5.000 9.000\nI alt 5.000 8.000"
    tables, lines = read_budget(text)
    assert [table.stated_total_matches for table in tables] == [True, False]
    assert [line.budget_table_id for line in lines] == ["d-a1-b1"] * 4 + ["d-a1-b2"] * 4


def test_subtotals_are_summed_by_their_own_total() -> None:
    text = (
        "Post 2021 2022\nUdgifter:\nLøn 100.000 110.000\nUdgifter i alt 100.000 110.000\nFinansiering:\n"
        "Fonden 80.000 90.000\nKommunen 20.000 20.000\nFinansiering i alt 100.000 110.000"
    )
    tables, lines = read_budget(text)
    assert tables[0].stated_total_matches is True
    assert {line.line_item for line in lines if line.is_total} == {"Udgifter i alt", "Finansiering i alt"}


def test_a_lone_sum_has_nothing_to_sum() -> None:
    _, lines = read_budget("Samlet budget: 2.450.000 kr.")
    assert [(line.amount, line.is_total) for line in lines] == [(2450000, False)]


def test_prose_under_a_table_is_no_row() -> None:
    text = "Part Beløb\nFonden 100.000\nKommunen 50.000\nI alt 150.000"
    _, lines = read_budget(f"{text}\n\nBeløbene reguleres. Fonden betaler i maj 2024.")
    assert list(amounts(lines)) == ["Fonden", "Kommunen", "I alt"]


def test_markdown_cells_keep_their_columns() -> None:
    text = (
        "| Nr. | Aktivitet | 2021 | 2022 (kr.) | I alt |\n|---|---|---|---|---|\n"
        "| 1 | Løn | 100.000 | | 100.000 |\n"
        "| 2 | Mad (NY) | - | 20.00 | 20.000 |\n| | I alt | 100.000 | 20.000 | 120.000 |\n"
    )
    tables, lines = read_budget(text)
    assert amounts(lines) == {
        "Løn": {2021: 100000, None: 100000},
        "Mad": {2022: 20000, None: 20000},
        "I alt": {2021: 100000, 2022: 20000, None: 120000},
    }
    assert (tables[0].unit, tables[0].stated_total_matches) == ("DKK", True)
    assert {line.amount_status for line in lines if line.amount_raw == "20.00"} == {"repaired"}
    assert all(line.is_total for line in lines if line.year is None)


@pytest.mark.parametrize(
    "text",
    [
        "Indikator 2019 2020\nAndel trygge 70 75\nBeboere 1.200 1.250",
        "Andel 2023 2024\nUnge 75 % 80 %\nVoksne 25 % 20 %",
        "Partnerskabet mødes den 3. maj 2024.\nVi har fået 12.000 kr. i 2024.",
    ],
)
def test_other_tables_and_text_outside_of_budget_parts_give_nothing(text: str) -> None:
    assert read_budget(text, kind="problem", heading="Baggrund") == ([], [])


def test_a_table_outside_of_budget_parts_says_that_it_is_about_money() -> None:
    text = "Oversigt over budgettet.\n\nAktivitet 2015 2016\nFest 10.000 -\nI alt 10.000 -"
    _, lines = read_budget(text, kind="other", heading="Baggrund")
    assert amounts(lines) == {"Fest": {2015: 10000}, "I alt": {2015: 10000}}


def test_what_is_no_agreement_has_budget_lines_too() -> None:
    tables, lines = read_budget("Post Beløb\nLeje 12.000 kr.\nMad 8.000 kr.\nI alt 20.000 kr.", kind="other")
    assert len(tables) == 1
    assert len(lines) == 3


def test_amounts_on_a_page_stand_under_the_year_above_them() -> None:
    """A PDF table without rulings: amounts set flush right under their years, a label over two lines."""
    rows = [
        ("Budgetpost", "2021", "2022", "2023"),
        ("Lønmidler", "", "120.000", ""),
        ("Mad og", "", "", ""),
        ("kørsel", "30.000", "", "40.000"),
        ("I alt", "30.000", "120.000", "40.000"),
    ]
    tables, lines = read_budget(page(rows))
    assert amounts([line for line in lines if not line.is_total]) == {
        "Lønmidler": {2022: 120000},
        "Mad og kørsel": {2021: 30000, 2023: 40000},
    }
    assert tables[0].stated_total_matches is True


def page(rows: Sequence[tuple[str, ...]]) -> bytes:
    """A PDF of one page with a line above and the rows' cells at the places of their columns."""
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 842))
    canvas.drawString(72, 760, "Forord")
    for number, (label, *cells) in enumerate(rows):
        canvas.drawString(72, 720 - 18 * number, label)
        for column, cell in enumerate(cells):
            canvas.drawRightString(330 + 70 * column, 720 - 18 * number, cell)
    canvas.save()
    return buffer.getvalue()


def test_names_of_groups_are_no_part_of_their_rows() -> None:
    text = (
        "Alle beløb er i 1.000 kr.\n\n              2024   2025\n\nLønninger\nProjektleder   640    655\n"
        "Vikar           15\nLønninger i alt 655   655\n\nKurser og rejser\nKurser for\n"
        "frivillige      40     40\nKurser og rejser i alt 40 40\n\nBudget i alt   695    695"
    )
    tables, lines = read_budget(text, kind="other", heading="Budget")
    assert amounts([line for line in lines if not line.is_total]) == {
        "Projektleder": {2024: 640, 2025: 655},
        "Vikar": {2024: 15},
        "Kurser for frivillige": {2024: 40, 2025: 40},
    }
    assert (tables[0].unit, tables[0].stated_total_matches) == ("kDKK", True)


def test_a_groups_name_that_heads_a_section_too_does_not_cut_the_table() -> None:
    agreement, whole = section_of(
        "Post 2023 2024\nLøn 10.000 20.000\nKurser\nMad 5.000 5.000\nI alt 15.000 25.000"
    )
    above, heading, below = whole.lines[:2], whole.lines[2], whole.lines[3:]
    first = Section("d-s1", "budget", whole.heading, 1, lines=above)
    second = Section("d-s2", "activities", heading.text, 1, heading_lines=[heading], lines=below)
    agreement.sections = [first, second]
    tables, lines = split(agreement)
    assert list(amounts(lines)) == ["Løn", "Mad", "I alt"]
    assert [table.stated_total_matches for table in tables] == [True]
