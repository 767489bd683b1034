"""A form's heading that is recognised by its letters, written with the form's spaces."""

from __future__ import annotations

from models.text import Text, glue_place
from pipeline.outline.phrases import NUMBER, Phrase, letters_of


def respaced(text: Text, phrase: Phrase) -> Text:
    """The heading with spaces where the form has them, if all its letters are the form's.

    What stands behind the form's letters, guidance for one, stays as it is, and so does a number before them.
    """
    if phrase.opening or letters_of(text.value) != phrase.letters:
        return text
    spaces, letter_count = _spaces(phrase.text)
    number = NUMBER.match(text.value)
    values: list[str] = []
    origins: list[int] = []
    count = 0
    for i, (character, origin) in enumerate(zip(text.value, text.origin, strict=True)):
        within = 0 < count < letter_count and i >= (number.end() if number else 0)
        if within and character.isspace() and count not in spaces:
            continue
        if within and character.isalnum() and count in spaces and values[-1].isalnum():
            values.append(" ")
            origins.append(glue_place(origins[-1], origin))
        values.append(character)
        origins.append(origin)
        count += character.isalnum() and not (number and i < number.end())
    return Text("".join(values), tuple(origins)) if values != list(text.value) else text


def _spaces(form: str) -> tuple[set[int], int]:
    """How many letters stand before each space of the form's heading, and how many there are."""
    spaces: set[int] = set()
    count = 0
    for character in form:
        if character.isspace():
            spaces.add(count)
        count += character.isalnum()
    return spaces, count
