"""By how much the best way through a flattened table beats the best one without one of its cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

State = tuple[int, bool]
"""A cell's column, and whether its row was resumed on a new page."""
Cell = tuple[int, int, State]
"""The first unit of a cell, the unit after its last one, its state."""


class Edge(NamedTuple):
    """A cell that was weighed: from where to where, from which state to which, and what it adds."""

    start: int
    before: State
    end: int
    state: State
    gain: float


def lead(
    edges: Sequence[Edge], length: int, path: Sequence[Cell], ended: Mapping[State, float]
) -> list[float]:
    """For each cell of the best path, the path's score less that of the best one without this cell.

    `ended` has what a path's end in each state adds. Infinite where every path has the cell.
    """
    ahead, behind = _ahead(edges), _behind(edges, length, ended)
    rivals: list[dict[Cell, float]] = [{} for _ in range(length)]
    for edge in edges:
        if (start := ahead.get((edge.start, edge.before))) is None:
            continue
        if (rest := behind.get((edge.end, edge.state))) is None:
            continue
        score, cell = start + edge.gain + rest, (edge.start, edge.end, edge.state)
        for k in range(edge.start, edge.end):
            rivals[k][cell] = max(score, rivals[k].get(cell, score))
    best = max(rivals[0].values())
    return [
        min((best - s for c, s in rivals[cell[0]].items() if c != cell), default=float("inf"))
        for cell in path
    ]


def _ahead(edges: Sequence[Edge]) -> dict[tuple[int, State], float]:
    """The best score from the beginning to each place and state."""
    scores: dict[tuple[int, State], float] = {}
    for edge in edges:  # in the order of their starts
        start = scores.get((edge.start, edge.before), 0.0 if edge.start == 0 else None)
        if start is not None:
            place = (edge.end, edge.state)
            scores[place] = max(start + edge.gain, scores.get(place, float("-inf")))
    scores.update({(edge.start, edge.before): 0.0 for edge in edges if edge.start == 0})
    return scores


def _behind(
    edges: Sequence[Edge], length: int, ended: Mapping[State, float]
) -> dict[tuple[int, State], float]:
    """The best score from each place and state to the end."""
    scores: dict[tuple[int, State], float] = {(length, state): score for state, score in ended.items()}
    for edge in reversed(edges):
        rest = scores.get((edge.end, edge.state))
        if rest is not None:
            place = (edge.start, edge.before)
            scores[place] = max(edge.gain + rest, scores.get(place, float("-inf")))
    return scores
