"""What there is to read: files and folders, walked in a stable order, each file with its identity."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256 as sha256_of
from pathlib import Path

from pipeline.store.hashes import sha256 as sha256_of_file


@dataclass(frozen=True)
class Input:
    """A file to read, or what gives nothing to read and has a status and an error to record."""

    path: Path
    file_name: str  # path below the folder that was given, with forward slashes
    sha256: str = ""
    document_id: str = ""
    status: str = ""
    error: str = ""


def find(
    paths: Sequence[Path], besides: Path | None = None, sha256: Callable[[Path], str] = sha256_of_file
) -> list[Input]:
    """All files of these files and folders, in the order given and sorted by path within a folder.

    Names that start with a dot and everything in the folder `besides` are passed over; a file that can be
    reached twice counts once. A further copy of the same bytes gets '-2', '-3' at the end of its id. `sha256`
    gives the digest of a file's bytes or raises `OSError`.
    """
    copies: Counter[str] = Counter()
    return [_numbered(_identified(found, sha256), copies) for found in _once(_walk(paths, besides))]


def _walk(paths: Sequence[Path], besides: Path | None) -> Iterator[Input]:
    closed = {besides.resolve()} if besides else set()
    for path in paths:
        if not os.path.isdir(path):
            yield Input(path, _clean(path.name))
            continue
        found = list(_below(path, path, closed))
        yield from found or [
            Input(path, _clean(path.resolve().name), status="empty", error="the folder holds no files")
        ]


def _below(folder: Path, root: Path, closed: set[Path]) -> Iterator[Input]:
    """The files of a folder and its folders; a link back to a folder above is not followed."""
    try:
        names = sorted(name for name in os.listdir(folder) if not name.startswith("."))
    except OSError as error:
        name = folder.relative_to(root).as_posix() if folder != root else folder.resolve().name
        yield Input(
            folder, _clean(name), status="failed", error=f"the folder cannot be opened: {reason(error)}"
        )
        return
    for path in (folder / name for name in names):
        if not os.path.isdir(path):
            yield Input(path, _clean(path.relative_to(root).as_posix()))
        elif path.resolve() not in closed:
            yield from _below(path, root, closed | {path.resolve()})


def _once(inputs: Iterable[Input]) -> Iterator[Input]:
    seen: set[str] = set()
    for found in inputs:
        real = os.path.realpath(found.path)
        if real not in seen:
            seen.add(real)
            yield found


def _identified(found: Input, sha256: Callable[[Path], str]) -> Input:
    if found.status:
        return found
    try:
        if not stat.S_ISREG(os.stat(found.path).st_mode):
            return replace(found, status="failed", error="not a regular file")
        return replace(found, sha256=sha256(found.path))
    except OSError as error:
        return replace(found, status="failed", error=f"the file cannot be opened: {reason(error)}")


def _numbered(found: Input, copies: Counter[str]) -> Input:
    """With a document id: from the bytes, or from the name where there are no bytes to be had."""
    stem = (found.sha256 or sha256_of(found.file_name.encode()).hexdigest())[:16]
    copies[stem] += 1
    document_id = stem if copies[stem] == 1 else f"{stem}-{copies[stem]}"
    return replace(found, document_id=document_id)


def _clean(name: str) -> str:
    """The name as text, also where its bytes are no UTF-8."""
    return os.fsencode(name).decode("utf-8", "replace")


def reason(error: OSError) -> str:
    """What the system says went wrong, in a few words."""
    return error.strerror.lower() if error.strerror else str(error)
