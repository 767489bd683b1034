"""Markdown and the HTML in it: the words without their marks, each where it stood."""

from hypothesis import given
from hypothesis import strategies as st

from models.source import Cell, Line, Source
from pipeline.read.markdown import read_markdown


def values(text: str) -> list[str]:
    return [line.value.strip() for line in read_markdown(text).lines]


def cells(text: str) -> list[tuple[Cell | None, str]]:
    return [(line.cell, line.value.strip()) for line in read_markdown(text).lines]


def line(text: str) -> Line:
    (only,) = read_markdown(text).lines
    return only


def as_stood(source: Source, word: str) -> str:
    """What stands at the offsets of `word`, the first place where a line has it."""
    for one in source.lines:
        if word in one.value:
            start = one.value.index(word)
            return source.as_stood(one.text[start : start + len(word)])
    raise AssertionError(word)


def test_marks_go_and_words_keep_their_place() -> None:
    source = read_markdown("Delaftale for *Tryghed og __trivsel__* i **Lindeparken**")
    assert [one.value for one in source.lines] == ["Delaftale for Tryghed og trivsel i Lindeparken"]
    assert as_stood(source, "trivsel") == "trivsel"
    assert as_stood(source, "Lindeparken") == "Lindeparken"


def test_underscores_and_stars_of_words_stay() -> None:
    assert values("ane_marie_holm@x.example og 4*5 og Lønmidler* \\*note") == [
        "ane_marie_holm@x.example og 4*5 og Lønmidler* *note"
    ]


def test_headings_and_bold_lines_are_bold() -> None:
    assert (line("## Formål ##").value, line("## Formål ##").bold) == ("Formål", True)
    assert line("**Målgruppe:**").bold
    assert line("<u>Værkstedet</u>").bold
    assert not line("**Primær:** unge").bold


def test_bullets_stay_as_they_stand() -> None:
    assert values("- en\n* to\n+ tre\n1. fire\n2\\. fem") == ["- en", "* to", "+ tre", "1. fire", "2. fem"]


def test_a_pipe_table_is_cells_without_its_ruler() -> None:
    assert cells("| Post | 2024 |\n|------|-----:|\n| Løn | 1.200 |\n\nTekst") == [
        (Cell(0, 0, 0), "Post"),
        (Cell(0, 0, 1), "2024"),
        (Cell(0, 1, 0), "Løn"),
        (Cell(0, 1, 1), "1.200"),
        (None, "Tekst"),
    ]


def test_rows_with_tabs_are_a_table_until_an_empty_line() -> None:
    text = "# H\nMål:\tDatakilde:\n<p>Flere er trygge</p> <p>(2020: 12 %)</p>\tMåling\n\nA\tB"
    assert cells(text)[1:] == [
        (Cell(0, 0, 0), "Mål:"),
        (Cell(0, 0, 1), "Datakilde:"),
        (Cell(0, 1, 0), "Flere er trygge"),
        (Cell(0, 1, 0), "(2020: 12 %)"),
        (Cell(0, 1, 1), "Måling"),
        (Cell(1, 0, 0), "A"),
        (Cell(1, 0, 1), "B"),
    ]


def test_bullets_in_an_open_list_are_lines_of_the_cell() -> None:
    text = 'Aktiviteterne er: <ul style="x"> • Café (Beboerniveau) • Haven (Kvarterniveau) \t'
    assert cells(text) == [
        (Cell(0, 0, 0), "Aktiviteterne er:"),
        (Cell(0, 0, 0), "• Café (Beboerniveau)"),
        (Cell(0, 0, 0), "• Haven (Kvarterniveau)"),
    ]


def test_cells_that_span_leave_their_other_places_free() -> None:
    html = """<table><tr><th rowspan="2">Mål</th><th colspan=2>Niveau</th></tr>
<tr><td>2019</td><td>2020</td></tr>
<tr><td>Trivsel</td><td>4 &amp; 5</td><td>6</td></tr></table>"""
    assert cells(html) == [
        (Cell(0, 0, 0), "Mål"),
        (Cell(0, 0, 1), "Niveau"),
        (Cell(0, 1, 1), "2019"),
        (Cell(0, 1, 2), "2020"),
        (Cell(0, 2, 0), "Trivsel"),
        (Cell(0, 2, 1), "4 & 5"),
        (Cell(0, 2, 2), "6"),
    ]


def test_a_character_reference_points_to_where_it_stands() -> None:
    source = read_markdown("<p>K&oslash;benstrup &amp; omegn</p>")
    assert source.lines[0].value == "Købenstrup & omegn"
    assert as_stood(source, "omegn") == "omegn"
    assert source.text[source.lines[0].text.origin[1]] == "&"


def test_links_have_a_target_and_the_words_that_they_cover() -> None:
    anchor = '<a href="mailto:bo@x.example">bo@y.example</a>'
    source = read_markdown(f"Kontakt: [Ane Holm](mailto:ane@x.example) eller {anchor}, <c@x.example>")
    assert [one.value for one in source.lines] == ["Kontakt: Ane Holm eller bo@y.example, c@x.example"]
    assert [(link.target, str(link.text)) for link in source.links] == [
        ("mailto:bo@x.example", "bo@y.example"),
        ("mailto:ane@x.example", "Ane Holm"),
    ]


def test_what_looks_like_a_tag_and_is_none_stays() -> None:
    assert values("# H\nunder <alder> og <5 år, A&B; <!-- side 3 -->slut") == [
        "H",
        "under <alder> og <5 år, A&B; slut",
    ]


def test_a_raised_number_of_html_becomes_a_raised_digit() -> None:
    assert values("<p>utrygge<sup>12</sup></p>") == ["utrygge¹²"]


def test_what_pandoc_adds_to_markdown_goes() -> None:
    text = "# Formål {#f .unnumbered}\nBeboerne i *hele*\\\nområdet\n[Målgruppe]{.underline}:\nD\\'Angleterre"
    lines = read_markdown(text).lines
    values = ["Formål", "Beboerne i hele", "området", "Målgruppe:", "D'Angleterre"]
    assert [one.value for one in lines] == values
    assert [one.bold for one in lines] == [True, False, False, True, False]


def test_bold_words_over_a_break_of_a_cell_lose_their_marks() -> None:
    lines = read_markdown("| **Delmål** | **Baseline<br>år** |\n|---|---|\n| Ro | 12<br>(2021) |").lines
    assert [one.value.strip() for one in lines] == ["Delmål", "Baseline", "år", "Ro", "12", "(2021)"]
    assert [one.bold for one in lines] == [True, True, True, False, False, False]


def test_the_entries_of_an_html_list_have_the_marks_that_a_page_shows() -> None:
    assert values("<ul><li>Én tur</li><li><p>To ture</p></li></ul>") == ["• Én tur", "• To ture"]
    text = "<ol><li>Ro<ul><li>Lys</li></ul></li><li>Fest</li></ol>\n<ol>\n<li>Igen</li>\n</ol>"
    assert values(text) == ["1. Ro", "• Lys", "2. Fest", "• Igen"]


@given(st.text(alphabet='ab1 *_[](){}<>/#|\t\n-•&;p\\="u'))
def test_any_text_is_read_and_every_character_stands_where_it_says(text: str) -> None:
    source = read_markdown(text)
    for one in source.lines:
        same = [source.text[offset] == c for c, offset in zip(one.value, one.text.origin, strict=True)]
        assert all(same) or "&" in text
        assert one.value.strip()
