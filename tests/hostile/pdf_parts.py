"""PDF files written object by object, so that they can say anything."""

from __future__ import annotations

import zlib
from collections.abc import Iterable

CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>"
HELVETICA = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
WORDS = b"BT /F1 12 Tf 72 700 Td (Delaftale for Lindebakken) Tj ET"


def file_of(*objects: bytes, trailer: bytes = b"") -> bytes:
    """A PDF file of these objects, the first of them its catalogue; `trailer`: what else the trailer says."""
    out, offsets = [b"%PDF-1.7\n"], []
    place = len(out[0])
    for number, content in enumerate(objects, 1):
        offsets.append(place)
        out.append(b"%d 0 obj\n%s\nendobj\n" % (number, content))
        place += len(out[-1])
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    end = b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, trailer, place)
    return b"".join([*out, head, table, end])


def stream(data: bytes, more: bytes = b"") -> bytes:
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(data), more, data)


def page(
    content: bytes = stream(WORDS),
    *further: bytes,
    font: bytes = HELVETICA,
    leaf: bytes = PAGE,
    trailer: bytes = b"",
) -> bytes:
    """A file of one page: objects 1 to 5 are catalogue, tree, page, content and font; `further` from 6 on."""
    tree = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
    return file_of(CATALOG, tree, leaf, content, font, *further, trailer=trailer)


def drawn(lines: Iterable[bytes]) -> bytes:
    """A file of one page with these lines of page description."""
    data = zlib.compress(b"\n".join(lines))
    return page(stream(data, b"/Filter/FlateDecode"))


def deflated(unit: bytes, times: int) -> bytes:
    """Deflated `unit` * `times`, without ever holding that: after a full flush a piece can be repeated."""
    packer = zlib.compressobj(9)
    head = packer.compress(b"") + packer.flush(zlib.Z_FULL_FLUSH)
    piece = packer.compress(unit) + packer.flush(zlib.Z_FULL_FLUSH)
    return head + piece * times + b"\x03\x00" + _adler(unit, times)


def _adler(unit: bytes, times: int) -> bytes:
    """The check sum of `unit` * `times`: how one unit changes the two sums is the same each time."""
    low, high, prime = 1, 0, 65521
    total, weighted = zlib.adler32(unit, 0) & 0xFFFF, zlib.adler32(unit, 0) >> 16
    for _ in range(times):
        high = (high + weighted + len(unit) * low) % prime
        low = (low + total) % prime
    return ((high << 16) | low).to_bytes(4, "big")


def bomb(unit: bytes, size: int) -> bytes:
    """A stream that inflates to `size` bytes of `unit`, packed twice: some kilobytes for gigabytes."""
    piece = unit * (2**20 // len(unit))
    return stream(zlib.compress(deflated(piece, size // len(piece))), b"/Filter[/FlateDecode/FlateDecode]")
