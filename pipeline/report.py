"""What a person sees of a run: progress while it works, and at the end what it read and wrote."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

import click

from models.tables import Document
from pipeline.run import Summary

STATUSES = {
    "ok": "read",
    "partial": "read, but something went wrong",
    "empty": "opened, holds no text",
    "failed": "could not be read",
}
OnDocument = Callable[[Document], None]


@contextmanager
def progress(total: int, stream: TextIO) -> Iterator[OnDocument]:
    """What to call with each document read: moves a bar on a terminal, else prints a line."""
    if stream.isatty():
        with _bar(total) as moved:
            yield moved
    else:
        yield _plain(total, stream)


def summarise(summary: Summary, out: Path) -> str:
    """Documents by status, rows by table, and the documents with something to say, each with its reason."""
    statuses = Counter(document.status for document in summary.documents)
    documents = [(s, f"{statuses[s]:,}", meaning) for s, meaning in STATUSES.items() if statuses[s]]
    rows = [(table, f"{number:,}") for table, number in summary.rows.items() if table != Document.table]
    said = [(d.status or "", d.file_name or "", d.error or "") for d in summary.documents if d.error]
    parts = [_aligned("documents", documents), _aligned("rows", rows), _aligned("what went wrong", said)]
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
    return "\n".join([title, *("  " + "  ".join(row).rstrip() for row in cells)])


def _padded(cell: str, width: int) -> str:
    return cell.rjust(width) if cell.replace(",", "").isdigit() else cell.ljust(width)


def _plain(total: int, stream: TextIO) -> OnDocument:
    done = Counter[str]()

    def line(document: Document) -> None:
        done["documents"] += 1
        with suppress(BrokenPipeError):
            click.echo(f"{done['documents']}/{total} {document.file_name}: {document.status}", file=stream)

    return line


@contextmanager
def _bar(total: int) -> Iterator[OnDocument]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("starting", total=total)
        yield lambda document: bar.update(task, advance=1, description=document.file_name or "")
