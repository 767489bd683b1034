"""Makes the PDFs beside this file and their truth: `python -m tests.read.producers.make [unseen|last|…]`.

Needs LibreOffice (Debian: libreoffice-writer-nogui), Chromium (Debian: chromium) and the fonts Liberation,
DejaVu, Carlito, Caladea, Open Sans and Lato (Debian: fonts-liberation, fonts-dejavu, fonts-crosextra-carlito,
fonts-crosextra-caladea, fonts-open-sans, fonts-lato). What they made is kept in the project, so that
tests need neither.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium

from tests.read.producers.content import Document, document, truth
from tests.read.producers.docx import docx
from tests.read.producers.fifth import fifth
from tests.read.producers.fourth import fourth
from tests.read.producers.html import html
from tests.read.producers.last import last
from tests.read.producers.sixth import sixth
from tests.read.producers.unseen import unseen

HERE = Path(__file__).parent
SHEETS = 4
BROWSER = [
    "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-pdf-header-footer",
]  # fmt: skip


def main() -> None:
    for kind, write, first, count in (
        ("", document, 0, 6),
        ("unseen-", unseen, 1000, 6),
        ("last-", last, 2000, 6),
        ("fourth-", fourth, 3000, 6),
        ("fifth-", fifth, 4000, 4),
        ("sixth-", sixth, 5000, 5),
    ):
        if kind.startswith(tuple(sys.argv[1:]) or ""):
            _make(kind, write, first, count)


def _make(kind: str, write: Callable[[str, int, int], Document], first: int, count: int) -> None:
    """`count`: documents of each producer."""
    for number in range(1, count + 1):
        for producer, make, seed in (
            ("libreoffice", _libreoffice, first),
            ("browser", _browser, first + 100),
        ):
            made = write(f"{kind}{producer}-{number}", seed + number, SHEETS)
            with tempfile.TemporaryDirectory() as folder:
                data = make(made, Path(folder))
            (HERE / "pdf" / f"{made.name}.pdf").write_bytes(data)
            told = json.dumps(truth(made, *_pages(data)), ensure_ascii=False, indent=1)
            (HERE / "truth" / f"{made.name}.json").write_text(told + "\n", "utf-8")


def _libreoffice(made: Document, folder: Path) -> bytes:
    (folder / "a.docx").write_bytes(docx(made, "Delaftale for Egetorvet"))
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        str(folder / "a.docx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return (folder / "a.pdf").read_bytes()


def _browser(made: Document, folder: Path) -> bytes:
    (folder / "a.html").write_text(html(made), "utf-8")
    paths = [f"--user-data-dir={folder}/profile", f"--print-to-pdf={folder}/a.pdf", f"file://{folder}/a.html"]
    subprocess.run([*BROWSER, *paths], check=True, capture_output=True, timeout=180)
    return (folder / "a.pdf").read_bytes()


def _pages(data: bytes) -> tuple[list[int], int]:
    """(first page of each sheet, number of pages); a sheet's first paragraph says which one it is."""
    pages = pdfium.PdfDocument(data)
    texts = [page.get_textpage().get_text_bounded() for page in pages]
    starts = {int(n): page for page, text in enumerate(texts, 1) for n in re.findall(r"\bArk (\d+)\.", text)}
    return [starts[n] for n in range(1, SHEETS + 1)], len(pages)


if __name__ == "__main__":
    main()
