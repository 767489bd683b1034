"""Generated documents: the same for the same seed, each different, of the lengths they should have."""

import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

from pipeline.process import process
from samples.generator import A_FOLDER, LONGEST, SHORTEST, generate, generated, written
from samples.layout import pages
from tests.conftest import ROOT

NUMBERS = range(24)


@pytest.fixture(scope="module")
def archive() -> dict[str, bytes]:
    return dict(generated(number) for number in NUMBERS)


def test_the_same_seed_gives_the_same_bytes(archive: dict[str, bytes]) -> None:
    assert dict(generated(number) for number in NUMBERS) == archive


def test_every_document_is_different(archive: dict[str, bytes]) -> None:
    others = dict(generated(number, seed=1) for number in NUMBERS)
    assert len({*archive.values(), *others.values()}) == 2 * len(NUMBERS)


def test_lengths_are_spread_from_two_pages_to_sixty() -> None:
    lengths = sorted(len(pages(written(number))) for number in range(60))
    assert lengths[0] < 4
    assert lengths[-1] > 40
    assert lengths[0] >= SHORTEST
    assert lengths[-1] <= LONGEST
    assert 7 < lengths[len(lengths) // 2] < 15


def test_half_are_pdf_of_that_many_pages(archive: dict[str, bytes]) -> None:
    pdfs = {name: content for name, content in archive.items() if name.endswith(".pdf")}
    assert len(pdfs) == len(archive) / 2
    for number in (0, 2, 4):
        name, content = generated(number)
        assert len(pypdfium2.PdfDocument(content)) == len(pages(written(number))), name


@pytest.mark.parametrize("number", range(6))
def test_the_program_finds_what_stands_in_them(number: int) -> None:
    name, content = generated(number)
    result = process(content, name, "0")
    assert result.document.status == "ok"
    assert result.document.document_type in name
    for table in ("sections", "activities", "success_criteria", "responsibilities"):
        assert result.tables[table].num_rows, table


def test_a_larger_number_adds_documents_in_folders_of_their_own(tmp_path: Path) -> None:
    few = {path.relative_to(tmp_path) for path in generate(2, tmp_path)}
    more = {path.relative_to(tmp_path) for path in generate(3, tmp_path)}
    assert few < more
    assert {path.parent.name for path in more} == {"000"}
    assert A_FOLDER == 1000


def test_as_a_program(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "samples.generator", "2", str(tmp_path), "--seed", "7"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("2 documents")
    assert [path.read_bytes() for path in sorted(tmp_path.rglob("*.*"))] == [
        generated(i, 7)[1] for i in (0, 1)
    ]
