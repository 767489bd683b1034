"""What a file is, told from its content and never from its name."""

from __future__ import annotations

import re

from pipeline.read.errors import Unreadable

PDF, MARKDOWN, PLAIN = "application/pdf", "text/markdown", "text/plain"

_SAVE = "save it as PDF or text and read that"
_MAGIC = (
    (b"PK\x03\x04", "a ZIP archive (as Word, Excel and OpenDocument files are)", _SAVE),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file", _SAVE),
    (b"{\\rtf", "a rich text (RTF) file", _SAVE),
    (b"\x89PNG", "a PNG image", "read its text by OCR first"),
    (b"\xff\xd8\xff", "a JPEG image", "read its text by OCR first"),
    (b"GIF8", "a GIF image", "read its text by OCR first"),
    (b"II*\x00", "a TIFF image", "read its text by OCR first"),
    (b"MM\x00*", "a TIFF image", "read its text by OCR first"),
    (b"\x1f\x8b", "a gzip archive", "unpack it first"),
    (b"7z\xbc\xaf", "a 7z archive", "unpack it first"),
    (b"Rar!", "a RAR archive", "unpack it first"),
    (b"%!PS", "a PostScript file", "turn it into PDF first"),
)

# Each is enough: flattened text has none of them.
_SURE = re.compile(
    r"""</?(?:p|ul|ol|li|table|thead|tbody|tr|td|th|u|i|b|strong|em|sup|br|h[1-6]|a)(?:\s[^<>]*)?/?>
    | ^\#{1,6}[ ]\S
    | (?<![\w*])\*\*(?=[^\s*])[^*\n]{1,300}(?<=\S)\*\*(?![\w*])
    | ^[ ]{0,9}\|?[ ]{0,9}:?-{3,}:?[ ]{0,9}(?:\|[ ]{0,9}:?-{3,}:?[ ]{0,9})+\|?[ \r]{0,9}$
    | ^[ ]{0,9}\+[-=]{3,}\+(?:[-=]{3,}\+)+[ \r]{0,9}$
    | \]\{\.[a-z]+\}
    | \[[^\[\]\n]{1,300}\]\((?:https?:|mailto:|\#)[^()\s]*\)
    | ^\[\^\w+\]:""",
    re.MULTILINE | re.VERBOSE | re.IGNORECASE,
)
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])[^*\n]{1,200}(?<=[^\s*])\*(?![\w*])")


def is_pdf(data: bytes) -> bool:
    """Whether the PDF header stands within the first 1024 bytes, as readers of PDF allow."""
    return b"%PDF-" in data[:1024]


def refuse_binary(data: bytes) -> None:
    """Raise `Unreadable` for a file that is no text."""
    for magic, name, remedy in _MAGIC:
        if data.startswith(magic):
            raise Unreadable(f"this is {name}, not PDF or text: {remedy}")


def text_type(text: str) -> str:
    """`text/markdown` where a sure sign of it stands in the text, `text/plain` otherwise.

    One pair of single stars may be two footnote stars of a table; two pairs are emphasis.
    """
    if _SURE.search(text) or len(_EMPHASIS.findall(text)) > 1:
        return MARKDOWN
    return PLAIN
