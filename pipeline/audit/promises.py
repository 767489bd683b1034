"""Promises that nothing measures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.record import Row
from models.tables import SuccessCriterion
from pipeline.audit.disagreement import Disagreement, of_type


def without_measure(rows: Sequence[Row]) -> Iterator[Disagreement]:
    """A success criterion without a number and a datakilde, a delmål without an indicator."""
    for row in of_type(rows, SuccessCriterion):
        if (
            row.kind == "succeskriterium"
            and not row.data_source
            and row.target_low is row.target_high is None
        ):
            message = f"“{row.text}” is a succeskriterium, but it has neither a number nor a datakilde."
            yield Disagreement("info", message, [row], "promise without a measure")
        elif row.kind == "delmål" and not row.indicator:
            message = f"“{row.text}” is a delmål, but it has no indikator."
            yield Disagreement("info", message, [row], "promise without a measure")
