"""Small flattened documents for the tests of the repair steps."""

from models.source import Line, Role, Source
from pipeline.read.plain import read_plain
from pipeline.repair.pages import find_page_starts, squeeze_lines


def prepared(text: str) -> Source:
    """The text as the steps after squeezing get it."""
    return squeeze_lines(find_page_starts(read_plain(text)))


def with_role(source: Source, *roles: Role) -> list[str]:
    return [line.value for line in source.lines if line.role in roles]


def line_of(source: Source, word: str) -> Line:
    return next(line for line in source.lines if word in line.value)


PROSE = "Beboerne mødes hver uge i huset og taler om, hvad der skal ske i området. \n" * 3


def page(body: str = PROSE, foot: str = "") -> str:
    """A page of flattened text: what starts it shows as one space, what ends it stands after empty lines."""
    return f" {body}{foot}"
