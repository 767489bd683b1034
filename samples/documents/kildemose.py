"""A tryghedsplan as flattened text: double-spaced lines, words hyphenated at line ends, budget tables."""

from __future__ import annotations

from samples.content import Block, Document, Heading, PageBreak, Style, Table, Text, Title
from samples.documents.kildemose_aktiviteter import ACTIVITIES, years
from samples.rows import (
    budget,
    budget_table,
    party,
)

FRONT: list[Block] = [
    Title(
        "Kildemose tryghedsplan 2023",
        {
            "agreement_type": "tryghedsplan",
            "focus_area": None,
            "programme": "Kildemose Partnerskab",
            "valid_from": "2023-01-01",
            "valid_to": "2023-12-31",
            "valid_raw": "2023",
            "is_draft": False,
            "draft_date": None,
        },
    ),
    Heading("Kildemose Partnerskab", None, suffix=""),
    Text(
        "Birkesø Kommunes fem forvaltninger, Østbæk Politi, SSP Birkesø og boligorganisationerne Mosebo, "
        "Kærbo og KBF har indgået en forpligtende partnerskabsaftale for 2021-2024. Aftalen skal øge "
        "trygheden og mindske kriminaliteten i Kildemose og på de stier og pladser, som beboerne bruger til "
        "daglig.",
        [
            row
            for name in (
                "Birkesø Kommunes fem forvaltninger",
                "Østbæk Politi",
                "SSP Birkesø",
                "Mosebo",
                "Kærbo",
                "KBF",
            )
            for row in party(name)
        ],
    ),
    Text(
        "Partnerskabet samler de parter, der har en opgave i området, og giver dem et fælles billede af, "
        "hvor der er behov for en ekstra indsats. Arbejdsgruppen mødes hver måned, og styregruppen tager "
        "stilling til planen én gang om året."
    ),
    Heading("Tryghedsplanens indsatsområder", None, suffix=""),
    Text(
        "Planen bygger videre på de erfaringer, partnerskabet har gjort siden 2018. Forskning peger på, at "
        "gode voksne i børns og unges hverdag og byrum, der bliver brugt, kan forebygge både kriminalitet "
        "og utryghed[^1]."
    ),
    Heading("Et byrum med liv", None, suffix=""),
    Text(
        "Når der er mennesker på gaden, falder utrygheden. Partnerskabet støtter derfor aktiviteter, der "
        "får beboere ud i byrummet på de tidspunkter, hvor stier og pladser ellers ligger øde hen[^2]. "
        "Samtidig skal de fysiske rammer være i orden: lys, beplantning og ryddede hjørner gør en forskel "
        "for oplevelsen af at færdes trygt."
    ),
    Heading("Unge i gode fællesskaber", None, suffix=""),
    Text(
        "De unge i Kildemose er for de flestes vedkommende aktive i skole, klub og foreningsliv. En mindre "
        "gruppe er det ikke, og det er den gruppe, planen retter sig mod. De skal have tilbud tæt på, hvor "
        "de bor, og voksne, som bliver ved med at invitere."
    ),
    PageBreak(),
    Heading("Tryghedsplanens økonomi", "budget", suffix=""),
    Text("Partnerskabets midler fordeler sig således på aktiviteter:"),
    Table(
        ["Nr.", "Aktivitet", "2021", "2022", "2023"],
        [
            ["1.", "Nabohaven", "150.000", "160.000", "175.000"],
            ["2.", "Aftenklub i kælderen (tidligere Ungekælderen)", "-", "90.000", "120.000"],
            ["3.", "Lys på stierne (NY)", "", "", "85.000"],
            ["4.", "Kommunikation og synlighed", "60.000", "60.000", "65.000"],
            ["-", "Cykelpatruljen", "40.000", "", ""],
            ["Sum (kr.)", "", "250.000", "310.000", "445.000"],
        ],
        [60, 150, 70, 70, 70],
        [
            budget_table("oversigt", "DKK", True),
            *budget("oversigt", "Nabohaven", years("150.000", "160.000", "175.000")),
            *budget("oversigt", "Aftenklub i kælderen", years("-", "90.000", "120.000")),
            *budget("oversigt", "Lys på stierne", years("", "", "85.000")),
            *budget("oversigt", "Kommunikation og synlighed", years("60.000", "60.000", "65.000")),
            *budget("oversigt", "Cykelpatruljen", years("40.000", "", "")),
            *budget("oversigt", "Sum (kr.)", years("250.000", "310.000", "445.000"), total=True),
        ],
    ),
    Text(
        "Tilskuddene gives for ét år ad gangen. Arbejdsgruppen kan flytte midler mellem aktiviteterne, når "
        "styregruppen er hørt."
    ),
]

KILDEMOSE = Document(
    "tryghedsplan-kildemose-2023.txt",
    "tryghedsplan",
    [*FRONT, *ACTIVITIES],
    Style(size=11, leading=16, hyphenate=True, double_spaced=True),
    notes={
        1: "Se fx Trygge børn, trygge byer: en oversigt over viden om forebyggelse, Forlaget Broen (2016).",
        2: "Se også Karlo Vindum: Øjne på gaden, Forlaget Broen (2014).",
        3: "Birkesø Kommunes tryghedsmåling, 2022",
    },
)
