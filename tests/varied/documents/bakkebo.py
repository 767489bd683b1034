"""Two delaftaler of the newer form in one file: headings in capitals, parties with "v/"."""

from __future__ import annotations

from typing import Any

from samples.content import (
    Activity,
    Block,
    Bullets,
    Document,
    Heading,
    PageBreak,
    Row,
    Style,
    Table,
    Text,
    Title,
)
from samples.forms.common import REVISION
from samples.forms.newer import ACTIVITIES, FORMS, GOALS_HEAD
from samples.rows import at_least, contact, criterion, duty, exactly, goal, goals, level, party, staff

PROGRAMME = "Bakkebo – hele vejen rundt"
WIDTHS = (100, 105, 92, 66, 52, 75)


def _agreement(focus: str) -> dict[str, Any]:
    """Validity is said in a sentence, so that its words as written are left open."""
    return {
        "agreement_type": "delaftale",
        "focus_area": focus,
        "programme": PROGRAMME,
        "valid_from": "2022-04-01",
        "valid_to": "2026-03-31",
        "is_draft": False,
        "draft_date": None,
    }


def _goal_row(text: str, indicator: str, source: str | None, *levels: tuple, **values: Any) -> list[Row]:
    """A delmål; a level for each (area, value, unit, year[, measure])."""
    rows = [criterion("delmål", text, source, indicator, **values)]
    return rows + [level(text, indicator, a, v, u, y, source, *m) for a, v, u, y, *m in levels]


FRIENDS = "Beboerne er aktive i fællesskaber på tværs af alder og baggrund"
HELPERS = "Antal frivillige, der er aktive mindst én gang om måneden"
VOTES = "Andel, der stemmer ved kommunal- og folketingsvalg"
TALK = "Nye beboere bliver taget godt imod"
WELCOME = "Andel nye beboere, der har haft besøg af en nabovært, stiger til 45 % i 2025"
CONTENT = "Andel beboere, der er tilfredse eller meget tilfredse med naboskabet"

GOALS = Table(
    GOALS_HEAD,
    [
        [FRIENDS, HELPERS, "48 (2024)", "-", "", "Bakkebos frivilligregister"],
        [None, VOTES, "KV21: 41,5 %\nFV22: 63%", "KV21: 67,2%\nFV22: 84,1 %", "2021/22", "Boligsociale data"],
        [TALK, WELCOME, "ca. 20 %", "Måles ikke", "2021", "Naboværternes egen optælling"],
        [
            None,
            CONTENT,
            "Højen: 71 %\nDalen: 58,5%\nBakkebo Nord: 66%",
            "Lillebæk: 83%",
            "",
            "Borgermåling 2021",
        ],
    ],
    WIDTHS,
    [
        *_goal_row(FRIENDS, HELPERS, "Bakkebos frivilligregister", ("boligområde", 48, "antal", 2024)),
        *_goal_row(
            FRIENDS,
            VOTES,
            "Boligsociale data",
            ("boligområde", 41.5, "%", 2021, "KV21"),
            ("boligområde", 63, "%", 2021, "FV22"),
            ("kommune", 67.2, "%", 2021, "KV21"),
            ("kommune", 84.1, "%", 2021, "FV22"),
        ),
        *_goal_row(
            TALK,
            WELCOME,
            "Naboværternes egen optælling",
            ("boligområde", 20, "%", 2021),
            direction="increase",
            deadline=2025,
            **exactly(45, "%"),
        ),
        *_goal_row(
            TALK,
            CONTENT,
            "Borgermåling 2021",
            ("Højen", 71, "%", 2021),
            ("Dalen", 58.5, "%", 2021),
            ("Bakkebo Nord", 66, "%", 2021),
            ("Lillebæk", 83, "%", 2021),
        ),
    ],
)

SAFE = "Færre unge begår kriminalitet"
CHARGED = "Andel 15-24-årige, som er sigtet mindst én gang"
CALM = "Beboerne er trygge om aftenen"
PRESENT = "Andel beboere, der er utrygge efter kl. 18, falder"
SCHOOL = "Elever i udskolingen trives"
MISSED = "Fravær i 7.-9. klasse på Lillebæk Skole"

PREVENTION = Table(
    ["Delmål", "Indikator", "Baseline boligområde", "Baseline kommune", "Baseline år", "Datakilde"],
    [
        [SAFE, CHARGED, "6,75%", "2,9 %", "2020", "Boligsociale data"],
        [CALM, PRESENT, "34 %", "-", "2021", "Tryghedsmåling"],
        [SCHOOL, MISSED, "9,25 %", "6,4 %", "2020/21", "Skolens fraværsstatistik"],
    ],
    WIDTHS,
    [
        *_goal_row(
            SAFE,
            CHARGED,
            "Boligsociale data",
            ("boligområde", 6.75, "%", 2020),
            ("kommune", 2.9, "%", 2020),
            direction="decrease",
        ),
        *_goal_row(CALM, PRESENT, "Tryghedsmåling", ("boligområde", 34, "%", 2021), direction="decrease"),
        *_goal_row(
            SCHOOL,
            MISSED,
            "Skolens fraværsstatistik",
            ("boligområde", 9.25, "%", 2020),
            ("kommune", 6.4, "%", 2020),
        ),
    ],
)


def _common(
    focus: str, parties: list[Text], goals_table: Table, names: list[str], staffing: list[Text]
) -> list[Block]:
    return [
        Title(f"Delaftale for indsatsområdet {focus}", _agreement(focus)),
        Heading("NAVN PÅ DEN BOLIGSOCIALE INDSATS, SOM DELAFTALEN VEDRØRER", "programme"),
        Text(PROGRAMME),
        Heading("DELAFTALEN GÆLDER FRA - TIL", "validity"),
        Text("Delaftalen træder i kraft den 1. april 2022 og gælder til og med den 31. marts 2026."),
        Heading("DELAFTALENS PARTER", "parties"),
        *parties,
        Heading("DELMÅL OG INDIKATORER FOR INDSATSOMRÅDET", "criteria", suffix=""),
        Text("Delaftalens parter og bestyrelsen har ansvar for løbende at følge op på delmålene."),
        goals_table,
        Heading(ACTIVITIES.upper(), "activities"),
        Bullets(names, mark="●"),
        Heading("MEDARBEJDERRESSOURCER FOR INDSATSOMRÅDET", "staffing"),
        *staffing,
        Heading("SAMMENHÆNG MED DEN KOMMUNALE INDSATS I BOLIGOMRÅDET", "municipal_context"),
        Text(
            "Lillebæk Kommune har en fremskudt borgerservice i beboerhuset og deltager i helhedsplanens "
            "netværksmøder. Kommunens frivilligpolitik er under revision."
        ),
        Heading(REVISION.upper(), "revision"),
        Text("Parterne mødes to gange om året. Ændringer godkendes af bestyrelsen."),
        Heading(FORMS.upper(), "activities"),
    ]


ONE = [
    Text(
        "Bakkebo Boligselskab v/ områdechef Sten Ulrik Hovgaard, tlf. 79 79 12 34, suh@bakkebo.example",
        party("Bakkebo Boligselskab", "Sten Ulrik Hovgaard", "områdechef", None, "suh@bakkebo.example"),
    ),
    Text(
        "Lillebæk Bibliotek v/ bibliotekar og teamkoordinator Asta Munkholm, tlf. 79 79 22 10, "
        "astam@lillebaek.example",
        party(
            "Lillebæk Bibliotek",
            "Asta Munkholm",
            "bibliotekar og teamkoordinator",
            None,
            "astam@lillebaek.example",
        ),
        tight=True,
    ),
    Text(
        "Kultur og Fritid, KFU v/ fritidskonsulent Omar Bach-Nielsen, tlf. 79 79 30 45",
        party("Kultur og Fritid", "Omar Bach-Nielsen", "fritidskonsulent", "KFU"),
        tight=True,
    ),
    Text(
        "Frivilligcenter Lillebæk v/ centerleder Gro Thisted, gro@fc-lillebaek.example og frivilligkonsulent "
        "Per Lindegård, per@fc-lillebaek.example",
        [
            *party(
                "Frivilligcenter Lillebæk", "Gro Thisted", "centerleder", None, "gro@fc-lillebaek.example"
            ),
            *party(
                "Frivilligcenter Lillebæk",
                "Per Lindegård",
                "frivilligkonsulent",
                None,
                "per@fc-lillebaek.example",
            ),
        ],
        tight=True,
    ),
]
TWO = [
    Text(
        "Bakkebo Boligselskab v/ områdechef Sten Ulrik Hovgaard, tlf. 79 79 12 34, suh@bakkebo.example",
        party("Bakkebo Boligselskab", "Sten Ulrik Hovgaard", "områdechef", None, "suh@bakkebo.example"),
    ),
    Text(
        "SSP Lillebæk v/ SSP-konsulent Dorthe Ravn Lykke, tlf. 79 79 40 02, DORL@lillebaek.example",
        party("SSP Lillebæk", "Dorthe Ravn Lykke", "SSP-konsulent", None, "dorl@lillebaek.example"),
        tight=True,
    ),
    Text(
        "Midtegnens Politi v/ vicepolitikommissær Bo Aagaard, midt-lpe@politi.example",
        party("Midtegnens Politi", "Bo Aagaard", "vicepolitikommissær", None, "midt-lpe@politi.example"),
        tight=True,
    ),
]

NEIGHBOURS: list[Block] = [
    Activity("Naboværterne", "Naboværterne", label="Aktivitetsnavn:"),
    Heading("FORMÅL", "purpose"),
    Text("Aktiviteten har til formål:"),
    Bullets(
        items := [
            "at alle nye beboere får besøg inden for den første måned",
            "at flere beboere får lyst til at gøre en frivillig indsats",
        ],
        [goal(items[0]), goal(items[1], direction="increase")],
        mark="●",
    ),
    Heading("MÅLGRUPPE(R)", "target_group"),
    Text("Primær: Nye beboere i Bakkebo"),
    Text("Sekundær: Beboere, der gerne vil være frivillige", tight=True),
    Heading("INDHOLD OG PRAKSIS", "content"),
    Text(
        "En nabovært er en beboer, som byder nye naboer velkommen med brød, salt og et kort over området. "
        "Værterne er knyttet til hver sin opgang og mødes en gang om måneden i beboerhuset, hvor de "
        "udveksler erfaringer og planlægger de kommende besøg."
    ),
    Heading("Oplæring af værter", "content", suffix=""),
    Text(
        "Nye værter følger en erfaren vært på de første tre besøg. Frivilligcentret holder et kursus i "
        "samtale og tavshedspligt."
    ),
    Heading("ANSVARS- OG ROLLEFORDELING", "roles"),
    Text("Bakkebo Boligselskab"),
    Bullets(
        items := [
            "Giver besked om indflytninger senest 14 dage før overtagelsen",
            "Betaler for velkomstkurve",
        ],
        duty("Bakkebo Boligselskab", *items),
        mark="●",
    ),
    Text("Frivilligcenter Lillebæk"),
    Bullets(
        items := ["Holder kursus for nye værter to gange om året"],
        duty("Frivilligcenter Lillebæk", *items),
        mark="●",
    ),
    Text(
        one := "Boligrådgiveren er ansvarlig for, at værterne mødes hver måned.",
        duty("Boligrådgiveren", one),
    ),
]

CALL = contact("dorl@lillebaek.example", "Dorthe Ravn Lykke", "SSP-konsulent")
CALL.values.pop("organisation")  # the words leave it to the reader

STREET: list[Block] = [
    Activity("Gadens hold", "Gadens hold", label="Aktivitetsnavn:"),
    Heading("FORMÅL", "purpose"),
    Bullets(
        items := [
            "at møde de unge, hvor de er",
            "at mindst 20 unge årligt kommer i gang med en fritidsinteresse",
            "at antallet af klager over støj falder",
        ],
        [
            *goals(items[0]),
            goal(items[1], period="year", **at_least(20, "unge")),
            goal(items[2], direction="decrease"),
        ],
        mark="●",
    ),
    Heading("MÅLGRUPPE(R)", "target_group"),
    Text("Unge mellem 12 og 20 år, der opholder sig ude om aftenen"),
    Heading("INDHOLD OG PRAKSIS", "content"),
    Text(
        "Gadens hold er to medarbejdere og fire unge, der går tur i området tre aftener om ugen. De har "
        "kaffe og bolde med og kender navnene på dem, de møder. Er der uro, taler de med både unge og "
        "naboer, før det vokser."
    ),
    Heading("ANSVARS- OG ROLLEFORDELING", "roles"),
    Text("SSP Lillebæk:"),
    Bullets(
        items := ["Leder holdet til daglig", "Følger op over for forældre og skole"],
        duty("SSP Lillebæk", *items),
        mark="●",
    ),
    Text(
        one := "Midtegnens Politi deltager i planlægningsmødet den første mandag i måneden.",
        duty("Midtegnens Politi", one),
    ),
    Text(
        "Kontaktperson: SSP-konsulent Dorthe Ravn Lykke, tlf. 79 79 40 02, dorl@lillebaek.example",
        [CALL],
    ),
]

BAKKEBO = Document(
    "delaftaler-bakkebo.pdf",
    "delaftale",
    [
        *_common(
            "Sammenhængskraft og medborgerskab",
            ONE,
            GOALS,
            ["Naboværterne"],
            [
                Text(
                    "1 boligrådgiver med fokus på Naboværterne", [staff("boligrådgiver", 1.0, "Naboværterne")]
                ),
                Text(
                    "Kommunikationsmedarbejder – ½ stilling",
                    [staff("Kommunikationsmedarbejder", 0.5)],
                    tight=True,
                ),
            ],
        ),
        *NEIGHBOURS,
        PageBreak(),
        *_common(
            "Kriminalitetsforebyggelse",
            TWO,
            PREVENTION,
            ["Gadens hold"],
            [
                Text(
                    "2 medarbejdere med primært fokus på Gadens hold",
                    [staff("medarbejdere", 2.0, "Gadens hold")],
                )
            ],
        ),
        *STREET,
    ],
    Style(font="Times-Roman", size=11, leading=14, margin=64, spacing=1.1, placed_letters=True, bullet="●"),
    links={"suh@bakkebo.example": "sten.ulrik@bakkebo.example"},
)
