"""The names that a document writes itself, and where it has one of them in pieces ("Jobb roen")."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property

from pipeline.repair.spacing_tokens import CAMEL, MARKS
from pipeline.repair.words import NO_TAIL, PARTICLES, general

LEAST, LONGEST = 6, 40
_NEVER_FIRST = NO_TAIL | PARTICLES


class Names:
    """Words that stand with a capital wherever they stand, and that no list of Danish words has.

    `tokens` counts what the document's undamaged lines hold.
    """

    def __init__(self, tokens: Counter[str]) -> None:
        self._tokens = tokens

    @cached_property
    def words(self) -> frozenset[str]:
        """The names, lower case, and their genitives."""
        listed = general()
        cores = {token.strip(MARKS) for token in self._tokens if len(token) >= LEAST and not token.islower()}
        small = {token.strip(MARKS) for token in self._tokens if token.islower()}
        names = {
            core.lower()
            for core in cores
            if LEAST <= len(core) <= LONGEST
            and core.isalpha()
            and core[0].isupper()
            and not CAMEL.search(core)
        }
        found = {name for name in names - small if name not in listed}
        return frozenset(found | {name + "s" for name in found})

    @cached_property
    def _heads(self) -> frozenset[str]:
        heads = {name[:end].capitalize() for name in self.words for end in range(1, len(name))}
        return frozenset(heads | {head.upper() for head in heads})

    def broken_in(self, lines: Sequence[str], shown: Iterable[int]) -> list[int]:
        """The lines, but for those already `shown`, that have a name in pieces."""
        heads, skipped = self._heads & self._tokens.keys(), set(shown)
        if not heads:
            return []
        split = ((i, line.split()) for i, line in enumerate(lines) if i not in skipped)
        return [i for i, tokens in split if not heads.isdisjoint(tokens) and self._spelled(tokens)]

    def _spelled(self, tokens: list[str]) -> bool:
        return any(self._starts(tokens, i) for i, token in enumerate(tokens) if token in self._heads)

    def _starts(self, tokens: list[str], first: int) -> bool:
        """Whether the tokens from `first` on spell a name."""
        whole = tokens[first]
        for token in tokens[first + 1 :]:
            whole += token
            if self.is_broken(tokens[first], whole):
                return True
            if whole not in self._heads:
                return False
        return False

    def is_broken(self, head: str, whole: str) -> bool:
        """Whether `whole`, which begins with the piece `head`, is a name that fell apart."""
        core = whole.strip(MARKS).lower()
        return (
            core in self.words
            and not CAMEL.search(whole)
            and head.lower() not in _NEVER_FIRST
            and core[len(head) :] not in NO_TAIL
        )
