"""How sure the readings of people are: what is whole and agrees is surer than what is loose or left over."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from extractors import contacts, parties
from extractors.people_confidence import PLACES
from models.record import Row
from pipeline.outline import outline
from pipeline.read import read
from pipeline.repair import repair
from tests.extractors.pages import agreement, with_cells
from tests.run.compare import folded, read_truth

ROOT = Path(__file__).parents[2]
FOLDERS = [
    ("data/raw", "tests/truth"),
    ("tests/varied/raw", "tests/varied/truth"),
    ("tests/varied/raw2", "tests/varied/truth2"),
]
COLUMNS = {
    "parties": ("organisation", "department", "role", "person", "email"),
    "contacts": ("organisation", "role", "person", "email"),
}
WHOLE = "Elmeskolen v. skoleleder Karen Toft, kato@lindby.example"
SURE = 0.9


def sure(body: str) -> float:
    (row,) = parties.extract(agreement(("parties", "Aftalens parter:", body)))
    assert row.confidence is not None
    return row.confidence


@pytest.mark.parametrize(
    "doubted",
    [
        "Elmeskolen v. skoleleder Karen Toft",
        "Elmeskolen v. skoleleder Karen Toft, xyz7@lindby.example",
        "Elmeskolen v. skoleleder Qunna Toft, quto@lindby.example",
        "Elmeskolen v. lystånd Karen Toft, kato@lindby.example",
        "Skoleleder Karen Toft, kato@lindby.example",
        "e Skolen v. skoleleder Karen Toft, kato@lindby.example",
        "Elmeskolen, Nabohuset v. skoleleder Karen Toft, kato@lindby.example",
        "Elmeskolen",
    ],
)
def test_every_sign_of_doubt_makes_a_party_less_sure(doubted: str) -> None:
    assert sure(doubted) < sure(WHOLE)


def test_two_entries_read_as_one_are_not_sure() -> None:
    glued = "Elmeskolen v. skoleleder Karen Toft Røde Kors v. formand Ib Fog, ibfo@rk.example"
    assert sure(glued) < SURE <= sure(WHOLE)


def test_a_row_of_a_table_is_surer_than_one_that_lost_its_cells() -> None:
    heads, row = ["Navn", "Organisation", "E-mail"], ["Karen Toft", "Elmeskolen", "kato@lindby.example"]
    (shown,) = parties.extract(with_cells(agreement(("parties", "Parter", "")), 0, [heads, row]))
    assert (shown.confidence or 0) > sure("    ".join(heads) + "\n" + "    ".join(row)) >= SURE


def test_an_organisation_from_above_is_less_sure_than_one_beside_the_address() -> None:
    above = "Elmeskolen: Stiller lokaler til rådighed. Kontakt: Skoleleder Karen Toft, kato@lindby.example"
    beside = "Kontakt: Skoleleder Karen Toft, Elmeskolen, kato@lindby.example"
    (one,), (other,) = (contacts.extract(agreement(("roles", "Ansvar:", body))) for body in (above, beside))
    assert 0 < (one.confidence or 0) < (other.confidence or 0) <= max(PLACES.values())


def judged(table: str) -> Iterator[tuple[Row, bool]]:
    """The rows of the fictional documents, and whether each is a true one."""
    extract = {"parties": parties.extract, "contacts": contacts.extract}[table]
    for raw, true in FOLDERS:
        for file in sorted((ROOT / raw).iterdir()):
            truth = [folded(row) for row in read_truth(ROOT / true / file.stem).get(table, [])]
            if file.suffix not in (".txt", ".md") or not truth:
                continue
            for made in outline(repair(read(file.read_bytes())), file.stem).agreements:
                for row in extract(made):
                    cells = folded({column: getattr(row, column) for column in COLUMNS[table]})
                    yield row, any(all(one.get(c, v) == v for c, v in cells.items()) for one in truth)


@pytest.mark.parametrize("table", COLUMNS)
def test_rows_that_are_sure_are_right(table: str) -> None:
    right = [is_right for row, is_right in judged(table) if (row.confidence or 0) >= SURE]
    assert len(right) > 40
    assert sum(right) >= 0.98 * len(right)
