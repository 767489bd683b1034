"""What a file is, by its content alone."""

import pytest

from pipeline.read import Unreadable, read
from pipeline.read.kind import MARKDOWN, PLAIN, text_type


@pytest.mark.parametrize(
    "text",
    [
        "# Delaftale for Lindeparken",
        "Parter\n\n| Navn | Rolle |\n|------|:-----:|\n| A | B |",
        "<p>Andelen falder</p>\tHelhedsplanen",
        "Skriv til [Ane](mailto:ane@lindeparken.example)",
        "**Formål**",
        "Om *tryghed* og *trivsel*",
        "Tal[^1]\n\n[^1]: Måling 2020",
    ],
)
def test_sure_signs_of_markdown(text: str) -> None:
    assert text_type(text) == MARKDOWN


@pytest.mark.parametrize(
    "text",
    [
        "Formål\tLindeparken\t2020",
        "Lønmidler* 80.000 80.000*\n*Lønmidler går til en vært\n** Til forplejning",
        "- bullet\n1. Trygt byliv\n#3 uden mellemrum",
        "Under 5 < 6 og 7 > 6, & resten",
        "Nr. 3 ----- 4",
    ],
)
def test_flattened_text_is_not_taken_for_markdown(text: str) -> None:
    assert text_type(text) == PLAIN


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"PK\x03\x04\x14\x00rest", "ZIP"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"{\\rtf1 hej}", "RTF"),
        (b"Aftale\x00\x01\x02 om trivsel", "binary"),
        (bytes(range(1, 9)) * 40, "binary"),
    ],
)
def test_what_is_no_text_is_refused_with_its_name(data: bytes, word: str) -> None:
    with pytest.raises(Unreadable, match=word) as refusal:
        read(data)
    assert "\n" not in str(refusal.value)


def test_a_pdf_is_known_by_its_header_and_not_by_its_name() -> None:
    with pytest.raises(Unreadable, match="PDF"):
        read(b"%PDF-1.7\nand then nothing")


@pytest.mark.parametrize("data", [b"", b"  \n\t\n \r\n", b"\xef\xbb\xbf"])
def test_a_file_without_text_has_no_lines(data: bytes) -> None:
    assert read(data).lines == []


@pytest.mark.parametrize(
    ("data", "count"),
    [
        (b"a " * 1_000_000, "2000000 characters"),
        (b"Vi ses\n" * 2_000_000, "14000000 characters"),
        (b"a\n" * 25_000_000, "50000000 bytes"),
        (b"a" * 200_000_000, "200000000 bytes"),
    ],
)
def test_what_is_too_long_for_any_agreement_is_refused(data: bytes, count: str) -> None:
    with pytest.raises(Unreadable, match=count) as refusal:
        read(data)
    assert "\n" not in str(refusal.value)


def test_long_lines_are_read_in_time_that_grows_with_them() -> None:
    line = b"- " * 400_000
    assert len(read(line + b"\n" + line).lines) == 2
