"""Runs over generated archives measured, as a table.

    python -m bench.batch [--sizes N ...] [--plain PAGES] [--seed SEED] [--folder FOLDER]

Of the first size: one worker beside two, and the program beside a plain script over the same PDF files. Of
every size: documents and pages a second, CPU seconds a document, memory, and what a second run costs when
nothing or one file has changed. The defaults take some five minutes on two cores, `--sizes 1000 10000` forty.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing import Pool
from pathlib import Path

from bench.batch_cost import Cost, cost
from samples.generator import A_FOLDER, generated, written
from samples.layout import pages

PROGRAM = (sys.executable, "-m", "pipeline.cli", "run")
PLAIN = (sys.executable, "-m", "bench.batch_plain")
MANY = 10**6  # number of the document that replaces another


@dataclass(frozen=True)
class Archive:
    """A folder of generated documents, and the pages of each."""

    folder: Path
    pages: dict[Path, int]

    @property
    def total(self) -> int:
        return sum(self.pages.values())


def main() -> None:
    asked = _arguments()
    folder = asked.folder or Path(tempfile.mkdtemp(prefix="bench-batch-"))
    try:
        whole = made(max(asked.sizes), folder / "archive", asked.seed)
        first = part(whole, list(whole.pages)[: asked.sizes[0]], folder / "first")
        workers(first, folder)
        parts = [part(whole, list(whole.pages)[:size], folder / str(size)) for size in asked.sizes]
        growth(asked.sizes, [again(archive, folder, asked.seed) for archive in parts])
        beside_plain(first, folder, asked.plain)
    finally:
        if not asked.folder:
            shutil.rmtree(folder)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure runs over generated archives.")
    parser.add_argument("--sizes", type=int, nargs="+", default=[200], help="documents (default: 200)")
    parser.add_argument(
        "--plain", type=int, default=1500, help="PDF pages for the plain script (default: 1500)"
    )
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--folder", type=Path, help="work there and leave everything there")
    return parser.parse_args()


def made(size: int, folder: Path, seed: int) -> Archive:
    with Pool() as pool:
        found = pool.starmap(_made, [(number, folder, seed) for number in range(size)], chunksize=8)
    archive = Archive(folder, dict(found))
    megabytes = sum(path.stat().st_size for path in archive.pages) / 1e6
    print(f"{size:,} documents, {archive.total:,} pages, {megabytes:.0f} MB; half PDF, half text")
    return archive


def _made(number: int, folder: Path, seed: int) -> tuple[Path, int]:
    name, content = generated(number, seed)
    path = folder / f"{number // A_FOLDER:03}" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path, len(pages(written(number, seed)))


def part(archive: Archive, paths: Sequence[Path], folder: Path) -> Archive:
    """The same files in a folder of their own."""
    held = {}
    for path in paths:
        link = folder / path.relative_to(archive.folder)
        link.parent.mkdir(parents=True, exist_ok=True)
        os.link(path, link)
        held[link] = archive.pages[path]
    return Archive(folder, held)


def workers(archive: Archive, folder: Path) -> None:
    print(f"\n{'workers':34} {HEAD}")
    one = cost([*PROGRAM, archive.folder, "--out", folder / "one", "--workers", 1])
    print(_line("1", archive, one))
    two = cost([*PROGRAM, archive.folder, "--out", folder / "two", "--workers", 2])
    print(_line("2", archive, two))
    print(f"two are {one.wall / two.wall:.2f} times as fast as one")


def again(archive: Archive, folder: Path, seed: int) -> Cost:
    """A full run, and its cost; then one with nothing changed, and one with its first file changed."""
    out = folder / f"out-{len(archive.pages)}"
    command = [*PROGRAM, archive.folder, "--out", out]
    print(f"\n{f'{len(archive.pages):,} documents':34} {HEAD}")
    full = cost(command)
    print(_line("all read", archive, full))
    print(_second("nothing changed", archive, cost(command), full))
    path = next(iter(archive.pages))
    path.unlink()  # it is a link: the file itself stays as it is
    path.write_bytes(generated(MANY, seed)[1])
    print(_second("one file changed", archive, cost(command), full))
    return full


def growth(sizes: Sequence[int], costs: Sequence[Cost]) -> None:
    """What a document costs in a larger archive, held against the first one."""
    for size, spent in list(zip(sizes, costs, strict=True))[1:]:
        share = (spent.cpu / size) / (costs[0].cpu / sizes[0])
        more = spent.parent - costs[0].parent
        print(f"among {size:,} a document costs {share:.2f} times the CPU of one among {sizes[0]:,}, "
              f"and the parent takes {more:.0f} MB more")  # fmt: skip


def beside_plain(archive: Archive, folder: Path, most: int) -> None:
    """The program and the plain script over the same PDF files; what each takes to start, on the smallest."""
    chosen, total = [], 0
    for path in (path for path in archive.pages if path.suffix == ".pdf"):
        if total < most:
            chosen.append(path)
            total += archive.pages[path]
    some = part(archive, chosen, folder / "pdf")
    tiny = part(archive, [min(chosen, key=archive.pages.__getitem__)], folder / "tiny")
    print(f"\n{f'{len(chosen):,} PDF files':34} {HEAD}  pages/CPU s  without start")
    ours = _both([*PROGRAM, "--workers", 1, "--out"], some, tiny, folder, "this program, one worker")
    theirs = _both(PLAIN, some, tiny, None, "pdfplumber: text and tables only")
    total, net = ours[0] / theirs[0], ours[1] / theirs[1]
    print(f"{total:.1f} times the pages a CPU second, {net:.1f} times without the start")


def _both(
    command: Sequence[object], some: Archive, tiny: Archive, out: Path | None, name: str
) -> tuple[float, float]:
    """Pages a CPU second, with and without what the program takes to start."""
    start, full = (
        cost([*command, *([out / f"out-{a.folder.name}"] if out else []), a.folder]) for a in (tiny, some)
    )
    speed, net = some.total / full.cpu, (some.total - tiny.total) / (full.cpu - start.cpu)
    print(f"{_line(name, some, full)}  {speed:11.1f}  {net:13.1f}")
    return speed, net


HEAD = "   clock s  docs/s  pages/s     CPU s  CPU ms/doc  parent MB  all MB"


def _line(name: str, archive: Archive, spent: Cost) -> str:
    documents = len(archive.pages)
    return (
        f"{name:34} {spent.wall:10.1f}  {documents / spent.wall:6.1f}  {archive.total / spent.wall:7.1f}"
        f"  {spent.cpu:8.1f}  {1000 * spent.cpu / documents:10.1f}  {spent.parent:9.0f}  {spent.tree:6.0f}"
    )


def _second(name: str, archive: Archive, spent: Cost, full: Cost) -> str:
    clock, cpu = 100 * spent.wall / full.wall, 100 * spent.cpu / full.cpu
    return f"{_line(name, archive, spent)}  {clock:.1f} % of the clock, {cpu:.1f} % of the CPU"


if __name__ == "__main__":
    main()
