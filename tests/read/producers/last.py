"""A third set of documents, of looks and words that neither earlier set has: what is read at first sight."""

from __future__ import annotations

from pathlib import Path
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
    Words,
    fitting,
)  # fmt: skip

FONTS = [  # of the text, of its headings
    ("Carlito", "Carlito"), ("Caladea", "Carlito"), ("DejaVu Sans Condensed", "DejaVu Sans Condensed"),
    ("Open Sans Light", "Open Sans Semibold"), ("Lato Medium", "Lato Black"),
    ("DejaVu Serif Condensed", "Liberation Sans Narrow"),
]  # fmt: skip
SIZES = [11, 8, 12.5, 10, 11.5, 9]
SPACINGS = [0.6, 0.8, 1.1, 1.3, 1.4, 1.7, 1.9, 2.1, 2.3, 2.4, 2.8, 3.1, 3.4, 3.8]
COLORS = ["44546A", "9C5700", "00594F", "7030A0", "D6006E", ""]
MARGINS = [(30, 20, 30, 20), (12.7, 12.7, 12.7, 12.7), (30, 45, 25, 25), (25, 30, 20, 25), (19, 17, 22, 17)]
GRIDS = ["all", "thick", "accent"]
POINTS = 72 / 25.4  # of a mm
WORDS = Words(
    sentences=(Path(__file__).parent / "sentences_last.txt").read_text("utf-8").splitlines(),
    headings=[
        "Det vil vi opnå", "Rammer for samarbejdet", "TRIVSEL OG SUNDHED", "Indsats: Fædre på banen",
        "Job og økonomi", "Fra skole til svendebrev", "Hvad koster det?", "NABOSKAB",
        "Milepæle i 2024 og 2025", "Styring & opfølgning", "Bydelens styrker", "Forældre som medspillere",
        "Tilknyttede fagfolk", "Bilag 2 – Finansiering", "Underskrifter",
    ],
    items=[
        "Jobformidler (0,8 årsværk)", "Mentorkorps", "Drift af beboerhus", "Tolkebistand", "Studietur",
        "Kontorhold og it", "Opstartsmøder", "Trivselsmåling", "Foredrag og kurser", "Legestue, materialer",
    ],
    long=[
        "Gadeplansmedarbejderne", "Sundhedsplejerskeordningen", "Ejendomsfunktionærernes",
        "Tilflytterkoordinatoren", "Fællesspisningsudvalget", "Økonomirådgivningscentret",
        "Ungdomsuddannelsesinstitutioner", "Beskæftigelsesmedarbejder",
    ],
    people=["Gerda Mose", "Hamid Rosen", "Birthe Å. Juel", "Vagner Skjold", "Amal Nørby", "Kaj Fisker"],
    places=["mosebakken", "fjordby", "soendre-havn-bolig", "bo-kaersgaard", "naboerne-i-vest"],
    soft=[
        "ungdoms-uddannelse", "afdrags-ordninger", "gade-plans-medarbejderne", "sundheds-plejersken",
        "fritids-pas-ordningen", "arbejds-markedet", "afdelings-bestyrelsen", "over-bliks-billede",
        "lektie-hjælpen", "ejendoms-funktionærerne", "forældre-kredsen", "tilbage-betales", "færdsels-uheld",
        "Mentor-korpset", "Økonomi-rådgiveren", "Over-skydende", "personale-sager", "jobfor-midler",
        "Forældre-kredsen", "Afdelings-bestyrelsen", "Ejendoms-funktionærerne", "koordi-natoren",
    ],
)  # fmt: skip


def last(name: str, seed: int, sheets: int) -> Document:
    """The same seed gives the same document; the six of a producer share no font, and no size."""
    random, number, producer = Random(seed), seed % 100 - 1, seed // 100 % 10
    font, heading_font = FONTS[number % 6]
    size = SIZES[(number + 2 * producer) % 6]
    margins = random.choice(MARGINS)
    look = Look(
        color=COLORS[(number + producer) % 6], scale=random.choice([1, 1.1, 1.3, 1.6]),
        leading=random.choice([1, 1.08, 1.3]), landscape=number == 4, margins=margins,
        underlined=number % 3 == 1, decorated=number % 3 == producer, centred=number == 5,
        heading_font=heading_font, hanging=number % 2 == 0, tracking=[0, 0.15, 0, 0, -0.1, 0][number],
        head=["14.02.2024 09.41", "Aftale for Mosebakken", ""] if number % 2
        else ["Fjordby", "", "J.nr. 70-24"],
        foot=["https://mosebakken.example/aftale", "", "{page}/{pages}"] if producer
        else ["Mosebakken", "Side {page} af {pages}", "Februar 2024"],
    )  # fmt: skip
    width = ((297 if look.landscape else 210) - margins[1] - margins[3]) * POINTS - 4
    author = _LastAuthor(random, WORDS, width, size * look.scale)
    pages = [author.sheet(number) for number in range(1, sheets + 1)]
    return Document(name, font, size, number % 2 == producer, pages, look)


class _LastAuthor(Author):
    def __init__(self, random: Random, words: Words, width: float, letter: float) -> None:
        """`width` of the page's text and size of a heading's letters, in points."""
        super().__init__(random, words)
        self.width, self.letter, self.chapter = width, letter, 0
        self.numbering = random.choice(["{}.{}\t", "{}.{}\t", "{}. ", ""])
        self.kinds = [
            self.contacts, self.grant, self.quarters, self.areas, self.plan, self.form, self.narrow,
            self.columns, self.letters, self.notes, self.bullets, self.risks, self.shares,
        ]  # fmt: skip
        random.shuffle(self.kinds)

    def heading(self) -> Heading:
        """On one line: spaced no wider than the page."""
        self.chapter += 1
        words = self.random.choice(self.words.headings)
        text = self.numbering.format((self.chapter + 2) // 3, (self.chapter - 1) % 3 + 1) + words
        fits = fitting(SPACINGS, text, (0.78 if words.isupper() else 0.64) * self.letter, self.width)
        return Heading(text, self.random.choice([0, *fits, *fits]) if fits else 0)

    def table(self, rows: list[list[str]], shares: list[float], rules: list[str]) -> Table:
        """`shares` of the page's width."""
        widths = [round(self.width * share / sum(shares), 1) for share in shares]
        return Table(rows, widths, self.random.choice(rules), middle=self.random.random() < 0.3)

    def person(self) -> tuple[str, str]:
        person = self.random.choice(self.words.people)
        account = person.lower().replace(" å. ", "-").replace("ø", "oe").replace(" ", ".")
        if self.random.random() < 0.3:
            account = "".join(part[:2] for part in account.split("."))
        return person, f"{account}@{self.random.choice(self.words.places)}.example"

    def contacts(self) -> list[Block]:
        """Addresses wider than their column."""
        rows = [["Part", "Kontakt", "Mail og telefon"]]
        for long in self.random.sample(self.words.long, 3):
            (person, address), (_, second) = self.person(), self.person()
            both = f"{address}\n{second}" if self.random.random() < 0.3 else address
            rows.append([long, person, f"{both}\n70 00 00 {self.random.randint(10, 99)}"])
        table = self.table(rows, [200, 140, self.random.choice([90, 120])], [*GRIDS, "rows"])
        table.linked = self.random.random() < 0.5
        return [table]

    def grant(self) -> list[Block]:
        """Kroner with øre by who pays, under a head of two rows."""
        rows = [["Udgift", "Finansiering", "", "Samlet"], ["", "Tilskud", "Egenbetaling", ""]]
        for item in self.random.sample(self.words.items, 4):
            rows.append([item, *[f"{self.money()},{self.random.choice(['00', '50'])} kr." for _ in range(3)]])
        rows.append(["Sum", *[f"{self.random.randint(2, 9)}.{self.money()},00 kr." for _ in range(3)]])
        table = self.table(rows, [150, 105, 105, 105], ["all", "thick"])
        table.merged = {(0, 0): (2, 1), (0, 1): (1, 2), (0, 3): (2, 1)}
        table.numbers = True
        return [table]

    def money(self) -> str:
        return f"{self.random.randint(10, 999)}.{self.random.choice(['000', '500', '750', '125'])}"

    def quarters(self) -> list[Block]:
        """Amounts in the middle of their columns, or at the right edge."""
        rows = [["Post", *[f"{i}. kvt." for i in range(1, 4)], "Året"]]
        for item in self.random.sample(self.words.items, self.random.randint(4, 6)):
            signs = [self.random.choice(["kr. {}", "{}", "({})", "-{}", "0"]) for _ in range(4)]
            rows.append([item, *[sign.format(self.money()) for sign in signs]])
        table = self.table(
            rows, [150, 80, 80, 80, 80], ["all", "thick", "accent", "rows", "zebra", "none", "head"]
        )
        table.numbers = self.random.random() < 0.5
        table.centred = not table.numbers
        return [table]

    def areas(self) -> list[Block]:
        """A full grid with rows across, and cells over several rows."""
        rows, merged = [["Mål", "Milepæl", "Ansvarlig", "Frist"]], {}
        for area in self.random.sample(self.words.headings, 2):
            merged[len(rows), 0] = (1, 4)
            rows.append([f"Område: {area}", "", "", ""])
            merged[len(rows), 0] = (2, 1)
            for goal in (self.text(1, 1), ""):
                frist = self.random.choice(["1. juni 2024", "Uge 40", "Årligt"])
                rows.append([goal, self.text(1, 1), self.random.choice(self.words.people), frist])
        table = self.table(rows, [150, 170, 80, 70], ["all", "thick"])
        table.merged = merged
        return [table]

    def plan(self) -> list[Block]:
        """A table over the end of the page, its head only at its beginning."""
        rows = [["Nr.", "Indsats", "Beskrivelse", "Pris"]]
        for number in range(1, self.random.randint(8, 11)):
            item, price = self.random.choice(self.words.items), f"{self.money()} kr."
            rows.append([f"{number}", item, self.text(2, 5), price])
        table = self.table(rows, [30, 95, 260, 85], GRIDS)
        table.repeated = self.random.random() < 0.3
        return [table]

    def form(self) -> list[Block]:
        """Labels and what was filled in."""
        (person, address), period = self.person(), "1. april 2024 - 31. marts 2028"
        rows = [["Indsatsens navn", self.random.choice(self.words.headings)], ["Periode", period]]
        rows += [["Tovholder", f"{person}, {address}"], ["Målgruppe", self.text(1, 2)]]
        rows += [["Bevilling i alt", f"kr. {self.random.randint(1, 9)}.{self.money()},-"]]
        table = self.table([*rows, ["Formål", self.text(2, 3)]], [120, 340], ["none", "thick", "rows", "all"])
        table.repeated, table.linked = False, self.random.random() < 0.5
        return [table]

    def narrow(self) -> list[Block]:
        """Columns that are narrower than their words, on both sides."""
        rows = [["Aktør", "Rolle", "Koordinering", "Timer"]]
        for long in self.random.sample(self.words.long, 4):
            other = self.random.choice(self.words.long)
            rows.append(
                [long, self.text(1, 1), other, f"{self.random.randint(1, 37)},{self.random.randint(0, 9)}"]
            )
        return [self.table(rows, [75, 240, 85, 60], [*GRIDS, "dotted"])]

    def risks(self) -> list[Block]:
        rows = [["Risiko", "Vægt", "Hvad gør vi?"]]
        rows += [
            [self.text(1, 1), self.random.choice(["Høj", "Middel", "Lav"]), self.text(1, 2)] for _ in range(4)
        ]
        table = self.table(rows, [170, 60, 230], [*GRIDS, "zebra", "rows"])
        table.spacing = self.random.choice([0, 0.6, 1.3, 1.7])
        return [table]

    def shares(self) -> list[Block]:
        """Decimals and shares, without a word for a head in the first column."""
        rows = [["", "2022", "2023", "Mål 2025"]]
        for long in self.random.sample(self.words.long, 4):
            rows.append(
                [long, *[f"{self.random.randint(2, 98)},{self.random.randint(0, 9)} pct." for _ in range(3)]]
            )
        table = self.table(rows, [220, 80, 80, 80], ["none", "zebra", "rows", "head", "thick"])
        table.centred = True
        return [table]

    def letters(self) -> list[Block]:
        """Addresses within sentences, wherever the line ends."""
        found: list[Block] = []
        for _ in range(4):
            person, address = self.person()
            before, after = self.random.choice(
                [("på mail:", "."), ("på", f" eller ring 70 00 00 00. {self.text(1, 1)}")]
            )
            told = f"{self.text(1, 1)} {person} træffes {before}"
            found.append(Address(told, address, self.random.random() < 0.5, after))
        return found

    def notes(self) -> list[Block]:
        ends = [" i hele perioden.", ", og det er uændret.", " (se også bilag 2)."]
        return [Noted(self.text(1, 2)[:-1], self.text(1, 1), end) for end in self.random.sample(ends, 3)]

    def bullets(self) -> list[Block]:
        return [Paragraph(self.text(1, 2), bullet=True) for _ in range(self.random.randint(4, 6))]

    def columns(self) -> list[Block]:
        return [Columns([self.text(2, 5) for _ in range(4)])]
