"""What is told of a run, to people and to machines."""

import json
from collections import Counter
from pathlib import Path

import pytest

from models.tables import Document
from pipeline import report
from pipeline.batch.watch import Summary
from tests.batch.archives import archive
from tests.cli.program import delaftaler


def test_the_json_log_tells_all_runs(tmp_path: Path) -> None:
    raw, log = archive(tmp_path / "raw", 2), tmp_path / "run.log"
    (raw / "bad.txt").write_bytes(bytes(range(256)))
    for _ in range(2):
        delaftaler("run", raw, "--out", tmp_path / "out", "--log-json", log)
    lines = [json.loads(line) for line in log.read_text().splitlines()]
    events = [line["event"] for line in lines]
    assert events == ["started", "document", "document", "document", "finished", "started", "finished"]
    assert all(line["time"].endswith("+00:00") for line in lines)
    assert (lines[0]["documents"], lines[0]["known"], lines[5]["known"]) == (3, 0, 3)
    documents = {line["file_name"]: line for line in lines[1:4]}
    assert documents["bad.txt"]["status"] == "failed"
    assert documents["bad.txt"]["error"]
    assert documents["0000.txt"]["seconds"] > 0
    assert lines[4]["statuses"] == {"ok": 2, "failed": 1}
    assert (lines[4]["changed"], lines[6]["changed"]) == (True, False)


def test_a_log_that_cannot_be_written_is_wrong_usage(tmp_path: Path) -> None:
    done = delaftaler("run", archive(tmp_path / "raw", 1), "--log-json", tmp_path / "none" / "run.log")
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("elapsed", "done", "total", "said"),
    [(10, 5, 10, "about 10 s"), (60, 10, 40, "about 3 min"), (3600, 100, 400, "about 3.0 h")],
)
def test_time_left_is_what_the_rest_would_take_at_this_pace(
    elapsed: float, done: int, total: int, said: str
) -> None:
    assert report.time_left(elapsed, done, total) == said


def test_lines_tell_the_time_left_now_and_then(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    clock = iter(range(0, 1000, 10))
    monkeypatch.setattr(report.time, "monotonic", lambda: next(clock))
    with report.progress(sys.stderr) as shown:
        shown.started(105, 5)
        for number in range(4):
            shown.document(Document(file_name=f"{number}.txt", status="ok"), 1)
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "5 of 105 documents are known from an earlier run"
    assert lines[1] == "1/100 0.txt: ok"
    assert sum(line.endswith("left") for line in lines) == 2


def test_a_summary_of_thousands_of_errors_is_short() -> None:
    said = [("failed", f"{number}.pdf", "damaged") for number in range(1000)]
    summary = Summary("run", Counter(failed=5000), 0, said, {}, True, 1.0)
    lines = report.summarise(summary, Path("out")).splitlines()
    assert len(lines) < 70
    assert any("and more" in line for line in lines)
