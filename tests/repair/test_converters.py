"""Short texts as other converters leave them, read and repaired: the agreement's own words, no more."""

import unicodedata

import pytest

from models.flow import flow
from models.source import Source
from pipeline.read import read
from pipeline.repair import repair


def repaired(text: str, encoding: str = "utf-8") -> Source:
    return repair(read(text.encode(encoding)))


def body(source: Source) -> list[str]:
    return [line.value for line in source.body]


def test_columns_by_spaces_with_heads_feet_and_form_feeds() -> None:
    """As `pdftotext -layout`: a head with a date, "Side 3 af 4", pages that end in a form feed."""
    head = "   Delaftale for Lindeparken                    Udskrevet den 12.03.2031\n\n\n"
    pages = [
        "    Formål\n    Flere skal kende deres naboer.\n",
        "    Succeskriterier           Datakilde\n    Flere er trygge           Måling\n",
        "    Post              2031          2032\n    Løn            120.000       130.000\n",
        "    Revision\n    Aftalen ses efter hvert år.\n",
    ]
    feet = (f"\n\n                      Side {n} af 4\n\f" for n in range(1, 5))
    source = repaired("".join(head + page + foot for page, foot in zip(pages, feet, strict=True)))
    assert body(source) == [" ".join(line.split()) for page in pages for line in page.splitlines()]
    assert [line.value for line in source.body if line.page_start][-1] == "Revision"


def test_text_saved_by_a_word_processor() -> None:
    """Windows characters and line ends, tabs, a note in brackets at the end of the file."""
    note = "[1] Måling i Lindeparken, 2030.\r\n"
    text = f"Formål\r\nFlere er trygge[1] i “Haven”.\r\n•\tFlere synger\r\n\r\n{note}"
    source = repaired(text, "cp1252")
    assert body(source) == ["Formål", "Flere er trygge i “Haven”.", "• Flere synger"]
    assert str(source.footnotes[1].text) == "Måling i Lindeparken, 2030."


def test_words_divided_as_a_scan_has_them() -> None:
    text = (
        "Formål\n\nFlere skal føle sig tryg-\nge, og de skal ken-\nde de-\nres naboer i bebo-\nerhuset.\n\n"
        "- 1 -\n\nBørn og foræl-\ndre i Linde-\nparken\n\n- 2 -\n"
    )
    words = (
        "Formål Flere skal føle sig trygge, og de skal kende deres naboer i beboerhuset. Børn og forældre i"
    )
    assert str(flow(repaired(text).lines)).startswith(words)


def test_a_page_of_windows_lines_with_a_note() -> None:
    text = (
        f"Flere er trygge1 i dag\r\n\r\n{' ' * 40}\r\n1 Måling i Lindeparken, 2030\r\n Målgruppe\r\nBørn\r\n"
    )
    source = repaired(text)
    assert body(source) == ["Flere er trygge i dag", "Målgruppe", "Børn"]
    assert [line.value for line in source.body if line.page_start] == ["Målgruppe"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
def test_lines_end_in_many_ways(end: str) -> None:
    assert body(repaired(end.join(["Formål", "Flere synger", "", "Målgruppe"]))) == [
        "Formål",
        "Flere synger",
        "Målgruppe",
    ]


def test_letters_of_fonts_and_of_other_systems() -> None:
    text = unicodedata.normalize(
        "NFD", "Beboerne på Ågade ﬁnder hjælp og be\u00adta\u00adler 120\u00a0000 kr."
    )
    source = repaired(f"Formål\n{text}\n")
    assert body(source)[1] == "Beboerne på Ågade finder hjælp og betaler 120 000 kr."
    at = source.body[1].value.index("Ågade")
    assert unicodedata.normalize("NFC", source.as_stood(source.body[1].text[at : at + 5])) == "Ågade"


def test_markdown_of_a_converter_with_its_page_foot() -> None:
    table = "| Mål | Kilde |\n|---|---|\n| Kor | 2031 |\n"
    text = f"## Formål\n\n<!-- image -->\n\n- · Flere synger &amp; danser\n\nSide 2 af 9\n\n{table}"
    assert body(repaired(text)) == ["Formål", "· Flere synger & danser", "Mål", "Kilde", "Kor", "2031"]


def test_half_of_a_surrogate_pair_costs_itself() -> None:
    source = repair(read("Formål for børn på Ågade\n".encode() * 9 + b"Flere \xed\xa0\x80 synger\n"))
    assert [source.body[0].value, source.body[-1].value[-6:]] == ["Formål for børn på Ågade", "synger"]
    assert source.notes == ["1 characters could not be decoded as UTF-8"]
