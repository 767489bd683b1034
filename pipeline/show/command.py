"""The command `read`: a file to what the reader saw of it, printed or drawn."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import click

from models.source import Source
from pipeline.read import Unreadable, read
from pipeline.show.data import as_data
from pipeline.show.pages import pages_of
from pipeline.show.text import as_text


def show(file: Path, as_json: bool, image: tuple[int, Path] | None) -> None:
    """Prints what was read, or draws a page, or both. What went wrong in reading goes to standard error."""
    try:
        data = file.read_bytes()
        source = read(data)
    except (OSError, Unreadable) as error:
        said = getattr(error, "strerror", None) or error
        raise click.ClickException(f"'{file}' cannot be read: {said}.") from error
    for note in source.notes:
        click.echo(f"delaftaler: {note}", err=True)
    if image:
        _draw(file, data, source, *image)
    if as_json:
        click.echo(json.dumps(as_data(source), ensure_ascii=False))
    elif not image:
        click.echo(as_text(source, shutil.get_terminal_size((120, 24)).columns))


def _draw(file: Path, data: bytes, source: Source, number: int, out: Path) -> None:
    from pipeline.show.image import draw

    if not source.pages:
        raise click.UsageError(f"'{file}' is no PDF: it has no pages to draw.")
    if number > len(source.pages):
        raise click.UsageError(f"'{file}' has no page {number}: it has {len(source.pages)}.")
    try:
        draw(data, pages_of(source)[number - 1], out)
    except OSError as error:
        raise click.UsageError(f"'{out}' cannot be written: {error.strerror or error}.") from error
