"""The blocks of a roles part to duties: whose bullets, whose paragraph, what the sentences say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from extractors.blocks import sentences
from extractors.duties.bodies import is_body, tidy
from extractors.duties.clauses import Duty, duties, subject
from extractors.duties.labels import is_heading, is_role, joined, label, named_by, says
from extractors.duties.layout import Block
from extractors.duties.phrases import FRONTED, first_word
from extractors.duties.verbs import ALSO_NOUN, begins_with_verb, main_verb
from extractors.language.roles import is_organisation
from models.text import EMPTY, Text


def read(found: Sequence[Block], above: Text = EMPTY) -> list[Duty]:
    """The duties of a part; `above` is a sub-heading that it stands under, which may name the actor."""
    above = EMPTY if is_role(above) else above
    if not above and _only_names(found):
        return [_name(block.text) for block in found if not is_role(block.text)]
    reader = _Reader(above)
    return [duty for block in found for duty in reader.take(block)]


def _only_names(found: Sequence[Block]) -> bool:
    """Whether the part says nothing but who: no sentence, no label, no bullets under a name."""
    if any(says(b.text) or label(b.text) or len(sentences(b.text)) > 1 for b in found):
        return False
    if not all(is_role(block.text) or _is_name(block.text) for block in found):
        return False
    has_bullets = any(block.bullet for block in found)
    has_headings = any(not block.bullet and not is_role(block.text) for block in found)
    return not (has_bullets and has_headings)


@dataclass
class _Reader:
    """Whose the next bullets and sentences are."""

    above: Text = EMPTY  # the heading over the running text
    headings: list[Text] = field(default_factory=list)  # since the last bullet or sentence
    superior: Text = EMPTY  # the heading with a colon over headings without one
    actor: Text = EMPTY  # whose the bullets are
    is_sure: bool = True  # whether they are the actor's whatever they say themselves
    lists_names: bool = False  # whether the bullets are the names of those with a role

    def take(self, block: Block) -> list[Duty]:
        if block.bullet:
            return self._bullet(block.text)
        *running, last = sentences(block.text)
        if not is_heading(last):
            return self._paragraph([*running, last])
        found = self._paragraph(running) if running else []
        self.headings.append(last)
        return found

    def _bullet(self, text: Text) -> list[Duty]:
        if self.headings or self.above:
            self._settle(self.headings or [self.above])
            self.headings, self.above = [], EMPTY
        if self.lists_names and not label(text):
            return [_name(text)]
        if self.actor and (self.is_sure or _says_what_to_do(text) or not subject(text)):
            return [Duty(self.actor, text, "bullet under its actor")]
        return _read_sentences(sentences(text))

    def _settle(self, headings: list[Text]) -> None:
        """The actor that the headings above the first bullet name, the last one above all."""
        last, over = headings[-1], headings[-2] if len(headings) > 1 else EMPTY
        has_colon, actor = last.value.endswith(":"), named_by(last)
        self.is_sure = has_colon or is_organisation(last)
        self.lists_names = is_role(last)
        if self.lists_names or main_verb(last.value):
            over = self.superior = EMPTY
        elif over and (over.value.endswith(":") or is_organisation(over)):
            self.superior = tidy(over)
        elif over or has_colon:
            self.superior = EMPTY
        self.actor = EMPTY if self.lists_names else joined(self.superior, actor)
        self.superior = EMPTY if has_colon else self.superior

    def _paragraph(self, found: list[Text]) -> list[Duty]:
        self.above = self.headings[-1] if self.headings else self.above
        self.headings, self.superior, self.actor, self.lists_names = [], EMPTY, EMPTY, False
        if first := label(found[0]):
            self.above = EMPTY
            return _labelled(*first, found[1:])
        owner = EMPTY if is_role(self.above) else named_by(self.above)
        if owner and self.above.value.endswith(":"):
            return [Duty(owner, text, "text under its actor") for text in found]
        return _read_sentences(found, owner)


def _says_what_to_do(text: Text) -> bool:
    """Whether a bullet begins with a verb that is no noun too: "Holder møder", not "Leder af klubben"."""
    return begins_with_verb(text.value) and first_word(text.value) not in ALSO_NOUN


def _read_sentences(found: list[Text], owner: Text = EMPTY) -> list[Duty]:
    """The duties of running text; `owner` is the heading above it."""
    result: list[Duty] = []
    before = EMPTY
    for text in found:
        parts = label(text)
        said = _labelled(*parts, []) if parts else _read_sentence(text, before, owner)
        result += said
        before = said[-1].actor if said else before
    return result


def _read_sentence(text: Text, before: Text, owner: Text) -> list[Duty]:
    """The duties of a sentence; `before` is who acted in the sentence before it."""
    if begins_with_verb(text.value):
        who = owner or before
        return [Duty(who, text, "text under its actor")] if who else []
    if main_verb(text.value) is None:
        return [_name(text)] if text.value.endswith(".") and _is_name(text) else []
    found = duties(text, before)
    return [replace(duty, actor=owner) if _is_short_for(duty.actor, owner) else duty for duty in found]


_SENTENCE = re.compile(r"\w+(?:en|et|ne) [a-zæøå]+r\b|.*\bat \w")
_NO_NAME = FRONTED | {"se", "at", "det", "dette", "jf", "jævnfør", "læs"}


def _is_name(text: Text) -> bool:
    """Whether words without a known verb can be names of bodies."""
    if first_word(text.value) in _NO_NAME or _SENTENCE.match(text.value):
        return False
    return is_body(tidy(text))


def _is_short_for(actor: Text, owner: Text) -> bool:
    """Whether a sentence calls the heading's body by its first word."""
    return len(actor) < len(owner) and first_word(actor.value) == first_word(owner.value)


def _labelled(name: Text, rest: Text, others: list[Text]) -> list[Duty]:
    """A labelled paragraph's sentences: all are the label's, unless it only says that a name follows.

    A sentence with a label of its own and a verb right after it begins another one's.
    """
    if is_role(name):
        return [Duty(tidy(rest), rest, "role and name"), *_read_sentences(others)]
    found = []
    for text in (rest, *others):
        own = label(text) if text is not rest else None
        if own and begins_with_verb(own[1].value):
            name, text = own
        found.append(Duty(tidy(name), text, "label and text"))
    return found


def _name(text: Text) -> Duty:
    return Duty(tidy(text), text, "list of the responsible")
