"""Make the documents that exist in three forms with their truth, and the PDFs of the later rounds.

    python -m tests.varied.make

The other documents of this folder are written by hand, as a converter would have left them, and so is the
truth of the later rounds.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from samples.content import Document
from samples.flatten import flattened
from samples.markdown import markdown
from samples.pdf import pdf
from samples.truth import truth
from tests.varied.documents import (
    hybenvang,
    laerkeparken,
    roenneboparken,
    soeparken,
    solbakken,
    strandkvarteret,
)
from tests.varied.documents.bakkebo import BAKKEBO
from tests.varied.documents.fjordparken import FJORDPARKEN
from tests.varied.documents.vestervang import VESTERVANG
from tests.varied.paper import write
from tests.varied.pipes import piped

HERE = Path(__file__).parent
ARCHIVE: list[tuple[Document, Callable[[Document], str]]] = [
    (FJORDPARKEN, markdown),
    (BAKKEBO, piped),
    (VESTERVANG, piped),
]
PAPERS = {
    "raw3": [hybenvang.PAPER, strandkvarteret.PAPER, roenneboparken.PAPER],
    "raw4": [laerkeparken.PAPER, soeparken.PAPER, solbakken.PAPER],
}


def make(root: Path) -> None:
    """Write `root`/raw/<stem>-<form>.<ending>, `root`/truth/<stem>-<form>/<table>.jsonl and the papers."""
    for folder, papers in PAPERS.items():
        (root / folder).mkdir(exist_ok=True)
        for paper in papers:
            write(paper, root / folder)
    for document, as_markdown in ARCHIVE:
        stem = Path(document.file_name).stem
        forms = {
            f"{stem}-trykt.pdf": pdf(document),
            f"{stem}-flad.txt": flattened(document).encode(),
            f"{stem}-md.md": as_markdown(document).encode(),
        }
        (root / "raw").mkdir(exist_ok=True)
        for name, data in forms.items():
            (root / "raw" / name).write_bytes(data)
            _write(truth(replace(document, file_name=name)), root / "truth" / Path(name).stem)


def _write(tables: dict[str, list[dict]], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for table, rows in tables.items():
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (folder / f"{table}.jsonl").write_text(lines, "utf-8", newline="\n")


if __name__ == "__main__":
    make(HERE)
