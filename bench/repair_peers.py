"""What a user would reach for instead: each takes a line and gives a line with other spaces."""

from __future__ import annotations

import gzip
import re
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from wordfreq import get_frequency_dict

Peer = Callable[[str], str]


def rule(line: str) -> str:
    """One space closes, two open."""
    return " ".join(part.replace(" ", "") for part in re.split(r" {2,}", line.strip()))


def _between_double_gaps(segment: Peer, line: str) -> str:
    """Double gaps kept (the peers get the best evidence there is), the rest segmented afresh."""
    return " ".join(segment(part.replace(" ", "")) for part in re.split(r" {2,}", line.strip()))


def wordninja() -> Peer:
    """wordninja with wordfreq's Danish list, its token pattern widened to Danish letters."""
    import wordninja as ninja

    ninja._SPLIT_RE = re.compile(r"[^\w']+")
    words = get_frequency_dict("da", "best")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "words.gz"
        path.write_bytes(gzip.compress("\n".join(sorted(words, key=lambda w: -words[w])).encode()))
        model = ninja.LanguageModel(str(path))
    return partial(_between_double_gaps, lambda text: _placed(text, model.split(text)))


def _placed(text: str, words: list[str]) -> str:
    """`words` with the marks that the segmenter dropped put back where they stood."""
    out, end = "", 0
    for word in words:
        start = text.index(word, end)
        out += text[end:start] + (" " if out else "") + word
        end = start + len(word)
    return out + text[end:]


def symspell() -> Peer:
    """symspellpy's word_segmentation with wordfreq's Danish list, no corrections."""
    from symspellpy import SymSpell

    model = SymSpell(max_dictionary_edit_distance=0)
    for word, frequency in get_frequency_dict("da", "best").items():
        model.create_dictionary_entry(word, int(frequency * 1e9))

    def segment(text: str) -> str:
        return model.word_segmentation(text, max_edit_distance=0).segmented_string if text else ""

    return partial(_between_double_gaps, segment)
