"""The blocks of a roles part to duties: whose bullets these are, whose paragraph, or what the sentences say themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from extractors.blocks import sentences
from extractors.duties.bodies import is_abstract, is_body, tidy
from extractors.duties.clauses import FRONTED, Duty, duties, first_word, subject
from extractors.duties.layout import Block
from extractors.duties.verbs import finite_verbs, is_finite
from extractors.language.roles import is_organisation
from models.text import EMPTY, Text, join

LONGEST_HEAD = 250
_LABEL = re.compile(r"^(?P<label>[^\W_][^:;]{0,120}?) ?:\s+(?P<rest>\S.*)$", re.DOTALL)
_DASH_LABEL = re.compile(r"^(?P<label>[A-ZÆØÅ0-9][^:;.]{1,80}?) [–—-] (?P<rest>\S.*)$", re.DOTALL)
_ROLE = re.compile(
    r"(?:\w*ansvarlige?(?:/e)?|tovholdere?|(?:samarbejds)?partnere?|samarbejdspartnere|\w*aktører|parter(?:ne)?|deltagere|projektledere?"
    r"|interessenter|medvirkende|involverede|koordinatorer?|projektejere?)(?: \w+){0,3}",
    re.IGNORECASE,
)
_FOLLOWING = re.compile(
    r"(?:(?:de )?følgende|nedenstående|disse|i samarbejde med:|samarbejde med:)", re.IGNORECASE
)
_NO_ACTOR = re.compile(
    r"(?:økonomi|formål|mål|note|bemærk\w*|obs|indhold|baggrund|fx|periode|bilag|se|tidsplan|tid|sted|hvor|hvornår|hvad"
    r"|evaluering|opfølgning|organisering|møder|mødefrekvens|lokaler|ressourcer|dato|målgruppe)\b",
    re.IGNORECASE,
)
_NO_NAME = re.compile(r"^(?:Se|At|Det|Dette|Der|Jf|Jævnfør|Læs|Desuden|Derudover)\b|\bat \w+e\b")
_WHOSE = re.compile(
    r"^(?P<who>.+?)(?:s|[’'´]s?) (?:\w+ ){0,2}?(?:rolle\w*|opgave\w*|ansvar\w*)(?: \w+){0,3}:?$"
)
_OF_WHOM = re.compile(r"^(?:\w*[Aa]nsvar\w*|\w*[Oo]pgave\w*|\w*[Rr]olle\w*) (?:for|hos) (?P<who>.+?):?$")


def read(found: Sequence[Block], above: Text = EMPTY) -> list[Duty]:
    """The duties of a part; `above` is a sub-heading that it stands under, which may name the actor."""
    above = EMPTY if _is_role(above) else above
    if not above and _only_names(found):
        return [_name(block.text) for block in found if not _is_role(block.text)]
    read_so_far: list[Duty] = []
    state = _State(above=above)
    for block in found:
        read_so_far += state.take(block)
    return read_so_far


def _name(text: Text) -> Duty:
    return Duty(tidy(text), text, "list of the responsible")


def _only_names(found: Sequence[Block]) -> bool:
    """Whether the part says nothing but who: no verb, no label but a role's, no bullets under a name."""
    if any(len(sentences(block.text)) > 1 for block in found):
        return False
    if any(_says(block.text) or _label(block.text) for block in found):
        return False
    kinds = [block.bullet for block in found]
    heads = [block for block in found if not block.bullet and not _is_role(block.text)]
    return all(kinds) or not any(kinds) or not heads


def _says(text: Text) -> bool:
    return is_finite(first_word(text.value)) or next(finite_verbs(text.value), None) is not None


@dataclass
class _State:
    """Whose the next bullets and sentences are."""

    above: Text = EMPTY
    heads: list[Text] = field(default_factory=list)  # headings since the last bullet or sentence
    superior: Text = EMPTY  # the heading with a colon over headings without one
    actor: Text = EMPTY  # whose the bullets are
    names: bool = False  # whether the bullets are names of those with a role
    is_sure: bool = True  # whether the heading is an actor's for sure, whatever the bullets say

    def take(self, block: Block) -> list[Duty]:
        if block.bullet:
            return self._bullet(block.text)
        *running, last = sentences(block.text)
        if _is_head(last):
            duties_before = self._paragraph(running) if running else []
            self.heads.append(last)
            return duties_before
        return self._paragraph([*running, last])

    def _bullet(self, text: Text) -> list[Duty]:
        if self.heads or (self.above and not self.actor):
            self._settle()
        if self.names:
            return [_name(text)] if not _label(text) else self._sentences(sentences(text))
        if self.actor and (self.is_sure or not subject(text)):
            return [Duty(self.actor, text, "bullet under its actor")]
        return self._sentences(sentences(text))

    def _settle(self) -> None:
        """The actor that the headings above the first bullet name."""
        heads = self.heads or [self.above]
        last, others = heads[-1], heads[:-1]
        self.heads, self.above = [], EMPTY
        self.names = _is_role(last)
        verb = next(finite_verbs(last.value), None)
        self.is_sure = last.value.endswith(":") or is_organisation(last)
        if self.names or verb:
            self.superior, self.actor = EMPTY, EMPTY if self.names else _whose(last)
            return
        if others and (others[-1].value.endswith(":") or is_organisation(others[-1])):
            self.superior = tidy(others[-1])
            self.actor = _joined(self.superior, _whose(last))
            if last.value.endswith(":"):
                self.superior = EMPTY
        elif last.value.endswith(":") or others:
            self.superior, self.actor = EMPTY, _whose(last)
        else:
            self.actor = _joined(self.superior, _whose(last))

    def _paragraph(self, found: list[Text]) -> list[Duty]:
        heading = self.heads[-1] if self.heads else self.above if not self.actor else EMPTY
        if self.heads:
            self.above = EMPTY
        owner = _whose(heading) if heading and not _is_role(heading) else EMPTY
        self.superior, self.actor, self.names = EMPTY, EMPTY, False
        first = _label(found[0])
        if first:
            self.heads = []
            return self._labelled(*first, found[1:])
        if heading and heading.value.endswith(":") and owner:
            self.heads = self.heads[-1:]
            return [Duty(owner, text, "text under its actor") for text in found]
        return self._sentences(found, owner)

    def _labelled(self, label: Text, rest: Text, others: list[Text]) -> list[Duty]:
        if _ROLE.fullmatch(label.value):
            return [Duty(tidy(rest), rest, "role and name"), *self._sentences(others)]
        return [Duty(tidy(label), text, "label and text") for text in [rest, *others]]

    def _sentences(self, found: list[Text], owner: Text = EMPTY) -> list[Duty]:
        read_so_far: list[Duty] = []
        before = EMPTY
        for text in found:
            label = _label(text)
            said = self._labelled(*label, []) if label else _said(text, before, owner)
            read_so_far += said
            before = said[-1].actor if said else before
        return read_so_far


def _said(text: Text, before: Text, owner: Text) -> list[Duty]:
    """The duties of a sentence; `owner` is the heading above it, `before` who acted in the sentence before."""
    if is_finite(first_word(text.value)):
        who = owner or before
        return [Duty(who, text, "text under its actor")] if who else []
    if next(finite_verbs(text.value), None) is None:
        is_name = text.value.endswith(".") and is_body(tidy(text)) and not _NO_NAME.search(text.value)
        return [_name(text)] if is_name else []
    found = duties(text, before)
    return [replace(duty, actor=owner) if owner and _same(duty.actor, owner) else duty for duty in found]


def _same(actor: Text, owner: Text) -> bool:
    """Whether a sentence names the heading's body by its first word."""
    return len(actor) < len(owner) and first_word(actor.value) == first_word(owner.value)


def _is_head(text: Text) -> bool:
    """Whether a line of its own stands over bullets or text: short, no sentence."""
    value = text.value
    if (
        len(value) > LONGEST_HEAD
        or value.endswith((".", "!", "?"))
        or not value[0].isupper()
        and not value[0].isdigit()
    ):
        return False
    if value.endswith(":"):
        return True
    if _label(text):
        return False
    return next(finite_verbs(value), None) is None


def _is_role(text: Text) -> bool:
    return bool(_ROLE.fullmatch(text.value.strip(" .:")) or _FOLLOWING.match(text.value))


def _whose(head: Text) -> Text:
    """The actor of a heading: the subject of "X bidrager ved at:", X of "Xs opgaver:", else all of it."""
    if next(finite_verbs(head.value), None):
        return subject(head)
    for pattern in (_OF_WHOM, _WHOSE):
        match = pattern.match(head.value)
        if match:
            return tidy(head.match_part(match, "who"))
    name = tidy(head)
    words = name.value.split()
    return EMPTY if len(words) == 1 and is_abstract(words[0]) else name


def _joined(superior: Text, actor: Text) -> Text:
    return join([superior, actor], ", ") if superior and actor else actor or superior


def _label(text: Text) -> tuple[Text, Text] | None:
    """Label and text of a paragraph that begins with who it is about ("SOF: …", "SSP – deltager …")."""
    for pattern in (_LABEL, _DASH_LABEL):
        match = pattern.match(text.value)
        if (
            not match
            or _NO_ACTOR.match(match["label"])
            or first_word(match["label"]) in FRONTED
            or next(finite_verbs(match["label"]), None)
        ):
            continue
        rest = match["rest"]
        if pattern is _DASH_LABEL and not is_finite(rest.split()[0].lower()):
            continue
        label = text.match_part(match, "label")
        words = label.value.split()
        if label.value.count("(") == label.value.count(")") and not (
            len(words) == 1 and is_abstract(words[0])
        ):
            return label, text.match_part(match, "rest")
    return None
