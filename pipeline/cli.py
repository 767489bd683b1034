"""The command line. What takes long to import is imported by the command that needs it."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from models.text import Text

EXIT_CODES = """\b
Exit codes:
  0    all documents were read
  1    at least one failed or held no text; the tables are written all the same
  2    wrong usage; nothing was done
  130  interrupted; the earlier tables are as they were
"""
DATA = Path("data")


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


@cli.command(epilog=EXIT_CODES)
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
@click.pass_context
def run(context: click.Context, inputs: tuple[Path, ...], out: Path) -> None:
    """Read files and folders (default: data/raw) and write every table.

    Files are told apart by their content: PDF, plain text, Markdown. Folders are read with all folders
    in them, sorted by path; names that start with a dot are passed over. Every file gets its row in the
    table 'documents', also one that cannot be read.

    The tables replace earlier ones in the folder at the very end and all together. A run that
    would change nothing leaves them untouched.

    \b
    Examples:
      delaftaler run
      delaftaler run archive --out tables
      delaftaler run a.pdf b.txt more/ --out tables
    """
    from pipeline import inputs as walk
    from pipeline import report
    from pipeline.run import run as run_all

    paths = inputs or (_default_input(),)
    _refuse_out_among(paths, out)
    found = walk.find(paths, besides=out)
    try:
        out.mkdir(parents=True, exist_ok=True)
        with report.progress(len(found), sys.stderr) as on_document:
            summary = run_all(found, out, on_document)
    except OSError as error:
        raise click.UsageError(f"The tables cannot be written to '{out}': {walk.reason(error)}.") from error
    click.echo(report.summarise(summary, out))
    context.exit(0 if summary.all_read else 1)


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


def main() -> None:
    """The program: every error is one line on standard error."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    try:
        code = cli.main(prog_name="delaftaler", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        code = error.exit_code
    except click.ClickException as error:
        click.echo(f"delaftaler: {error.format_message()} See 'delaftaler --help'.", err=True)
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("delaftaler: interrupted; the earlier tables are as they were.", err=True)
        code = 130
    sys.exit(code)


if __name__ == "__main__":
    main()
