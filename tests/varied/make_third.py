"""Make the PDFs of the third set (raw3).

    python -m tests.varied.make_third

The other documents of raw3 are written by hand, as a converter would have left them, and so is all of truth3.
"""

from __future__ import annotations

from pathlib import Path

from tests.varied.documents import hybenvang, roenneboparken, strandkvarteret
from tests.varied.paper import write

HERE = Path(__file__).parent

if __name__ == "__main__":
    for module in (hybenvang, strandkvarteret, roenneboparken):
        write(module.PAPER, HERE / "raw3")
