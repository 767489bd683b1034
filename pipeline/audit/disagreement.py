"""What a check finds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeVar

from models.record import Row

R = TypeVar("R", bound=Row)


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Rows that do not fit each other, and one sentence that quotes both sides."""

    severity: Literal["info", "warning", "error"]
    message: str
    rows: Sequence[Row]
    rule: str


def of_type(rows: Iterable[Row], record: type[R]) -> list[R]:
    return [row for row in rows if isinstance(row, record)]


def written(amount: Decimal | float | None) -> str:
    """A number the Danish way: 1234567.5 is "1.234.567,5"."""
    if amount is None:
        return "nothing"
    whole, _, part = f"{Decimal(str(amount)):f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    return f"{grouped},{part.rstrip('0')}" if part.rstrip("0") else grouped
