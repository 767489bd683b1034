"""The PDF reader beside what a user would take instead, on invented agreements whose truth is known.

    python -m bench.pdf [pages]

Prints for each reader: pages a second of CPU time on one core, peak memory, and how many of the headings,
words, cells, rows and addresses that were drawn it reads exactly: on pages drawn here, on those that
LibreOffice and Chromium laid out (`tests/read/producers`), a fifth of which the reader was made with, and
on all of them. The readers take each file in turns, five times, and the best time counts; the slowest one
takes it once. The repair stage closes words that a line's end divides; it is shown by itself.
"""

from __future__ import annotations

import json
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from multiprocessing import get_context
from typing import Any, NamedTuple

from tests.read.pdf_archive import Author
from tests.read.pdf_paper import Rows, Truth
from tests.read.pdf_score import Score, score, tables_of
from tests.read.producers.measure import HERE, NAMES

PAGES_A_FILE = 10
ADDRESS = re.compile(r"[\w.+-]+@[\w.-]+\.\w+")
SEEDS = 1000  # the tests use lower ones
RUNS = 5


Reader = Callable[[bytes], "Reading"]
Files = Callable[[int], "list[tuple[bytes, Truth]]"]


class Reading(NamedTuple):
    """What a reader gives for one file."""

    page_count: int
    lines: list[str]
    tables: list[Rows]
    addresses: list[str]
    running: list[str] | None = None  # the text as it runs on, where the reader tells


def this_reader(data: bytes) -> Reading:
    from pipeline.read.pdf import read_pdf

    source = read_pdf(data)
    addresses = [link.text.value for link in source.links if link.text]
    return Reading(
        len(source.page_starts), [line.value for line in source.lines], tables_of(source), addresses
    )


def this_reader_with_repair(data: bytes) -> Reading:
    from models.flow import flow
    from pipeline.read.pdf import read_pdf
    from pipeline.repair import repair
    from pipeline.show.pages import pages_of

    source = read_pdf(data)
    tables = [table.rows for page in pages_of(source) for table in page.tables.values()]
    repaired = repair(source)
    cells = [cell for table in tables for row in table for cell in row if cell]
    lines = [line.value for line in source.lines]
    text = flow(line for line in repaired.lines if line.cell is None).value.splitlines()
    notes = [note.text.value for note in repaired.footnotes.values()]
    found = [link.text.value for link in source.links if link.text]
    rows = [[[cell or "" for cell in row] for row in table] for table in tables]
    return Reading(len(source.page_starts), lines, rows, found, [*text, *notes, *cells])


def pdfplumber_text_and_tables(data: bytes) -> Reading:
    import pdfplumber

    lines: list[str] = []
    tables: list[Rows] = []
    with pdfplumber.open(BytesIO(data)) as document:
        for page in document.pages:
            lines += page.extract_text().splitlines()
            for table in page.extract_tables():
                tables.append([[" ".join((cell or "").split()) for cell in row] for row in table])
            page.close()
        return Reading(len(document.pages), lines, tables, _addresses(lines))


def pypdfium2_text(data: bytes) -> Reading:
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    lines = [line for page in document for line in page.get_textpage().get_text_range().splitlines()]
    return Reading(len(document), lines, [], _addresses(lines))


def pdftotext(data: bytes) -> Reading:
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(data)
        file.flush()
        out = subprocess.run(
            ["pdftotext", "-layout", file.name, "-"], capture_output=True, check=True
        ).stdout.decode()
    lines = [" ".join(line.split()) for line in out.splitlines() if line.strip()]
    return Reading(out.count("\f"), lines, [], _addresses(lines))


def _addresses(lines: Iterable[str]) -> list[str]:
    return ADDRESS.findall(" ".join(lines))


def drawn(pages: int) -> list[tuple[bytes, Truth]]:
    return [Author(SEEDS + i).document(PAGES_A_FILE) for i in range(pages // PAGES_A_FILE)]


def laid_out(pages: int) -> list[tuple[bytes, Truth]]:
    """The files of word processor and browser, whatever `pages` says."""
    found = []
    for name in NAMES:
        told = json.loads((HERE / "truth" / f"{name}.json").read_text("utf-8"))
        found.append(((HERE / "pdf" / f"{name}.pdf").read_bytes(), _truth(told["sheets"])))
    return found


def _truth(sheets: Iterable[dict[str, Any]]) -> Truth:
    truth = Truth()
    for sheet in sheets:
        truth.headings += [heading["text"] for heading in sheet["headings"]]
        truth.lines += [*sheet["text"], *sheet["notes"]]
        truth.links += [(address, "") for address in sheet["addresses"]]
        for table in sheet["tables"]:
            truth.tables.append([[text or "" for text in row] for row in table["rows"]])
            truth.lines += [text for row in table["rows"] for text in row if text]
    return truth


@dataclass
class Measured:
    """What a reader took for some files, and what it read right of them."""

    pages: int = 0
    seconds: float = 0.0  # of CPU time
    memory: float = 0.0  # MB beyond the files
    score: Score = field(default_factory=Score)

    def __add__(self, other: Measured) -> Measured:
        memory, right = max(self.memory, other.memory), self.score + other.score
        return Measured(self.pages + other.pages, self.seconds + other.seconds, memory, right)


def measure(readers: Sequence[Reader], files: Files, pages: int) -> list[Measured]:
    """The readers over the files, which they take in turns; of each file the best run of several counts."""
    archive = files(pages)
    found = [Measured() for _ in readers]
    for reader in readers:
        reader(archive[0][0])
    for data, truth in archive:
        best = [float("inf")] * len(readers)
        for run in range(RUNS):
            for i, reader in enumerate(readers):
                if run and reader is pdfplumber_text_and_tables:
                    continue
                start = _cpu()
                reading = reader(data)
                best[i] = min(best[i], _cpu() - start)
                if not run:
                    found[i] += Measured(reading.page_count, 0.0, 0.0, _score(truth, reading))
        for measured, seconds in zip(found, best, strict=True):
            measured.seconds += seconds
    return found


def memory(reader: Reader, files: Files, pages: int) -> float:
    """MB that a reader takes beyond the files, in a process of its own."""
    archive = files(pages)
    reader(archive[0][0])
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for data, _ in archive:
        reader(data)
    return (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024


def _score(truth: Truth, reading: Reading) -> Score:
    total = score(truth, reading.lines, reading.tables, reading.addresses)
    if reading.running is not None:
        total.words = score(truth, reading.running, [], []).words
    return total


def _cpu() -> float:
    """CPU seconds of this process and of the programs it has run."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def main(pages: int) -> None:
    readers = [this_reader, this_reader_with_repair, pypdfium2_text, pdfplumber_text_and_tables]
    if shutil.which("pdftotext"):
        readers.insert(3, pdftotext)
    together = [Measured() for _ in readers]
    for files, what in ((drawn, f"{pages} pages drawn here"), (laid_out, "word processor and browser")):
        print(what)
        found: list[Measured] = _alone(measure, readers, files, pages)
        for i, (reader, measured) in enumerate(zip(readers, found, strict=True)):
            measured.memory = _alone(memory, reader, files, pages)
            _print(reader.__name__, measured)
            together[i] += measured
    print("both")
    for reader, measured in zip(readers, together, strict=True):
        _print(reader.__name__, measured)


def _alone(function: Callable[..., Any], *arguments: Any) -> Any:
    """The function's answer, from a process of its own."""
    with get_context("spawn").Pool(1) as pool:
        return pool.apply(function, arguments)


def _print(name: str, found: Measured) -> None:
    shares = "  ".join(
        f"{kind} {100 * right / max(1, count):.1f} %" for kind, (right, count) in vars(found.score).items()
    )
    speed = found.pages / found.seconds
    print(f"  {name:27} {found.pages:5} pages {speed:7.1f} pages/s  {found.memory:6.1f} MB  {shares}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
