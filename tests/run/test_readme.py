"""The README says everything there is, and what it says works."""

import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from models.tables import ALL
from pipeline.cli import cli
from tests.cli.program import ENVIRONMENT, ROOT, delaftaler
from tests.run.conftest import Ran

README = (ROOT / "README.md").read_text("utf-8")
SNIPPETS = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")


@pytest.mark.parametrize("command", cli.commands.values(), ids=lambda command: command.name)
def test_every_command_and_option_is_there(command: click.Command) -> None:
    assert f"`delaftaler {command.name} " in README
    for option in command.params:
        assert (
            option.opts[0] if isinstance(option, click.Option) else option.human_readable_name.upper()
        ) in README


def test_every_table_is_there() -> None:
    assert re.findall(r"^\| `(\w+)` \| ", README, re.MULTILINE) == [record.table for record in ALL]


def test_the_exit_codes_are_those_of_the_help() -> None:
    told = re.findall(r"^\| (\d+) \| (.+) \|$", README, re.MULTILINE)
    assert told == re.findall(r"^ +(\d+) +(.+)$", delaftaler("--help").stdout, re.MULTILINE)


def test_every_make_target_is_there_and_every_room_exists() -> None:
    targets = set(re.findall(r"^    make ([\w-]+)", README, re.MULTILINE))
    assert targets <= set(re.findall(r"^([\w-]+):", MAKEFILE, re.MULTILINE))
    assert {"run", "test", "check"} <= targets
    for room in re.findall(r"^\| `([\w/.]+/[\w.]*)` \| ", README, re.MULTILINE):
        assert (ROOT / room).exists(), room


def test_the_screen_is_that_of_a_run(shipped: Ran) -> None:
    """Aside from its numbers, which change with every rule that learns something."""
    shown = re.search(r"```text\n(.*?)```", README, re.DOTALL)
    assert shown
    assert numberless(shown[1]) == numberless(shipped.printed.replace(str(shipped.out), "data/parquet"))


def numberless(screen: str) -> list[str]:
    """The screen as lines without numbers; those of the documents in the order of their names."""
    lines = re.sub(r" +", " ", re.sub(r"\b[\d.,]+\b", "#", screen)).splitlines()
    read = sorted(line for line in lines if line.startswith("#/# "))
    return [*read, *(line for line in lines if not line.startswith("#/# "))]


def test_the_python_examples_run(tmp_path: Path, shipped: Ran) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "raw").symlink_to(ROOT / "data" / "raw")
    (tmp_path / "data" / "parquet").symlink_to(shipped.out)
    assert len(SNIPPETS) == 3
    for snippet in SNIPPETS:
        done = subprocess.run(
            [sys.executable, "-c", snippet], cwd=tmp_path, env=ENVIRONMENT, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        assert done.stdout
