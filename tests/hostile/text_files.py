"""Text files made to break readers: lines without end, depth, what patterns choke on. Each gives one file."""

from __future__ import annotations

import zipfile
from io import BytesIO

from PIL import Image

PARTY = "Helhedsplanen v. Ida Holm, ih@lind.example\n"
HEAD = "Delaftale for indsatsområdet Fællesskab\n\nAftalens parter:\n" + PARTY
FORM = "Aktivitetsnavn:\nFællesspisning\n\nFormål:\nAt naboer mødes\n\nAnsvars- og rollefordeling:\n"


def one_line_of_200_mb() -> bytes:
    return b"delaftale " * 20_000_000


def words_of_900_000_letters() -> bytes:
    return (HEAD + "å" * 900_000 + "\n" + "bolig" * 180_000 + "\n").encode()


def nul_bytes() -> bytes:
    return HEAD.encode().replace(b" ", b"\0")


def one_nul_byte() -> bytes:
    return (HEAD * 50).encode() + b"\0"


def lone_surrogates() -> bytes:
    return (HEAD * 20 + "mål \ud800 og \udfff\n").encode("utf-8", "surrogatepass")


def lone_surrogates_in_utf16() -> bytes:
    return b"\xff\xfe" + (HEAD + "\ud800\n\udc00 mål \udfff").encode("utf-16-le", "surrogatepass")


def lone_surrogates_as_references() -> bytes:
    return (HEAD + "<p>&#xD800; &#57343; &#0; &#99999999999; &bogus;</p>\n" * 50).encode()


def half_a_character() -> bytes:
    return (HEAD * 30).encode()[:-1] + b"\xf0\x9f"


def zip_named_text() -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("delaftale.txt", HEAD)
    return buffer.getvalue()


def image_named_text() -> bytes:
    buffer = BytesIO()
    Image.new("L", (40, 40)).save(buffer, "PNG")
    return buffer.getvalue()


def nested_html() -> bytes:
    return (HEAD + "<div>" * 100_000 + "mål" + "</div>" * 100_000).encode()


def nested_lists() -> bytes:
    return (HEAD + "<ul><li>\n" * 100_000 + "mål").encode()


def nested_tables() -> bytes:
    return (HEAD + "<table><tr><td>\n" * 50_000 + "mål").encode()


def nested_quotes() -> bytes:
    return (HEAD + "# Mål\n" + "> " * 200_000 + "mål\n").encode()


def unclosed_tags() -> bytes:
    return (HEAD + "<p " * 300_000).encode()


def cells_that_span_a_million() -> bytes:
    cell = "<td rowspan=1000000 colspan=1000000>mål</td>"
    return (HEAD + f"<table>{f'<tr>{cell}{cell}</tr>' * 50}</table>\n").encode()


def table_of_100_000_cells_in_a_row() -> bytes:
    return (HEAD + "<table><tr>\n" + "<td>10 %</td>\n" * 100_000 + "</tr></table>").encode()


def table_of_pipes() -> bytes:
    return (HEAD + "|a" * 400_000 + "|\n" + "|-" * 400_000 + "|\n").encode()


def stars() -> bytes:
    return (HEAD + ("*" * 5_000 + "a ") * 100 + "\n").encode()


def brackets() -> bytes:
    return (HEAD + "# a\n" + "[" * 300_000 + "](" * 300_000 + "\n").encode()


def headings() -> bytes:
    return (HEAD + "Formål og mål:\n" * 100_000).encode()


def titles() -> bytes:
    return (HEAD * 10_000).encode()


def activities() -> bytes:
    return (HEAD + (FORM + "Helhedsplanen:\n- Inviterer naboer\n\n") * 5_000).encode()


def empty_lines() -> bytes:
    return (HEAD + "\n" * 5_000_000 + "mål").encode()


def page_starts() -> bytes:
    return (HEAD + "\n\f" * 500_000 + "mål").encode()


def short_lines() -> bytes:
    return (HEAD + "a\n" * 500_000).encode()


def addresses() -> bytes:
    return (HEAD + "".join(f"Leder Ida Holm, ih{i}@lind.example\n" for i in range(50_000))).encode()


def addresses_that_never_end() -> bytes:
    return (HEAD + "a.b-" * 100_000 + "@" + "a." * 100_000 + "\n" + "a@" * 100_000 + "\n").encode()


def digits() -> bytes:
    return (
        HEAD + "Økonomi\n" + "1.000 " * 50_000 + "\n" + "9" * 300_000 + "\n" + "1." * 200_000 + "\n"
    ).encode()


def amounts() -> bytes:
    rows = "".join(f"Post {i} {i}.000 {i}.500 -\n\n" for i in range(1, 20_000))
    return (HEAD + "Økonomi\n\nBudgetpost 2021 2022 2023\n\n" + rows + "I alt 1.000 2.000 3.000\n").encode()


def percentages() -> bytes:
    return (
        HEAD + "Problemkompleks for indsatsområdet:\n" + "I 2016 var det 31 % mod 9% i byen[^1]. " * 20_000
    ).encode()


def dates() -> bytes:
    return (
        HEAD + "Delaftalen gælder fra - til:\n" + "1. januar 2021 – 31. december 2024 og " * 20_000
    ).encode()


def names() -> bytes:
    return (HEAD + "Ida Holm, Åse Birk og " * 40_000 + "\n").encode()


def capitals() -> bytes:
    return (HEAD + "Ida Åse Bo Li " * 60_000 + "\n").encode()


def letter_spaced() -> bytes:
    return (
        HEAD + "F o r m å l  o g  m å l\n" * 20_000 + "b o l i g o m r å d e t s " * 10_000 + "\n"
    ).encode()


def hyphens() -> bytes:
    return (HEAD + "bolig-\n" * 100_000 + "mål-" * 100_000 + "\n").encode()


def footnotes() -> bytes:
    return (HEAD + "".join(f"mål{i} [^{i}]\n[^{i}]: se note [^{i}]\n" for i in range(20_000))).encode()


def glued_footnotes() -> bytes:
    return (HEAD + "".join(f"målet{i}\n\n{' ' * 49}\n{i} Se note {i}\n" for i in range(1, 20_000))).encode()


def accents_upon_one_letter() -> bytes:
    return (HEAD + "a" + "\u0301" * 300_000 + "\n").encode()


def right_to_left() -> bytes:
    return (HEAD + "\u202e\u2066\u200f" * 100_000 + "mål\n").encode()


def blanks_of_every_kind() -> bytes:
    return (HEAD + "\u00a0\u2003\u3000\u200b\u00ad\ufeff\x0b\x85\u2028" * 50_000 + "mål\n").encode()


def parentheses() -> bytes:
    return (HEAD + "(" * 100_000 + ")" * 100_000 + "\n" + "Center for Mål (" * 20_000 + "\n").encode()


def parties() -> bytes:
    return (HEAD + "Jobcenter Lind (JCL) v. chef Ida Holm, ih@lind.example\n" * 20_000).encode()


def one_sentence_without_end() -> bytes:
    return (HEAD + FORM + "Helhedsplanen skal, sammen med skolen, " * 25_000 + "mødes.\n").encode()


def criteria() -> bytes:
    rows = "Mindst 20 børn deltager hvert år \nHelhedsplanen \n\n" * 10_000
    return (HEAD + "Succeskriterier (lokalt opstillede målinger): Datakilde: \n\n" + rows).encode()


def goals() -> bytes:
    head = "Delmål Indikator Baseline boligområde/ målgruppe Evt. anden baseline Baseline år Datakilde \n\n"
    return (HEAD + head + "Flere i job Andel i job 24,8% SK: 11,3 % 2024 Datablad \n\n" * 5_000).encode()
