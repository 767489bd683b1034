"""Titles that run along with the pages of a text that has lost its pages.

Such a title is known by what it does, whatever its words: it comes again at every page's length, in the
middle of sentences or with the name of an agreement, or it stands beside most page numbers.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from models.source import Line, Role
from pipeline.repair.standing import standing_lines

LONGEST = 90  # characters of a running title
_AGREEMENT = re.compile(r"\b(?:delaftale|samarbejdsaftale|tryghedsplan|partnerskabsaftale)\b", re.IGNORECASE)
_OPENS_FORM = re.compile(
    r"bestyrelsen for den boligsociale|navn på den boligsociale|.{0,20}parter\b|(?:del)?aftalen gælder", re.I
)
_NUMBER = re.compile(r"[\W\d_]+")
_ALONE = re.compile(r"(?:side |s\. ?)?\W{0,3}\d{1,3}\W{0,3}", re.IGNORECASE)
_PAGE = range(10, 91)  # lines that are not empty from one running title to the next
_SHARE = 0.6  # of the page numbers, or of the distances
_LEAST = 3  # times that a title must come
_FULL = 45  # characters; a line of running text is at least this long
_DEPTH = 3  # lines of a page's head or foot
_SIGHT = 12  # lines below an agreement's title within which its form begins


def shape(line: Line) -> str:
    """What stays the same on every page: letters, spaced or not, and that there is a number."""
    return re.sub(r"[\W_]+", "", re.sub(r"\d+", "0", line.value.casefold()))


def running_titles(lines: list[Line]) -> set[int]:
    """Lines that come again page by page; an agreement's own title with the same words is none of them."""
    places: dict[str, list[int]] = defaultdict(list)
    for i, line in enumerate(lines):
        if _may_run(line):
            places[shape(line)].append(i)
    runs = [run for run in places.values() if len(run) >= _LEAST and _page_by_page(run)]
    again = {i for run in runs for i in run}
    found: set[int] = set()
    for run in runs:
        numbers = _counting(lines, run)
        if numbers or _under_a_name(lines, run) or _cuts_sentences(lines, run, again):
            found |= {*_copies(lines, run), *numbers}
    return found


def beside_numbers(lines: list[Line], feet: set[int]) -> set[int]:
    """Lines that stand above or below most of the page numbers and draft marks, `feet` being those known."""
    found = set(feet)
    for _ in range(_DEPTH):
        for side in (-1, 1):
            found |= _most_beside(lines, found, side)
    return found - feet


def _most_beside(lines: list[Line], feet: set[int], side: int) -> set[int]:
    near = [i + side for i in feet if 0 <= i + side < len(lines) and i + side not in feet]
    near = [i for i in near if _may_run(lines[i]) and i > _DEPTH]
    counts = Counter(shape(lines[i]) for i in near)
    clusters = sum(i - 1 not in feet for i in feet)

    def is_title(i: int) -> bool:
        least = _LEAST - 1 if _AGREEMENT.search(lines[i].value) else _LEAST
        return counts[shape(lines[i])] >= max(least, _SHARE * clusters)

    return {i for i in near if is_title(i) and not _OPENS_FORM.match(lines[i].value)}


def titles_of_forms(lines: list[Line]) -> set[int]:
    """Lines shortly above a form's first fields where these have been there before: a further form begins."""
    opening = [i for i, line in enumerate(lines) if _OPENS_FORM.match(line.value)]
    first: dict[str, int] = {}
    for i in opening:
        first.setdefault(shape(lines[i]), i)
    return {j for i in opening if first[shape(lines[i])] < i - _SIGHT for j in range(i - _SIGHT, i)}


def _may_run(line: Line) -> bool:
    value = line.value
    if line.role is not Role.BODY or line.cell is not None or not 4 <= len(value) <= LONGEST:
        return False
    whole = not value.endswith((".", ",", ";", ":")) and not value[0].islower()
    return whole and not _NUMBER.fullmatch(value) and shape(line) not in _standing()


@lru_cache(maxsize=1)
def _standing() -> frozenset[str]:
    """The headings of the forms, which stand at the top of many pages too."""
    return frozenset(re.sub(r"[\W_]+", "", line.casefold()) for line in standing_lines())


def _page_by_page(run: list[int]) -> bool:
    steps = [after - before for before, after in pairwise(run)]
    return sum(step in _PAGE for step in steps) >= _SHARE * len(steps)


def _counting(lines: list[Line], run: list[int]) -> list[int]:
    """The numbers alone on a line above or below the run's lines, if they count from page to page."""
    for side in (-1, 1):
        beside = [i + side for i in run if 0 <= i + side < len(lines)]
        numbers = [i for i in beside if _ALONE.fullmatch(lines[i].value) and lines[i].role is Role.BODY]
        values = [int(re.sub(r"\D", "", lines[i].value)) for i in numbers]
        steps = sum(after == before + 1 for before, after in pairwise(values))
        if len(numbers) >= _SHARE * len(run) and steps >= max(2, _SHARE * len(run)):
            return numbers
    return []


def _under_a_name(lines: list[Line], run: list[int]) -> bool:
    """Whether the line names an agreement, alone between empty lines, mostly without a form under it."""
    apart = [i for i in run if lines[i].gap or lines[i].page_start]
    opening = [i for i in run if _opens_form(lines, i)]
    named = _AGREEMENT.search(lines[run[0]].value) is not None
    return named and 2 * len(apart) > len(run) and 2 * len(opening) < len(run)


def _cuts_sentences(lines: list[Line], run: list[int], again: set[int]) -> bool:
    """Whether sentences, different ones, go on behind the line that they were broken off before."""
    cut = set()
    for i in run:
        above, below = next(_around(lines, i, -1, again), ""), next(_around(lines, i, 1, again), "")
        if len(above) >= _FULL and (above[-1].isalpha() or above[-1] in ",-") and below[:1].islower():
            cut.add((above, below))
    distinct = min(len({above for above, _ in cut}), len({below for _, below in cut}))
    return distinct >= max(2, len(run) / 10)


def _around(lines: list[Line], i: int, side: int, again: set[int]) -> Iterator[str]:
    """The text that follows line `i` on one side, its page's other head and foot lines passed over."""
    for j in range(i + side, i + side * (_DEPTH + 2), side):
        if not 0 <= j < len(lines):
            return
        if lines[j].role is Role.BODY and j not in again and not _NUMBER.fullmatch(lines[j].value):
            yield lines[j].value


def _copies(lines: list[Line], run: list[int]) -> list[int]:
    """The run without its first line where that is the title itself."""
    own = run[0] <= _DEPTH or _opens_form(lines, run[0])
    return run[1:] if own else run


def _opens_form(lines: list[Line], i: int) -> bool:
    return any(_OPENS_FORM.match(line.value) for line in lines[i + 1 : i + 1 + _SIGHT])
