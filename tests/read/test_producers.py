"""Pages that a word processor and a browser laid out: what is read right of them must not become less."""

from __future__ import annotations

import pytest

from tests.read.producers.measure import NAMES, PRODUCERS, measure, shares

# Shares that are reached where they are less than all. Raise them when the reader learns something.
FLOORS = {
    ("unseen-libreoffice", "words"): 0.999,
    ("unseen-libreoffice", "texts"): 0.99,
    ("unseen-libreoffice", "notes"): 0.5,  # "1)" of which one sign is raised; notes on the page after
    ("unseen-browser", "cells, all ruled"): 0.995,
    ("unseen-browser", "cells, rows ruled"): 0.83,
    ("unseen-browser", "texts"): 0.995,
    ("unseen-browser", "notes"): 0.33,
    ("last-libreoffice", "cells, no rule"): 0,  # labels with their values, which are read as lines
    ("last-libreoffice", "cells, thick frame"): 0.992,
    ("last-libreoffice", "words"): 0.999,
    ("last-libreoffice", "texts"): 0.995,
    ("last-browser", "cells, all ruled"): 0.995,
    ("last-browser", "cells, no rule"): 0.85,  # the same labels with their values
    ("last-browser", "cells, grey rows"): 0.86,
    ("last-browser", "cells, blue grid"): 0.986,
    ("last-browser", "texts"): 0.995,
    ("fourth-libreoffice", "cells, rows under a band"): 0.99,
    ("fourth-libreoffice", "words"): 0.999,
    ("fourth-libreoffice", "texts"): 0.993,
    ("fifth-libreoffice", "cells, grey rows"): 0.81,  # the last row, white and without a line
    ("fifth-libreoffice", "cells, grey grid"): 0.99,
    ("fifth-browser", "words"): 0.999,
    ("fifth-browser", "texts"): 0.994,
    (
        "sixth-libreoffice",
        "cells, all ruled",
    ): 0.978,  # boxes over a form's full width, which are read as lines
    ("sixth-libreoffice", "cells, double frame"): 0.992,
    ("sixth-libreoffice", "words"): 0.999,
    ("sixth-libreoffice", "texts"): 0.995,
    ("sixth-browser", "cells, all ruled"): 0.953,  # the same boxes
    ("last-browser", "notes"): 0.75,  # notes on the page after their marks
}


@pytest.mark.parametrize("producer", PRODUCERS)
def test_as_much_is_read_as_before(producer: str) -> None:
    measured = shares(measure(name) for name in NAMES if name.startswith(producer))
    print(producer, {kind: f"{right} of {count}" for kind, (right, count) in measured.items()})
    assert sum(count >= 5 for _, count in measured.values()) >= 8
    short = {
        kind: f"{right} of {count}"
        for kind, (right, count) in measured.items()
        if right < FLOORS.get((producer, kind), 1) * count
    }
    assert not short
