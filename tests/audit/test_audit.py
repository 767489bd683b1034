"""Findings on rows that were made to disagree, and none on rows that agree."""

from decimal import Decimal

import pytest

from models.outline import Outline
from models.record import Row
from models.source import Source
from models.tables import (
    Activity,
    Baseline,
    BudgetLine,
    Contact,
    Finding,
    FindingRow,
    Party,
    SuccessCriterion,
)
from models.text import Text
from pipeline import store
from pipeline.audit import audit


def findings(*rows: Row) -> list[Finding]:
    """The findings of an audit of `rows`, checked to point to rows that are there."""
    for row in rows:
        row.agreement_id, row.evidence = "d-a1", Text.at("words", 0)
    store.number(rows, "d")
    found = audit(rows, Outline("d", Source("text/plain", "words", [])))
    keys = {
        value
        for row in rows
        for name in row.__slots__
        if name.endswith("_id") and (value := getattr(row, name))
    }
    links = [row for row in found if isinstance(row, FindingRow)]
    assert {link.row_id for link in links} <= keys
    assert {link.finding_id for link in links} == {
        row.finding_id for row in found if isinstance(row, Finding)
    }
    return [row for row in found if isinstance(row, Finding)]


def line(
    item: str, amount: int | None, raw: str = "", total: bool = False, table: str = "t1", **more
) -> BudgetLine:
    value = None if amount is None else Decimal(amount)
    given = {"year": 2022, "amount_status": "as_written"} | more
    return BudgetLine(
        budget_table_id=table,
        line_item=item,
        amount=value,
        amount_raw=raw or str(amount),
        is_total=total,
        **given,
    )


def test_a_total_that_is_not_the_sum_is_an_error_that_quotes_both():
    (finding,) = findings(
        line("Løn", 100000), line("Husleje", 50000), line("I alt", 120000, "120.000", total=True)
    )
    assert finding.severity == "error"
    assert finding.message == "The lines for 2022 add up to 150.000, but “I alt” says 120.000."


def test_sums_that_hold_are_no_finding():
    assert not findings(line("Løn", 100000), line("Husleje", 50000), line("I alt", 150000, total=True))


def test_an_overview_and_an_activitys_own_total_that_differ():
    activity = Activity(activity_id="act", name="Naboværter")
    own = line("I alt", 70, total=True, table="t2", activity_id="act")
    item = line("Løn", 70, table="t2", activity_id="act")
    (finding,) = findings(activity, line("Naboværter", 60), item, own)
    assert (finding.severity, finding.rule) == ("warning", "overview against an activity's own total")
    assert "60" in finding.message
    assert "70" in finding.message


@pytest.mark.parametrize(("status", "severity"), [("repaired", "info"), ("unreadable", "warning")])
def test_amounts_that_are_not_as_written(status, severity):
    (finding,) = findings(
        line("Løn", 188000 if status == "repaired" else None, "188.00", amount_status=status)
    )
    assert finding.severity == severity
    assert "188.00" in finding.message


def test_a_link_that_goes_elsewhere():
    contact = Contact(email="a@x.example", link_target="b@x.example", link_differs=True)
    (finding,) = findings(contact)
    assert "a@x.example" in finding.message
    assert "b@x.example" in finding.message


def test_one_person_under_two_addresses_and_one_address_under_two_names():
    first = Party(person="Ida Holm", email="ih@x.example")
    assert [f.rule for f in findings(first, Contact(person="Ida Holm", email="ida@x.example"))] == [
        "two addresses"
    ]
    assert [f.rule for f in findings(first, Contact(person="Ida Hol", email="ih@x.example"))] == ["two names"]
    assert not findings(first, Contact(person="ida holm", email="ih@x.example"))


def test_one_indicator_with_two_levels():
    given = {"indicator": "Andel trygge", "area": "boligområde", "year": 2023, "unit": "%"}
    (finding,) = findings(Baseline(value=70.0, **given), Baseline(value=72.5, **given))
    assert "70" in finding.message
    assert "72,5" in finding.message
    assert not findings(Baseline(value=70.0, **given), Baseline(value=72.5, **given | {"year": 2024}))


def test_promises_without_a_measure():
    bare = SuccessCriterion(kind="succeskriterium", text="Det går bedre")
    assert [f.severity for f in findings(bare)] == ["info"]
    assert not findings(SuccessCriterion(kind="succeskriterium", text="10 hold", target_low=10.0))
    assert not findings(SuccessCriterion(kind="målsætning", text="Det går bedre"))
    assert [f.severity for f in findings(SuccessCriterion(kind="delmål", text="Flere trives"))] == ["info"]


def test_each_subtotal_is_compared_with_its_own_lines() -> None:
    lines = [line("Løn", 10, line_no=1), line("Mad", 5, line_no=2)]
    lines += [line("Subtotal", 16, total=True, line_no=3), line("Ture", 4, line_no=4)]
    wrong = "The lines for 2022 add up to 15, but “Subtotal” says 16."
    for total in (19, 20):
        (finding,) = findings(*lines, line("I alt", total, total=True, line_no=5))
        assert finding.message == wrong
    messages = [finding.message for finding in findings(*lines, line("I alt", 21, total=True, line_no=5))]
    assert messages == [wrong, "The lines for 2022 add up to 19, but “I alt” says 21."]


def test_the_sum_beside_a_row_and_the_sum_of_all_years() -> None:
    row = [line("Løn", 10, line_no=1), line("Løn", 20, line_no=1, year=2023)]
    (finding,) = findings(*row, line("Løn", 31, total=True, line_no=1, year=None))
    assert finding.message == "The lines of all years add up to 30, but “Løn” says 31."
    (finding,) = findings(*row, line("I alt", 40, total=True, line_no=2, year=None))
    assert finding.message == "The lines of all years add up to 30, but “I alt” says 40."
    assert not findings(*row, line("I alt", 30, total=True, line_no=2, year=None))


def test_rows_of_which_are_not_summed() -> None:
    lines = [line("Løn", 10, line_no=1), line("Heraf ferie", 2, line_no=2)]
    assert not findings(*lines, line("I alt", 10, total=True, line_no=3))
