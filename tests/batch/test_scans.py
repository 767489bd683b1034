"""Scans are read by a process that may write no file: all goes to Tesseract and back by pipes."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.batch.archives import errors
from tests.cli.program import ENVIRONMENT, delaftaler
from tests.hostile.pdf_files import only_an_image

# Behaves as Tesseract does: a picture from its input, a table to its output, the rest to where errors go.
FAKE = """#!{python}
import sys
if "--list-langs" in sys.argv:
    print("List of available languages (1):\\ndan")
    sys.exit()
assert sys.argv[1:5] == ["stdin", "stdout", "-l", "dan"]
kind, width, height, most = sys.stdin.buffer.readline().split()
assert kind == b"P5" and len(sys.stdin.buffer.read()) == int(width) * int(height)
print("Estimating resolution as 300", file=sys.stderr)
if {fails}:
    sys.exit(3)
print("level\\tpage_num\\tblock\\tpar\\tline\\tword\\tleft\\ttop\\twidth\\theight\\tconf\\ttext")
print("4\\t1\\t1\\t1\\t1\\t0\\t300\\t300\\t900\\t40\\t-1\\t")
for i, word in enumerate("Delaftale for Lindebakken".split(), 1):
    print(f"5\\t1\\t1\\t1\\t1\\t{{i}}\\t{{300 * i}}\\t300\\t250\\t40\\t96.5\\t{{word}}")
"""


@pytest.mark.parametrize(
    ("fails", "expected"),
    [
        (False, ("ok", None)),
        (True, ("empty", "page 1: OCR failed: Tesseract ended with 3: Estimating resolution as 300")),
    ],
)
def test_a_scan_in_a_run(
    fails: bool, expected: tuple[str, str | None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "bin" / "tesseract"
    program.parent.mkdir()
    program.write_text(FAKE.format(python=sys.executable, fails=fails), encoding="utf-8")
    program.chmod(0o755)
    (tmp_path / "scan.pdf").write_bytes(only_an_image())
    monkeypatch.setitem(ENVIRONMENT, "PATH", f"{program.parent}:/usr/bin:/bin")
    done = delaftaler("run", tmp_path / "scan.pdf", "--out", tmp_path / "out")
    assert errors(tmp_path / "out")["scan.pdf"] == expected, done.stderr
