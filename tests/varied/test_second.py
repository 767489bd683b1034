"""Documents and truth that were written before anybody had run them: what is read may only get better."""

import pytest

from tests.run.compare import Score, compare, read_run, read_truth
from tests.run.conftest import Ran, ran
from tests.varied.make import HERE

RAW, TRUTH = HERE / "raw2", HERE / "truth2"
FLOORS = {
    "agreements": 0.91,
    "sections": 0.94,
    "activities": 0.85,
    "parties": 0.98,
    "contacts": 0.98,
    "success_criteria": 0.87,
    "baselines": 0.92,
    "budget_lines": 0.95,
    "responsibilities": 0.85,
    "staffing": 0.67,
}
"""F1 that each table has reached; raised when it rises, never lowered."""


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Ran:
    return ran(RAW, tmp_path_factory.mktemp("second"))


@pytest.fixture(scope="module")
def scores(run: Ran) -> dict[str, Score]:
    """The counts of each table over all documents."""
    found = read_run(run.out)
    total = {table: Score() for table in FLOORS}
    for folder in sorted(TRUTH.iterdir()):
        for table, rows in read_truth(folder).items():
            score = compare(rows, found[folder.name].get(table, []), table)
            for count in ("right", "true", "given", "lost"):
                setattr(total[table], count, getattr(total[table], count) + getattr(score, count))
    return total


def test_every_document_has_its_truth_and_is_read(run: Ran) -> None:
    assert run.code == 0, run.printed
    assert set(read_run(run.out)) == {folder.name for folder in TRUTH.iterdir()}


@pytest.mark.parametrize("table", FLOORS)
def test_no_table_reads_worse_than_it_did(table: str, scores: dict[str, Score]) -> None:
    assert scores[table].true, "the documents hold rows of every table"
    assert scores[table].f1 >= FLOORS[table], scores[table]
