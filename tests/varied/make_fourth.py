"""Make the PDFs of the fourth set (raw4).

    python -m tests.varied.make_fourth

The other documents of raw4 are written by hand, as a converter would have left them, and so is all of truth4.
"""

from __future__ import annotations

from pathlib import Path

from tests.varied.documents import laerkeparken, soeparken, solbakken
from tests.varied.paper import write

HERE = Path(__file__).parent

if __name__ == "__main__":
    for module in (laerkeparken, soeparken, solbakken):
        write(module.PAPER, HERE / "raw4")
