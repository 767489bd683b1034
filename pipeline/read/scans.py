"""Which pages of a PDF file are scans, and what is read of them."""

from __future__ import annotations

from subprocess import CalledProcessError, SubprocessError, TimeoutExpired

from pipeline.read.ocr import ScanReader, can_read
from pipeline.read.pdf_page import PageContent, read_page
from pipeline.read.pdf_rulings import Drawn

HOW = (
    "an image without text; to read it, install Tesseract with its Danish data "
    "(Debian: tesseract-ocr, tesseract-ocr-dan)"
)
NO_WORDS = "an image in which OCR finds no text"


def read_scans(data: bytes, pages: list[PageContent], notes: dict[str, list[int]]) -> None:
    """Puts what OCR reads in the place of pages that have an image and no text.

    Where it is not installed, or finds nothing, their reader is None and `notes` say why.
    """
    reader = ScanReader(data)
    for i, page in enumerate(pages):
        if page.image_count and not page.lines:
            found = _read(reader, page, notes)
            page.reader = None
            pages[i] = found or page
    reader.close()


def _read(reader: ScanReader, page: PageContent, notes: dict[str, list[int]]) -> PageContent | None:
    if not can_read():
        notes.setdefault(HOW, []).append(page.number)
        return None
    try:
        picture = reader.page(page.number - 1)
    except (OSError, SubprocessError) as error:
        notes.setdefault(f"OCR failed: {_reason(error)}", []).append(page.number)
        return None
    if not picture.text:
        notes.setdefault(NO_WORDS, []).append(page.number)
        return None
    found = read_page(picture, page.number, Drawn(), [])
    found.reader = "ocr"
    return found


def _reason(error: OSError | SubprocessError) -> str:
    if isinstance(error, TimeoutExpired):
        return f"Tesseract took longer than {error.timeout:g} s"
    if isinstance(error, CalledProcessError):
        said = error.stderr.decode("utf-8", "replace").split("\n")
        return f"Tesseract ended with {error.returncode}: {' '.join(said[0].split())}"
    return error.strerror or str(error) if isinstance(error, OSError) else str(error)
