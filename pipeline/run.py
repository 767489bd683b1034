"""Many documents through all stages, and their tables into a folder."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa

from models.tables import ALL, Document, Run
from pipeline.batch import engine, plan
from pipeline.batch.document import read_document, without_rows
from pipeline.batch.limits import Options
from pipeline.batch.plan import Plan, Planned
from pipeline.batch.version import fingerprint, program_version
from pipeline.batch.watch import Summary, Watcher, Watchers
from pipeline.inputs import Input, find
from pipeline.store import results, snapshot
from pipeline.store.hashes import Hashes
from pipeline.store.lock import locked
from pipeline.store.packed import ONCE, Packed, unpack
from pipeline.store.results import DamagedError, Result, Results
from pipeline.store.typed import document_table, unsigned_schema

CACHE = ".cache"  # folder beside the tables: the kept results and the lock
WORTH = 3  # documents for which it pays to start one more process
DEFAULTS = Options()
NOBODY = Watchers()


def run(paths: Sequence[Path], out: Path, options: Options = DEFAULTS, watcher: Watcher = NOBODY) -> Summary:
    """Read the files and folders `paths` and make their tables the tables of folder `out`.

    Raises `OSError` where they cannot be written there, `HeldError` where another run is at it, and
    `BatchError` where nothing can be read. However a run ends, the results so far are kept for the next one.
    """
    file = out / CACHE / "results.sqlite"
    with locked(out / CACHE / "lock"):
        snapshot.settled(out)  # rather fail now than when all is read
        try:
            summary = _with_kept(file, paths, out, options, watcher)
        except DamagedError:
            results.remove(file)
            summary = _with_kept(file, paths, out, options, watcher)
    watcher.finished(summary)
    return summary


def read_here(inputs: Sequence[Input]) -> dict[str, pa.Table]:
    """All tables but `runs` of these inputs, read in this process, without run columns."""
    read = [read_document(found) for found in inputs]
    tables = {Document.table: document_table([document for document, _, _ in read])}
    for record in ALL:
        if record not in (Run, Document):
            parts = [rows[record.table] for _, rows, _ in read if rows]
            tables[record.table] = pa.concat_tables([unsigned_schema(record).empty_table(), *parts])
    return {name: table.combine_chunks() for name, table in tables.items()}


def _with_kept(file: Path, paths: Sequence[Path], out: Path, options: Options, watcher: Watcher) -> Summary:
    clock, row = time.monotonic(), snapshot.new_run(datetime.now(UTC), version=program_version())
    version = fingerprint()
    with results.opened(file, version) as kept:
        inputs = find(paths, out, Hashes(kept.database, trust=not options.fresh))
        kept.database.commit()
        known = {} if options.fresh else _known(inputs, kept, options)
        watcher.started(len(inputs), len(known))
        left = [found for found in inputs if found not in known]
        read = dict(_read(left, kept, options, version, watcher))
        made = [Planned(found, known.get(found) or read[found]) for found in inputs]
        changed = _put(made, kept, out, row)
        kept.forget_other_versions()
    rows, seconds = snapshot.row_counts(out), time.monotonic() - clock
    return Summary(str(row.run_id), plan.statuses(made), len(known), plan.said(made), rows, changed, seconds)


def _known(inputs: Sequence[Input], kept: Results, options: Options) -> dict[Input, Result]:
    """The inputs whose results need no reading."""
    limits = options.limits
    found = {one: kept.find(one.document_id, one.sha256, str(limits), limits.max_pages) for one in inputs}
    return {one: result for one, result in found.items() if result}


def _read(
    inputs: Sequence[Input], kept: Results, options: Options, version: str, watcher: Watcher
) -> Iterator[tuple[Input, Result | Document]]:
    """What these inputs give, as it is ready; what can be is kept at once."""
    for found in inputs:
        if found.status:
            unread = without_rows(found, found.error, found.status)
            watcher.document(unread, 0)
            yield found, unread
    for found, packed, seconds in _answers([one for one in inputs if not one.status], options, version):
        document = Document(**packed.document, file_name=found.file_name)
        gave = document if packed.holds == ONCE else kept.keep(packed, str(options.limits))
        watcher.document(document, seconds)
        yield found, gave


def _answers(
    inputs: Sequence[Input], options: Options, version: str
) -> Iterator[tuple[Input, Packed, float]]:
    if not inputs:
        return
    at = engine.cluster(options.scheduler) if options.scheduler else engine.here(_workers(inputs, options))
    with at as executor:
        for found, answer, seconds in engine.results(executor, inputs, options.limits, version):
            yield found, unpack(answer), seconds


def _put(made: Plan, kept: Results, out: Path, row: Run) -> bool:
    """Make what was read the tables of `out`; whether that changed them."""
    digest = plan.made_from(made)
    if snapshot.holds(out, digest):
        return False
    row.finished_at = datetime.now(UTC)
    row.document_count, row.failed_count = len(made), plan.statuses(made)["failed"]
    snapshot.write(out, plan.tables(made, kept), row, digest)
    return True


def _workers(inputs: Sequence[Input], options: Options) -> int:
    """As many as asked for, else one a processor, but none that has less to read than it takes to start."""
    if options.workers:
        return min(options.workers, len(inputs))
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return min(processors or 1, 1 + len(inputs) // WORTH)
