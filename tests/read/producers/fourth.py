"""A fourth set: agreements as the national form has them, from the parties to the names."""

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

FONTS = [  # of the text, of its headings
    ("Lato", "Lato"), ("Liberation Serif", "Liberation Sans"), ("Carlito", "Caladea"),
    ("Open Sans", "Open Sans Condensed"), ("DejaVu Sans Light", "DejaVu Sans"),
    ("Liberation Sans", "Liberation Sans"),
]  # fmt: skip
SIZES = [[10, 12, 11, 11.5, 9, 10.5], [11.25, 9.75, 12.75, 12, 8.25, 10.2]]  # of each producer
SPACINGS = [0.65, 0.75, 0.85, 0.95, 1.05, 1.15, 1.25, 1.45, 1.55, 1.75, 2.05, 2.35, 2.6, 2.9, 3.2, 3.5]
COLORS = ["0B5394", "", "385723", "843C0C", "333F50", "5B2C6F"]
MARGINS = [(25, 25, 25, 25), (32, 20, 28, 20), (28, 18, 22, 26), (35, 28, 28, 28), (24, 16, 24, 16)]
NUMBERING = ["{}.\t", "", "{}. ", "Afsnit {}: ", "§ {}. ", "{}\t"]
STYLES = ["grey", "all", "band", "accent", "rows", "thick"]
POINTS = 72 / 25.4  # of a mm
WORDS = Words(
    sentences=(Path(__file__).parent / "sentences_fourth.txt").read_text("utf-8").splitlines(),
    headings=[
        "Baggrund for delaftalen", "Formål med samarbejdet", "Målgruppe", "Delmål og indikatorer",
        "Organisering og ledelse", "Aktiviteter i perioden", "Roller og ansvar", "Kommunens bidrag",
        "Boligorganisationens bidrag", "Tids- og milepælsplan", "Udfordringer i Kildevangen",
        "Evaluering og justering", "Videndeling", "Forankring efter 2028", "Børn, unge og familier",
    ],
    items=[
        "Projektledelse", "Boligsociale medarbejdere (2 årsværk)", "Fritidsvejleder", "Familiekurser",
        "Lommepengejob", "Husleje, lys og varme", "Kompetenceudvikling", "Beboerdrevne aktiviteter",
        "Formidling og oversættelse", "Kørsel og møder", "Materialer til syværksted", "Ekstern revision",
    ],
    long=[
        "Kildevangens Boligforening", "Børne- og Ungeforvaltningen", "Jobcenter Lindager",
        "Lindager Kommune", "Idrætsforeningen Fremad", "Kildeskolen og SFO", "Frivilligcentret",
        "Beboerdemokratiet i afdeling 7",
    ],
    people=["Rikke Stenvad", "Ali Bækgaard", "Hanne Lykke Thorn", "Jonas Frø", "Samira Egelund", "Bo Kjær"],
    places=["kildevangen", "lindager-kommune", "kildebo", "fremad-lindager", "kildeskolen"],
    soft=[
        "uddannelses-vejleder", "Boligorganisa-tionen", "bolig-området", "Bolig-området", "Projekt-lederen",
        "styre-gruppens", "kerne-opgaver", "rådgiv-ningen", "bolig-sociale", "Fritids-vejlederen",
        "afdelings-møder", "direktør-kredsen", "registre-ringer", "lommepenge-job", "Sundheds-plejen",
        "institu-tionerne", "konflikt-trappen", "initia-tiv", "Dag-tilbuddene", "sprog-støtten",
    ],
)  # fmt: skip


def fourth(name: str, seed: int, sheets: int) -> Document:
    """The same seed gives the same document; the six of a producer share no font, style or numbering."""
    random, number, producer = Random(seed), seed % 100 - 1, seed // 100 % 10
    font, heading_font = FONTS[number]
    size = SIZES[producer][number]
    margins = random.choice(MARGINS)
    look = Look(
        color=COLORS[(number + 2 * producer) % 6], scale=[1.05, 1.2, 1.35, 1.25, 1.7, 1.5][number],
        leading=random.choice([1.05, 1.15, 1.2, 1.4]), margins=margins, underlined=number == 3 * producer,
        heading_font=heading_font, hanging=number != 4, kept=True, landscape=number == 5 and producer == 1,
        head=["Lindager Kommune", "", "Delaftale 2025-2028"] if number % 2
        else ["", "Boligsocial helhedsplan for Kildevangen", ""],
        foot=["Delaftale om børn og unge", "", "Side {page}"] if number % 3
        else ["", "{page} af {pages}", ""],
    )  # fmt: skip
    width = ((297 if look.landscape else 210) - margins[1] - margins[3]) * POINTS - 6
    author = _FourthAuthor(random, width, size * look.scale, (number + 3 * producer) % 6)
    pages = [author.sheet(number) for number in range(1, sheets + 1)]
    return Document(name, font, size, number % 2 != producer, pages, look)


class _FourthAuthor(FormAuthor):
    def __init__(self, random: Random, width: float, letter: float, style: int) -> None:
        """`width` of the page's text and size of a heading's letters, in points."""
        super().__init__(random, WORDS)
        self.width, self.letter, self.chapter, self.style = width, letter, 0, STYLES[style]
        self.numbering = NUMBERING[(style + 1) % 6]
        self.linked = random.random() < 0.5
        self.titles = random.sample(WORDS.headings, len(WORDS.headings))
        self.parts: list[list[Callable[[], list[Block]]]] = [
            [self.parties, self.forum], [self.criteria, self.indicators, self.figures],
            [self.activity, self.roles, self.milestones, self.plan], [self.budget, self.financing],
        ]  # fmt: skip

    def sheet(self, number: int) -> list[Block]:
        """The form's four parts: parties, aims, work, and money with the names below it."""
        kinds = self.random.sample(self.parts[number - 1], 2)
        opening = Paragraph(f"Ark {number}. {self.text(1, 2)}")
        first = [*self.title(), opening, *self.parties_named()] if number == 1 else [self.heading(), opening]
        told = [block for kind in kinds for block in (self.heading(), Paragraph(self.text(1, 2)), *kind())]
        told += [self.heading(), Paragraph(self.text(1, 1))]
        told += self.bullets() if number in (1, 4) else self.notes()
        if number == 4:
            told += [self.heading("Underskrifter"), *self.signatures()]
        return [*first, *told]

    def title(self) -> list[Block]:
        words = self.random.choice(["DELAFTALE", "Delaftale: Uddannelse og fritid", "Delaftale nr. 2"])
        return [self.spaced(words), Paragraph("Indsatsområde: Børn, unge og familier i Kildevangen")]

    def parties_named(self) -> list[Block]:
        found: list[Block] = [Paragraph("Aftalen er indgået mellem:")]
        for part in self.random.sample(self.words.long, 3):
            (person, address), street = self.person(), self.random.choice(["Kildevej 14", "Torvet 2, 1. sal"])
            told = f"{part}, {street}, 9990 Lindager, ved {person}, e-mail"
            found.append(Address(told, address, self.linked, self.random.choice(["", ", tlf. 70 00 00 24"])))
        return found

    def spaced(self, text: str) -> Heading:
        """On one line: spaced no wider than the page."""
        fits = fitting(SPACINGS, text, (0.85 if text.isupper() else 0.7) * self.letter, self.width)
        return Heading(text, self.random.choice([0, *fits, *fits, *fits]) if fits else 0)

    def person(self) -> tuple[str, str]:
        person = self.random.choice(self.words.people)
        account = person.lower().replace("ø", "oe").replace("æ", "ae").replace(" ", ".")
        if self.random.random() < 0.3:
            account = account[:2] + account.split(".")[-1][:2]
        return person, f"{account}@{self.random.choice(self.words.places)}.example"

    def table(self, rows: list[list[str]], shares: list[float], rules: str = "") -> Table:
        """`shares` of the page's width."""
        widths = [round(self.width * share / sum(shares), 1) for share in shares]
        return Table(rows, widths, rules or self.style, linked=self.linked)

    def parties(self) -> list[Block]:
        rows = [["Part", "Repræsentant", "Kontakt"]]
        for part in self.random.sample(self.words.long, 3):
            person, address = self.person()
            rows.append([part, person, f"{address}\nTlf. 70 00 00 {self.random.randint(10, 99)}"])
        return [self.table(rows, [150, 110, 210])]

    def forum(self) -> list[Block]:
        rows = [["Forum", "Deltagere", "Møder"]]
        for forum in ("Styregruppe", "Følgegruppe", "Arbejdsgruppe"):
            members = ", ".join(self.random.sample(self.words.people, 3))
            rows.append([forum, members, self.random.choice(["4 gange årligt", "Hver måned", "Efter behov"])])
        return [self.table(rows, [110, 240, 110])]

    def share(self) -> str:
        whole = self.random.randint(3, 95)
        return self.random.choice([f"{whole} %", f"{whole},{self.random.randint(1, 9)} %"])

    def criteria(self) -> list[Block]:
        rows = [["Succeskriterium", "Baseline 2024", "Mål 2026", "Mål 2028", "Datakilde"]]
        for _ in range(self.random.randint(3, 4)):
            kilde = self.random.choice(["Kommunens data", "Egen registrering", "Spørgeskema"])
            rows.append([self.text(1, 1), self.share(), self.share(), self.share(), kilde])
        return [self.table(rows, [190, 65, 60, 60, 95])]

    def indicators(self) -> list[Block]:
        """Each aim beside its two indicators."""
        rows, merged = [["Delmål", "Indikator", "Nu", "Mål"]], {}
        for count in (2, 2):
            merged[len(rows), 0] = (count, 1)
            aim = self.text(1, 1)
            for i in range(count):
                rows.append(["" if i else aim, self.text(1, 1), self.share(), self.share()])
        table = self.table(rows, [140, 210, 60, 60], "all" if self.style == "rows" else "")
        table.merged = merged
        return [table]

    def figures(self) -> list[Block]:
        rows = [["Nøgletal for 2024", "Kildevangen", "Kommunen", "Hele landet"]]
        names = ["Ledige 18-64 år", "Enlige forsørgere", "Unge uden uddannelse", "Sigtede 15-29 år"]
        rows += [[name, self.share(), self.share(), self.share()] for name in names]
        table = self.table(rows, [190, 90, 90, 90])
        table.centred = self.random.random() < 0.5
        table.numbers = not table.centred
        return [table]

    def activity(self) -> list[Block]:
        """Labels and what was filled in, within a grid."""
        person, address = self.person()
        rows = [["Aktivitet", self.random.choice(self.words.items)], ["Formål", self.text(1, 2)]]
        rows += [["Målgruppe", self.text(1, 1)], ["Indhold og metode", self.text(2, 3)]]
        rows += [["Ansvarlig", f"{person}, {address}"], ["Periode", "1. maj 2025 – 30. april 2028"]]
        table = self.table(rows, [110, 350], "thick" if self.style == "thick" else "all")
        table.repeated = False
        return [table]

    def roles(self) -> list[Block]:
        rows = [["Part", "Opgaver og ansvar"]]
        for part in self.random.sample(self.words.long, 3):
            tasks = [f"• {self.text(1, 1)}" for _ in range(2)]
            rows.append([part, "\n".join(tasks)])
        return [self.table(rows, [130, 330])]

    def milestones(self) -> list[Block]:
        rows = [["Nr.", "Milepæl", "Frist", "Ansvarlig"]]
        for number in range(1, self.random.randint(4, 6)):
            frist = self.random.choice(["31.12.2025", "1. kvartal 2026", "Sommer 2027", "Løbende"])
            rows.append([f"{number}", self.text(1, 1), frist, self.random.choice(self.words.people)])
        return [self.table(rows, [30, 240, 95, 105])]

    def plan(self) -> list[Block]:
        rows = [["Aktivitet", "2025", "2026", "2027", "2028"]]
        for item in self.random.sample(self.words.items, 5):
            rows.append([item, *[self.random.choice(["X", "X", ""]) for _ in range(4)]])
        table = self.table(rows, [220, 60, 60, 60, 60])
        table.centred = True
        return [table]

    def budget(self) -> list[Block]:
        """Kroner by year, with their sums below and beside."""
        rows, sums = [["Budgetpost", "2025", "2026", "2027", "2028", "I alt"]], [0] * 5
        for item in self.random.sample(self.words.items, self.random.randint(4, 6)):
            years = [self.random.choice([0, 25, 40, 120, 375, 610, 1250]) * 1000 for _ in range(4)]
            rows.append([item, *[kroner(amount) for amount in (*years, sum(years))]])
            sums = [a + b for a, b in zip(sums, (*years, sum(years)), strict=True)]
        rows.append(["Samlet budget", *[kroner(amount) for amount in sums]])
        rules = {"rows": "head", "band": "zebra"}.get(self.style, "")
        table = self.table(rows, [150, 62, 62, 62, 62, 66], rules)
        table.numbers = True
        return [table]

    def financing(self) -> list[Block]:
        rows = [["Finansiering", "Beløb (kr.)", "Andel"]]
        amounts = [self.random.randint(2, 90) * 50_000 for _ in range(3)]
        for part, amount in zip(("Fonden", "Lindager Kommune", "Boligforeningen"), amounts, strict=True):
            rows.append([part, kroner(amount), f"{100 * amount / sum(amounts):.1f} %".replace(".", ",")])
        table = self.table([*rows, ["I alt", kroner(sum(amounts)), "100 %"]], [220, 120, 80])
        table.numbers = True
        return [table]

    def signatures(self) -> list[Block]:
        rows = [["Dato", "Navn og titel", "Underskrift"]]
        for person in self.random.sample(self.words.people, 3):
            title = self.random.choice(["forvaltningschef", "formand", "skoleleder", "boligsocial leder"])
            rows.append(["", f"{person}\n{title}", ""])
        return [self.table(rows, [90, 190, 180], "all" if self.style == "rows" else "")]

    def notes(self) -> list[Block]:
        """Marks behind a full stop, at the end of a paragraph and within one."""
        return [
            Noted(self.text(1, 2), self.text(1, 1), ""),
            Noted(self.text(1, 1), self.text(1, 1), f" {self.text(1, 1)}"),
        ]


def kroner(amount: int) -> str:
    return f"{amount:,}".replace(",", ".")
