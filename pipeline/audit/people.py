"""Addresses and their links, persons and their addresses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from models.record import Row
from models.tables import Contact, Party
from pipeline.audit.disagreement import Disagreement, of_type

Person = Party | Contact


def links(rows: Sequence[Row]) -> Iterator[Disagreement]:
    """An address whose link goes to another one."""
    for contact in of_type(rows, Contact):
        if contact.link_differs:
            message = f"The address reads {contact.email}, but its link goes to {contact.link_target}."
            yield Disagreement("warning", message, [contact], "address against its link")


def two_addresses(rows: Sequence[Row]) -> Iterator[Disagreement]:
    """One person under several addresses."""
    for person, group in _groups(rows, lambda row: row.person).items():
        first, *others = _one_each(group, lambda row: row.email)
        if others:
            listed = " and ".join(str(row.email) for row in (first, *others))
            yield Disagreement(
                "warning", f"{person} has the addresses {listed}.", [first, *others], "two addresses"
            )


def two_names(rows: Sequence[Row]) -> Iterator[Disagreement]:
    """One address under several names."""
    for email, group in _groups(rows, lambda row: row.email).items():
        first, *others = _one_each(group, lambda row: row.person)
        if others:
            listed = " and ".join(f"“{row.person}”" for row in (first, *others))
            yield Disagreement("warning", f"{email} belongs to {listed}.", [first, *others], "two names")


def _groups(rows: Sequence[Row], key: Callable[[Person], str | None]) -> dict[str, list[Person]]:
    """Contacts and parties that state both a person and an address, by what `key` says."""
    groups: dict[str, list[Person]] = defaultdict(list)
    people: list[Person] = [*of_type(rows, Party), *of_type(rows, Contact)]
    for row in people:
        if row.person and row.email:
            groups[str(key(row))].append(row)
    return groups


def _one_each(rows: Sequence[Person], value: Callable[[Person], str | None]) -> list[Person]:
    return list({str(value(row)).casefold(): row for row in reversed(rows)}.values())[::-1]
