"""The command `run`. What takes long to import is imported when it runs."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

if TYPE_CHECKING:
    from pipeline.batch.watch import Watchers

EXIT_CODES = """\b
Exit codes:
  0    all documents were read
  1    at least one failed or held no text; the tables are written all the same
  2    wrong usage, or nothing can be read or written; the earlier tables are as they were
  3    another run is at work on the same tables; nothing was done
  130  interrupted; the earlier tables are as they were
"""
INTERRUPTED = (
    "interrupted: {:,} of {:,} documents are read and kept, so the same command goes on from there; "
    "the earlier tables are as they were."
)
DATA = Path("data")


class Ended(click.ClickException):
    """The run ended without tables, with this exit code."""

    def __init__(self, message: str, exit_code: int) -> None:
        super().__init__(message)
        self.exit_code = exit_code  # type: ignore[misc]


@click.command(epilog=EXIT_CODES)
@click.argument(
    "inputs", metavar="[INPUT]...", nargs=-1, type=click.Path(exists=True, readable=False, path_type=Path)
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=DATA / "parquet",
    show_default=True,
    help="Folder of the tables, one Parquet file a table; made if it is not there.",
)
@click.option("--fresh", is_flag=True, help="Read every document, also those that earlier runs have read.")
@click.option(
    "--workers",
    metavar="N",
    type=click.IntRange(min=1),
    help="Processes that read.  [default: one a processor]",
)
@click.option(
    "--timeout",
    metavar="SECONDS",
    type=click.FloatRange(min=0, min_open=True),
    default=300,
    show_default=True,
    help="Most time for a document; one that takes longer has failed.",
)
@click.option(
    "--max-memory",
    metavar="MB",
    type=click.IntRange(min=400),
    default=2000,
    show_default=True,
    help="Most memory for a process that reads; a document that takes it further has failed.",
)
@click.option(
    "--max-pages",
    metavar="N",
    type=click.IntRange(min=1),
    default=2000,
    show_default=True,
    help="Most pages for a document; one with more has failed.",
)
@click.option("--scheduler", metavar="ADDRESS", help="Read on the Dask cluster with its scheduler there.")
@click.option(
    "--log-json",
    metavar="FILE",
    type=click.File("a", encoding="utf-8", lazy=False),
    help="Add a line of JSON for each event to this file.",
)
@click.pass_context
def run(
    context: click.Context,
    inputs: tuple[Path, ...],
    out: Path,
    fresh: bool,
    workers: int | None,
    timeout: float,
    max_memory: int,
    max_pages: int,
    scheduler: str | None,
    log_json: TextIO | None,
) -> None:
    """Read files and folders (default: data/raw) and write every table.

    Files are told apart by their content: PDF, plain text, Markdown. Folders are read with all folders
    in them, sorted by path; names that start with a dot are passed over. Every file gets its row in the
    table 'documents', also one that cannot be read.

    The tables replace earlier ones in the folder at the very end and all together. A run that
    would change nothing leaves them untouched. What an earlier run into the same folder has read is not
    read again.

    \b
    Examples:
      delaftaler run
      delaftaler run archive --out tables
      delaftaler run a.pdf b.txt more/ --out tables
      delaftaler run archive --out tables --workers 8 --log-json run.log
    """
    from pipeline import report
    from pipeline.batch.limits import Limits, Options
    from pipeline.batch.log import JsonLog
    from pipeline.batch.watch import Watchers
    from pipeline.run import run as run_all

    paths = inputs or (_default_input(),)
    _refuse_out_among(paths, out)
    options = Options(workers, Limits(timeout, max_memory, max_pages), fresh, scheduler)
    with report.progress(sys.stderr) as shown:
        watchers = Watchers([shown, *([JsonLog(log_json)] if log_json else [])])
        with _told(out, watchers):
            summary = run_all(paths, out, options, watchers)
    click.echo(report.summarise(summary, out))
    context.exit(0 if summary.all_read else 1)


@contextmanager
def _told(out: Path, watchers: Watchers) -> Iterator[None]:
    """What ends a run before its end, as one line and an exit code."""
    from pipeline.batch.log import LogError
    from pipeline.batch.reader import BatchError
    from pipeline.inputs import reason
    from pipeline.store.lock import HeldError

    try:
        yield
    except OSError as error:
        ended = Ended(f"The tables cannot be written to '{out}': {reason(error)}.", 2)
    except LogError as error:
        raise Ended(f"The log cannot be written: {error}.", 2) from error
    except BatchError as error:
        ended = Ended(f"Nothing can be read: {error}.", 2)
    except HeldError as error:
        ended = Ended(f"Another run is at work on '{out}': {error}.", 3)
    except KeyboardInterrupt:
        ended = Ended(INTERRUPTED.format(watchers.done, watchers.total), 130)
    else:
        return
    with suppress(LogError):
        watchers.ended(ended.message)
    raise ended


def _refuse_out_among(paths: Sequence[Path], out: Path) -> None:
    if out.resolve() in [path.resolve() for path in paths]:
        raise click.UsageError(
            f"The tables cannot go into '{out}', which is read: choose another folder with --out."
        )
    if out.exists() and not os.access(out, os.W_OK | os.X_OK):
        raise click.UsageError(f"The tables cannot be written to '{out}': permission denied.")


def _default_input() -> Path:
    if not (DATA / "raw").is_dir():
        raise click.UsageError("There is no folder 'data/raw' here: name the files or folders to read.")
    return DATA / "raw"
