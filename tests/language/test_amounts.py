from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.language.amounts import find_amounts, read_amount, unit_of
from models.text import Text


def cell(value: str) -> Text:
    return Text.at(value, 100)


WRITTEN = {
    "1.250.000,-": 1250000,
    "kr. 45.000": 45000,
    "45.000 kr.": 45000,
    "50.000kr": 50000,
    "0,5 mio. kr.": 500000,
    "2 mia.": 2000000000,
    "700 t.kr.": 700000,
    "60.000*": 60000,
    "235.000[4]": 235000,
    "235.0001": 235000,
    "12.345,67": Decimal("12345.67"),
    "-20.000": -20000,
    "(20.000)": -20000,
    "kr. -5.000,00": -5000,
    "ca. 80.000 kr.": 80000,
    "100. 000": 100000,
    "1 934 000": 1934000,
    "0": 0,
}


@pytest.mark.parametrize(("written", "value"), WRITTEN.items())
def test_reads_an_amount_cell(written: str, value: int) -> None:
    amount = read_amount(cell(written))
    assert amount is not None
    assert amount.value == value
    assert amount.well_formed


@pytest.mark.parametrize(
    "written", ["", " ", "-", "–", "kr. -", "2 medarbejdere", "20.000 30.000", "100 200", "Løn 5"]
)
def test_what_is_no_single_amount_gives_none(written: str) -> None:
    assert read_amount(cell(written)) is None


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("188.00", 188000),
        ("250.0", 250000),
        ("1934.000", 1934000),
        ("1,934,000", 1934000),
        ("1.9340.00", 1934000),
    ],
)
def test_a_malformed_number_has_candidates_and_no_value(written: str, meant: int) -> None:
    amount = read_amount(cell(written))
    assert amount is not None
    assert amount.value is None
    assert not amount.well_formed
    assert meant in amount.candidates


def test_marks_notes_and_scales_are_kept_apart() -> None:
    amount = read_amount(cell("121.400** (40.000kr til en pulje)"))
    assert amount is not None
    assert (amount.raw.value, amount.marks.value, amount.note.value) == (
        "121.400**",
        "**",
        "40.000kr til en pulje",
    )
    assert (amount.raw.start, amount.note.start) == (100, 111)
    scaled = read_amount(cell("700 t.kr."))
    assert scaled is not None
    assert scaled.scale == 1000
    glued = read_amount(cell("57.0003"))
    assert glued is not None
    assert (glued.marks.value, glued.marks.start) == ("3", 106)


WAYS = [
    "{}",
    "{} kr.",
    "{}kr",
    "kr. {}",
    "{},-",
    "kr. {},-",
    "{},00",
    "{}*",
    "{} kr.**",
    "DKK {}",
    "{} kroner",
    "ca. {} kr.",
]


@given(st.integers(1000, 10**9), st.sampled_from(WAYS), st.sampled_from(["", "-", "−"]))
def test_an_amount_written_in_any_danish_way_reads_back(value: int, way: str, sign: str) -> None:
    written = way.format(sign + f"{value:,}".replace(",", "."))
    amount = read_amount(cell(written))
    assert amount is not None
    assert amount.value == (-value if sign else value)


@given(st.integers(1, 10**6), st.sampled_from(["mio. kr.", "mio.", "mio kr", "millioner kr."]))
def test_a_scale_word_is_applied(thousands: int, scale: str) -> None:
    amount = read_amount(cell(f"{thousands // 100},{thousands % 100:02d} {scale}"))
    assert amount is not None
    assert amount.value == Decimal(thousands) * 10_000


def test_finds_amounts_in_sentences() -> None:
    text = cell(
        "I 2019 gives 132.000 kr. (12 rater á kr. 11.000,-), 2,0 mio. kr. til 10.000 børn og 40.000 i 2020."
    )
    found = find_amounts(text)
    assert [a.value for a in found] == [132000, 11000, 2000000, 40000]
    assert [a.raw.value for a in found] == ["132.000 kr.", "kr. 11.000,-", "2,0 mio. kr.", "40.000"]
    assert found[0].raw.start == 100 + text.value.index("132")


def test_page_numbers_years_and_dates_are_no_amounts() -> None:
    assert find_amounts(cell("Side 12 af 2024, jf. note 3 og afsnit 1.2 den 01.02.2020 – 14 unge")) == []


@pytest.mark.parametrize(
    ("head", "unit"),
    [
        ("2014/kr.", "DKK"),
        ("Sum (kr.)", "DKK"),
        ("Beløb i DKK", "DKK"),
        ("t.kr.", "kDKK"),
        ("Budget, tkr", "kDKK"),
        ("1.000 kr.", "kDKK"),
        ("(1000 kr.)", "kDKK"),
        ("i hele tusinde kroner", "kDKK"),
        ("21.000 kr.", "DKK"),
        ("mio. kr.", None),
        ("Krav og år", None),
    ],
)
def test_unit_of_a_head(head: str, unit: str | None) -> None:
    assert unit_of(head) == unit
