"""How sure the readings of criteria and levels are: every sign that counts, and what it is worth.

A row starts with what its shape is worth and loses a factor for each sign of doubt. The values of `LEADS` are
the shares of right rows, rounded down, among 2,435 rows of 700 tables that were flattened at random (widths,
empty lines, order, cells on one line) and read back. Their words were those of documents that the likeness
was weighed on: other words may do worse. All other values are judgement, held by a test: of the rows of the
fictional documents that have 0.9 and more, at least 98 in 100 are right.
"""

from __future__ import annotations

import re

from extractors.criteria.likeness import likeness
from extractors.criteria.places import Table, TableRow
from extractors.language.direction import names_both_ways
from extractors.language.numbers import DIGITS
from extractors.language.promised import promises
from extractors.language.recurrence import deadline_years

SHAPES = {
    "table cells": 0.97,
    "table with columns side by side": 0.92,
    "flattened table": 0.97,
    "columns one after the other": 0.92,
    "labelled list": 0.92,
    "bullet under goals": 0.97,
    "bullet under criteria": 0.95,
    "bullet under deliverables": 0.97,
    "entry of a list without marks": 0.8,
    "numbered result of a theory of change": 0.93,
    "sentence under deliverables": 0.93,
}
"""By the rule that found the row's words."""
LEADS = ((2.0, 1.0), (1.0, 0.95), (0.5, 0.88), (0.25, 0.8), (float("-inf"), 0.5))
"""By how much a flattened row's reading scored better than the next best one, at least: what is left."""

NO_SOURCE = 0.85  # a table has a column for the source, and the row has none
UNKNOWN_SOURCE = 0.95  # a flattened source has no word that names one
LOOSE = 0.7  # the criterion begins in lower case or ends in a word that is no end
LONG = 0.9  # it has more than LONGEST characters
LONGEST = 400
SEVERAL_NUMBERS = 0.92  # the first of several promised numbers was taken
UNPROMISED_NUMBER = 0.95  # it has a number that was taken for no promise
BOTH_WAYS = 0.92  # it names both ways
SEVERAL_YEARS = 0.95  # it names several years in or by which something shall be met

IN_TABLE = 1.0  # a level in a column of its own
SEVERAL_LEVELS = 0.97  # it shares its cell with other levels
UNNAMED_UNIT = 0.97  # neither cell nor indicator names the unit: a count
NO_YEAR = 0.95  # no cell or head of the row has its year
IN_CRITERION = 0.93  # a level that a criterion states, with the words that say so
UNNAMED = 0.9  # what a criterion's level measures had to be taken from the words before it
IN_TEXT = {"%": 0.85, "karakter": 0.75, "antal": 0.7}  # a level of running text, by unit
ELSEWHERE = 0.85  # it stands outside of the problem parts
NO_NAME = 0.9  # the sentence does not say in so many words what it measures
SEVERAL_NOTES = 0.9  # its paragraph has several footnotes

_LOOSE = re.compile(r"[a-zæøå]|.*\b(?:og|i|at|der|til|af|med|for|fra|på|som|en|et|de|om|ved)$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBER = re.compile(rf"(?=[\d¼½¾⅓⅔]){DIGITS}")


def of_row(table: Table, row: TableRow) -> float:
    """How sure it is that a table's row has its own cells and no others."""
    sure = SHAPES[table.rule]
    if row.lead is not None:
        sure *= next(left for least, left in LEADS if row.lead >= least)
    if "source" in table.head.roles and not row.cell("source"):
        sure *= NO_SOURCE
    elif table.rule == "flattened table" and row.cell("source"):
        sure *= 1.0 if likeness("source", row.cell("source").value, set()) > 0 else UNKNOWN_SOURCE
    texts = [row.cell(role).value for role in ("criterion", "indicator")]
    return sure * (LOOSE if table.rule != "table cells" and any(map(_LOOSE.fullmatch, texts)) else 1.0)


def of_criterion(shape: float, text: str, indicator: str | None) -> float:
    """How sure a criterion's row is, its numbers, ways and years included."""
    words = f"{text} {indicator or ''}".strip()
    found = promises(text) or promises(indicator or "")
    sure = shape * (LONG if len(text) > LONGEST else 1.0)
    sure *= SEVERAL_NUMBERS if len(found) > 1 else 1.0
    sure *= UNPROMISED_NUMBER if not found and _other_number(words) else 1.0
    sure *= BOTH_WAYS if names_both_ways(words) else 1.0
    return round(sure * (SEVERAL_YEARS if len(deadline_years(words)) > 1 else 1.0), 3)


def of_level(shape: float, several: bool, unit_named: bool, dated: bool) -> float:
    """How sure a level of a table's cell is. `several`: its cell has more than one."""
    sure = shape * IN_TABLE * (SEVERAL_LEVELS if several else 1.0)
    return round(sure * (1.0 if unit_named else UNNAMED_UNIT) * (1.0 if dated else NO_YEAR), 3)


def of_stated(shape: float, named: bool, dated: bool) -> float:
    """How sure a level inside a criterion is."""
    return round(shape * IN_CRITERION * (1.0 if named else UNNAMED) * (1.0 if dated else NO_YEAR), 3)


def of_text(unit: str, named: bool, problem: bool, notes: int) -> float:
    """How sure a level of running text is. `notes`: how many footnotes its paragraph has."""
    sure = IN_TEXT[unit] * (1.0 if named else NO_NAME) * (1.0 if problem else ELSEWHERE)
    return round(sure * (SEVERAL_NOTES if notes > 1 else 1.0), 3)


def _other_number(words: str) -> bool:
    return any(not _YEAR.fullmatch(match[0]) for match in _NUMBER.finditer(words))
