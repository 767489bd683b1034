"""One measured thing with two levels."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from models.record import Row
from models.tables import Baseline
from pipeline.audit.disagreement import Disagreement, of_type, written


def two_levels(rows: Sequence[Row]) -> Iterator[Disagreement]:
    """The same indicator, place and year with different levels in the document."""
    groups: dict[tuple[str, ...], list[Baseline]] = defaultdict(list)
    for row in of_type(rows, Baseline):
        if row.indicator and row.area and row.year:
            key = (row.indicator, str(row.measure), row.area, str(row.unit), str(row.year))
            groups[tuple(part.casefold() for part in key)].append(row)
    for group in groups.values():
        first = group[0]
        other = next((row for row in group if row.value != first.value), None)
        if other is not None:
            message = (
                f"“{first.indicator}” for {first.area} in {first.year} "
                f"is {written(first.value)} in one place and {written(other.value)} in another."
            )
            yield Disagreement("warning", message, [first, other], "two levels of one indicator")
