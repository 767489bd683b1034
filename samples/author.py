"""One generated document, part by part, by an author who draws from the vocabulary with a seed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

from samples import vocabulary as v
from samples.content import Block, Bullets, Heading, Table, Text
from samples.forms.common import actor
from samples.forms.newer import GOALS_HEAD, GOALS_WIDTHS, newer_activity
from samples.forms.older import area_criteria, older_activity

GAP = re.compile(r"\{(\w+)\}")
ASCII = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", " ": ".", "-": "."})


class Author:
    """An author in an invented town, with neighbours to name: the same seed gives the same document."""

    def __init__(self, seed: str) -> None:
        self.random = Random(seed)
        self.town = self.one(v.PLACE_FIRST) + self.one(v.TOWN_LAST)
        self.place = self.one(v.PLACE_FIRST) + self.one(v.PLACE_LAST)
        self.year = self.random.randint(2015, 2025)
        self.bodies = [self.filled(body) for body in self.random.sample(v.BODIES, 8)]
        self.gaps = {
            "by": [self.town],
            "sted": [self.place, self.place, self.one(v.PLACE_FIRST) + self.one(v.PLACE_LAST)],
            "gruppe": v.GROUPS,
            "ting": v.THINGS,
            "tid": v.TIMES,
            "aktør": self.bodies,
            "mål": v.AIMS,
            "gør": v.DOINGS,
            "år": [str(self.year - i) for i in range(1, 6)],
            "senere": [str(self.year + i) for i in range(1, 4)],
        }

    def one(self, words: Sequence[str]) -> str:
        return words[int(self.random.random() * len(words))]

    def filled(self, text: str) -> str:
        """The text with its gaps filled, those of the words put in as well."""
        while "{" in text:
            text = GAP.sub(self._word, text)
        return text

    def _word(self, gap: re.Match[str]) -> str:
        name = gap[1]
        if name == "antal":
            return str(self.random.randint(3, 200))
        if name == "procent":
            return (
                self.one(("{antal}", "{antal},5")) if self.random.random() < 0.1 else str(int(self.share()))
            )
        if name in ("by", "sted") and not hasattr(self, "gaps"):
            return self.town if name == "by" else self.place
        word = self.one(self.gaps[name.lower()])
        return word.capitalize() if name[0].isupper() else word

    def share(self) -> float:
        return self.random.random() * 97 + 2

    def sentence(self) -> str:
        return self.filled(self.one(v.SENTENCES))

    def paragraph(self, low: int = 3, high: int = 6) -> Text:
        return Text(" ".join(self.sentence() for _ in range(self.random.randint(low, high))))

    def paragraphs(self, low: int = 1, high: int = 3) -> list[Block]:
        return [self.paragraph() for _ in range(self.random.randint(low, high))]

    def name(self) -> str:
        return f"{self.one(v.GIVEN)} {self.one(v.FAMILY)}"

    def address(self, name: str, at: str) -> str:
        account = name if self.random.random() < 0.5 else "".join(word[:2] for word in name.split())
        return f"{account}@{at}.example".lower().translate(ASCII)

    def party(self) -> Text:
        """A line of the list of parties, in one of three manners."""
        body, name, role = self.one(self.bodies), self.name(), self.one(v.ROLES)
        email = self.address(name, self.town)
        line = self.one((f"{body} v. {role} {name}, {email}", f"{role} {name}, {body}, {email}",
                         f"{body} ({body[:3].upper()}) v. {role.lower()} {name}, {email}"))  # fmt: skip
        return Text(line, tight=self.random.random() < 0.7)

    def parties(self) -> list[Text]:
        return [self.party() for _ in range(self.random.randint(4, 14))]

    def aims(self, mark: str | None = None) -> Bullets:
        return Bullets(["At " + self.filled("{mål}") for _ in range(self.random.randint(2, 5))], mark=mark)

    def target(self) -> Text:
        return Text(self.filled("{Gruppe} mellem 12 og 64 år i {sted}, særligt {gruppe}."))

    def duties(self) -> list[Block]:
        blocks: list[Block] = []
        for body in self.random.sample(self.bodies, self.random.randint(2, 4)):
            tasks = [self.filled("{gør}").capitalize() for _ in range(self.random.randint(1, 4))]
            blocks += actor(body, *tasks)
        name = self.name()
        return [*blocks, Text(f"Kontakt: {self.one(v.ROLES)} {name}, {self.address(name, self.place)}")]

    def criteria(self) -> list[tuple[str, str, dict]]:
        found = (self.filled(self.one(v.CRITERIA)) for _ in range(self.random.randint(2, 5)))
        return [(text, self.filled(self.one(v.SOURCES)), {}) for text in found]

    def area_criteria(self) -> Table:
        return area_criteria([row[:2] for row in self.criteria()], [])

    def goals(self) -> Table:
        """A Delmål table: some goals have two indicators."""
        body: list[list[str | None]] = []
        for _ in range(self.random.randint(2, 5)):
            goal: str | None = self.filled("{Gruppe} i {sted}: {mål}")
            for _ in range(self.random.randint(1, 2)):
                levels = [
                    f"{self.share():.1f} %".replace(".", ","),
                    f"{self.town[:2].upper()}: {self.share():.0f} %",
                ]
                indicator = self.filled(self.one(v.CRITERIA))
                body.append([goal, indicator, *levels, str(self.year - 1), self.filled(self.one(v.SOURCES))])
                goal = None
        return Table(GOALS_HEAD, body, GOALS_WIDTHS)

    def staffing(self) -> list[Text]:
        shares = self.random.sample(("¼", "½", "¾", "1", "1½", "2"), self.random.randint(1, 4))
        return [Text(self.filled(f"{share} medarbejder til {{ting}} for {{gruppe}}")) for share in shares]

    def budget(self) -> Table:
        """Posts by year; the last line is their sum."""
        years = range(self.year, self.year + self.random.randint(1, 4))
        posts = self.random.sample(v.POSTS, self.random.randint(3, 7))
        amounts = [[self.random.randint(0, 400) * 1000 for _ in years] for _ in posts]
        sums = [sum(column) for column in zip(*amounts, strict=True)]
        rows = [[p, *map(_money, row)] for p, row in zip([*posts, "I alt"], [*amounts, sums], strict=True)]
        return Table(["Budgetpost (kr.)", *map(str, years)], rows, [150, *(70 for _ in years)])

    def activity_name(self) -> str:
        return f"{self.one(v.ACTIVITY_FIRST)} {self.one(v.ACTIVITY_LAST)} i {self.filled('{sted}')}"

    def older_activity(self, name: str) -> list[Block]:
        content, purpose = self.paragraphs(), [self.paragraph(1, 3), self.aims("-")]
        level, category = self.one(v.LEVELS), self.one(v.CATEGORIES)
        target = [self.target()]
        return older_activity(name, level, category, content, purpose, target, self.criteria(), self.duties())

    def newer_activity(self, name: str) -> list[Block]:
        content = [Heading(self.filled("{Gruppe} og {ting}"), "content"), *self.paragraphs(2, 4)]
        return newer_activity(name, [self.aims()], [self.target()], content, self.duties())


def _money(amount: int) -> str:
    return f"{amount:,}".replace(",", ".") if amount else "-"
