"""What the national forms have in common: an agreement's row, lines of parties, actors and their bullets."""

from __future__ import annotations

from typing import Any

from samples.content import Block, Bullets, Text
from samples.rows import duty, party

REVISION = (
    "Revision af delaftalen (Eventuelle reviderede aftaler skal ikke fremsendes til Landsbyggefonden, men "
    "fonden skal om nødvendigt til enhver tid kunne rekvirere ajourførte delaftaler)"
)


def agreement(
    kind: str,
    programme: str | None,
    focus: str | None = None,
    valid: tuple[str, str, str] | None = None,
    draft: str | None = None,
) -> dict:
    """An agreement's row. `valid`: the period as written, its first and last day; `draft`: its date."""
    raw, first, last = valid or (None, None, None)
    values = {"agreement_type": kind, "focus_area": focus, "programme": programme}
    period = {"valid_from": first, "valid_to": last, "valid_raw": raw}
    return values | period | {"is_draft": draft is not None, "draft_date": draft}


def party_line(line: str, *people: tuple[Any, ...], tight: bool = False) -> Text:
    """A line of the list of parties; each of `people` is what `rows.party` takes."""
    return Text(line, [row for person in people for row in party(*person)], tight)


def actor(
    name: str, *obligations: str, above: str | None = None, colon: bool = True, mark: str | None = None
) -> list[Block]:
    """An actor's heading and the bullets of what they shall do; `above` is the heading over theirs."""
    end = ":" if colon else ""
    heads = [Text(line + end) for line in (above, name) if line]
    full = f"{above}, {name}" if above else name
    return [*heads, Bullets(obligations, duty(full, *obligations), mark)]
