"""A delaftale of the older form: parties in a table, criteria in either order of columns."""

from __future__ import annotations

from samples.content import Activity, Block, Bullets, Document, Heading, Row, Style, Table, Text, Title
from samples.forms.common import REVISION
from samples.forms.older import ACTIVITIES, BUDGET, CRITERIA, FORMS
from samples.rows import (
    at_least,
    budget,
    budget_table,
    contact,
    criterion,
    duty,
    exactly,
    goal,
    goals,
    narrative,
    party,
    section,
    staff,
)

NOTES = {
    1: "Jobcenter Nørrevig, ledighedsstatistik for 2. kvartal 2019",
    2: "Nørrevig Kommunes ungeundersøgelse 2018",
    3: "Beboerundersøgelse i Fjordparken, Analysehuset Vest, 2017",
}
PARTIES = [
    ("Inge-Lise Brorholt", "Boligsocial chef", "Boligforeningen Havblik", "ilb@havblik.example"),
    ("Tue Ravnsgaard", "Afdelingsleder", "Jobcenter Nørrevig (BEA)", "tura@noerrevig.example"),
    ("Mariam Haddad Vinther", "Ungdomsskoleinspektør", "Nørrevig Ungdomsskole", ""),
    (
        "Jens Ole Kvistgaard",
        "Faglig koordinator",
        "Børne- og Familieforvaltningen (BFF)",
        "JOKV@noerrevig.example",
    ),
    ("Rikke Damholt", "Formand", "Fjordparkens Beboerforening", "formand@fjordparken.example"),
]
YEARS = (2020, 2021, 2022, 2023)


def _people() -> list[Row]:
    rows: list[Row] = []
    for person, title, organisation, email in PARTIES:
        name, _, short = organisation.partition(" (")
        rows += party(name, person, title, short.rstrip(")") or None, email or None)
    return rows


def _open(row: Row, *columns: str) -> Row:
    """The row without the columns that the words leave open."""
    return Row(row.table, {c: value for c, value in row.values.items() if c not in columns})


def _years(*amounts: str) -> dict[int | None, str]:
    return {year: cell for year, cell in zip(YEARS, amounts, strict=True) if cell.strip("- –")}


WORK = (
    "Andelen af 18-29-årige uden tilknytning til uddannelse eller job falder til højst 15 % i 2023\n"
    "(2018-niveau: 21,5 % i Fjordparken mod 9 % i Nørrevig Kommune)"
)
SCHOOL = "Flere unge er i gang med en ungdomsuddannelse 15 måneder efter 9. klasse end i 2019"
VOICE = (
    "Mindst 60 % af deltagerne oplever, at de er kommet tættere på job eller uddannelse.\n"
    "Opgøres særskilt for unge og voksne."
)
PLACES = "Der er indgået aftaler med femten lokale virksomheder inden udgangen af 2021"
AREA = Table(
    [f"{CRITERIA}:", "Datakilde:"],
    [
        [WORK, "Boligsociale data"],
        [SCHOOL, "UU Nørrevig"],
        [VOICE, "Spørgeskema til deltagerne"],
        [PLACES, "Jobcentrets og helhedsplanens\nfælles virksomhedsliste"],
    ],
    (280, 170),
    [
        section(CRITERIA, "criteria"),
        criterion(
            "succeskriterium",
            WORK.replace("\n", " "),
            "Boligsociale data",
            high=15,
            unit="%",
            direction="decrease",
            deadline=2023,
        ),
        criterion("succeskriterium", SCHOOL, "UU Nørrevig", direction="increase"),
        criterion(
            "succeskriterium", VOICE.replace("\n", " "), "Spørgeskema til deltagerne", **at_least(60, "%")
        ),
        criterion(
            "succeskriterium",
            PLACES,
            "Jobcentrets og helhedsplanens fælles virksomhedsliste",
            deadline=2021,
            **exactly(15, "virksomheder"),
        ),
        Row(
            "baselines",
            {"origin": "criterion", "goal": None, "measure": None, "area": "Fjordparken", "value": 21.5}
            | {"unit": "%", "year": 2018, "data_source": "Boligsociale data"},
        ),
        Row(
            "baselines",
            {"origin": "criterion", "goal": None, "measure": None, "area": "Nørrevig Kommune", "value": 9}
            | {"unit": "%", "year": 2018, "data_source": "Boligsociale data"},
        ),
    ],
)

FRONT: list[Block] = [
    Title(
        "Delaftale for indsatsområdet Uddannelse og beskæftigelse",
        {
            "agreement_type": "delaftale",
            "focus_area": "Uddannelse og beskæftigelse",
            "programme": "Sammen om Fjordparken",
            "valid_from": "2020-01-01",
            "valid_to": "2023-12-31",
            "valid_raw": "1/1 2020 - 31/12 2023",
            "is_draft": True,
            "draft_date": "2019-11-14",
        },
    ),
    Text("UDKAST af 14. november 2019"),
    Heading("1. Navn på den boligsociale indsats, som delaftalen vedrører", "programme"),
    Text("Sammen om Fjordparken"),
    Heading("2. Delaftalen gælder fra - til", "validity"),
    Text("1/1 2020 - 31/12 2023"),
    Heading("3. Aftalens parter", "parties"),
    Table(["Navn", "Titel", "Organisation", "E-mail"], PARTIES, (95, 90, 120, 145), _people()),
    Heading("4. Problemkompleks for indsatsområdet", "problem"),
    Text(
        "Fjordparken har i en årrække haft en højere ledighed end resten af byen. I sommeren 2019 var 24,6 % "
        "af beboerne mellem 18 og 64 år uden arbejde[^1], og mange af dem har været det i mere end to år. "
        "Blandt de unge er billedet blandet: Karaktergennemsnittet ved folkeskolens afgangsprøve var 5,4 mod "
        "6,9 i kommunen som helhed[^2], men flere end tidligere søger en erhvervsuddannelse.",
        [
            narrative(24.6, data_source=NOTES[1]),
            narrative(5.4, "karakter", data_source=NOTES[2]),
            narrative(6.9, "karakter", data_source=NOTES[2]),
        ],
    ),
    Text(
        "Beboerne peger selv på, at vejen ind på arbejdsmarkedet går gennem nogen, man kender. I den seneste "
        "undersøgelse svarede ca. 38 % , at de ikke ved, hvem de skal spørge om hjælp til at søge job[^3]. "
        "Indsatsen bygger derfor på tæt kontakt til de virksomheder, der ligger lige uden for døren.",
        [narrative(38, data_source=NOTES[3])],
    ),
    Heading("5. Formål, mål og succeskriterier for indsatsområdet", "purpose"),
    Heading("Formål og mål", "purpose"),
    Text(
        "Formålet er, at beboerne i Fjordparken får fodfæste på arbejdsmarkedet eller i en uddannelse. Det "
        "kræver, at kommunen, boligforeningen og virksomhederne trækker på samme hammel. Målene er:"
    ),
    Bullets(
        items := [
            "At færre unge står uden uddannelse og job",
            "At lokale virksomheder tager et medansvar",
            "At beboerne kender deres muligheder",
        ],
        [goal(items[0], direction="decrease"), *goals(items[1], items[2])],
        mark="–",
    ),
    AREA,
    Heading(f"6. {ACTIVITIES}", "activities"),
    Bullets(["Jobspor Fjordparken", "Fritidsjob til alle", "Mentorkorpset"], mark="–"),
    Heading("7. Medarbejderressourcer for indsatsområdet", "staffing"),
    Text("Projektleder – 1 fuldtidsstilling", [staff("Projektleder", 1.0)]),
    Text("Administrativ koordinator – ¼ stilling", [staff("Administrativ koordinator", 0.25)], tight=True),
    Text(
        "1½ jobvejleder til Jobspor Fjordparken",
        [staff("jobvejleder", 1.5, "Jobspor Fjordparken")],
        tight=True,
    ),
    Heading("8. Sammenhæng med den kommunale indsats i boligområdet", "municipal_context"),
    Text(
        "Jobcentret har udpeget en fast sagsbehandler for Fjordparken, som sidder i boligforeningens lokaler "
        "hver onsdag. Ungdomsskolen og helhedsplanen planlægger deres sommerferietilbud sammen."
    ),
    Heading(f"9. {BUDGET}", "budget"),
    Table(
        ["Beløb i 1.000 kr.", *map(str, YEARS)],
        [
            ["Landsbyggefonden", "1.125", "1.125", "1.140", "1.140"],
            ["Nørrevig Kommune", "350", "–", "360", "360"],
            ["Boligforeningen Havblik inkl. afdelingernes egen finansiering", "25", "25", "-", "45"],
            ["Samlet budget", "1.500", "1.150", "1.500", "1.545"],
        ],
        (150, 60, 60, 60, 60),
        [
            budget_table(BUDGET, "kDKK", True),
            *budget(BUDGET, "Landsbyggefonden", _years("1.125", "1.125", "1.140", "1.140")),
            *budget(BUDGET, "Nørrevig Kommune", _years("350", "–", "360", "360")),
            *budget(
                BUDGET,
                "Boligforeningen Havblik inkl. afdelingernes egen finansiering",
                _years("25", "25", "-", "45"),
            ),
            *budget(BUDGET, "Samlet budget", _years("1.500", "1.150", "1.500", "1.545"), total=True),
        ],
    ),
    Heading("10. Konflikthåndtering og underretning", "conflict"),
    Text(
        "Uenigheder løses så tæt på hverdagen som muligt. Kan parterne ikke blive enige, indkalder "
        "boligsocial chef til et møde inden for 14 dage."
    ),
    Heading(f"11. {REVISION}", "revision"),
    Text("Følgegruppen gennemgår aftalen hvert efterår og indstiller ændringer til bestyrelsen."),
    Heading(FORMS, "activities"),
]

JOBSPOR: list[Block] = [
    Activity(
        "Jobspor Fjordparken",
        "Jobspor Fjordparken",
        "Jobspor Fjordparken (Kvarterniveau)",
        "Kvarterniveau",
        "Jobskabende aktiviteter",
        label="Aktivitetsnavn:",
    ),
    Text("CFBU: Jobskabende aktiviteter", tight=True),
    Heading("Indhold og praksis (aktivitetsbeskrivelse)", "content"),
    Text(
        "Jobspor er et åbent værksted i det gamle varmeværk, hvor beboere kan få hjælp til cv, ansøgning og "
        "digital selvbetjening. To gange om ugen er der en virksomhed på besøg, som fortæller, hvad den "
        "leder efter. Jobvejlederen følger den enkelte, til prøvetiden er ovre."
    ),
    Heading("Formål og mål", "purpose"),
    Text("Aktivitetens mål er at:"),
    Bullets(
        items := ["Voksne ledige kommer i ordinære timer", "Antallet af afbrudte praktikker reduceres"],
        [*goals(items[0]), goal(items[1], direction="decrease")],
        mark="o",
    ),
    Heading("Målgruppe(r)", "target_group"),
    Text("Ledige over 30 år i Fjordparken, som ikke er omfattet af kommunens øvrige tilbud"),
    Heading("Succeskriterier og datakilde for aktiviteten", "criteria"),
    Table(
        ["Datakilde:", "Succeskriterier:"],
        [
            ["Jobvejlederens logbog", "12 forløb pr. kvartal fra og med 2021"],
            ["Jobcenter Nørrevig", "Tredive deltagere er kommet i ordinære timer inden udgangen af 2022"],
            ["Fremmødelister", "100-130 beboere besøger værkstedet hvert år"],
        ],
        (170, 280),
        [
            _open(
                criterion(
                    "succeskriterium",
                    "12 forløb pr. kvartal fra og med 2021",
                    "Jobvejlederens logbog",
                    period="quarter",
                    **exactly(12, "forløb"),
                ),
                "deadline_year",
            ),
            criterion(
                "succeskriterium",
                "Tredive deltagere er kommet i ordinære timer inden udgangen af 2022",
                "Jobcenter Nørrevig",
                deadline=2022,
                **exactly(30, "deltagere"),
            ),
            criterion(
                "succeskriterium",
                "100-130 beboere besøger værkstedet hvert år",
                "Fremmødelister",
                low=100,
                high=130,
                unit="beboere",
                period="year",
            ),
        ],
    ),
    Heading("Ansvars- og rollefordeling", "roles"),
    Text("Helhedsplanen:"),
    Bullets(
        items := ["Driver værkstedet og har åbent fire dage om ugen", "Fører logbog over forløbene"],
        duty("Helhedsplanen", *items),
        mark="o",
    ),
    Text("Jobcenter Nørrevig:"),
    Bullets(
        items := ["Udpeger en fast sagsbehandler", "Stiller relevante data til rådighed to gange årligt"],
        duty("Jobcenter Nørrevig", *items),
        mark="o",
    ),
    Text(
        "Kontakt: Afdelingsleder Tue Ravnsgaard, tura@noerrevig.example",
        [contact("tura@noerrevig.example", "Tue Ravnsgaard", "Afdelingsleder", "Jobcenter Nørrevig")],
    ),
]

FRITIDSJOB: list[Block] = [
    Activity(
        "Fritidsjob til alle",
        "Fritidsjob til alle",
        "Fritidsjob til alle (Beboerniveau)",
        "Beboerniveau",
        "Lommepengeprojekter",
        label="Aktivitetsnavn:",
    ),
    Text("CFBU: Lommepengeprojekter", tight=True),
    Heading("Indhold og praksis (aktivitetsbeskrivelse)", "content"),
    Text(
        "Unge fra 13 år får et første job i området: at male opgange, passe højbede eller hjælpe til ved "
        "beboerarrangementer. Den, der passer sit job, får en anbefaling med sig videre."
    ),
    Text(
        "Jobbet varer otte uger, og den unge har en fast voksen, som også taler med forældrene. Efter "
        "forløbet hjælper ungdomsskolen med at søge et fritidsjob uden for Fjordparken."
    ),
    Heading("Formål og mål", "purpose"),
    Text("Formålet er, at unge får erfaringer, de kan bruge, når de senere skal søge job."),
    Heading("Målgruppe(r)", "target_group"),
    Text("Unge mellem 13 og 17 år"),
    Heading("Succeskriterier og datakilde for aktiviteten", "criteria"),
    Table(
        ["Succeskriterier:", "Datakilde:"],
        [
            ["Mindst 40 unge har et lommepengejob hvert år", "Lønsystem"],
            [
                "Højst fem afbrudte forløb årligt\nEt forløb regnes for afbrudt, når den unge udebliver "
                "mere end to gange",
                "Koordinatorens opgørelse",
            ],
            ["Naboerne oplever mere liv mellem blokkene", "Beboermøder og\nafdelingsbestyrelsen"],
        ],
        (280, 170),
        [
            criterion(
                "succeskriterium",
                "Mindst 40 unge har et lommepengejob hvert år",
                "Lønsystem",
                period="year",
                **at_least(40, "unge"),
            ),
            criterion(
                "succeskriterium",
                "Højst fem afbrudte forløb årligt Et forløb regnes for afbrudt, når den unge udebliver mere "
                "end to gange",
                "Koordinatorens opgørelse",
                high=5,
                unit="forløb",
                period="year",
            ),
            criterion(
                "succeskriterium",
                "Naboerne oplever mere liv mellem blokkene",
                "Beboermøder og afdelingsbestyrelsen",
                direction="increase",
            ),
        ],
    ),
    Heading("Ansvars- og rollefordeling", "roles"),
    Text(
        one := "Nørrevig Ungdomsskole ansætter de unge og udbetaler løn.",
        duty("Nørrevig Ungdomsskole", one),
    ),
    Text(
        one := "Boligforeningen Havblik stiller opgaver og værktøj til rådighed.",
        duty("Boligforeningen Havblik", one),
    ),
    Text(
        "Spørgsmål rettes til souschef Carlo Thrane, cath@ungnoerrevig.example.",
        [_open(contact("cath@ungnoerrevig.example", "Carlo Thrane", "souschef"), "organisation")],
    ),
]

FJORDPARKEN = Document(
    "delaftale-fjordparken.pdf",
    "delaftale",
    [*FRONT, *JOBSPOR, *FRITIDSJOB],
    Style(size=10.5, leading=14, bullet="-"),
    notes=NOTES,
)
