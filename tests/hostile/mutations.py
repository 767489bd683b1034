"""Sound files spoilt: cut short, bytes changed, pieces moved. The same seed gives the same damage."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

STEP = 64  # bytes between two places where a file is cut


def truncated(data: bytes, step: int = STEP) -> Iterator[bytes]:
    """The file cut at every `step`th byte."""
    return (data[:end] for end in range(step, len(data), step))


def flipped(data: bytes, number: int, seed: int) -> Iterator[bytes]:
    """`number` files with some bytes changed: of each, between one and a hundredth of all."""
    for i in range(number):
        random = Random(f"{seed} {i}")
        spoilt = bytearray(data)
        for _ in range(random.choice((1, 3, 10, len(data) // 1000 + 1, len(data) // 100 + 1))):
            spoilt[random.randrange(len(data))] = random.randrange(256)
        yield bytes(spoilt)


def rearranged(data: bytes, number: int, seed: int) -> Iterator[bytes]:
    """`number` files of which a piece is left out, repeated, zeroed, or exchanged with another."""
    for i in range(number):
        random = Random(f"{seed} {i}")
        a, b, c, d = sorted(random.randrange(len(data)) for _ in range(4))
        first, second, between = data[a:b], data[c:d], data[b:c]
        yield random.choice(
            (
                data[:a] + data[b:],
                data[:b] + first * random.randrange(2, 9) + data[b:],
                data[:a] + bytes(b - a) + data[b:],
                data[:a] + second + between + first + data[d:],
            )
        )


def other_numbers(data: bytes, number: int, seed: int) -> Iterator[bytes]:
    """`number` files in which some numbers have become too large, negative, zero or fractions."""
    wild = (
        b"0",
        b"-1",
        b"4294967296",
        b"99999999999999999999",
        b"1e38",
        b"0.0000001",
        b"2147483647",
        b"65536",
    )
    for i in range(number):
        random = Random(f"{seed} {i}")
        words = data.split(b" ")
        places = [place for place, word in enumerate(words) if word.isdigit()]
        for place in random.sample(places, min(len(places), random.choice((1, 2, 8, 40)))):
            words[place] = random.choice(wild)
        yield b" ".join(words)
