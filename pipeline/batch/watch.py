"""What is told of a run: while it works to a `Watcher`, at its end as a `Summary`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from models.tables import Document

MOST_SAID = 1000  # documents with an error that a summary holds; the table `documents` has them all


@dataclass(frozen=True)
class Summary:
    """`statuses`: documents by status. `known`: those not read again. `said`: (status, file name, error) of
    those with an error. `rows`: by table. `changed`: whether the tables did."""

    run_id: str
    statuses: Counter[str]
    known: int
    said: list[tuple[str, str, str]]
    rows: dict[str, int]
    changed: bool
    seconds: float

    @property
    def all_read(self) -> bool:
        return not self.statuses["failed"] and not self.statuses["empty"]


class Watcher(Protocol):
    def started(self, total: int, known: int) -> None:
        """There are `total` documents; the results of `known` are kept from earlier runs."""

    def document(self, document: Document, seconds: float) -> None:
        """A document has been read, in so many seconds."""

    def finished(self, summary: Summary) -> None:
        """The tables are in place."""

    def ended(self, why: str) -> None:
        """The run came to no such end."""


class Watchers:
    """Several of them, told one after the other; counts what is `done` of the `total`."""

    def __init__(self, watchers: Sequence[Watcher] = ()) -> None:
        self._watchers = watchers
        self.total = self.done = 0

    def started(self, total: int, known: int) -> None:
        self.total, self.done = total, known
        for watcher in self._watchers:
            watcher.started(total, known)

    def document(self, document: Document, seconds: float) -> None:
        self.done += 1
        for watcher in self._watchers:
            watcher.document(document, seconds)

    def finished(self, summary: Summary) -> None:
        for watcher in self._watchers:
            watcher.finished(summary)

    def ended(self, why: str) -> None:
        for watcher in self._watchers:
            watcher.ended(why)
