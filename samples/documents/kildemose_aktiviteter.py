"""The activities of the tryghedsplan of Kildemose, each with its budget."""

from __future__ import annotations

from samples.content import Activity, Block, Bullets, Heading, PageBreak, Table, Text
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
    strengthening,
)

YEARS = (2021, 2022, 2023)


def years(*amounts: str) -> dict[int | None, str]:
    """The amounts of a row by year, without the cells that hold nothing or a dash."""
    return {year: amount for year, amount in zip(YEARS, amounts, strict=True) if amount.strip("- ")}


NABOHAVEN: list[Block] = [
    PageBreak(),
    Heading("Tryghedsplanens aktiviteter", "activities", suffix="", above_activities=True),
    Activity("Nabohaven", "1. AKTIVITET: NABOHAVEN"),
    Text(
        "Nabohaven bidrager til et byrum med liv og er samtidig et sted, hvor beboere, der ellers ikke "
        "ville tale sammen, får jord under neglene side om side."
    ),
    Heading("Baggrund", "problem", suffix=""),
    Text(
        "Arealet mellem de to højhuse lå i mange år hen som en parkeringsplads, ingen brugte. I 2019 gik en "
        "gruppe beboere sammen om at bryde asfalten op, og i dag er her højbede, drivhus og et langbord "
        "under tag. Haven er blevet et af de få steder i Kildemose, hvor der er voksne til stede både "
        "eftermiddag og aften."
    ),
    Heading("Formål og indhold", "purpose", suffix=""),
    Text(
        "Formålet med Nabohaven er at give beboere på tværs af opgange et fælles sted at være og et fælles "
        "ansvar for, at stedet trives. Havens tovholder er til stede i vækstsæsonen og sørger for "
        "redskaber, frø og gode råd. Om vinteren flytter aktiviteterne ind i det gamle vaskeri, hvor der "
        "bygges fuglekasser og repareres havemøbler. Haven tager imod skoleklasser fra Kildemoseskolen og "
        "beboere fra plejehjemmet Engen."
    ),
    Heading("Målsætninger", "objectives", suffix=""),
    Bullets(
        items := [
            "At haven bruges af beboere i alle aldre og fra alle afdelinger.",
            "At flere beboere tager ansvar for den daglige drift.",
            "At der opstår venskaber på tværs af opgange og sprog.",
        ],
        [*goals(items[0]), goal(items[1], direction="increase"), *goals(items[2])],
    ),
    Heading("Målgruppe", "target_group", suffix=""),
    Text("Alle beboere i Kildemose, særligt børnefamilier og ældre, der bor alene."),
    Heading("Tidsplan", "schedule", suffix=""),
    Bullets(
        [
            "Forår: Bede fordeles, og der holdes plantedag.",
            "Sommer: Ugentlige haveaftener med mad over bål.",
            "Efterår: Høstfest og nedlukning af bede.",
        ]
    ),
    Heading("Leverancer", "deliverables", suffix=""),
    Bullets(
        items := [
            "Mindst 12 haveaftener om året.",
            "Mellem 30 og 40 familier dyrker et bed i haven.",
            "En årlig høstfest i samarbejde med skolen.",
            "Højst 10 % af bedene står ubrugte i vækstsæsonen.",
            "Der plantes 200 løg langs stien inden udgangen af 2023.",
        ],
        [
            delivery(items[0], period="year", **at_least(12, "haveaftener")),
            delivery(items[1], low=30, high=40, unit="familier"),
            delivery(items[2], period="year", **exactly(1, "høstfest")),
            delivery(items[3], high=10, unit="%"),
            delivery(items[4], deadline=2023, **exactly(200, "løg")),
        ],
    ),
    Heading("Kommunikation", "communication", suffix=""),
    Text(
        "Haven har sin egen opslagstavle og en gruppe på de sociale medier, som tovholderen holder ved "
        "lige. Datoer for haveaftener hænges op i alle opgange ved sæsonens begyndelse."
    ),
    Heading("Økonomi", "budget", suffix=""),
    Table(
        ["Budgetpost", *map(str, YEARS)],
        [
            ["Lønmidler", "90.000", "95.000", "100.000"],
            ["Aktivitetsmidler", "40.000", "45.000", "50.000*"],
            ["Husleje", "20.000", "20.000", "25.00"],
            ["I alt:", "150.000", "160.000", "175.000"],
        ],
        [80, 70, 70, 70],
        [
            budget_table("Økonomi", None, True),
            *budget("Økonomi", "Lønmidler", years("90.000", "95.000", "100.000")),
            *budget("Økonomi", "Aktivitetsmidler", years("40.000", "45.000", "50.000*")),
            *budget("Økonomi", "Husleje", years("20.000", "20.000", "25.00"), fixed={"25.00": 25000}),
            *budget("Økonomi", "I alt", years("150.000", "160.000", "175.000"), total=True),
        ],
    ),
    Text("*Nye højbede og en vandpost."),
    Heading("Aktivitetsansvarlig/e", "roles", suffix=""),
    Text(
        "Den boligsociale helhedsplan Mosen er ansvarlig for aktiviteten. Driften varetages i samarbejde "
        "med Haveforeningen Kæret. Derudover inddrages Kildemoseskolen og plejehjemmet Engen i fælles "
        "arrangementer.",
        [
            *duty(
                "Den boligsociale helhedsplan Mosen",
                "Den boligsociale helhedsplan Mosen er ansvarlig for aktiviteten.",
            ),
            *duty("Haveforeningen Kæret", "Driften varetages i samarbejde med Haveforeningen Kæret."),
            *duty(
                "Kildemoseskolen og plejehjemmet Engen",
                "Derudover inddrages Kildemoseskolen og plejehjemmet Engen i fælles arrangementer.",
            ),
        ],
    ),
]

AFTENKLUB: list[Block] = [
    PageBreak(),
    Activity("Aftenklub i kælderen", "2. AKTIVITET: AFTENKLUB I KÆLDEREN"),
    Text("Aktiviteten understøtter indsatsområdet unge i gode fællesskaber."),
    Heading("Baggrund", "problem", suffix=""),
    Text(
        "Klubben på Kildemoseskolen lukker klokken 20, og herefter samles en gruppe unge i kældre og "
        "opgange. Beboerne oplever støj og hærværk, og de unge oplever at blive jaget væk. Aftenklub i "
        "kælderen blev til, da Mosebo stillede et tomt kælderlokale til rådighed."
    ),
    Heading("Formål og indhold", "purpose", suffix=""),
    Heading("Et sted at være", "purpose", suffix=""),
    Text(
        "De unge er med til at indrette lokalet og bestemme, hvad der skal ske. Der laves mad, spilles "
        "musik og repareres knallerter. To faste medarbejdere sørger for, at alle kan være med."
    ),
    Heading("Vej videre", "purpose", suffix=""),
    Text(
        "Medarbejderne har kontakt til jobcenter, SSP og ungdomsskole og kan følge den unge til det første "
        "møde. Unge, der har været med længe, kan blive værter og få løn for det."
    ),
    Heading("Målsætninger", "objectives", suffix=""),
    Text("Aftenklubben skal være et reelt alternativ til opgangen. Målet er:"),
    Bullets(
        items := [
            "At antallet af klager over støj falder",
            "At styrke de unges tillid til voksne uden for familien",
            "At mindst otte unge kommer i fritidsjob i løbet af 2023",
        ],
        [
            goal(items[0], direction="decrease"),
            *strengthening(items[1]),
            goal(items[2], deadline=2023, **at_least(8, "unge")),
        ],
        mark="o",
    ),
    Heading("Målgruppe", "target_group", suffix=""),
    Text("Unge mellem 14 og 17 år, der ikke bruger klubben."),
    Heading("Tidsplan", "schedule", suffix=""),
    Text("Aktiviteten løber hele året. I juli holdes åbent på pladsen foran højhusene."),
    Heading("Leverancer", "deliverables", suffix=""),
    Bullets(
        items := [
            "Aftenklubben holder åbent tre aftener om ugen.",
            "At 25 unge mellem 14 og 17 år bruger aftenklubben hver måned.",
            "Fem unge uddannes som værter.",
            "Der holdes forældremøde hvert kvartal.",
        ],
        [
            delivery(items[0], period="week", **exactly(3, "aftener")),
            delivery(items[1], period="month", **exactly(25, "unge")),
            delivery(items[2], **exactly(5, "unge")),
            delivery(items[3], period="quarter"),
        ],
        mark="o",
    ),
    Heading("Kommunikation og dialog", "communication", suffix=""),
    Text("De unge inviteres personligt. Naboerne orienteres ved opslag og på afdelingsmøder."),
    Heading("Økonomi", "budget", suffix=""),
    Table(
        ["Budgetpost", *map(str, YEARS)],
        [
            ["Lønmidler", "-", "60.000", "80.000"],
            ["Aktivitetsmidler og materialer til lokalet", "", "30.000", "40.000"],
            ["I alt", "", "90.000", "120.000"],
        ],
        [80, 70, 70, 70],
        [
            budget_table("Økonomi", None, True),
            *budget("Økonomi", "Lønmidler", years("-", "60.000", "80.000")),
            *budget("Økonomi", "Aktivitetsmidler og materialer til lokalet", years("", "30.000", "40.000")),
            *budget("Økonomi", "I alt", years("", "90.000", "120.000"), total=True),
        ],
    ),
    Heading("Aktivitetsansvarlig/e", "roles", suffix=""),
    Text(
        "Birkesø Ungdomsskole er hovedansvarlig for aktiviteten. Mosebo stiller lokalet til rådighed og "
        "betaler for varme og rengøring. SSP Birkesø deltager i planlægningen.",
        [
            *duty("Birkesø Ungdomsskole", "Birkesø Ungdomsskole er hovedansvarlig for aktiviteten."),
            *duty("Mosebo", "Mosebo stiller lokalet til rådighed og betaler for varme og rengøring."),
            *duty("SSP Birkesø", "SSP Birkesø deltager i planlægningen."),
        ],
    ),
]

LYS: list[Block] = [
    PageBreak(),
    Activity("Lys på stierne", "3. AKTIVITET: LYS PÅ STIERNE"),
    Heading("BAGGRUND", "problem", suffix=""),
    Text(
        "I tryghedsmålingen fra 2022 svarede 34 % af beboerne, at de undgår stierne efter mørkets frembrud, "
        "mod 18 % i Birkesø som helhed[^3]. Lys på stierne er en af de ting, flest beboere har efterlyst på "
        "partnerskabets vandringer.",
        [
            narrative(34, year=2022, data_source="Birkesø Kommunes tryghedsmåling, 2022"),
            narrative(18, year=2022, data_source="Birkesø Kommunes tryghedsmåling, 2022"),
        ],
    ),
    Heading("Formål og indhold", "purpose", suffix=""),
    Text(
        "Formålet er, at beboerne kan gå trygt til og fra stationen hele året. Lamperne placeres efter "
        "forslag fra beboerne, og beplantningen langs stien klippes ned, så man kan se og blive set."
    ),
    Heading("Målsætninger", "objectives", suffix=""),
    Bullets(
        items := ["At flere beboere bruger stierne om aftenen", "At stierne opleves som trygge"],
        [goal(items[0], direction="increase"), *goals(items[1])],
    ),
    Heading("Målgruppe", "target_group", suffix=""),
    Text("Alle, der færdes på stierne mellem Kildemose og stationen."),
    Heading("Leverancer", "deliverables", suffix=""),
    Text(
        "Der opsættes 40 lamper langs stierne. Belysningen gennemgås sammen med beboerne to gange om året.",
        [
            delivery("Der opsættes 40 lamper langs stierne.", **exactly(40, "lamper")),
            delivery(
                "Belysningen gennemgås sammen med beboerne to gange om året.",
                period="year",
                **exactly(2, "gange"),
            ),
        ],
    ),
    Heading("Økonomi", "budget", suffix=""),
    Text(
        "Der afsættes 85.000 kr. i 2023 til indkøb og opsætning af lamper. Den løbende drift dækkes af "
        "boligorganisationerne.",
        [
            budget_table("Økonomi", "DKK", None),
            *budget("Økonomi", "indkøb og opsætning af lamper", {2023: "85.000 kr."}),
        ],
    ),
    Heading("Ansvarlige aktører", "roles", suffix=""),
    Text("Mosebos driftsafdeling.", duty("Mosebos driftsafdeling", "Mosebos driftsafdeling.")),
]

KOMMUNIKATION: list[Block] = [
    Activity("Kommunikation og synlighed", "4. AKTIVITET: KOMMUNIKATION OG SYNLIGHED"),
    Text("Kommunikation og synlighed går på tværs af planens indsatsområder."),
    Heading("Baggrund", "problem", suffix=""),
    Text(
        "Historierne om Kildemose i den lokale presse har i mange år handlet om uro. Beboerne genkender "
        "ikke billedet og efterlyser, at der også bliver fortalt om det, der lykkes."
    ),
    Heading("Formål og indhold", "purpose", suffix=""),
    Text(
        "Formålet er at gøre partnerskabets arbejde kendt og at lade beboerne komme til orde. En gruppe af "
        "frivillige skribenter laver bladet Mosen rundt, og en kommunikationsmedarbejder hjælper "
        "aktiviteterne med opslag, billeder og kontakt til pressen."
    ),
    Heading("Målsætninger", "objectives", suffix=""),
    Bullets(
        items := ["Flere beboere kender partnerskabets tilbud", "Beboerne kommer selv til orde"],
        [goal(items[0], direction="increase"), *goals(items[1])],
    ),
    Heading("Leverancer", "deliverables", suffix=""),
    Bullets(
        items := ["Fire numre af Mosen rundt om året", "5-8 frivillige skribenter"],
        [
            delivery(items[0], period="year", **exactly(4, "numre")),
            delivery(items[1], low=5, high=8, unit="frivillige skribenter"),
        ],
    ),
    Heading("Økonomi", "budget", suffix=""),
    Table(
        ["Budget", *map(str, YEARS)],
        [
            ["Kommunikation og synlighed", "60.000", "60.000", "65.000"],
            ["I alt", "60.000", "60.000", "65.000"],
        ],
        [110, 70, 70, 70],
        [
            budget_table("Økonomi", None, True),
            *budget("Økonomi", "Kommunikation og synlighed", years("60.000", "60.000", "65.000")),
            *budget("Økonomi", "I alt", years("60.000", "60.000", "65.000"), total=True),
        ],
    ),
    Heading("Aktivitetsansvarlig/e", "roles", suffix=""),
    Text(
        "Partnerskabets arbejdsgruppe har ansvaret for aktiviteten. Den boligsociale helhedsplan Mosen "
        "ansætter kommunikationsmedarbejderen.",
        [
            *duty(
                "Partnerskabets arbejdsgruppe",
                "Partnerskabets arbejdsgruppe har ansvaret for aktiviteten.",
            ),
            *duty(
                "Den boligsociale helhedsplan Mosen",
                "Den boligsociale helhedsplan Mosen ansætter kommunikationsmedarbejderen.",
            ),
        ],
    ),
]

ACTIVITIES = [*NABOHAVEN, *AFTENKLUB, *LYS, *KOMMUNIKATION]
