"""How documents are read, and what reading one may cost."""

from __future__ import annotations

from dataclasses import dataclass, field

MOST_OUTPUT = 256_000_000  # bytes of packed rows; an agreement of 60 pages gives some 100 kB


@dataclass(frozen=True)
class Limits:
    """Seconds, megabytes of memory of the process that reads, and pages. The defaults are ten and more
    times what the longest agreements take, and some more than a scan of 60 pages does."""

    timeout: float = 300
    max_memory: int = 2000
    max_pages: int = 2000

    def __str__(self) -> str:
        return f"{self.timeout:g} s, {self.max_memory} MB, {self.max_pages} pages"


@dataclass(frozen=True)
class Options:
    """`workers` of None: one a processor. `fresh`: kept results are not used. `scheduler`: the address of a
    cluster to read on, whose workers then count."""

    workers: int | None = None
    limits: Limits = field(default_factory=Limits)
    fresh: bool = False
    scheduler: str | None = None
