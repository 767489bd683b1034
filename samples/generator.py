"""Make an archive of any number of fictional documents, each different, PDF and text by turns.

    python -m samples.generator NUMBER FOLDER [--seed SEED]

The same number and seed give the same bytes; a larger number adds documents and leaves the earlier ones as
they are. Lengths are spread evenly over the logarithm of 2 to 60 pages: half the documents have fewer than
eleven. 1,000 documents take some minutes on one core.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from math import ceil, exp, log
from pathlib import Path

from samples import vocabulary as v
from samples.author import Author
from samples.content import Activity, Block, Bullets, Document, Heading, PageBreak, Style, Table, Text, Title
from samples.flatten import flattened
from samples.forms.common import agreement
from samples.forms.newer import newer_front
from samples.forms.older import older_front
from samples.pdf import pdf

SHORTEST, LONGEST = 2, 60  # pages
LINES, LINE = 45, 88  # lines of a page, characters of a line, all in all
A_FOLDER = 1000  # documents

Manner = Callable[[Author, float], list[Block]]


def generate(number: int, folder: Path, seed: int = 0) -> Iterator[Path]:
    """Write `number` documents below `folder`, a thousand to a folder of its own, and tell each."""
    for i in range(number):
        name, content = generated(i, seed)
        path = folder / f"{i // A_FOLDER:03}" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        yield path


def generated(number: int, seed: int = 0) -> tuple[str, bytes]:
    """File name and bytes of the document with this number."""
    document = written(number, seed)
    if document.file_name.endswith(".pdf"):
        return document.file_name, pdf(document, compressed=True)
    return document.file_name, flattened(document).encode()


def written(number: int, seed: int = 0) -> Document:
    """The document with this number: even ones are PDF, odd ones text."""
    author = Author(f"{seed} {number}")
    manner = (_older, _newer, _plan)[author.random.randrange(3)]
    pages = exp(author.random.uniform(log(SHORTEST + 0.5), log(LONGEST - 4)))
    blocks = manner(author, pages)
    kind = "tryghedsplan" if manner is _plan else "delaftale"
    name = f"{number:06}-{kind}-{author.place.lower()}.{'txt' if number % 2 else 'pdf'}"
    return Document(name, kind, blocks, _style(author, manner), links=author.one(({}, None)))


def _style(author: Author, manner: Manner) -> Style:
    size = author.one((9.5, 10, 10, 11))
    return Style(
        font=author.one(("Helvetica", "Times-Roman")),
        size=size,
        leading=round(size * author.one((1.25, 1.3, 1.4)), 1),
        spacing=author.one((0, 0, 1.2)),
        bullet=author.one(("•", "-", "\uf0b7")),
        hyphenate=author.one((True, False, False)),
        double_spaced=manner is _plan and author.one((True, False)),
        stray_gaps=author.one((True, False)),
        head=author.one(((), (f"Delaftale for {author.place}",), ("UDKAST", f"{author.town} Kommune"))),
    )


def _older(author: Author, pages: float) -> list[Block]:
    return _agreements(author, pages, _older_front, author.older_activity)


def _newer(author: Author, pages: float) -> list[Block]:
    return _agreements(author, pages, _newer_front, author.newer_activity)


def _agreements(author: Author, pages: float, front: Callable, activity: Callable) -> list[Block]:
    """Agreements of six to ten activities each, as many as the pages hold."""
    blocks: list[Block] = []
    used = 0.0
    while not blocks or used < pages - 3:
        names = [author.activity_name() for _ in range(author.random.randint(6, 10))]
        for part in (front(author, names), *map(activity, names)):
            blocks += part
            used += _height(part)
            if used > pages - 0.5:
                break
    return blocks


def _older_front(author: Author, names: list[str]) -> list[Block]:
    return older_front(
        focus=author.one(v.FOCUS),
        programme=f"Helhedsplanen {author.place}",
        valid=(f"01.01.{author.year}-31.12.{author.year + 3}", "", ""),
        draft=None,
        parties=author.parties(),
        problem=author.paragraphs(),
        purpose=[author.paragraph(), author.aims()],
        criteria=author.area_criteria(),
        activities=[Text(name) for name in names],
        staffing=author.staffing(),
        context=author.paragraph().text,
        budget=author.budget(),
        conflict=author.paragraph(1, 2).text,
        revision=author.paragraph(1, 2).text,
    )


def _newer_front(author: Author, names: list[str]) -> list[Block]:
    return newer_front(
        author.one(v.FOCUS),
        f"{author.place}-planen",
        (f"1. januar {author.year} – 31. december {author.year + 3}", "", ""),
        author.parties(),
        author.goals(),
        names,
        author.staffing(),
        [author.sentence() for _ in range(author.random.randint(2, 4))],
        author.paragraph(1, 3).text,
    )


def _plan(author: Author, pages: float) -> list[Block]:
    partners = f"{author.place} Partnerskab"
    blocks: list[Block] = [
        Title(f"{author.place} tryghedsplan {author.year}", agreement("tryghedsplan", partners)),
        Heading(partners, None, suffix=""),
        Text(f"{', '.join(author.bodies[:4])} og {author.bodies[4]} har indgået en partnerskabsaftale."),
        *author.paragraphs(),
        Heading("Tryghedsplanens økonomi", "budget", suffix=""),
        author.budget(),
    ]
    number, used = 0, _height(blocks)
    while used < pages - 0.5:
        number += 1
        part = _plan_activity(author, number, author.activity_name())
        blocks += part
        used += ceil(1.25 * _height(part))
    return blocks


def _plan_activity(author: Author, number: int, name: str) -> list[Block]:
    parts = {
        "Baggrund": ("problem", author.paragraphs()),
        "Formål og indhold": ("purpose", author.paragraphs()),
        "Målsætninger": ("objectives", [author.aims()]),
        "Målgruppe": ("target_group", [author.target()]),
        "Leverancer": ("deliverables", [Text(text + ".") for text, _, _ in author.criteria()]),
        "Økonomi": ("budget", [author.budget()]),
        "Aktivitetsansvarlig/e": (
            "roles",
            [Text(f"{author.one(author.bodies)} er ansvarlig for aktiviteten.")],
        ),
    }
    blocks: list[Block] = [PageBreak(), Activity(name, f"{number}. AKTIVITET: {name.upper()}")]
    for heading, (kind, body) in parts.items():
        blocks += [Heading(heading, kind, suffix=""), *body]
    return blocks


def _height(blocks: list[Block]) -> float:
    """About how many pages the blocks fill."""
    return sum(map(_lines, blocks)) / LINES


def _lines(block: Block) -> float:
    match block:
        case Text(text) | Title(text):
            return 0.6 + ceil(len(text) / LINE)
        case Heading(text) | Activity(_, text):
            return 0.6 + ceil(len(text) / (LINE * 0.8))
        case Bullets(items):
            return 0.6 + sum(ceil(len(item) / LINE) for item in items)
        case Table(_, body, widths):
            room = [max(1, LINE * 0.8 * width / sum(widths)) for width in widths]
            rows = (max(ceil(len(c or "") / w) for c, w in zip(row, room, strict=True)) for row in body)
            return 2 + sum(0.7 + lines for lines in rows)
    return 0


def main() -> None:
    parser = argparse.ArgumentParser(description="Make an archive of fictional documents.")
    parser.add_argument("number", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    size = sum(path.stat().st_size for path in generate(asked.number, asked.folder, asked.seed))
    print(f"{asked.number} documents, {size / 1e6:.1f} MB, in {asked.folder}")


if __name__ == "__main__":
    main()
