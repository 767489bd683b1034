"""Make the fictional archive: the documents in data/raw and their truth in tests/truth.

    python -m samples.make [folder]

The same bytes on every run; with a folder, data/raw and tests/truth are made below it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from samples.content import Document
from samples.documents.havnebakken import HAVNEBAKKEN
from samples.documents.kildemose import KILDEMOSE
from samples.documents.lyngparken import LYNGPARKEN, LYNGPARKEN_TEKST
from samples.documents.moellevang import MOELLEVANG
from samples.documents.referat import REFERAT
from samples.documents.toftevang import TOFTEVANG
from samples.flatten import flattened
from samples.markdown import markdown
from samples.pdf import pdf
from samples.truth import truth

ARCHIVE = (LYNGPARKEN, LYNGPARKEN_TEKST, HAVNEBAKKEN, TOFTEVANG, KILDEMOSE, MOELLEVANG, REFERAT)
ROOT = Path(__file__).resolve().parents[1]


def make(documents: Sequence[Document], raw: Path, truths: Path) -> None:
    """Write each document into `raw` and its rows into `truths`/<file stem>/<table>.jsonl."""
    raw.mkdir(parents=True, exist_ok=True)
    for document in documents:
        path = raw / document.file_name
        path.write_bytes(rendered(document))
        folder = truths / path.stem
        folder.mkdir(parents=True, exist_ok=True)
        for table, rows in truth(document).items():
            lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
            (folder / f"{table}.jsonl").write_text(lines, "utf-8", newline="\n")


def rendered(document: Document) -> bytes:
    """The document's file, by the ending of its name."""
    match Path(document.file_name).suffix:
        case ".pdf":
            return pdf(document)
        case ".md":
            return markdown(document).encode()
    return flattened(document).encode()


if __name__ == "__main__":
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT
    make(ARCHIVE, root / "data" / "raw", root / "tests" / "truth")
