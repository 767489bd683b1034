"""What a person sees of a run: progress while it works, and at the end what it read and wrote."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

import click

from models.tables import Document
from pipeline.batch.watch import Summary, Watcher, Watchers

STATUSES = {
    "ok": "read",
    "partial": "read, but something went wrong",
    "empty": "opened, holds no text",
    "failed": "could not be read",
}
KNOWN = "of these, read by an earlier run and not again"
MOST_SHOWN = 50  # documents with an error
OFTEN = 15  # seconds between two lines that tell the time left


@contextmanager
def progress(stream: TextIO) -> Iterator[Watcher]:
    """A watcher that moves a bar on a terminal, else prints a line for each document read."""
    if stream.isatty():
        with _bar() as bar:
            yield bar
    else:
        yield _Lines(stream)


def summarise(summary: Summary, out: Path) -> str:
    """Documents by status, rows by table, and the documents with something to say, each with its reason."""
    documents = [(s, f"{summary.statuses[s]:,}", said) for s, said in STATUSES.items() if summary.statuses[s]]
    if summary.known:
        documents.append(("known", f"{summary.known:,}", KNOWN))
    rows = [(table, f"{number:,}") for table, number in summary.rows.items() if table != Document.table]
    said = _aligned("what went wrong", summary.said[:MOST_SHOWN])
    if len(summary.said) > MOST_SHOWN:
        said += "\n  … and more: see 'status' and 'error' in the table 'documents'"
    parts = [_aligned("documents", documents), _aligned("rows", rows), said]
    return "\n\n".join([*filter(None, parts), _last_line(summary, out)])


def _last_line(summary: Summary, out: Path) -> str:
    if summary.changed:
        return f"Tables written to {out} in {summary.seconds:.1f} s."
    return f"Nothing changed: the tables in {out} are as they were ({summary.seconds:.1f} s)."


def _aligned(title: str, rows: Sequence[tuple[str, ...]]) -> str:
    """Rows under a title, columns aligned, numbers to the right; nothing when there are no rows."""
    if not rows:
        return ""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    cells = [[_padded(cell, width) for cell, width in zip(row, widths, strict=True)] for row in rows]
    return "\n".join([title, *(printable("  " + "  ".join(row).rstrip()) for row in cells)])


def printable(line: str) -> str:
    """On one line, and without signs in it that steer a terminal, as names of files may hold them."""
    return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in line)


def _padded(cell: str, width: int) -> str:
    return cell.rjust(width) if cell.replace(",", "").isdigit() else cell.ljust(width)


class _Lines(Watchers):
    """A line for each document read, and now and then one that tells the time left."""

    def __init__(self, stream: TextIO) -> None:
        super().__init__()
        self._stream, self._total, self._done = stream, 0, 0
        self._start = self._told = time.monotonic()

    def started(self, total: int, known: int) -> None:
        self._total = total - known
        self._start = self._told = time.monotonic()
        if known:
            self._print(f"{known:,} of {total:,} documents are known from an earlier run")

    def document(self, document: Document, seconds: float) -> None:
        self._done += 1
        why = f" ({document.error})" if document.status == "failed" else ""
        self._print(f"{self._done}/{self._total} {document.file_name}: {document.status}{why}")
        if (now := time.monotonic()) - self._told > OFTEN:
            self._told = now
            self._print(f"{time_left(now - self._start, self._done, self._total)} left")

    def _print(self, line: str) -> None:
        with suppress(OSError):  # nobody reads it, or there is no room for it
            click.echo(printable(line), file=self._stream)


def time_left(elapsed: float, done: int, total: int) -> str:
    """In words, were the rest to take as long as what is done: "about 3 min"."""
    seconds = elapsed / done * (total - done)
    if seconds < 90:
        return f"about {seconds:.0f} s"
    return f"about {seconds / 60:.0f} min" if seconds < 5400 else f"about {seconds / 3600:.1f} h"


@contextmanager
def _bar() -> Iterator[Watcher]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    class Bar(Watchers):
        def started(self, total: int, known: int) -> None:
            bar.update(task, total=total, completed=known, description="reading")

        def document(self, document: Document, seconds: float) -> None:
            bar.update(task, advance=1, description=printable(document.file_name or ""))

    columns = BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), TextColumn("{task.description}")
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("looking at the files", total=None)
        yield Bar()
