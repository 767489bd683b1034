"""The command line. What takes long to import is imported by the command that needs it."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from contextlib import suppress
from pathlib import Path

import click

from models.text import Text
from pipeline.cli_run import EXIT_CODES, run
from pipeline.lean import hide_pandas


@click.group(epilog=EXIT_CODES)
@click.version_option(package_name="delaftaler", message="%(prog)s %(version)s")
def cli() -> None:
    """Read Danish agreements about social work in housing areas into tables.

    \b
    Examples:
      delaftaler run                               read data/raw into data/parquet
      delaftaler run archive plan.pdf --out tables
      delaftaler read plan.pdf                     see what the reader sees of a file
      delaftaler repair agreement.txt              see what repair does to a text
      delaftaler tables parties                    what the columns of a table mean
    """


cli.add_command(run)


@cli.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, readable=False, path_type=Path))
def repair(file: Path) -> None:
    """Print a text file repaired, line by line.

    As many lines as FILE has: letter-spaced words are closed and spaces squeezed, and each line can be held
    against the line of the same number in FILE. Page heads, footnotes and words broken over two lines stay:
    'run' mends them too.

    \b
    Example:
      delaftaler repair agreement.txt > repaired.txt
      diff agreement.txt repaired.txt
    """
    from pipeline.read import Unreadable, read
    from pipeline.repair.spacing import close

    try:
        source = read(file.read_bytes())
    except (OSError, Unreadable) as error:
        raise click.ClickException(
            f"'{file}' cannot be read: {getattr(error, 'strerror', None) or error}."
        ) from error
    if source.media_type == "application/pdf":
        raise click.UsageError(f"'{file}' is a PDF: 'repair' prints text files, 'run' repairs PDFs too.")
    lines = source.text.split("\n")
    closed = [Text.at(line, 0).without(gone) for line, gone in zip(lines, close(lines), strict=True)]
    click.echo("\n".join(str(line.squeeze()) for line in closed), nl=False)


@cli.command("read")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, readable=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print JSON: pages of lines, tables, links with boxes.")
@click.option(
    "--image",
    metavar="PAGE OUT.png",
    type=(click.IntRange(min=1), click.Path(dir_okay=False, path_type=Path)),
    help="Draw a page of a PDF instead: lines outlined in blue, tables in red, links in green.",
)
def read_file(file: Path, as_json: bool, image: tuple[int, Path] | None) -> None:
    """Print what the reader sees of a file, before anything is understood.

    Lines in reading order and tables with their cells; of a PDF also the pages, and who read each: pdfium,
    pdfplumber or ocr. In the JSON, boxes are [x0, top, x1, bottom] in points from the page's top left
    corner, a merged cell's text stands in its first field and null in its others.

    \b
    Examples:
      delaftaler read plan.pdf
      delaftaler read plan.pdf --json > plan.json
      delaftaler read plan.pdf --image 3 page3.png
    """
    from pipeline.show.command import show

    show(file, as_json, image)


@cli.command()
@click.argument("table", required=False)
def tables(table: str | None) -> None:
    """Print the data dictionary: columns, types, meanings.

    Of TABLE, or of all tables when none is named. The same declarations make the Parquet schemas.

    \b
    Examples:
      delaftaler tables
      delaftaler tables budget_lines
    """
    from pipeline.dictionary import describe
    from pipeline.store import TABLES

    if table is not None and table not in TABLES:
        raise click.UsageError(f"There is no table '{table}'. The tables are: {', '.join(TABLES)}.")
    shown = [TABLES[table]] if table else TABLES.values()
    width = shutil.get_terminal_size((120, 24)).columns
    click.echo("\n\n".join(describe(record, width) for record in shown))


def main() -> None:
    """The program: every error is one line on standard error."""
    sys.stdout = sys.stdout or open(os.devnull, "w")  # noqa: SIM115 (None where its caller has closed it)
    sys.stderr = sys.stderr or open(os.devnull, "w")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    hide_pandas()
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # who stops it hears the same as with Ctrl-C
    try:
        code = cli.main(prog_name="delaftaler", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        code = error.exit_code
    except click.ClickException as error:
        hint = " See 'delaftaler --help'." if isinstance(error, click.UsageError) else ""
        click.echo(f"delaftaler: {error.format_message()}{hint}", err=True)
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("delaftaler: interrupted; the earlier tables are as they were.", err=True)
        code = 130
    except OSError as error:
        code = _output_lost(error)
    sys.exit(code)


def _output_lost(error: OSError) -> int:
    """The exit code for output that cannot be written; a reader that has seen enough needs no word."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # or Python tries again at its end
    if isinstance(error, BrokenPipeError):
        return 2
    with suppress(OSError):
        click.echo(f"delaftaler: the output cannot be written: {error.strerror or error}.", err=True)
    return 2


if __name__ == "__main__":
    main()
