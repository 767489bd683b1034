"""Which program reads: a fingerprint that changes with every rule, word list and library that can decide."""

from __future__ import annotations

import platform
import shutil
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("models", "extractors", "pipeline")
DATA = {".py", ".txt", ".tsv", ".toml", ".json"}

# The declared dependencies that documents go through, and those of theirs that do the reading.
LIBRARIES = (
    "charset-normalizer", "dateparser", "pdfminer.six", "pdfplumber", "pyarrow", "pypdfium2",
    "python-dateutil", "regex", "spacy", "thinc", "wordfreq",
)  # fmt: skip


def program_version() -> str:
    """The released version, as people know it."""
    return _installed("delaftaler") or "not installed"


def fingerprint() -> str:
    """64 digits that are the same for the same source, word lists, libraries and Python. Takes some 10 ms."""
    digest = sha256(f"{platform.python_version()} {_tesseract()}".encode())
    for library in LIBRARIES:
        digest.update(f"{library} {_installed(library)}\n".encode())
    for path in sorted(path for room in ROOMS for path in (ROOT / room).rglob("*") if path.suffix in DATA):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(ROOT).as_posix()} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


@cache
def _tesseract() -> str:
    """What reads scans, and in which languages; empty where that is not installed."""
    from pipeline.read.ocr import PROGRAM, languages

    program = shutil.which(PROGRAM)
    return f"{Path(program).stat().st_size} {languages()}" if program else ""


def _installed(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
