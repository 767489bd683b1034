"""A fifth set: strategic agreements and plans, from their partners to the names, as offices lay them out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

from tests.read.producers.content import (
    Address,
    Block,
    Document,
    FormAuthor,
    Heading,
    Look,
    Noted,
    Paragraph,
    Table,
    Words,
    fitting,
)  # fmt: skip

FONTS = [  # by producer: of the text, of its headings
    [("Caladea", "Caladea"), ("DejaVu Sans Condensed", "DejaVu Serif"), ("Lato Light", "Lato"),
     ("Liberation Sans", "Carlito")],
    [("Open Sans", "Lato Semibold"), ("Carlito", "Open Sans Condensed"), ("Caladea", "Caladea"),
     ("Liberation Sans Narrow", "Liberation Sans")],
]  # fmt: skip
SIZES = [[11.5, 9, 10.5, 10], [9.3, 10.4, 9.8, 10.8]]
SPACINGS = [0.55, 0.7, 0.9, 1.0, 1.2, 1.35, 1.6, 1.85, 2.15, 2.45, 2.75, 3.0, 3.3, 3.65]
COLORS = [["2F5496", "", "C45911", "3B3838"], ["00677F", "8A1538", "", "4E6B1F"]]
MARGINS = [
    [(20, 22, 20, 22), (40, 25, 30, 30), (27, 27, 27, 27), (22, 30, 24, 18)],
    [(18, 18, 18, 18), (26, 24, 26, 24), (24, 21, 21, 25), (16, 22, 20, 28)],
]
NUMBERING = [["{}. ", "", "Punkt {}: ", "{}.\t"], ["{}) ", "Kapitel {}. ", "{}\t", ""]]
GRIDS = [["light", "forest", "all", "labels"], ["labels", "all", "light", "forest"]]
POINTS = 72 / 25.4  # of a mm
WORDS = Words(
    sentences=(Path(__file__).parent / "sentences_fifth.txt").read_text("utf-8").splitlines(),
    headings=[
        "Aftalens parter", "Lokale udfordringer", "Vores fælles vision", "Strategiske pejlemærker",
        "Indsatsområder", "Tryghed i Fyrrekrogen", "Succeskriterier og data", "Beskæftigelse og uddannelse",
        "Governance", "Mødekalender", "Medfinansiering", "Opsigelse og genforhandling", "Risikovurdering",
        "Samspil med almenområdet", "Bydelens ressourcer", "FÆLLES OM OPGAVEN",
    ],
    items=[
        "Tryghedsvandringer", "Fritidspas", "Socialrådgiver i beboerhuset", "Café Kardemomme", "Fædregruppe",
        "Jobbro til havnekvarteret", "Projektsekretær, 20 timer", "It, telefoni og porto", "Lektiecafé",
        "Tolkning", "Beboerarrangementer", "Efteruddannelse af ansatte", "Cykelværksted",
    ],
    long=[
        "Hvedsø Kommune", "Boligselskabet Fyrren", "Hvedsø Almene Boliger", "Lyngskolen",
        "Social- og Arbejdsmarkedsforvaltningen", "Ungdomsklubben Molen", "Hvedsø Erhvervsskole",
        "Afdelingsbestyrelserne i Fyrrekrogen",
    ],
    people=["Trine Overskov", "Idris Møllegård", "Kirsten Lind Abel", "Per Strand", "Leyla Dal", "Åse Rønn"],
    places=["fyrrekrogen", "hvedsoe-kommune", "bo-fyrren", "lyngskolen-hvedsoe", "hab"],
    soft=[
        "bolig-afdelinger", "Samarbejds-aftalen", "bolig-organisationerne", "Trygheds-målingen",
        "sundheds-plejersken", "studenter-medhjælper", "husleje-restance", "fritids-aktivitet",
        "med-arbejdere", "arbejds-gruppe",
        "Koordi-natoren", "medfinan-siering", "virksom-hederne", "Social-rådgiveren", "forvalt-ninger",
        "revisor-erklæringen", "cykelværk-stedet", "uddan-nelse", "nyreno-verede", "udsæt-telser",
    ],
)  # fmt: skip


def fifth(name: str, seed: int, sheets: int) -> Document:
    """The same seed gives the same document; the four of a producer share no font, grid or numbering."""
    random, number, producer = Random(seed), seed % 100 - 1, seed // 100 % 10
    font, heading_font = FONTS[producer][number]
    size, margins = SIZES[producer][number], MARGINS[producer][number]
    look = Look(
        color=COLORS[producer][number], scale=[1.4, 1.25, 1.15, 1.6][(number + producer) % 4],
        leading=[1.1, 1.15, 1.25, 1.35][(number + 3 * producer) % 4], margins=margins,
        underlined=number == 2 - producer, centred=number == 1 and producer == 0,
        heading_font=heading_font, hanging=number != 3 - producer, kept=True,
        tracking=0.2 if number == 3 * producer else 0,
        head=[["Hvedsø Kommune", "", "Sag 26-1187"], ["", "", "Strategisk samarbejdsaftale"]][number % 2],
        foot=[["", "", "{page}"], ["Fyrrekrogen 2026-2030", "", "Side {page} af {pages}"]][number // 2],
    )  # fmt: skip
    width = (210 - margins[1] - margins[3]) * POINTS - 6
    author = _FifthAuthor(random, width, size * look.scale, producer, number)
    pages = [author.sheet(number) for number in range(1, sheets + 1)]
    return Document(name, font, size, number % 2 == producer, pages, look)


class _FifthAuthor(FormAuthor):
    def __init__(self, random: Random, width: float, letter: float, producer: int, number: int) -> None:
        """`width` of the page's text and size of a heading's letters, in points."""
        super().__init__(random, WORDS)
        self.width, self.letter, self.chapter = width, letter, 0
        self.grid, self.numbering = GRIDS[producer][number], NUMBERING[producer][number]
        self.linked = number % 2 == 0
        self.titles = random.sample(WORDS.headings, len(WORDS.headings))
        self.parts: list[list[Callable[[], list[Block]]]] = [
            [self.contacts, self.meetings], [self.baseline, self.goals, self.focus],
            [self.form, self.actions, self.risks], [self.budget, self.contributions, self.staff],
        ]  # fmt: skip

    def sheet(self, number: int) -> list[Block]:
        """The partners; what is so and shall be; what is done; money and names."""
        kinds = self.random.sample(self.parts[number - 1], 2)
        opening = Paragraph(f"Ark {number}. {self.text(2, 3)}")
        first = [*self.cover(), opening, *self.partners()] if number == 1 else [self.heading(), opening]
        told = [block for kind in kinds for block in (self.heading(), Paragraph(self.text(1, 2)), *kind())]
        told += [self.heading(), Paragraph(self.text(1, 1))]
        told += self.notes() if number in (1, 3) else self.bullets()
        if number == 4:
            told += [self.heading("Underskrifter"), *self.signatures()]
        return [*first, *told]

    def cover(self) -> list[Block]:
        words = ["STRATEGISK SAMARBEJDSAFTALE", "TRYGHEDSPLAN", "Aftale om Fyrrekrogen", "Delaftale: Job"]
        return [
            self.spaced(self.random.choice(words)),
            Paragraph("Gælder fra den 1. januar 2026 til den 31. december 2029."),
        ]

    def partners(self) -> list[Block]:
        found: list[Block] = []
        for part in self.random.sample(self.words.long, 3):
            (person, address), street = self.person(), self.random.choice(["Lyngstien 8", "Havnegade 31, 2."])
            after = self.random.choice([".", " (sekretær for styregruppen).", ", tlf. 70 00 00 18."])
            told = f"{part}, {street}, 9992 Hvedsø, repræsenteret ved {person},"
            found.append(Address(told, address, self.linked, after))
        return found

    def spaced(self, text: str) -> Heading:
        """On one line: spaced no wider than the page."""
        fits = fitting(SPACINGS, text, (0.88 if text.isupper() else 0.7) * self.letter, self.width)
        return Heading(text, self.random.choice([0, *fits, *fits]) if fits else 0)

    def person(self) -> tuple[str, str]:
        person = self.random.choice(self.words.people)
        account = person.lower().replace("ø", "oe").replace("å", "aa").replace(" ", "_")
        if self.random.random() < 0.5:
            account = "".join(part[0] for part in account.split("_")) + f"{self.random.randint(1, 9)}"
        return person, f"{account}@{self.random.choice(self.words.places)}.example"

    def table(self, rows: list[list[str]], shares: list[float], rules: str = "") -> Table:
        """`shares` of the page's width. Filled labels are for forms; other tables have a plain grid then."""
        widths = [round(self.width * share / sum(shares), 1) for share in shares]
        grid = "grey" if self.grid == "labels" else self.grid
        return Table(rows, widths, rules or grid, linked=self.linked)

    def share(self) -> str:
        return f"{self.random.randint(3, 95)} %"

    def contacts(self) -> list[Block]:
        rows = [["Organisation", "Navn", "Telefon", "E-mail"]]
        for part in self.random.sample(self.words.long, 4):
            person, address = self.person()
            rows.append([part, person, f"70 00 00 {self.random.randint(10, 99)}", address])
        table = self.table(rows, [125, 85, 75, 195])
        table.spacing = self.random.choice([0, 0.9])
        return [table]

    def meetings(self) -> list[Block]:
        rows = [["Mødeforum", "Deltagere", "Hyppighed"]]
        for forum in ("Styregruppe", "Koordinationsgruppe", "Medarbejdermøde"):
            parts = self.random.sample(self.words.long, 3)
            often = self.random.choice(["4 gange årligt", "Hver anden måned", "Ugentligt, mandag kl. 9"])
            rows.append([forum, "\n".join(parts), often])
        return [self.table(rows, [125, 220, 115])]

    def baseline(self) -> list[Block]:
        """Shares under a head of two rows."""
        rows = [["Indikator", "Udgangspunkt", "", "Mål 2030"], ["", "Fyrrekrogen", "Hvedsø", ""]]
        names = [
            "Uden job eller uddannelse",
            "Huslejerestancer",
            "Trygge om aftenen",
            "Går til fritid",
        ]
        rows += [[name, self.share(), self.share(), self.share()] for name in names]
        table = self.table(rows, [200, 85, 80, 80], "all")
        table.merged = {(0, 0): (2, 1), (0, 1): (1, 2), (0, 3): (2, 1)}
        table.centred = True
        return [table]

    def goals(self) -> list[Block]:
        rows = [["Pejlemærke", "Succeskriterium", "Datakilde"]]
        for _ in range(self.random.randint(3, 4)):
            kilde = self.random.choice(["Danmarks Statistik", "Tryghedsmåling", "Deltagerlister, interview"])
            rows.append([self.text(1, 1), self.text(1, 2), kilde])
        return [self.table(rows, [150, 220, 90])]

    def focus(self) -> list[Block]:
        """Each field of work beside its lines."""
        rows = [["Indsatsområde", "Hovedaktiviteter", "Målgruppe"]]
        for name in ("Uddannelse og livschancer", "Beskæftigelse", "Tryghed og trivsel"):
            lines = [f"- {item}" for item in self.random.sample(self.words.items, 3)]
            target = self.random.choice(["Unge 13-25 år", "Børnefamilier", "Alle beboere", "Ledige kvinder"])
            rows.append([name, "\n".join(lines), target])
        return [self.table(rows, [130, 210, 120])]

    def form(self) -> list[Block]:
        """Labels and what was filled in, within a grid."""
        person, address = self.person()
        rows = [["Aktivitet", self.random.choice(self.words.items)], ["Baggrund", self.text(1, 2)]]
        rows += [["Hvad gør vi?", self.text(2, 4)], ["Forventet effekt", self.text(1, 1)]]
        rows += [["Tovholder", f"{person}\n{address}"], ["Tidsramme", "Uge 6 - uge 40, 2027"]]
        table = self.table(rows, [105, 355], "labels" if self.grid in ("labels", "light") else "all")
        table.repeated = False
        return [table]

    def actions(self) -> list[Block]:
        rows = [["#", "Handling", "Hvem", "Hvornår", "Status"]]
        for number in range(1, self.random.randint(5, 7)):
            when = self.random.choice(["Q1 2026", "15.09.2026", "Efterår 2027", "Hele perioden"])
            status = self.random.choice(["I gang", "Afventer", "Udført", ""])
            rows.append([f"{number}.", self.text(1, 1), self.random.choice(self.words.people), when, status])
        return [self.table(rows, [26, 210, 90, 75, 60])]

    def risks(self) -> list[Block]:
        rows = [["Risiko", "Sandsynlighed", "Konsekvens", "Håndtering"]]
        for _ in range(self.random.randint(3, 4)):
            level, effect = self.random.choice(["Lav", "Middel", "Høj"]), f"{self.random.randint(1, 5)}"
            rows.append([self.text(1, 1), level, effect, self.text(1, 1)])
        table = self.table(rows, [140, 100, 85, 140])
        table.middle = True
        return [table]

    def budget(self) -> list[Block]:
        """Kroner by year under names of groups, with their sum below."""
        rows, merged, sums = [["Budget i kr.", "2026", "2027", "2028", "2029"]], {}, [0] * 4
        for group in ("Løn", "Aktiviteter"):
            merged[len(rows), 0] = (1, 5)
            rows.append([group, "", "", "", ""])
            for item in self.random.sample(self.words.items, 3):
                years = [self.random.choice([0, 35, 90, 145, 480, 1075]) * 1000 for _ in range(4)]
                rows.append([item, *[kroner(amount) for amount in years]])
                sums = [a + b for a, b in zip(sums, years, strict=True)]
        rows.append(["Budget i alt", *[kroner(amount) for amount in sums]])
        table = self.table(rows, [180, 70, 70, 70, 70])
        table.merged, table.numbers = merged, True
        return [table]

    def contributions(self) -> list[Block]:
        rows = [["Bidragyder", "Kontant", "Timer", "I alt"]]
        for part in self.random.sample(self.words.long, 3):
            cash, hours = self.random.randint(1, 60) * 12_500, self.random.randint(1, 30) * 9_000
            rows.append([part, *[f"{kroner(amount)} kr." for amount in (cash, hours, cash + hours)]])
        table = self.table(rows, [180, 95, 90, 95], self.random.choice(["", "head", "zebra"]))
        table.numbers = True
        return [table]

    def staff(self) -> list[Block]:
        rows = [["Stilling", "Årsværk", "Ansættende part"]]
        for name in ("Boligsocial leder", "Jobvejleder", "Familiemedarbejder", "Studentermedhjælp"):
            full = self.random.choice(["1", "0,5", "0,8", "2"])
            rows.append([name, full, self.random.choice(self.words.long)])
        return [self.table(rows, [160, 70, 230], self.random.choice(["", "rows"]))]

    def signatures(self) -> list[Block]:
        rows = [["For", "Navn", "Dato og underskrift"]]
        for part in self.random.sample(self.words.long, 3):
            title = self.random.choice(["borgmester", "direktør", "formand", "forretningsfører"])
            rows.append([part, f"{self.random.choice(self.words.people)}, {title}", ""])
        return [self.table(rows, [150, 150, 160])]

    def notes(self) -> list[Block]:
        """Marks behind a full stop, and before it."""
        return [
            Noted(self.text(1, 1), self.text(1, 1), f" {self.text(1, 1)}"),
            Noted(self.text(1, 1)[:-1], self.text(1, 2), "."),
        ]


def kroner(amount: int) -> str:
    return f"{amount:,}".replace(",", ".") if amount else "-"
