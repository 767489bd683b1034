"""A tryghedsplan: parties in a sentence, amounts in every notation, a total that does not add up."""

from __future__ import annotations

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
from samples.rows import (
    at_least,
    budget,
    budget_table,
    delivery,
    duty,
    exactly,
    goal,
    goals,
    narrative,
    party,
)

NOTES = {
    1: "Sønderkær Kommunes tryghedsundersøgelse 2020",
    2: "Oplyst af Sydøstegnens Politi, februar 2021",
}
PARTIES = (
    "Sønderkær Kommune",
    "Sydøstegnens Politi",
    "Boligselskabet Vestervang",
    "Andelsbo",
    "Sønderkær Handel",
)


PURPOSE = "Nattergalenes ture og møder"


def _line(item: str, raw: str, amount: int | float, year: int | None = None, total: bool = False) -> Row:
    values = {"line_item": item, "year": year, "amount": amount, "amount_raw": raw}
    return Row("budget_lines", values | {"amount_status": "as_written", "is_total": total})


def _years(first: str, second: str) -> dict[int | None, str]:
    return {y: cell for y, cell in ((2021, first), (2022, second)) if cell.strip("- –")}


FRONT: list[Block] = [
    Title(
        "Tryghedsplan 2021-2022 for Vestervang",
        {
            "agreement_type": "tryghedsplan",
            "focus_area": None,
            "programme": "Vestervang Partnerskab",
            "valid_from": "2021-01-01",
            "valid_to": "2022-12-31",
            "is_draft": False,
            "draft_date": None,
        },
    ),
    Heading("Vestervang Partnerskab", None, suffix=""),
    Text(
        "Sønderkær Kommune, Sydøstegnens Politi, Boligselskabet Vestervang, Andelsbo og Sønderkær Handel har "
        "indgået en partnerskabsaftale, der skal gøre Vestervang til et trygt sted at bo og færdes. "
        "Partnerskabet ledes af en styregruppe, der mødes fire gange om året.",
        [row for name in PARTIES for row in party(name)],
    ),
    Heading("Hvorfor en tryghedsplan?", None, suffix=""),
    Text(
        "I 2020 svarede 27,5 % af beboerne, at de følte sig utrygge i stationskvarteret om aftenen mod 14 % "
        "i resten af kommunen[^1]. Antallet af anmeldelser er faldet, men 41 % af butikkerne oplever stadig "
        "tyverier hver måned[^2].",
        [
            narrative(27.5, data_source=NOTES[1]),
            narrative(14, data_source=NOTES[1]),
            narrative(41, data_source=NOTES[2]),
        ],
    ),
    Heading("Samlet økonomi for planen", "budget", suffix=""),
    Text("Partnerskabet har fordelt midlerne på denne måde (beløb i kr.):"),
    Table(
        ["Aktivitet", "2021", "2022"],
        [
            ["1. Stationens venner", "310.000", "325.000"],
            ["2. Nattergalene", "185.500", "190.500"],
            ["3. Lys og blomster på torvet og i de tilstødende gader (NY)", "-", "60.000"],
            ["Partnerskabskoordinator", "240.000", "245.000"],
            ["I alt", "735.500", "830.500"],
        ],
        (200, 80, 80),
        [
            budget_table("Samlet økonomi for planen", "DKK", False),
            *budget("Samlet økonomi for planen", "Stationens venner", _years("310.000", "325.000")),
            *budget("Samlet økonomi for planen", "Nattergalene", _years("185.500", "190.500")),
            *budget(
                "Samlet økonomi for planen",
                "Lys og blomster på torvet og i de tilstødende gader",
                _years("-", "60.000"),
            ),
            *budget("Samlet økonomi for planen", "Partnerskabskoordinator", _years("240.000", "245.000")),
            *budget("Samlet økonomi for planen", "I alt", _years("735.500", "830.500"), total=True),
        ],
    ),
    Heading("Aktiviteterne", "activities", suffix=""),
]

STATION: list[Block] = [
    Activity("Stationens venner", "Aktivitet 1: Stationens venner"),
    Heading("Baggrund", "problem", suffix=""),
    Text(
        "Stationspladsen er det sted, hvor flest beboere kommer hver dag, og det sted, hvor flest føler sig "
        "utrygge. Siden kiosken lukkede, er der ingen, der holder øje."
    ),
    Heading("Formål og mål", "purpose", suffix=""),
    Text("Pladsen skal igen være et sted, man bliver hængende. Målene er:"),
    Bullets(
        items := [
            "At der er voksne til stede på pladsen hver eftermiddag",
            "At færre beboere vælger en omvej",
            "At flere bruger pladsens bænke",
        ],
        [goal(items[0]), goal(items[1], direction="decrease"), goal(items[2], direction="increase")],
        mark="■",
    ),
    Heading("Målgruppe", "target_group", suffix=""),
    Text("Alle, der bruger stationen"),
    Heading("Leverancer/effekt", "deliverables", suffix=""),
    Bullets(
        items := [
            "Ti frivillige vagter uddannes i 2021",
            "Der er vagter på pladsen mindst fire eftermiddage om ugen",
            "80-100 beboere deltager i den årlige pladsfest",
            "Andelen, der er utrygge på pladsen, er faldet til højst 20 % inden udgangen af 2022",
        ],
        [
            delivery(items[0], deadline=2021, **exactly(10, "vagter")),
            delivery(items[1], period="week", **at_least(4, "eftermiddage")),
            Row(
                "success_criteria",
                {"kind": "leverance", "text": items[2], "target_low": 80, "target_high": 100},
            ),
            delivery(items[3], high=20, unit="%", direction="decrease", deadline=2022),
        ],
        mark="■",
    ),
    Heading("Tidsplan", "schedule", suffix=""),
    Text("Vagterne begynder i maj 2021, når uddannelsen er gennemført."),
    Heading("Økonomi", "budget", suffix=""),
    Table(
        ["Post", "Beløb"],
        [
            ["Løn til tovholder", "0,5 mio. kr."],
            ["Uddannelse og beklædning", "kr. 45.000"],
            ["Pladsfest", "62.500 kr."],
            ["Uforudsete udgifter", "27.500,-"],
            ["Samlet budget", "635.000,-"],
        ],
        (200, 110),
        [
            budget_table("Økonomi", "DKK", True),
            _line("Løn til tovholder", "0,5 mio. kr.", 500000),
            _line("Uddannelse og beklædning", "kr. 45.000", 45000),
            _line("Pladsfest", "62.500 kr.", 62500),
            _line("Uforudsete udgifter", "27.500,-", 27500),
            _line("Samlet budget", "635.000,-", 635000, total=True),
        ],
    ),
    Heading("Aktivitetsansvarlig", "roles", suffix=""),
    Text(
        "Boligselskabet Vestervang er ansvarlig for aktiviteten. Sønderkær Handel bidrager med vagter og "
        "præmier. Stationens personale inddrages efter behov.",
        [
            *duty("Boligselskabet Vestervang", "Boligselskabet Vestervang er ansvarlig for aktiviteten."),
            *duty("Sønderkær Handel", "Sønderkær Handel bidrager med vagter og præmier."),
            *duty("Stationens personale", "Stationens personale inddrages efter behov."),
        ],
    ),
]

NIGHT: list[Block] = [
    PageBreak(),
    Activity("Nattergalene", "Aktivitet 2: Nattergalene"),
    Heading("Baggrund", "problem", suffix=""),
    Text(
        "Fredag og lørdag aften samles mange unge i parken. De fleste vil bare være sammen, men enkelte "
        "aftener ender med slagsmål eller hærværk."
    ),
    Heading("Formål og mål", "purpose", suffix=""),
    Bullets(
        items := ["At unge har en voksen at gå til", "At give forældrene ro i maven"],
        goals(*items),
        mark="■",
    ),
    Heading("Målgruppe", "target_group", suffix=""),
    Text("Unge mellem 14 og 20 år og deres forældre"),
    Heading("Leverancer/effekt", "deliverables", suffix=""),
    Bullets(
        items := [
            "Nattergalene går mindst 40 ture pr. år",
            "Der afholdes et forældremøde i hvert kvartal",
            "Otte nye forældre melder sig hvert halvår",
            "Færre opkald til politiet om fredagen",
        ],
        [
            delivery(items[0], period="year", **at_least(40, "ture")),
            Row("success_criteria", {"kind": "leverance", "text": items[1], "period": "quarter"}),
            Row(
                "success_criteria",
                {"kind": "leverance", "text": items[2], "target_low": 8, "target_high": 8},
            ),
            delivery(items[3], direction="decrease"),
        ],
        mark="■",
    ),
    Heading("Tidsplan", "schedule", suffix=""),
    Text("Turene går hele året undtagen i juli."),
    Heading("Økonomi", "budget", suffix=""),
    Text(
        "Partnerskabet afsætter 185.500 kr. i 2021 og 190.500 kr. i 2022 til Nattergalenes ture og møder.",
        [
            budget_table("Økonomi", "DKK", None),
            Row(
                "budget_lines",
                {
                    "line_item": PURPOSE,
                    "year": 2021,
                    "amount": 185500,
                    "amount_status": "as_written",
                    "is_total": False,
                },
            ),
            Row(
                "budget_lines",
                {
                    "line_item": PURPOSE,
                    "year": 2022,
                    "amount": 190500,
                    "amount_status": "as_written",
                    "is_total": False,
                },
            ),
        ],
    ),
    Heading("Aktivitetsansvarlig", "roles", suffix=""),
    Text(
        "Foreningen Nattergalene i Sønderkær står for turene. Sydøstegnens Politi giver vagterne en "
        "introduktion. Der samarbejdes desuden med Vestervang Ungdomsklub og SSP.",
        [
            *duty(
                "Foreningen Nattergalene i Sønderkær", "Foreningen Nattergalene i Sønderkær står for turene."
            ),
            *duty("Sydøstegnens Politi", "Sydøstegnens Politi giver vagterne en introduktion."),
            *duty(
                "Vestervang Ungdomsklub og SSP",
                "Der samarbejdes desuden med Vestervang Ungdomsklub og SSP.",
            ),
        ],
    ),
]

VESTERVANG = Document(
    "tryghedsplan-vestervang.pdf",
    "tryghedsplan",
    [*FRONT, *STATION, *NIGHT],
    Style(size=10, leading=15, hyphenate=True, bullet="■"),
    notes=NOTES,
)
