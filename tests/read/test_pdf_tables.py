"""Tables of PDF pages in every ruling."""

from __future__ import annotations

import pytest

from models.source import Role
from pipeline.read.pdf import read_pdf
from tests.read.pdf_paper import Paper, Rows
from tests.read.pdf_paper_table import PAD
from tests.read.pdf_score import tables_of

CRITERIA: Rows = [
    ["Succeskriterier (lokalt opstillede målinger):", "Datakilde:"],
    [
        "Andelen af utrygge beboere nærmer sig niveauet i resten af byen inden udgangen af 2021.",
        "Tryghedsmåling",
    ],
    ["Mindst 20 unge er kommet i fritidsjob", "Jobbroens egne tal, som opgøres en gang om året"],
]
BUDGET: Rows = [
    ["Post", "2021", "2022", "2023"],
    ["Løn til projektleder", "450.000", "460.000", "470.000"],
    ["Sommerliv", "25.000", "-", "1.025.000"],
    ["Frivillige", "-", "5.000", "5.000"],
    ["I alt", "475.000", "465.000", "1.500.000"],
]
WORDS = "Beboerne mødes i gården og taler om det næste år, hvor flere unge skal med i klubben."


@pytest.mark.parametrize("width", [120, 200, 270])
def test_ruled_tables(width: float) -> None:
    paper = Paper()
    paper.paragraph(WORDS)
    paper.table(CRITERIA, [width, 450 - width])
    paper.paragraph(WORDS)
    source = read_pdf(paper.pdf())
    assert tables_of(source) == [CRITERIA]
    cells = [line.cell for line in source.lines if line.cell]
    assert cells == sorted(cells)
    assert source.lines[0].cell is None
    assert source.lines[-1].cell is None


@pytest.mark.parametrize("rules", ["all", "rows", "head", "none"])
@pytest.mark.parametrize("years", [1, 2, 3])
def test_budgets_in_every_ruling(rules: str, years: int) -> None:
    paper = Paper()
    rows = [row[: years + 1] for row in BUDGET]
    paper.heading("Økonomi")
    paper.paragraph(WORDS)
    paper.table(rows, [180, *[80.0] * years], rules=rules, numbers=True)
    paper.paragraph(WORDS)
    paper.table(rows, [180, *[80.0] * years], rules=rules, numbers=True)
    assert tables_of(read_pdf(paper.pdf())) == [rows, rows]


def test_merged_cells_stand_in_their_first_field() -> None:
    rows: Rows = [
        ["Mål", "Indikator", "Tal"],
        ["Flere i job", "Unge i fritidsjob", "20"],
        ["", "Voksne i arbejde", "35"],
        ["Trygheden stiger i gården og på stierne", "", "60 %"],
    ]
    paper = Paper()
    paper.table(rows, [130, 170, 85], merged={(1, 0): (2, 1), (3, 0): (1, 2)})
    assert tables_of(read_pdf(paper.pdf())) == [rows]


def test_a_label_spans_the_rows_between_rules_that_leave_it_out() -> None:
    rows: Rows = [
        ["Delmål", "Indikator", "Tal"],
        ["Flere unge i området kommer i fritidsjob og i uddannelse hvert år", "Unge i fritidsjob", "20 %"],
        ["", "Unge i uddannelse et år efter niende klasse", "35 %"],
        ["Tryghed", "Beboere, der er trygge", "60 %"],
    ]
    paper = Paper()
    paper.table(rows, [150, 170, 85], merged={(1, 0): (2, 1)}, rules="rows")
    source = read_pdf(paper.pdf())
    assert tables_of(source) == [rows]
    assert source.pages[0].frames[0].covered == {(2, 0)}


def test_a_value_that_goes_on_below_itself_is_no_prose() -> None:
    rows: Rows = [["Periode", "2021 til 2024"], ["Tovholder", "Per Strand"], ["Formål", WORDS * 2]]
    paper = Paper()
    paper.table(rows, [90, 360], rules="rows")
    paper.paragraph(WORDS)
    assert tables_of(read_pdf(paper.pdf())) == [rows]


def test_a_head_of_two_rows_over_ruled_rows() -> None:
    rows: Rows = [
        ["Indikator", "Status ved årets udgang", "", "Mål ved aftalens udløb", ""],
        ["", "Området", "Kommunen", "Området", "Kommunen"],
        ["Ledige", "12,4 %", "5,1 %", "8,0 %", "5,0 %"],
        ["Trygge", "71,0 %", "88,3 %", "80,0 %", "89,0 %"],
    ]
    merged = {(0, 0): (2, 1), (0, 1): (1, 2), (0, 3): (1, 2)}
    paper = Paper()
    paper.table(rows, [90, 75, 75, 75, 75], merged=merged, rules="rows")
    source = read_pdf(paper.pdf())
    assert tables_of(source) == [rows]
    assert source.pages[0].frames[0].covered == {(0, 2), (0, 4), (1, 0)}


def test_fields_to_sign_in_are_a_table_under_their_head() -> None:
    rows: Rows = [
        ["Dato", "Navn og titel", "Underskrift"],
        ["", "Per Strand, formand", ""],
        ["", "Leyla Dal", ""],
    ]
    paper = Paper()
    paper.table(rows, [90, 180, 150], rules="rows")
    assert tables_of(read_pdf(paper.pdf())) == [rows]


def test_a_line_that_nearly_reaches_the_next_column_is_a_label() -> None:
    rows: Rows = [
        ["Succeskriterium", "2024", "Mål 2028", "Datakilde"],
        ["Trygheden stiger i hele området hvert år", "87 %", "95 %", "Egne tal"],
        ["Naboerne laver selv en have og et værksted for alle", "25 %", "40 %", "Egne tal"],
    ]
    paper = Paper()
    paper.table(rows, [145, 60, 80, 90], rules="rows")
    assert tables_of(read_pdf(paper.pdf())) == [rows]


def test_a_row_without_label_is_the_rest_of_the_one_that_the_page_cuts() -> None:
    paper = Paper()
    paper.y = 163
    rows: Rows = [
        ["Part", "Navn", "Kontakt"],
        ["Boligforeningen", "Per Strand", "per@fyrren.example"],
        ["Kommunen", "Leyla Dal", "leyla.dal@bakken.example Tlf. 70 00 00 12"],
    ]
    paper.table(rows, [110, 90, 140], split=True)
    source = read_pdf(paper.pdf())
    assert len(source.pages) == 2
    assert tables_of(source) == [rows]


def test_a_cut_row_without_label_may_go_on_with_a_year() -> None:
    rows: Rows = [
        ["Nr.", "Handling", "Frist"],
        ["1", "Kurser for frivillige i alle klubber", "1. maj 2027"],
        ["2", "Besøg på uddannelser og arbejdspladser", "1. maj 2027"],
    ]
    paper = Paper()
    paper.y = 174
    paper.table(rows, [40, 130, 60], split=True)
    source = read_pdf(paper.pdf())
    assert len(source.pages) == 2
    assert tables_of(source) == [rows]


def test_a_row_that_the_page_cuts_has_no_rule_below_it() -> None:
    paper = Paper()
    rows: Rows = [["Handling", "Ansvarlig", "Frist"], ["Kurser for", "Familie- og", "Løbende"]]
    y = paper.y - 3 * PAD - paper.leading - paper.size
    paper.table(rows[:1], [150, 120, 90], rules="rows")
    for x, text in zip((72, 222, 342), rows[1], strict=True):
        paper.write(x + PAD, y, text)
    paper.write(222 + PAD, y - paper.leading, "børnehuset")
    rows[1][1] += " børnehuset"
    assert tables_of(read_pdf(paper.pdf())) == [rows]


def test_a_table_over_a_page_break_is_one() -> None:
    paper = Paper()
    paper.head, paper.foot = "Delaftale for Lindebakken", "Side"
    paper.new_page()
    paper.y = 260
    rows: Rows = [
        ["Mål", "Indikator"],
        *[[f"Mål nummer {i} i planen", f"Indikator {i}"] for i in range(1, 20)],
    ]
    paper.table(rows, [200, 200])
    paper.paragraph(WORDS)
    source = read_pdf(paper.pdf())
    assert tables_of(source) == [rows]
    heads = [line.value for line in source.lines if line.role is Role.PAGE_HEAD and line.value in rows[0]]
    assert heads == rows[0]


def test_a_row_that_a_page_break_cuts_is_one() -> None:
    paper = Paper()
    paper.y = 230
    rows: Rows = [
        ["Mål", "Indikator"],
        ["Kort mål.", "Kort indikator."],
        [WORDS * 3, WORDS],
        ["Sidste mål.", "Tal."],
    ]
    paper.table(rows, [200, 200], split=True)
    source = read_pdf(paper.pdf())
    assert tables_of(source) == [rows]
    assert {line.page for line in source.lines if line.cell and line.cell.row == 2} == {1, 2}


def test_a_frame_around_text_is_no_table() -> None:
    paper = Paper()
    paper.canvas.rect(60, 300, 475, 500)
    paper.canvas.line(60, 600, 535, 600)
    paper.heading("Problemkompleks for indsatsområdet:")
    paper.paragraph(WORDS * 4)
    paper.y = 580
    paper.paragraph(WORDS * 4)
    source = read_pdf(paper.pdf())
    assert not any(line.cell for line in source.lines)
    assert [line.value for line in source.lines] == paper.truth.lines


def test_a_form_gives_its_two_column_part_only() -> None:
    """The national forms: one frame, each part a row over the full width, the criteria in two columns."""
    rows: Rows = [["Formål og mål:", ""], [WORDS * 3, ""], *CRITERIA, ["Leverancer:", ""], [WORDS * 2, ""]]
    full = {(r, 0): (1, 2) for r in (0, 1, 5, 6)}
    paper = Paper()
    paper.table(rows, [250, 200], merged=full)
    assert tables_of(read_pdf(paper.pdf())) == [CRITERIA]


def test_rules_in_text_are_no_table() -> None:
    paper = Paper()
    for _ in range(3):
        paper.paragraph(WORDS * 3)
        paper.canvas.line(72, paper.y + 8, 523, paper.y + 8)
    assert not any(line.cell for line in read_pdf(paper.pdf()).lines)


def test_a_list_of_contents_is_no_table() -> None:
    paper = Paper()
    for i, (text, page) in enumerate(
        [("Indledning", 2), ("Formål og mål", 4), ("Aktiviteter", 9), ("Økonomi", 14)]
    ):
        paper.write(72, 700 - 16 * i, text)
        paper.write(500, 700 - 16 * i, str(page))
    source = read_pdf(paper.pdf())
    assert not any(line.cell for line in source.lines)
    assert source.lines[1].value == "Formål og mål 4"


def test_numbers_in_text_are_no_table() -> None:
    paper = Paper()
    paper.paragraph(
        "I 2019 var der 20 familier og i 2020 var der 35 familier med i klubben på Lindebakken. " * 5
    )
    assert not any(line.cell for line in read_pdf(paper.pdf()).lines)


def test_text_between_rules_keeps_its_wrapped_rows() -> None:
    paper = Paper()
    paper.table(CRITERIA, [200, 200], rules="rows")
    assert tables_of(read_pdf(paper.pdf())) == [CRITERIA]


def test_labels_over_two_lines_without_any_rule() -> None:
    paper = Paper()
    rows = [
        ("Post", "2021"),
        ("Løn til projektleder og", ""),
        ("koordinator", "450.000"),
        ("Fælles", ""),
        ("Fest", "-"),
    ]
    for i, (label, amount) in enumerate(rows):
        paper.write(72, 700 - 14 * i, label)
        paper.write(350, 700 - 14 * i, amount)
    read = [
        ["Post", "2021"],
        ["Løn til projektleder og koordinator", "450.000"],
        ["Fælles", ""],
        ["Fest", "-"],
    ]
    assert tables_of(read_pdf(paper.pdf())) == [read]
