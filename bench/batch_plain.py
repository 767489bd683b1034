"""What many would write instead: the text and the tables of every PDF file below a folder, by pdfplumber.

python -m bench.batch_plain FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path

import pdfplumber


def main(folder: Path) -> None:
    for path in sorted(folder.rglob("*.pdf")):
        with pdfplumber.open(path) as document:
            for page in document.pages:
                page.extract_text()
                page.extract_tables()
                page.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
