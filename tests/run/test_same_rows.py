"""A PDF gives the rows that the text of the same document gives, or better ones: positions decide.

The same agreement lies here as PDF, as its flattened text and as Markdown. Rows that differ are printed
(`pytest -s`), and each table where they do is named below with the reason.
"""

from __future__ import annotations

import shutil
from collections import Counter

import pytest

from tests.cli.program import ROOT
from tests.run.compare import IDENTITY, Row, compare, folded, read_run, read_truth
from tests.run.conftest import ran

VARIED = ROOT / "tests" / "varied"
TRUTHS = (ROOT / "tests" / "truth", VARIED / "truth")
PAIRS = [
    ("delaftale-lyngparken-2018", "delaftale-lyngparken-2018-tekst"),
    *(
        (f"{name}-trykt", f"{name}-{form}")
        for name in ("delaftale-fjordparken", "delaftaler-bakkebo", "tryghedsplan-vestervang")
        for form in ("flad", "md")
    ),
]
# Tables whose rows differ. The paper's are the right ones but where it says otherwise.
REASONS = {
    (
        "delaftale-fjordparken-flad",
        "parties",
    ): "the paper shows which cell a word stands in, and that one is cut",
    **dict.fromkeys(
        (("delaftale-fjordparken-flad", "contacts"), ("delaftale-fjordparken-md", "contacts")),
        "on paper three sentences are one paragraph, which has another body as its subject",
    ),
    (
        "delaftaler-bakkebo-flad",
        "sections",
    ): "a bold heading's gaps are measured on paper, guessed in the text",
}
WORSE: set[tuple[str, str]] = set()

Rows = dict[str, dict[str, list[dict[str, object]]]]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Rows:
    """{file stem: {table: rows}} of one run over all of them."""
    folder = tmp_path_factory.mktemp("pairs")
    names = {name for pair in PAIRS for name in pair}
    for path in [*(ROOT / "data" / "raw").iterdir(), *(VARIED / "raw").iterdir()]:
        if path.stem in names:
            shutil.copy(path, folder)
    run = ran(folder, tmp_path_factory.mktemp("tables"))
    assert run.code == 0, run.printed
    return read_run(run.out)


@pytest.mark.parametrize(("paper", "text"), PAIRS, ids=[text for _, text in PAIRS])
def test_rows_differ_only_where_there_is_a_reason(paper: str, text: str, found: Rows) -> None:
    differing = set()
    for table in IDENTITY.keys() - {"documents"}:
        columns = {column for name in (paper, text) for row in truth(name, table) for column in row}
        ours, theirs = (told(found[name].get(table, []), columns) for name in (paper, text))
        if ours != theirs:
            differing.add((text, table))
            print(f"{table}\n  {paper}: {sorted(ours - theirs)}\n  {text}: {sorted(theirs - ours)}")
    assert differing <= {pair for pair in REASONS if pair[0] == text}


@pytest.mark.parametrize(("paper", "text"), PAIRS, ids=[text for _, text in PAIRS])
def test_paper_is_read_no_worse(paper: str, text: str, found: Rows) -> None:
    worse = set()
    for table in IDENTITY:
        ours, theirs = (compare(truth(n, table), found[n].get(table, []), table) for n in (paper, text))
        if ours.f1 < theirs.f1:
            worse.add((text, table))
    assert worse <= {pair for pair in WORSE if pair[0] == text}


def truth(name: str, table: str) -> list[Row]:
    folder = next(folder / name for folder in TRUTHS if (folder / name).is_dir())
    return list(read_truth(folder).get(table, []))


def told(rows: list[dict[str, object]], columns: set[str]) -> Counter[str]:
    """The rows as text, in the columns that the true rows have."""
    cells = ({c: v for c, v in folded(row).items() if c in columns and v is not None} for row in rows)
    return Counter(str(sorted(row.items())) for row in cells)
