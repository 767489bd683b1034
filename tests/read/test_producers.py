"""Pages that a word processor and a browser laid out: what is read right of them must not become less."""

from __future__ import annotations

import pytest

from tests.read.producers.measure import NAMES, measure, shares

# Shares that are reached, by producer and kind. Raise them when the reader learns something.
FLOORS = {
    "libreoffice": {
        "headings": 1, "spaced headings": 1, "cells, all ruled": 0.96, "cells, rows ruled": 1,
        "cells, head ruled": 1, "cells, no rule": 1, "addresses": 1, "words": 1, "notes": 1,
    },
    "browser": {
        "headings": 1, "spaced headings": 1, "cells, all ruled": 0.99, "cells, rows ruled": 0.97,
        "cells, head ruled": 1, "cells, no rule": 1, "addresses": 1, "words": 0.999, "notes": 1,
    },
}  # fmt: skip


@pytest.mark.parametrize("producer", FLOORS)
def test_as_much_is_read_as_before(producer: str) -> None:
    measured = shares(measure(name) for name in NAMES if name.startswith(producer))
    print(producer, {kind: f"{right} of {count}" for kind, (right, count) in measured.items()})
    assert all(count >= 5 for _, count in measured.values())
    short = {
        kind: f"{right} of {count}"
        for kind, (right, count) in measured.items()
        if right < FLOORS[producer][kind] * count
    }
    assert not short
