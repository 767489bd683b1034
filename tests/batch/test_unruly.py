"""A document that hangs, crashes or takes too much costs its own row and no other."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.batch.archives import document, errors, make_unruly
from tests.cli.program import delaftaler

WHY = {
    "hang": "longer than the limit of 2 s",
    "native": "longer than the limit of 2 s",
    "crash": f"crashed the program that read it ({signal.SIGSEGV.name})",
    "memory": "more memory than the limit of 600 MB",
    "huge": "more memory than the limit of 600 MB",
    "ended": "killed from outside",
}
READ = ["chatter", "first", "hurt", "last", "write"]


@dataclass
class Run:
    raw: Path
    out: Path
    forbidden: Path
    said: str


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    """One run over all of them, one process reading, so that each comes after another's deed."""
    folder = tmp_path_factory.mktemp("unruly")
    (folder / "raw").mkdir()
    for name in [*WHY, *READ]:
        word = f"UNRULY-{name.upper()}" if name not in ("first", "last") else ""
        (folder / "raw" / f"{name}.txt").write_bytes(document(name, word))
    with pytest.MonkeyPatch.context() as patch:
        forbidden = make_unruly(folder / "hook", patch)
        limits = ["--timeout", 2, "--max-memory", 600, "--workers", 1]
        done = delaftaler("run", folder / "raw", "--out", folder / "out", *limits)
        assert done.returncode == 1, done.stderr
        yield Run(folder / "raw", folder / "out", forbidden, done.stdout + done.stderr)


@pytest.mark.parametrize("name", WHY)
def test_it_fails_with_the_reason(name: str, run: Run) -> None:
    status, error = errors(run.out)[f"{name}.txt"]
    assert status == "failed"
    assert WHY[name] in str(error)
    assert str(error) in run.said


@pytest.mark.parametrize("name", [name for name in READ if name != "write"])
def test_the_documents_before_and_after_are_read(name: str, run: Run) -> None:
    assert errors(run.out)[f"{name}.txt"] == ("ok", None)


def test_nothing_is_written_outside(run: Run) -> None:
    assert errors(run.out)["write.txt"][0] in ("partial", "failed")
    assert not run.forbidden.exists() or not run.forbidden.read_bytes()


def test_nothing_of_theirs_is_printed(run: Run) -> None:
    assert "look at me" not in run.said
    assert "Traceback" not in run.said


def test_the_next_run_tries_again_only_what_was_not_their_doing(run: Run) -> None:
    limits = ["--timeout", 2, "--max-memory", 600]
    done = delaftaler("run", run.raw, "--out", run.out, *limits)
    lines = done.stderr.splitlines()
    assert lines[0].startswith(f"{len(WHY) + len(READ) - 1} of {len(WHY) + len(READ)} documents are known")
    assert [line.split(":")[0] for line in lines[1:]] == ["1/1 ended.txt"]
    assert "Nothing changed" in done.stdout
