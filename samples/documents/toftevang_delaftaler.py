"""The two delaftaler that follow the framework agreement of Toftevang."""

from __future__ import annotations

from samples.content import Bullets, Heading, Table, Text
from samples.forms.common import actor, party_line
from samples.forms.newer import GOALS_HEAD, GOALS_WIDTHS, delmaal, newer_activity, newer_front
from samples.rows import at_least, exactly, goal, goals, staff, strengthening

LINKS = {"kirse@engbjerg.example": "kirstine.s@engbjerg.example"}
PROGRAMME = "Toftevangplanen"
LANGUAGE = "Børn i børnehave får et alderssvarende sprog"
NEEDS = "Andel, der har brug for en særlig sprogindsats, skal falde til 15 % i 2028"
PRESENCE = "Elever trives i skolen"
ABSENCE = "Fravær på Toftevangskolen skal falde"
NEIGHBOURS = "Beboere kender og hjælper hinanden"
TRUST = "Andel, der mener, at man kan stole på sine naboer, stiger"
HELPERS = "Antal faste frivillige i medborgerhuset"
SHEET = "Datablad fra Engbjerg Kommune"
SURVEY = "Engbjerg Kommunes borgermåling, 2023"

SKOLE = [
    *newer_front(
        "Uddannelse og livschancer",
        PROGRAMME,
        ("1. januar 2025 – 31. december 2028", "2025-01-01", "2028-12-31"),
        [
            party_line(
                "Toftevangskolen v. Skoleleder Kirstine Sejersen, KIRSE@engbjerg.example",
                ("Toftevangskolen", "Kirstine Sejersen", "Skoleleder", None, "kirse@engbjerg.example"),
            ),
            party_line(
                "Pædagogisk Center Øst (PCØ) (DBF) v. afdelingsleder Nikolaj Elbæk, nielb@engbjerg.example",
                (
                    "Pædagogisk Center Øst (PCØ)",
                    "Nikolaj Elbæk",
                    "afdelingsleder",
                    "DBF",
                    "nielb@engbjerg.example",
                ),
            ),
            party_line(
                "Ungevejledningen, BUS v. Centerchef Laila Rahbek-Hansen, larah@engbjerg.example",
                ("Ungevejledningen", "Laila Rahbek-Hansen", "Centerchef", "BUS", "larah@engbjerg.example"),
            ),
            party_line(
                "Engbjerg Læsevenner v. Poul Erik Stagsted, Formand for Engbjerg Læsevenner, "
                "poul.erik@engbjerg-laesevenner.example",
                (
                    "Engbjerg Læsevenner",
                    "Poul Erik Stagsted",
                    "Formand for Engbjerg Læsevenner",
                    None,
                    "poul.erik@engbjerg-laesevenner.example",
                ),
            ),
        ],
        Table(
            GOALS_HEAD,
            [
                [LANGUAGE, NEEDS, "22,8%", "EK: 11,4 %", "2023", SHEET],
                [PRESENCE, ABSENCE, "8,75 %", "6,1 % (EK)", "2022/23", SHEET],
            ],
            GOALS_WIDTHS,
            [
                *delmaal(
                    LANGUAGE,
                    NEEDS,
                    SHEET,
                    [("boligområde", 22.8, "%", 2023), ("EK", 11.4, "%", 2023)],
                    direction="decrease",
                    deadline=2028,
                    **exactly(15, "%"),
                ),
                *delmaal(
                    PRESENCE,
                    ABSENCE,
                    SHEET,
                    [("boligområde", 8.75, "%", 2022), ("EK", 6.1, "%", 2022)],
                    direction="decrease",
                ),
            ],
        ),
        ["Ord i lommen", "Vejen videre"],
        [
            Text(
                "1 medarbejder med primært fokus på Ord i lommen", [staff("medarbejder", 1.0, "Ord i lommen")]
            ),
            Text(
                "½ medarbejder med primært fokus på Vejen videre", [staff("medarbejder", 0.5, "Vejen videre")]
            ),
        ],
        [
            "Dagtilbuddenes arbejde med børns sprog og skolens arbejde med trivsel",
            "Ungevejledningens opsøgende indsats",
        ],
        "Parterne kan foreslå ændringer hele året. De drøftes i styregruppen og godkendes af bestyrelsen.",
    ),
    *newer_activity(
        "Ord i lommen",
        [
            Text("Formålet med Ord i lommen er at:"),
            Bullets(
                items := [
                    "Styrke børns sprog i samarbejde med deres forældre",
                    "Give børnehaverne adgang til frivillige, der læser højt",
                ],
                [*strengthening(items[0]), *goals(items[1])],
            ),
        ],
        [Text("Børn mellem 3 og 6 år i områdets to børnehaver.")],
        [
            Text(
                "Hver uge kommer en læseven i børnehaven og læser for en lille gruppe børn. Bagefter får "
                "barnet en lille bog med hjem, og forældrene får en hilsen på deres eget sprog om, hvad "
                "bogen handler om. To gange om året holdes der bogfest i medborgerhuset."
            ),
            Heading("Erfaringer fra forsøget", "content"),
            Text(
                "Aktiviteten er afprøvet i én børnehave i et år. Pædagogerne fortæller, at børnene beder om "
                "at få læst mere, og at flere forældre spørger til sproget."
            ),
        ],
        [
            *actor(
                "Helhedsplanen",
                "Tovholder for aktiviteten",
                "Køber bøger og trykker hilsner til forældrene",
                "Arrangerer bogfest to gange om året",
            ),
            *actor(
                "Engbjerg Læsevenner",
                "Rekruttering og uddannelse af frivillige",
                "Holder kontakt med de frivillige og afholder en årlig sommerfrokost",
            ),
            *actor(
                "Børnehaverne Kløveren og Myretuen",
                "Udpeger børn, der særligt vil have glæde af at være med",
                "Deltager i møder om aktivitetens udvikling",
                above="Pædagogisk Center Øst (PCØ)",
            ),
        ],
    ),
    *newer_activity(
        "Vejen videre",
        [
            Bullets(
                items := [
                    "At flere unge fastholdes i en ungdomsuddannelse",
                    "At mindst 25 unge om året har en fast voksen at gå til",
                ],
                [goal(items[0], direction="increase"), goal(items[1], period="year", **at_least(25, "unge"))],
            )
        ],
        [
            Heading("Primær målgruppe", "target_group"),
            Text("Unge mellem 15 og 20 år, der er ved at falde fra."),
            Heading("Sekundær målgruppe", "target_group"),
            Text("De unges forældre."),
        ],
        [
            Text(
                "En vejleder fra helhedsplanen følger de unge fra 9. klasse og to år frem. De mødes der, "
                "hvor den unge er, og taler om skole, job, penge og venner. Vejlederen kender uddannelserne "
                "i byen og tager med, når det første møde er svært."
            )
        ],
        [
            *actor("Helhedsplanen", "Ansætter vejlederen", "Samler parterne to gange om året"),
            *actor(
                "Ungevejledningen",
                "Giver vejlederen besked, når en ung er i risiko for at falde fra. Det sker med den unges "
                "samtykke",
            ),
            *actor("Toftevangskolen", "Stiller et lokale til rådighed en eftermiddag om ugen"),
        ],
    ),
]

FAELLESSKAB = [
    *newer_front(
        "Sammenhængskraft og medborgerskab",
        PROGRAMME,
        ("Januar 2025 – december 2028", "2025-01-01", "2028-12-31"),
        [
            party_line(
                "Medborgerhuset Åhuset (KF) v. husleder Signe Brandt Villumsen, sibv@engbjerg.example",
                (
                    "Medborgerhuset Åhuset",
                    "Signe Brandt Villumsen",
                    "husleder",
                    "KF",
                    "sibv@engbjerg.example",
                ),
            ),
            party_line(
                "Toftevang Beboerforening v. formand Jens Ole Kragh, jok@toftevang.example",
                ("Toftevang Beboerforening", "Jens Ole Kragh", "formand", None, "jok@toftevang.example"),
            ),
            party_line(
                "Driften i Engbo (Engbo) v. driftsleder Maja Thorup majt@engbo.example",
                ("Driften i Engbo", "Maja Thorup", "driftsleder", "Engbo", "majt@engbo.example"),
            ),
        ],
        Table(
            GOALS_HEAD,
            [
                [NEIGHBOURS, TRUST, "44,5 %", "EK: 63%", "", SURVEY],
                [None, HELPERS, "12 (2024)", "", "", "Åhusets egen liste"],
            ],
            GOALS_WIDTHS,
            [
                *delmaal(
                    NEIGHBOURS,
                    TRUST,
                    SURVEY,
                    [("boligområde", 44.5, "%", 2023), ("EK", 63, "%", 2023)],
                    direction="increase",
                ),
                *delmaal(NEIGHBOURS, HELPERS, "Åhusets egen liste", [("boligområde", 12, "antal", 2024)]),
            ],
        ),
        ["Fælles bord"],
        [Text("¾ medarbejder med primært fokus på Fælles bord", [staff("medarbejder", 0.75, "Fælles bord")])],
        ["Kultur- og Fritidsforvaltningens drift af Åhuset"],
        "Ændringer aftales mellem parterne og sendes til bestyrelsen til orientering.",
    ),
    *newer_activity(
        "Fælles bord",
        [
            Text("Formålet er at skabe anledninger til at mødes:"),
            Bullets(
                items := [
                    "At beboere, der er nye i området, lærer deres naboer at kende",
                    "At frivillige kan overtage fællesspisningen inden udgangen af 2027",
                ],
                [*goals(items[0]), goal(items[1], deadline=2027)],
            ),
        ],
        [Text("Alle beboere i Toftevang og Søndervang, særligt tilflyttere og enlige.")],
        [
            Text(
                "Hver onsdag spiser 60-80 beboere sammen i Åhuset. Maden laves af beboere på skift, og "
                "børnene dækker bord. Efter maden er der tid til rådgivning, lektier og et spil kort."
            )
        ],
        [
            *actor(
                "Helhedsplanen",
                "Samler og støtter madholdene",
                "Søger fonde til råvarer i partnerskab med beboerforeningen",
            ),
            *actor("Medborgerhuset Åhuset", "Lægger køkken og sal til"),
            *actor("Toftevang Beboerforening", "Byder nye beboere velkommen", "Passer tilmelding og kasse"),
        ],
    ),
]
