"""Bytes to text."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from pipeline.read.errors import Unreadable

# What a Danish text may be written in; of those that fit equally well the first is taken.
_SINGLE_BYTE = ("cp1252", "mac_roman", "cp865", "cp850")
_WIDE = ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
         (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))  # fmt: skip
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SAMPLE = 1 << 16


def decode(data: bytes) -> tuple[str, list[str]]:
    """The text without byte order mark, and notes on what could not be decoded.

    UTF-8 is taken where it fits, or all but fits (a file cut in the middle of a character, say). Raises
    `Unreadable` where the bytes are no text.
    """
    for mark, encoding in _WIDE:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace"), []
    data = data.removeprefix(codecs.BOM_UTF8)
    _refuse_control(data)
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        return _almost_utf8(data) or _other(data)


def _refuse_control(data: bytes) -> None:
    """A text has no NUL, and fewer control characters than one byte in a hundred."""
    sample = data[:_SAMPLE]
    if b"\x00" in data or len(_CONTROL.findall(sample)) * 100 > len(sample):
        raise Unreadable("this is a binary file, not PDF or text: save it as PDF or text and read that")


def _almost_utf8(data: bytes) -> tuple[str, list[str]] | None:
    text = data.decode("utf-8", errors="replace")
    lost = len(re.findall("\ufffd+", text))  # half of a surrogate pair gives three
    whole = len(re.findall("[^\x00-\x7f\ufffd]", text))
    if lost * 20 > whole:
        return None
    return text, [f"{lost} characters could not be decoded as UTF-8"]


def _other(data: bytes) -> tuple[str, list[str]]:
    encoding = _single_byte(data[:_SAMPLE])
    text = data.decode(encoding, errors="replace")
    lost = text.count("\ufffd")
    return text, [f"{lost} characters could not be decoded as {encoding}"] if lost else []


def _single_byte(sample: bytes) -> str:
    matches = from_bytes(sample, cp_isolation=list(_SINGLE_BYTE), threshold=0.5, enable_fallback=False)
    fits = {match.encoding: (match.chaos, -match.coherence) for match in matches}
    fits |= {
        alias: fit
        for match in matches
        for alias in match.could_be_from_charset
        for fit in [fits[match.encoding]]
    }
    present = [encoding for encoding in _SINGLE_BYTE if encoding in fits]
    return min(present, key=lambda encoding: fits[encoding], default="cp1252")
