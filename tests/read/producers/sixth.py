"""A sixth set: five kinds of papers an office makes, each with the parts that such a paper has."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

from tests.read.producers.content import (
    Address,
    Author,
    Block,
    Columns,
    Document,
    Heading,
    Look,
    Noted,
    Paragraph,
    Table,
    fitting,
    hyphenated,
)  # fmt: skip
from tests.read.producers.sixth_looks import (
    ENGSUND,
    FONTS,
    GRIDS,
    HEADINGS,
    LOOKS,
    MONEY,
    NEGATIVE,
    NUMBERING,
    OPENINGS,
    SIZES,
    TITLES,
    TVEDBJERG,
)  # fmt: skip

Part = Callable[[], list[Block]]
POINTS = 72 / 25.4  # of a mm
SPACINGS = [0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0, 2.25, 2.5, 3.0, 3.5, 4.0]


def sixth(name: str, seed: int, sheets: int) -> Document:
    """The same seed gives the same document; those of one number are of one kind, with two looks."""
    number, producer = seed % 100 - 1, seed // 100 % 10
    font, heading_font = FONTS[producer][number]
    styled = replace(
        LOOKS[producer][number], heading_font=heading_font, styled=True, kept=True, whole=number % 2 == 1
    )
    author = _SixthAuthor(Random(seed), producer, number, styled)
    pages = [author.sheet(sheet) for sheet in range(sheets)]
    justified, wide = (number + producer) % 3 == 1, frozenset({2} if number == 2 else ())
    return Document(name, font, SIZES[producer][number], justified, pages, styled, wide)


class _SixthAuthor(Author):
    def __init__(self, random: Random, producer: int, number: int, look: Look) -> None:
        super().__init__(random, ENGSUND if producer else TVEDBJERG)
        self.producer, self.number, self.look = producer, number, look
        self.size, self.chapter, self.section = SIZES[producer][number], 0, 0
        self.linked, self.grids = (number + producer) % 2 == 0, GRIDS[producer][number]
        self.money, self.negative = MONEY[producer][number], NEGATIVE[(number + producer) % 3]
        self.hyphens = number in (1, 2)
        self.deck: list[str] = []
        self.crowd: list[str] = []
        self.width = self.across(210)
        self.sheets: list[list[Part]] = [
            [[self.parties, self.contacts], [self.goals, self.indicators, self.bullets],
             [self.activity, self.activity, self.actions], [self.budget, self.financing, self.signatures]],
            [[self.parties, self.columns], [self.indicators, self.numbered, self.notes],
             [self.governance, self.columns, self.roles, self.risks, self.notes],
             [self.funding, self.calendar, self.signatures]],
            [[self.contacts, self.areas, self.notes], [self.goals, self.actions], [self.overview],
             [self.risks, self.budget, self.bullets, self.signatures]],
            [[self.parties, self.staff, self.budget], [self.account, self.funding, self.notes],
             [self.ledger, self.numbered], [self.financing, self.budget, self.signatures]],
            [[self.form, self.contacts], [self.activity, self.checks, self.activity],
             [self.goals, self.numbered, self.calendar], [self.budget, self.bullets, self.signatures]],
        ][number]  # fmt: skip

    def text(self, low: int, high: int) -> str:
        """No sentence again before all were used."""
        count = self.random.randint(low, high)
        if len(self.deck) < count:
            self.deck = self.random.sample(self.words.sentences, len(self.words.sentences))
        drawn, self.deck = self.deck[:count], self.deck[count:]
        return hyphenated(" ".join(drawn), self.words.soft) if self.hyphens else " ".join(drawn)

    def name(self) -> str:
        """Nobody again before all had their turn."""
        self.crowd = self.crowd or self.random.sample(self.words.people, len(self.words.people))
        return self.crowd.pop()

    def across(self, paper: int) -> float:
        """Width of the text in points on paper that is so many mm wide."""
        _, right, _, left = self.look.margins or (20, 20, 20, 20)
        return (paper - right - left) * POINTS - 6

    def sheet(self, number: int) -> list[Block]:
        """A chapter: its heading, and the parts with headings of their own."""
        self.width = self.across(297 if (self.number, number) == (2, 2) else 210)
        self.chapter, self.section = self.chapter + 1, 0
        opening = Paragraph(f"Ark {number + 1}. {self.text(1 if self.number == 4 else 2, 3)}")
        told = self.title() if number == 0 else []
        above, _ = NUMBERING[self.producer][self.number]
        words = OPENINGS[self.number][number]
        if self.number in (1, 3):
            words = words.upper()
        told += [self.spaced(above.format(self.chapter) + words), opening]
        return [*told, *(block for part in self.sheets[number] for block in self.part(part))]

    def part(self, part: Part) -> list[Block]:
        self.section += 1
        _, below = NUMBERING[self.producer][self.number]
        words = self.random.choice(HEADINGS[part.__name__])
        heading = self.spaced(below.format(self.chapter, self.section) + words, 2)
        plain = part.__name__ in ("notes", "columns", "numbered", "contacts")
        return [heading, *([] if plain else [Paragraph(self.text(1, 2))]), *part()]

    def title(self) -> list[Block]:
        area, title = "Rørholm" if self.producer else "Klokkeparken", TITLES[self.number]
        told = f"Mellem {self.words.long[0]} og {self.words.long[2]}, gældende fra den 1. marts 2026."
        return [self.spaced(f"{title} – {area}" if self.number % 2 else title), Paragraph(told)]

    def spaced(self, text: str, level: int = 1) -> Heading:
        """On one line: spaced no wider than the page."""
        letter = self.size * (self.look.scale if level == 1 else (1 + self.look.scale) / 2)
        fits = fitting(SPACINGS, text, (0.88 if text.isupper() else 0.7) * letter, self.width)
        return Heading(text, self.random.choice([*[0] * len(fits), *fits, *fits]) if fits else 0, level)

    def person(self) -> tuple[str, str]:
        person = self.name()
        plain = person.lower().replace(".", "").replace("ø", "oe").split()
        account = self.random.choice(
            [".".join(plain), "".join(part[:2] for part in plain), f"{plain[0][0]}{plain[-1]}", "kontakt"]
        )
        return person, f"{account}@{self.random.choice(self.words.places)}.example"

    def table(self, rows: list[list[str]], shares: list[float], rules: str = "", **more: object) -> Table:
        """`shares` of the page's width."""
        widths = [round(self.width * share / sum(shares), 1) for share in shares]
        table = Table(rows, widths, rules or self.grids[0], linked=self.linked)
        return replace(table, **more)  # type: ignore[arg-type]

    def kroner(self, amount: int) -> str:
        told = self.money.format(f"{abs(amount):,}".replace(",", "."))
        return (self.negative.format(told) if amount < 0 else told) if amount else "0"

    def share(self) -> str:
        return f"{self.random.randint(4, 92)},{self.random.randint(0, 9)} %"

    def parties(self) -> list[Block]:
        found: list[Block] = []
        for part in self.random.sample(self.words.long[:6], 3):
            (person, address), number = self.person(), self.random.randint(10, 99)
            street = self.random.choice(["Rådhuspladsen 3", "Møllestien 41, st.", "Klosterbakken 12-16"])
            told = f"{part}, {street}, 9994 {self.words.long[0].split()[0]} (CVR 70 00 00 {number}), ved"
            after = self.random.choice(["", "; telefon 70 00 00 61.", " (herefter »parten«)."])
            found.append(Address(f"{told} {person}, e-mail:", address, self.linked, after))
        return found

    def contacts(self) -> list[Block]:
        """Addresses in a column that is narrower than many of them."""
        rows = [["Organisation", "Navn", "Tlf.", "E-mail"]]
        for part in self.random.sample(self.words.long, 5):
            person, address = self.person()
            rows.append([part, person, f"70 00 00 {self.random.randint(10, 99)}", address])
        shares = [130, 100, 70, 170] if self.number % 2 else [150, 110, 75, 125]
        return [self.table(rows, shares, spacing=self.random.choice([0, 0.5]))]

    def goals(self) -> list[Block]:
        """Each aim beside its milestones, and rows across."""
        rows, merged, strong = [["Mål", "Milepæl", "Målt ved", "Frist"]], {}, set()
        for group in ("Indsatsområde A: Skole og fritid", "Indsatsområde B: Arbejde"):
            merged[len(rows), 0] = (1, 4)
            strong.add(len(rows))
            rows.append([group, "", "", ""])
            merged[len(rows), 0] = (2, 1)
            for aim in (self.text(1, 1), ""):
                source = self.random.choice(["Fremmøde", "Elevtal", "Jobcentrets data", "Interview"])
                rows.append([aim, self.text(1, 1), source, self.random.choice(["1.8.2026", "Ultimo 2027"])])
        return [self.table(rows, [150, 180, 75, 65], heads=1, merged=merged, strong=frozenset(strong))]

    def indicators(self) -> list[Block]:
        """Shares by year and place under a head of two rows."""
        rows = [["Indikator", "2025", "", "2028 (mål)", ""], ["", "Område", "Kommune", "Område", "Kommune"]]
        for name in ("Selvforsørgede 30-59 år", "Bekymrende fravær i skolen", "Fraflytning pr. år",
                     "Oplever tryghed ude om aftenen", "I gang med uddannelse, 16-24 år"):  # fmt: skip
            rows.append([name, *[self.share() for _ in range(4)]])
        merged = {(0, 0): (2, 1), (0, 1): (1, 2), (0, 3): (1, 2)}
        caption = Paragraph("Kilde: Kommunens egne opgørelser pr. 1. januar.", caption=True)
        return [self.table(rows, [180, 68, 72, 68, 72], heads=2, merged=merged, centred=True), caption]

    def activity(self) -> list[Block]:
        """Labels and what was filled in, within a grid."""
        person, address = self.person()
        rows = [["Navn", self.random.choice(self.words.items)], ["Formål", self.text(1, 2)]]
        rows += [["Målgruppe", self.text(1, 1)], ["Sådan gør vi", self.text(2, 4)]]
        rows += [["Hvem gør hvad", "\n".join(f"• {self.text(1, 1)}" for _ in range(3))]]
        rows += [["Ansvarlig", f"{person}, {address}, tlf. 70 00 00 37"], ["Budget", self.kroner(185_000)]]
        grid = "labels" if self.grids[0] in ("tiles", "sand", "grey", "slate") else "all"
        return [self.table(rows, [95, 365], grid, repeated=False)]

    def actions(self) -> list[Block]:
        """A table that runs over the end of the page."""
        rows = [["Nr.", "Handling", "Beskrivelse", "Ansvarlig", "Tidspunkt"]]
        for number in range(1, 9):
            when = self.random.choice(["3. kvt. 2026", "Uge 33-41", "Løbende", "15. maj 2027"])
            item, who = self.random.choice(self.words.items), self.random.choice(self.words.long)
            rows.append([f"{self.chapter}.{number}", item, self.text(1, 3), who, when])
        return [self.table(rows, [32, 90, 190, 90, 62])]

    def overview(self) -> list[Block]:
        """More columns than fit on a page that stands."""
        rows = [["Nr.", "Indsats", "Mål", "Aktivitet", "Målgruppe", "Ansvarlig", "Partnere", "Start", "Slut",
                 "Beløb i alt"]]  # fmt: skip
        for number in range(1, 9):
            target = self.random.choice(["Børn 6-12 år", "Unge 13-18 år", "Ældre", "Alle", "Tilflyttere"])
            partner, item = self.random.choice(self.words.long), self.random.choice(self.words.items)
            year, who = self.random.randint(2026, 2027), self.name()
            amount = self.kroner(self.random.randint(4, 160) * 12_500)
            rows.append([f"{number}", item, self.text(1, 1), self.text(1, 1), target, who, partner,
                         f"01.03.{year}", f"31.12.{year + 1}", amount])  # fmt: skip
        caption = Paragraph("Tabel 4. Beløb er angivet i løbende priser.", caption=True)
        return [caption, self.table(rows, [30, 82, 112, 112, 72, 66, 86, 72, 72, 76])]

    def budget(self) -> list[Block]:
        """Kroner by year under names of groups, income below zero, and sums."""
        columns = 3 if "kr" in self.money or "," in self.money else 4
        rows = [["Post", *[str(2026 + i) for i in range(columns - 1)], "I alt"]]
        merged, strong, sums = {}, set(), [0] * columns
        for group, sign in (("Udgifter", 1), ("Indtægter", -1)):
            merged[len(rows), 0] = (1, columns + 1)
            strong.add(len(rows))
            rows.append([group, *[""] * columns])
            for item in self.random.sample(self.words.items, 4) if sign > 0 else ("Deltagerbetaling", "Salg"):
                amounts = (
                    [0, 48_500, 67_300, 112_000, 236_900, 395_250, 1_040_000]
                    if sign > 0
                    else [0, 6_000, 9_400, 18_750, 31_200]
                )
                years = [sign * self.random.choice(amounts) for _ in range(columns - 1)]
                rows.append([item, *[self.kroner(amount) for amount in (*years, sum(years))]])
                sums = [a + b for a, b in zip(sums, (*years, sum(years)), strict=True)]
        strong.add(len(rows))
        rows.append(["Nettoudgift i alt", *[self.kroner(amount) for amount in sums]])
        shares = [460 - 88.0 * columns, *[88.0] * columns] if columns == 3 else [160, *[75.0] * 4]
        more = {"merged": merged, "strong": frozenset(strong), "numbers": True, "heads": 1}
        return [self.table(rows, shares, self.grids[1], **more)]

    def account(self) -> list[Block]:
        rows = [["Konto", "Budget", "Forbrug", "Afvigelse"]]
        for item in self.random.sample(self.words.items, 7):
            planned, used = self.random.randint(2, 50) * 12_500, self.random.randint(20, 700) * 1_000
            rows.append([item, *[self.kroner(amount) for amount in (planned, used, planned - used)]])
        caption = Paragraph("Tabel 2. Regnskab for året 2025 (kr.)", caption=True)
        return [caption, self.table(rows, [190, 90, 90, 90], self.grids[1], numbers=True)]

    def funding(self) -> list[Block]:
        """Kroner and shares under a head whose cells span rows and columns."""
        rows = [["Bidragyder", "Bidrag", "", "Andel"], ["", "Kontant", "Medgået tid", ""]]
        cash = [self.random.randint(2, 40) * 25_000 for _ in range(3)]
        hours = [self.random.randint(1, 20) * 15_000 for _ in range(3)]
        total = sum(cash) + sum(hours)
        parts = self.random.sample(self.words.long, 3)
        for part, one, other in zip(parts, cash, hours, strict=True):
            share = f"{100 * (one + other) / total:.1f} %".replace(".", ",")
            rows.append([part, self.kroner(one), self.kroner(other), share])
        rows.append(["I alt", self.kroner(sum(cash)), self.kroner(sum(hours)), "100,0 %"])
        merged = {(0, 0): (2, 1), (0, 1): (1, 2), (0, 3): (2, 1)}
        more = {"merged": merged, "heads": 2, "strong": frozenset({5}), "numbers": True}
        return [self.table(rows, [185, 100, 100, 75], self.grids[0], **more)]

    def financing(self) -> list[Block]:
        rows = [["Finansieringskilde", "Tilsagn", "Udbetalt", "Rest"]]
        sums = [0, 0, 0]
        for part in ("Fondsmidler", *self.random.sample(self.words.long[:4], 3)):
            granted = self.random.randint(4, 60) * 50_000
            paid = self.random.choice([0, granted // 4, granted // 2, granted])
            sums = [a + b for a, b in zip(sums, (granted, paid, granted - paid), strict=True)]
            rows.append([part, *[self.kroner(amount) for amount in (granted, paid, granted - paid)]])
        rows.append(["Samlet", *[self.kroner(amount) for amount in sums]])
        return [self.table(rows, [190, 90, 90, 90], self.grids[1], numbers=True, strong=frozenset({5}))]

    def ledger(self) -> list[Block]:
        """A long list of short rows, over pages."""
        rows = [["Bilag og tekst", "Dato", "Udgift", "Indtægt"]]
        for number in range(1, 59):
            amount = self.kroner(self.random.randint(3, 900) * 125)
            sides = [amount, ""] if self.random.random() < 0.8 else ["", amount]
            day = f"{self.random.randint(1, 28):02}.{(number + 4) // 5:02}.2025"
            rows.append([f"{2500 + number} {self.random.choice(self.words.items)}", day, *sides])
        return [self.table(rows, [220, 75, 85, 85], self.grids[1], numbers=True)]

    def staff(self) -> list[Block]:
        rows = [["Stilling", "Timer pr. uge", "Ansættelsessted", "Periode"]]
        for name in ("Leder", "Familievejleder", "Fritidskonsulent", "Kontormedarbejder", "Vikar"):
            hours = self.random.choice(["37", "32", "18,5", "15"])
            rows.append([name, hours, self.random.choice(self.words.long), "1.1.2026 - 31.12.2029"])
        return [self.table(rows, [110, 70, 170, 115], middle=True)]

    def governance(self) -> list[Block]:
        rows = [["Forum", "Opgaver og mandat", "Medlemmer"]]
        for forum in ("Styregruppe", "Driftsgruppe", "Dialogforum for beboere"):
            tasks = "\n".join(f"• {self.text(1, 1)}" for _ in range(2))
            rows.append([forum, tasks, "\n".join(self.random.sample(self.words.long, 3))])
        return [self.table(rows, [75, 240, 145])]

    def roles(self) -> list[Block]:
        """Columns that are narrower than their longest words."""
        rows = [["Part", "Ansvar", "Inddrages af"]]
        for part in self.random.sample(self.words.long, 4):
            rows.append([part, self.text(1, 2), self.random.choice(self.words.long)])
        return [self.table(rows, [74, 300, 80], "all")]

    def risks(self) -> list[Block]:
        rows = [["Risiko", "Sandsynlighed (1-5)", "Konsekvens (1-5)", "Forebyggelse"]]
        for _ in range(4):
            level, effect = self.random.randint(1, 5), self.random.randint(1, 5)
            rows.append([self.text(1, 1), f"{level}", f"{effect}", self.text(1, 1)])
        return [self.table(rows, [150, 80, 75, 155])]

    def calendar(self) -> list[Block]:
        """Quarters beside their months."""
        rows, merged = [["Kvartal", "Måned", "Møde", "Emner"]], {}
        months = ["Februar", "Marts", "Maj", "Juni", "August", "September", "November", "December"]
        for i, month in enumerate(months):
            if i % 2 == 0:
                merged[len(rows), 0] = (2, 1)
            forum = self.random.choice(["Styregruppe", "Dialogmøde", "Temadag", "Partnerskabsmøde"])
            rows.append([f"{i // 2 + 1}. kvartal" if i % 2 == 0 else "", month, forum, self.text(1, 1)])
        return [self.table(rows, [75, 75, 100, 210], heads=1, merged=merged)]

    def areas(self) -> list[Block]:
        rows = [["Sted", "Hvad opleves?", "Hvad gøres?", "Senest"]]
        for place in ("Skovstien", "Vaskeriet i blok 4", "P-pladsen ved Stationsvej", "Legepladsen"):
            when = self.random.choice(["Juni 2026", "Uge 20", "31.10.2026"])
            rows.append([place, self.text(1, 1), self.text(1, 2), when])
        return [self.table(rows, [85, 150, 165, 62])]

    def form(self) -> list[Block]:
        """Fields of a form: what is asked stands above what was filled in."""
        person, address = self.person()
        rows = [
            ["Indsatsens titel\nNaboer på tværs", ""],
            ["Ansøger\n" + self.words.long[2], "CVR-nr.\n70000019"],
        ]
        rows += [["Kontaktperson\n" + person, "E-mail\n" + address]]
        rows += [["Startdato\n01-08-2026", "Slutdato\n31-07-2029"], ["Kort resumé\n" + self.text(2, 3), ""]]
        merged = {(0, 0): (1, 2), (4, 0): (1, 2)}
        return [self.table(rows, [230, 230], "all", merged=merged, repeated=False)]

    def checks(self) -> list[Block]:
        rows = [["Spørgsmål", "Ja", "Nej", "Bemærkning"]]
        for asked in ("Er lokalerne godkendt af brandmyndigheden?", "Er der indhentet børneattester?",
                      "Behandles personoplysninger?", "Er naboerne orienteret?"):  # fmt: skip
            yes = self.random.random() < 0.5
            told = self.random.choice(["", self.text(1, 1)])
            rows.append([asked, "X" if yes else "", "" if yes else "X", told])
        return [self.table(rows, [190, 35, 35, 200])]

    def signatures(self) -> list[Block]:
        rows = [["På vegne af", "Navn og titel", "Dato", "Underskrift"]]
        for part in self.random.sample(self.words.long[:6], 3):
            title = self.random.choice(["direktør", "formand", "skoleleder", "borgmester", "centerchef"])
            rows.append([part, f"{self.name()}\n{title}", "", ""])
        grid = "all" if self.grids[0] in ("tiles", "slate") else ""
        return [self.table(rows, [130, 125, 70, 135], grid, tall=40, repeated=False)]

    def notes(self) -> list[Block]:
        """Marks behind a full stop, before a comma, and at the end."""
        return [
            Noted(self.text(1, 1), self.text(1, 1), f" {self.text(1, 1)}"),
            Noted(self.text(1, 1)[:-1], self.text(1, 2), ", jf. bilag 1."),
            Noted(self.text(2, 2), self.text(1, 1), ""),
        ]

    def numbered(self) -> list[Block]:
        signs = self.random.choice([["a)", "b)", "c)", "d)"], ["1.", "2.", "3.", "4."]])
        return [Paragraph(f"{sign}\t{self.text(1, 2)}") for sign in signs]

    def bullets(self) -> list[Block]:
        return [Paragraph(self.text(1, 2), bullet=True) for _ in range(5)]

    def columns(self) -> list[Block]:
        return [Columns([self.text(2, 4) for _ in range(4)])]
