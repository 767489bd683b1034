"""What the program loads before it works."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROGRAM = """
import sys
from pipeline.cli import main
try:
    main()
finally:
    print("pandas" in sys.modules, file=sys.stderr)
"""


def test_a_run_does_not_load_pandas(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("Delaftale for Solbakken\n\nAftalens parter\nKommunen\n", "utf-8")
    command = [sys.executable, "-c", PROGRAM, "run", tmp_path / "in", "--out", tmp_path / "out"]
    said = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert (tmp_path / "out" / "documents.parquet").exists(), said.stderr
    assert said.stderr.splitlines()[-1] == "False"
