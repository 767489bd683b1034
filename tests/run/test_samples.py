"""The shipped documents: what a run reads of them against what their makers put in."""

from pathlib import Path

import pytest

from tests.cli.program import ROOT, delaftaler
from tests.run.compare import IDENTITY, Score, compare, read_run, read_truth

TRUTH = ROOT / "tests" / "truth"
LEAST_F1: dict[str, float] = {}


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("samples")
    done = delaftaler("run", ROOT / "data" / "raw", "--out", folder)
    assert done.returncode == 0, done.stdout
    return folder


@pytest.fixture(scope="module")
def scores(out: Path) -> dict[str, Score]:
    """The counts of each table over all documents."""
    found = read_run(out)
    total = {table: Score() for table in IDENTITY}
    for folder in sorted(TRUTH.iterdir()):
        for table, rows in read_truth(folder).items():
            score = compare(rows, found[folder.name].get(table, []), table)
            for count in ("right", "true", "given", "lost"):
                setattr(total[table], count, getattr(total[table], count) + getattr(score, count))
    return total


def test_every_document_has_its_truth_and_is_read(out: Path) -> None:
    documents = {stem: tables["documents"][0] for stem, tables in read_run(out).items()}
    assert len(documents) >= 5
    assert set(documents) == {folder.name for folder in TRUTH.iterdir()}
    assert {document["status"] for document in documents.values()} == {"ok"}


@pytest.mark.parametrize("table", IDENTITY)
def test_rows_are_those_that_were_put_in(table: str, scores: dict[str, Score]) -> None:
    score = scores[table]
    assert score.true, "the shipped documents hold rows for every table"
    assert score.f1 >= LEAST_F1.get(table, 0.0), score
