"""Short ways to say the rows of the tables, with null for what a document does not state."""

from __future__ import annotations

import re
from typing import Any

from samples.content import Row

Number = int | float
NOTE = re.compile(r"\[\^(\d+)\]")
OPEN = "open"  # a direction that the words leave open ("At styrke …"): the row says nothing about it


def party(
    organisation: str,
    person: str | None = None,
    role: str | None = None,
    department: str | None = None,
    email: str | None = None,
) -> list[Row]:
    """A party, and the contact that its address is."""
    values = {"organisation": organisation, "department": department, "role": role, "person": person}
    rows = [Row("parties", {**values, "email": email.lower() if email else None})]
    return rows + ([contact(email, person, role, organisation)] if email else [])


def section(heading: str, kind: str | None) -> Row:
    """A heading that is no block of its own, such as a table's head."""
    return Row("sections", {"heading": heading} | ({"kind": kind} if kind else {}))


def contact(
    email: str, person: str | None = None, role: str | None = None, organisation: str | None = None
) -> Row:
    return Row(
        "contacts", {"email": email.lower(), "person": person, "role": role, "organisation": organisation}
    )


def criterion(
    kind: str,
    text: str,
    source: str | None = None,
    indicator: str | None = None,
    low: Number | None = None,
    high: Number | None = None,
    unit: str | None = None,
    direction: str | None = None,
    period: str | None = None,
    deadline: int | None = None,
) -> Row:
    targets = {"target_low": low, "target_high": high, "target_unit": unit}
    times = {"direction": direction, "period": period, "deadline_year": deadline}
    if direction == OPEN:
        del times["direction"]
    says = {"kind": kind, "text": text, "indicator": indicator, "data_source": source}
    return Row("success_criteria", says | targets | times)


def goal(text: str, **values: Any) -> Row:
    return criterion("målsætning", text, **values)


def delivery(text: str, **values: Any) -> Row:
    return criterion("leverance", text, **values)


def goals(*texts: str) -> list[Row]:
    """Goals without a number or a direction."""
    return [goal(text) for text in texts]


def strengthening(*texts: str) -> list[Row]:
    """Goals without a number that begin with a word like "styrke"."""
    return [goal(text, direction=OPEN) for text in texts]


def exactly(number: Number, unit: str) -> dict[str, Any]:
    return {"low": number, "high": number, "unit": unit}


def at_least(number: Number, unit: str) -> dict[str, Any]:
    return {"low": number, "unit": unit}


def narrative(value: Number, unit: str = "%", **values: Any) -> Row:
    """A level in running text. Goal, indicator, measure and area are left open: the words do not fix them."""
    return Row("baselines", {"origin": "narrative", "value": value, "unit": unit} | values)


def level(
    goal: str | None,
    indicator: str,
    area: str | None,
    value: Number,
    unit: str,
    year: int | None,
    source: str | None,
    measure: str | None = None,
    origin: str = "table",
) -> Row:
    what = {"origin": origin, "goal": goal, "indicator": indicator, "measure": measure}
    what |= {"area": area} if area else {}
    return Row("baselines", what | {"value": value, "unit": unit, "year": year, "data_source": source})


def budget(
    table: str,
    item: str,
    amounts: dict[int | None, str],
    total: bool = False,
    fixed: dict[str, int] | None = None,
) -> list[Row]:
    """Lines of a budget table: the cell by year, with its note's mark. `fixed`: what malformed cells mean."""
    rows = []
    for year, raw in amounts.items():
        repaired = (fixed or {}).get(raw)
        amount = repaired or int("".join(re.findall(r"\d", NOTE.sub("", raw).split()[0])))
        values = {"table": table, "line_item": item, "year": year, "amount": amount}
        values |= {
            "amount_raw": NOTE.sub(r"\1", raw),
            "amount_status": "repaired" if repaired else "as_written",
            "is_total": total,
        }
        rows.append(Row("budget_lines", values))
    return rows


def budget_table(table: str, unit: str | None, matches: bool | None) -> Row:
    return Row("budget_tables", {"table": table, "unit": unit, "stated_total_matches": matches})


def duty(actor: str, *obligations: str) -> list[Row]:
    return [Row("responsibilities", {"actor": actor, "obligation": obligation}) for obligation in obligations]


def staff(role: str, fte: float | None, focus: str | None = None) -> Row:
    return Row("staffing", {"role": role, "fte": fte, "focus": focus})
