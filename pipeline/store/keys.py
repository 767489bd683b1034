"""Keys for the rows that the outline has not named itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from models.record import Row, key_name


def number(rows: Iterable[Row], document_id: str) -> None:
    """Give every row without a key one: its agreement's (or document's) id, what it is, its number there.

    The same rows in the same order get the same keys, so that keys last from run to run.
    """
    counts: Counter[str] = Counter()
    for row in rows:
        key = key_name(type(row))
        if getattr(row, key) is None:
            stem = f"{row.agreement_id or document_id}-{key.removesuffix('_id')}"
            counts[stem] += 1
            setattr(row, key, f"{stem}{counts[stem]}")
