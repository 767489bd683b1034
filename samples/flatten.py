"""Pages as a converter leaves them in a text file: no places, no weight, and the damage that goes with it.

Cells follow one another, a page's start is a line that begins with a space, letter-spaced words fall
apart, footnote marks are glued to words, and links are left as bare `mailto:` lines at the page's end.
"""

from __future__ import annotations

from itertools import pairwise
from random import Random

from samples.content import Document, Style
from samples.layout import Line, Page, Part, cells, pages
from samples.wrap import Word

NARROW = "iljtfr"


def flattened(document: Document) -> str:
    """The text that a converter would make of the document; the same on every call."""
    lines: list[str] = []
    for page in pages(document):
        body = _page_head(document.style, page) + _body(page, document.style)
        lines += [" " + body[0], *body[1:], *_notes(page), *_links(page, document)]
    return "\n".join(lines) + "\n"


def _page_head(style: Style, page: Page) -> list[str]:
    if not style.head or page.number == 1:
        return []
    head = [text for line in style.head for text in ("", f"{line} ")]
    return ["", *head, "", " ", f"{page.number} ", ""]


def _body(page: Page, style: Style) -> list[str]:
    lines: list[str] = []
    after_heading = False
    for number, (_, part) in enumerate(page.parts):
        chance = Random(f"{page.number} {number}")
        if lines and style.double_spaced:
            lines += [] if after_heading else ["", " ", ""] if part.gap and not part.boxes else [""]
        elif lines and (part.gap or part.boxes or (style.stray_gaps and chance.random() < 0.1)):
            lines.append("")
        lines += _part(part, style, chance)
        after_heading = part.heading and not part.boxes
    return lines


def _part(part: Part, style: Style, chance: Random) -> list[str]:
    """The lines of a part. A cell of one line and the next cell share a line."""
    lines: list[str] = []
    joins = False
    for cell in cells(part):
        texts = [_text(line, style, chance) for line in cell]
        if joins:
            lines[-1] += texts.pop(0)
        elif lines:
            lines.append("")
        lines += texts
        joins = len(cell) == 1
    return lines


def _text(line: Line, style: Style, chance: Random) -> str:
    if not line.words:
        return " "
    parts = [_word(word, line.spaced or (style.spacing > 0 and word[0].bold), chance) for word in line.words]
    text = parts[0]
    for part, word in zip(parts[1:], line.words[1:], strict=True):
        wide = style.spacing > 0 and (line.spaced or word[0].bold) and chance.random() < 0.45
        text += ("  " if wide else " ") + part
    return text + " "


def _word(word: Word, spaced: bool, chance: Random) -> str:
    text = "".join(piece.text for piece in word)
    if not spaced or len(text) < 3:
        return text
    return broken(text, chance)


def broken(text: str, chance: Random) -> str:
    """A letter-spaced word as a converter reads it: a space at some gaps (next to narrow letters, mostly), at
    all of them, or at none."""
    mood = chance.random()
    if mood < 0.2:
        return text if mood < 0.08 else " ".join(text)
    shares = [0.65 if a in NARROW or b in NARROW else 0.08 for a, b in pairwise(text)]
    gaps = [" " if chance.random() < share else "" for share in shares]
    return text[0] + "".join(gap + letter for gap, letter in zip(gaps, text[1:], strict=True))


def _notes(page: Page) -> list[str]:
    lines: list[str] = []
    for number, body in page.notes:
        texts = [" ".join("".join(p.text for p in word) for word in line) + " " for line in body]
        orphaned = number % 4 == 3  # the number on a line of its own
        lines += [f"{number}", " " + texts[0]] if orphaned else [f"{number} {texts[0]}"]
        lines += texts[1:]
    return ["", " " * 49, *lines] if lines else []


def _links(page: Page, document: Document) -> list[str]:
    if document.links is None:
        return []
    found = [p.link for _, part in page.parts for line in part.lines for w in line.words for p in w if p.link]
    links = [document.links.get(link, link) for link in found]
    return ["", *(f"mailto:{link}" for link in links)] if links else []
