"""Pages that a word processor and a browser laid out: what is read right of them must not become less."""

from __future__ import annotations

import pytest

from tests.read.producers.measure import NAMES, measure, shares

# Shares that are reached where they are less than all. Raise them when the reader learns something.
FLOORS: dict[tuple[str, str], float] = {}


@pytest.mark.parametrize("producer", ["libreoffice", "browser"])
def test_as_much_is_read_as_before(producer: str) -> None:
    measured = shares(measure(name) for name in NAMES if name.startswith(producer))
    print(producer, {kind: f"{right} of {count}" for kind, (right, count) in measured.items()})
    assert sum(count >= 5 for _, count in measured.values()) >= 9
    short = {
        kind: f"{right} of {count}"
        for kind, (right, count) in measured.items()
        if right < FLOORS.get((producer, kind), 1) * count
    }
    assert not short
