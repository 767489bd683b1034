"""Letter-spacing repair measured: accuracy, speed, load time and memory, peers beside it.

    python bench/repair.py [--seeds N] [--text FILE ...]

The texts are clean Danish written for this bench: the model's numbers were chosen with repair_text.txt at
hand, and without a look at repair_unseen.txt. Accuracy is the share of words right: both ends of the word in
place and no gap inside. Clean words changed are counted on the same texts untouched, and on any further file
of clean text named with --text.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from repair_damage import WAYS, damaged
from repair_peers import rule, symspell, wordninja

from pipeline.repair.spacing import close

TEXT = Path(__file__).with_name("repair_text.txt")
UNSEEN = Path(__file__).with_name("repair_unseen.txt")
Repair = Callable[[list[str]], list[str]]
ALONE = """
import resource, time
start = time.process_time()
from pipeline.repair import words
words.cost("bolig"), words.cost("xqv")
load = time.process_time() - start
from pipeline.repair.spacing import close
close(open({path!r}, encoding="utf-8").read().splitlines())
print(load, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def ours(lines: list[str]) -> list[str]:
    return [_without(line, set(gaps)) for line, gaps in zip(lines, close(lines), strict=True)]


def _without(line: str, gaps: set[int]) -> str:
    return "".join(character for i, character in enumerate(line) if i not in gaps)


def each(peer: Callable[[str], str]) -> Repair:
    return lambda lines: [peer(line) for line in lines]


def word_spans(line: str) -> set[tuple[int, int]]:
    spans, end = set(), 0
    for word in line.split():
        spans.add((end, end + len(word)))
        end += len(word)
    return spans


def words_right(clean: list[str], found: list[str]) -> float:
    pairs = [(word_spans(a), word_spans(b)) for a, b in zip(clean, found, strict=True)]
    return sum(len(a & b) for a, b in pairs) / sum(len(a) for a, _ in pairs)


def timed(repair: Repair, lines: list[str]) -> tuple[list[str], float]:
    start = time.process_time()
    found = repair(lines)
    return found, sum(len(line.encode()) + 1 for line in lines) / (time.process_time() - start)


def accuracy(tools: dict[str, Repair], path: Path, seeds: int) -> None:
    clean = _lines(path)
    print(f"{f'words right, {path.stem}':26}" + "".join(f"{name:>12}" for name in tools) + f"{'wanted':>10}")
    for way, (word, lost, wanted) in WAYS.items():
        rows = []
        for repair in tools.values():
            tries = (_damaged_lines(clean, word, lost, seed) for seed in range(seeds))
            rows.append(sum(words_right(clean, repair(lines)) for lines in tries) / seeds)
        print(f"{way:26}" + "".join(f"{row:12.2%}" for row in rows) + f"{wanted:10.0%}")


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines()


def _damaged_lines(clean: list[str], word: Callable[..., str], lost: float, seed: int) -> list[str]:
    dice = random.Random(seed)
    return [damaged(line, word, lost, dice) for line in clean]


def clean_changed(tools: dict[str, Repair], texts: dict[str, list[str]]) -> None:
    for name, lines in texts.items():
        words = sum(len(line.split()) for line in lines)
        changed = [round(words * (1 - words_right(lines, repair(lines)))) for repair in tools.values()]
        print(f"{f'changed of {words} in {name}'[:26]:26}" + "".join(f"{count:12}" for count in changed))


def speed(tools: dict[str, Repair], clean: list[str]) -> None:
    """Kilobytes a second of processor time; the peers get a part of the lines, they are even in speed."""
    word, lost, _ = WAYS["narrow, a fifth lost"]
    kinds = {
        "clean kB/s": _shuffled(clean, 10_000),
        "damaged kB/s": [
            line for seed in range(100, 104) for line in _damaged_lines(clean, word, lost, seed)
        ],
    }
    ours(clean)
    for kind, lines in kinds.items():
        rates = [
            timed(repair, lines if repair is ours else lines[:100])[1] / 1000 for repair in tools.values()
        ]
        print(f"{kind:26}" + "".join(f"{rate:12.0f}" for rate in rates))
        print(f"{'  times as fast as':26}" + "".join(f"{rates[0] / rate:12.1f}" for rate in rates))


def _shuffled(clean: list[str], count: int) -> list[str]:
    """Lines cut from the running text at other places than before, no two alike but by chance."""
    dice, words = random.Random(0), " ".join(clean).split()
    starts = (dice.randrange(len(words) - 20) for _ in range(count))
    return [" ".join(words[start : start + dice.randint(10, 18)]) for start in starts]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--text", type=Path, nargs="*", default=[])
    options = parser.parse_args()
    clean = _lines(TEXT)
    tools: dict[str, Repair] = {
        "delaftaler": ours,
        "wordninja": each(wordninja()),
        "symspellpy": each(symspell()),
    }
    tools["the rule"] = each(rule)
    speed(tools, clean)
    for path in (TEXT, UNSEEN):
        accuracy(tools, path, options.seeds)
    clean_changed(tools, {path.stem: _lines(path) for path in [TEXT, UNSEEN, *options.text]})
    done = subprocess.run(
        [sys.executable, "-c", ALONE.format(path=str(TEXT))], capture_output=True, check=True
    )
    load, memory = map(float, done.stdout.split())
    print(f"model load {load:.2f} s, process memory {memory:.0f} MB")


if __name__ == "__main__":
    main()
