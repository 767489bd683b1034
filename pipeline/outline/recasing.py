"""Names in capitals, written as the document's running text writes them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from models.outline import Outline
from models.text import Text

WORD = re.compile(r"\w+")
Key = tuple[str, ...]  # a name's words in lower case


def recase(outline: Outline) -> None:
    """Give each activity whose name is in capitals the case that the text has; else sentence case."""
    shouted = [a for one in outline.agreements for a in one.activities if a.name.value.isupper()]
    if not shouted:
        return
    text = " ".join(line.value for line in outline.source.body)
    names = {_key(activity.name.value): activity.name.value for activity in shouted}
    written = _written(text, names)
    proper = _proper(text, {word for key in names for word in key})
    for activity in shouted:
        value = written.get(_key(activity.name.value)) or _in_sentence_case(activity.name.value, proper)
        if len(value) == len(activity.name):
            activity.name = Text(value, activity.name.origin)


def _key(name: str) -> Key:
    return tuple(word.lower() for word in WORD.findall(name))


def _written(text: str, names: dict[Key, str]) -> dict[Key, str]:
    """For each name the way that the text writes it most often, where it does so with one capital."""
    found: dict[Key, Counter[str]] = defaultdict(Counter)
    for key, start in _places(text, names):
        name = names[key]
        first = WORD.search(name)
        written = text[start - (first.start() if first else 0) :][: len(name)]
        same = written.replace("-", "–").lower() == name.replace("-", "–").lower()
        if same and not written.isupper() and written[:1].isupper():
            found[key][written] += 1
    return {key: forms.most_common(1)[0][0] for key, forms in found.items()}


def _places(text: str, names: Iterable[Key]) -> Iterator[tuple[Key, int]]:
    """Each name that stands in the text, and where its first word begins."""
    wanted = set(names)
    lengths: dict[str, set[int]] = defaultdict(set)
    for key in wanted:
        lengths[key[0] if key else ""].add(len(key))
    words = [(match[0].lower(), match.start()) for match in WORD.finditer(text)]
    for i, (word, start) in enumerate(words):
        for length in lengths.get(word, ()):
            key = tuple(word for word, _ in words[i : i + length])
            if key in wanted:
                yield key, start


def _proper(text: str, words: set[str]) -> set[str]:
    """The words that have a capital inside the text's sentences more often than none."""
    score: Counter[str] = Counter()
    for match in WORD.finditer(text):
        word = match[0]
        if word.lower() in words and not word.isupper():
            inside = text[match.start() - 2 : match.start()]
            score[word.lower()] += -1 if word.islower() else inside[1:] == " " and inside[0] not in ".:!?"
    return {word for word, count in score.items() if count > 0}


def _in_sentence_case(name: str, proper: set[str]) -> str:
    value = WORD.sub(lambda m: m[0].capitalize() if m[0].lower() in proper else m[0].lower(), name)
    return value[:1].upper() + value[1:]
