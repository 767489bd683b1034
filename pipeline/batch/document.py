"""One input to its row and tables, in the process that is asked."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa

from models.tables import Document
from pipeline.inputs import Input, reason
from pipeline.store.packed import ALWAYS, LIMITS, ONCE, Holds

Read = tuple[Document, dict[str, pa.Table], Holds]


def read_document(found: Input, max_pages: int | None = None) -> Read:
    """One input through all stages: its row, which says what went wrong, its tables, how long that holds."""
    from pipeline.process import process

    if found.status:
        return without_rows(found, found.error, found.status), {}, ONCE
    try:
        data = _bytes(found.path)
    except OSError as error:
        return without_rows(found, f"the file cannot be opened: {reason(error)}"), {}, ONCE
    pages = page_count(data) if max_pages else 0
    if max_pages and pages > max_pages:
        return (
            without_rows(found, f"it has {pages:,} pages, more than the limit of {max_pages:,}"),
            {},
            LIMITS,
        )
    result = process(data, found.file_name, found.document_id)
    if result.document.sha256 != found.sha256:
        return without_rows(found, "the file changed while it was read"), {}, ONCE
    return result.document, result.tables, ALWAYS


def _bytes(path: Path) -> bytes:
    """Raises `OSError`, also for what has become a pipe since it was found: that one would be waited for."""
    if path.exists() and not path.is_file():
        raise OSError("not a regular file any more")
    return path.read_bytes()


def without_rows(found: Input, error: str, status: str = "failed") -> Document:
    """The row of an input that gave nothing."""
    document = Document(document_id=found.document_id, file_name=found.file_name, sha256=found.sha256 or None)
    document.status, document.error = status, error
    return document


def page_count(data: bytes) -> int:
    """The pages of a PDF, as far as its size can hold them; 0 for what does not open as one."""
    from pipeline.read.kind import is_pdf

    if not is_pdf(data):
        return 0
    import pypdfium2 as pdfium

    from pipeline.read.pdf import SMALLEST_PAGE

    try:
        with pdfium.PdfDocument(data) as document:
            return min(len(document), len(data) // SMALLEST_PAGE)
    except pdfium.PdfiumError:
        return 0
