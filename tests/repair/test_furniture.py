"""Page numbers, running titles and draft marks set aside; headings and amounts left alone."""

from dataclasses import replace

import pytest

from models.source import Box, Cell, Line, Role, Source
from models.text import Text
from pipeline.repair.draft import is_draft_mark, set_draft_aside
from pipeline.repair.furniture import set_furniture_aside
from tests.repair.pages import PROSE, page, prepared, with_role

ASIDE = (Role.PAGE_HEAD, Role.PAGE_FOOT)


def aside(text: str) -> list[str]:
    return with_role(set_furniture_aside(set_draft_aside(prepared(text))), *ASIDE)


def test_a_number_after_empty_lines_that_counts_with_the_pages_is_a_foot() -> None:
    assert aside(page() + page(foot="\n\n\n2 \n\n") + page()) == ["2"]


@pytest.mark.parametrize("form", ["- {} -", "Side {}", "Side {} af 12", "{}/12", "|{}|"])
def test_a_number_that_can_only_be_a_pages_needs_one_empty_line(form: str) -> None:
    feet = [form.format(n) for n in (1, 2, 3)]
    assert aside("\n".join(f"{PROSE}\n{foot}\n" for foot in feet)) == feet


def test_a_page_of_so_many_is_a_foot_wherever_it_counts() -> None:
    assert aside(f"{PROSE}\nSide 9 af 12\n\n{PROSE}") == ["Side 9 af 12"]
    assert aside(f"{PROSE}\n- 48 -\n\n{PROSE}") == []


def test_a_head_with_a_date_stands_on_every_page() -> None:
    head = "Delaftale for Lindeparken          Udskrevet den 12.03.2031\n\n\n"
    words = ("Kor", "Have", "Værter", "Lys")
    bodies = [f"{word} er godt.\nMere om {word}.\nSlut på {word}.\n" for word in words]
    text = "\f".join(f"   {head}{body}\n\n     Side {n} af 4\n" for n, body in enumerate(bodies, 1))
    assert len(aside(text)) == 8


def test_a_number_far_in_above_the_one_space_of_a_new_page_is_a_foot() -> None:
    number = "\n" + " " * 40 + "{}\n"
    text = f"{PROSE}{number.format(1)} {PROSE}{number.format(2)} {PROSE}"
    assert aside(text) == ["1", "2"]
    assert aside(f"{PROSE}{number.format(1)}     {PROSE}{number.format(2)}     {PROSE}") == []


def test_a_number_in_a_table_is_none() -> None:
    assert aside(page() + page(foot="\n76 \n(2024) \n\n") + page()) == []


def test_a_number_far_from_the_count_of_pages_is_none() -> None:
    assert aside(page() + page(foot="\n\n\n48 \n\n") + page()) == []


def test_a_running_title_with_its_number_is_a_foot() -> None:
    foot = "\n\n\nStrategisk samarbejdsaftale om Lindeparkens indsats 2 \n\n"
    assert aside(page() + page(foot=foot) + page()) == [foot.strip()]


def test_headings_that_count_are_no_feet() -> None:
    parts = zip((1, 2, 3, 4), "abcd", strict=True)
    text = "".join(page(f"Om {c} \n") + f" Aktivitet {n} \n\n" + page(f"Mere om {c} \n") for n, c in parts)
    assert aside(text + "\n\n\nDelaftale 2 \n\nom trivsel\n") == []


def test_draft_mark_title_and_number_make_one_foot() -> None:
    first = " Delaftale for indsatsområdet Trivsel \n\nForord \n"
    foot = "\n\n \nUDKAST 01.02.2030 \n \n\nDelaftale for indsatsområdet Trivsel \n\n \n2 \n\n"
    source = set_furniture_aside(set_draft_aside(prepared(first + page() + page(foot=foot) + page())))
    assert with_role(source, *ASIDE) == ["UDKAST 01.02.2030", "Delaftale for indsatsområdet Trivsel", "2"]
    assert str(source.draft) == "UDKAST 01.02.2030"
    assert source.body[0].value == "Delaftale for indsatsområdet Trivsel"


def test_a_page_starts_with_its_first_body_line() -> None:
    source = set_furniture_aside(prepared(page() + page(foot="\n\n\n2 \n\n") + "Efter foden\n"))
    assert source.lines[-1].page_start


@pytest.mark.parametrize(
    "mark",
    ["UDKAST", "Udkast", "Udkast, 3. maj 2030", "- UDKAST version 2 -", "U D K A S T", "Foreløbigt udkast"],
)
def test_draft_marks(mark: str) -> None:
    assert is_draft_mark(Line(Text.at(mark, 0)))


@pytest.mark.parametrize("words", ["Udkast til plan", "Et udkast sendes i høring", "Udkastet er fra maj"])
def test_sentences_about_drafts_are_no_marks(words: str) -> None:
    assert not is_draft_mark(Line(Text.at(words, 0)))


def test_a_title_that_opens_with_the_word_makes_a_draft_and_stays() -> None:
    source = set_draft_aside(prepared("Udkast til tryghedsplan 2030\n\nFormål\n"))
    assert str(source.draft) == "Udkast til tryghedsplan 2030"
    assert source.body[0].value == "Udkast til tryghedsplan 2030"


def printed(pages: list[list[tuple[str, float]]]) -> Source:
    """A PDF's lines: for each page its texts with their distance from the top."""
    lines, text, starts = [], "", []
    for number, page_lines in enumerate(pages, 1):
        starts.append(len(text))
        for value, top in page_lines:
            box = Box(50, top, 300, top + 12)
            lines.append(Line(Text.at(value, len(text)), page=number, box=box, page_start=top < 50))
            text += value + "\n"
    return Source("application/pdf", text, lines, page_starts=starts)


def test_what_stands_on_most_pages_is_a_head_and_a_label_is_none() -> None:
    pages = [
        [("Lindeparken", 30.0), ("Aktivitetsnavn:", 80.0), (f"Tekst {'abc'[n]}", 100.0)] for n in range(3)
    ]
    source = set_furniture_aside(printed(pages))
    assert with_role(source, Role.PAGE_HEAD) == ["Lindeparken"] * 3
    assert with_role(source, Role.BODY)[:2] == ["Aktivitetsnavn:", "Tekst a"]


WORDS = ("haven", "gården", "klubben", "caféen", "hallen", "skolen", "salen", "stuen", "huset", "broen")


def flattened(head: str, pages: int = 6) -> str:
    """Pages of ten different lines; before all but the first stands `head`, and no other sign of a page."""
    lines: list[str] = []
    for n in range(1, pages + 1):
        lines += ["", head.format(n=n), ""] if n > 1 else []
        place = f"{WORDS[n - 1]} ved søen"
        lines += [f"er der i {word} og i {place} god plads til alle, der vil" for word in WORDS]
    return "\n".join(lines) + " mødes.\n"


@pytest.mark.parametrize(
    "head",
    [
        "Lindeparken i Trivsel · 2030-2033",
        "Lindeparken i Trivsel {n}",
        "Delaftale – Uddannelse og job · Lindeparken\n\n{n}",
        "Side {n} af 30 · Delaftale for Lindeparken",
        "Lindeparken i Trivsel\n{n}",
    ],
)
def test_what_comes_again_at_every_pages_length_is_furniture_whatever_its_words(head: str) -> None:
    expected = [line for n in range(2, 7) for line in head.format(n=n).split("\n") if line]
    assert aside(flattened(head)) == expected


def test_headings_that_come_again_and_cut_no_sentence_stay() -> None:
    part = "Det gør vi i {}\n\n" + "\n".join(f"Linje {word} om {{}} slutter her." for word in WORDS)
    text = "\n\n".join("Hvad vi gør\n\n" + part.replace("{}", word) for word in WORDS)
    assert aside(text) == []


def test_a_title_over_its_form_is_no_running_title() -> None:
    form = "Boligsocial delaftale\n\nDelaftalens parter:\n\n" + "\n".join(
        f"{word} v. leder" for word in WORDS
    )
    assert aside("\n\n".join([form] * 4)) == []


def test_a_page_head_says_that_this_is_a_draft() -> None:
    words = ("Kor", "Have", "Værter", "Lys")
    head = "UDKAST 01.02.2030 – Delaftale for Lindeparken\n\n\n"
    source = prepared("\f".join(f"{head}{word} er godt.\nMere om {word}.\n" for word in words))
    assert "01.02.2030" in str(set_furniture_aside(set_draft_aside(source)).draft)
    plain = prepared("\f".join(f"Delaftale for Lindeparken\n\n\n{word} er et udkast.\n" for word in words))
    assert set_furniture_aside(set_draft_aside(plain)).draft is None


def test_a_parts_heading_under_the_parts_name_on_every_page_is_none() -> None:
    words = ("Kor", "Have", "Værter", "Lys")
    pages = [
        f"{word}\nBaggrund\n{word} er savnet.\nFlere vil have {word}.\nSlut på {word}.\n" for word in words
    ]
    assert aside("\f".join(pages)) == []
    running = [f"Plan for Lindevang\n{text}" for text in pages]
    assert aside("\f".join(running)) == ["Plan for Lindevang"] * 4


def test_amounts_at_the_end_of_pages_stay_in_their_table() -> None:
    values = [("Lys", "1.200"), ("Vand", "2.400"), ("Varme", "3.500"), ("Mad", "4.100")]
    source = printed([[(f"Noget om {name}", 20), (name, 700), (amount, 700)] for name, amount in values])
    cells = [None, Cell(0, 0, 0), Cell(0, 0, 1)] * len(values)
    lines = [replace(line, cell=cell) for line, cell in zip(source.lines, cells, strict=True)]
    assert with_role(set_furniture_aside(replace(source, lines=lines)), *ASIDE) == []
