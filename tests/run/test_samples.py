"""The shipped documents: what a run reads of them against what their makers put in."""

import pytest

from tests.cli.program import ROOT
from tests.run.compare import IDENTITY, Score, compare, read_run, read_truth
from tests.run.conftest import Ran

TRUTH = ROOT / "tests" / "truth"
LEAST_F1 = 0.98


@pytest.fixture(scope="module")
def scores(shipped: Ran) -> dict[str, Score]:
    """The counts of each table over all documents."""
    found = read_run(shipped.out)
    total = {table: Score() for table in IDENTITY}
    for folder in sorted(TRUTH.iterdir()):
        for table, rows in read_truth(folder).items():
            score = compare(rows, found[folder.name].get(table, []), table)
            for count in ("right", "true", "given", "lost"):
                setattr(total[table], count, getattr(total[table], count) + getattr(score, count))
    return total


def test_every_document_has_its_truth_and_is_read(shipped: Ran) -> None:
    assert shipped.code == 0, shipped.printed
    documents = {stem: tables["documents"][0] for stem, tables in read_run(shipped.out).items()}
    assert len(documents) >= 5
    assert set(documents) == {folder.name for folder in TRUTH.iterdir()}
    assert {document["status"] for document in documents.values()} == {"ok"}


@pytest.mark.parametrize("table", IDENTITY)
def test_rows_are_those_that_were_put_in(table: str, scores: dict[str, Score]) -> None:
    score = scores[table]
    assert score.true, "the shipped documents hold rows for every table"
    assert score.f1 >= LEAST_F1, score
