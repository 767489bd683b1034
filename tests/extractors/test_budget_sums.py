"""Malformed numbers, footnotes glued to amounts, and totals that hold or not."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extractors.budget_reading import amounts, read_budget

thousands = st.integers(100, 900)


@given(thousands, thousands)
@settings(deadline=None)
def test_a_malformed_number_is_repaired_where_the_sum_confirms_it(a: int, b: int) -> None:
    text = f"Post 2021 2022\nLøn {a}.00 {a}.000\nMad {b}.000 {b}.000\nI alt {a + b}.000 {a + b}.000"
    _, lines = read_budget(text.replace(f"{a + b}.000", f"{(a + b) * 1000:,}".replace(",", ".")))
    assert (lines[0].amount, lines[0].amount_status, lines[0].amount_raw) == (a * 1000, "repaired", f"{a}.00")
    assert {line.amount_status for line in lines[1:]} == {"as_written"}


def test_a_malformed_total_is_repaired_by_its_rows() -> None:
    _, lines = read_budget("Post 2021\nLøn 100.000\nMad 50.000\nI alt 150.00")
    assert (lines[-1].amount, lines[-1].amount_status) == (150000, "repaired")


def test_without_a_sum_a_malformed_number_stays_unread() -> None:
    for total in ("", "\nI alt 175.000"):
        _, lines = read_budget(f"Post 2021\nLøn 100.00\nMad 50.000{total}")
        assert (lines[0].amount, lines[0].amount_status, lines[0].amount_raw) == (
            None,
            "unreadable",
            "100.00",
        )


def test_a_well_formed_number_is_never_changed() -> None:
    tables, lines = read_budget("Post 2021\nLøn 100.000\nMad 50.000\nI alt 151.000")
    assert amounts(lines) == {"Løn": {2021: 100000}, "Mad": {2021: 50000}, "I alt": {2021: 151000}}
    assert tables[0].stated_total_matches is False


def test_a_footnotes_digit_is_no_part_of_the_amount() -> None:
    rows = "Haven 20.000 25.0001 \nMad 5.000 5.000 \nI alt 25.000 30.000 "
    text = f"Post 2015 2016 \n{rows}\n\n{' ' * 40}\n1 Kun om sommeren. \n"
    _, lines = read_budget(text)
    haven = [line for line in lines if line.line_item == "Haven" and line.year == 2016]
    assert [(line.amount, line.amount_raw, line.amount_status) for line in haven] == [
        (25000, "25.0001", "as_written")
    ]
    assert haven[0].note == "Kun om sommeren."


def test_rows_of_which_are_not_summed_twice() -> None:
    tables, _ = read_budget("Post 2021\nLøn 100.000\nHeraf vikarer 20.000\nMad 50.000\nI alt 150.000")
    assert tables[0].stated_total_matches is True


def test_no_total_is_neither_right_nor_wrong() -> None:
    tables, _ = read_budget("Post 2021\nLøn 100.000\nMad 50.000")
    assert tables[0].stated_total_matches is None


def test_a_last_row_without_a_name_that_sums_the_others_is_their_total() -> None:
    _, lines = read_budget("2023 2024\nLøn 10.000 20.000\nMad 5.000 5.000\n15.000 25.000")
    assert [line.is_total for line in lines] == [False] * 4 + [True] * 2
