"""A delaftale of the newer form (2019-26), as flattened text: parties in "v." form, delmål with baselines."""

from __future__ import annotations

from samples.content import Bullets, Document, Heading, Style, Table, Text
from samples.forms.common import actor, party_line
from samples.forms.newer import GOALS_HEAD, GOALS_WIDTHS, delmaal, newer_activity, newer_front
from samples.rows import at_least, contact, goal, goals, narrative, staff, strengthening

DATABLAD = "Datablad fra Strandborg Kommune"
GRADES = "Karaktergennemsnit i 9. klasse"
SHARE = "Andel 9.-klasseselever, der er uddannelsesparate"
PASSIVE = "Andelen af 18-64-årige uden tilknytning til arbejdsmarkedet skal falde"
JOBS = "Antal unge, der får et fritidsjob, stiger til mindst 40 om året"
ADULTS = "Voksne beboere kommer tættere på arbejdsmarkedet"
YOUNG = "Unge får erfaring fra et fritidsjob"
READY = "Skoleelever bliver rustet til en ungdomsuddannelse"
SCHOOL = "Strandborg Ungdomsskole"
BAF = "Beskæftigelses- og Arbejdsmarkedsforvaltningen (BAF)"

PARTIES = [
    party_line(
        "Jobcenter Strandborg (JCS) (BAF) v. afdelingschef Birgitte Holmkær, bih@strandborg.example",
        ("Jobcenter Strandborg (JCS)", "Birgitte Holmkær", "afdelingschef", "BAF", "bih@strandborg.example"),
    ),
    party_line(
        "Ungeenheden, BLF v. Centerchef Torben Ravnsgaard, tora@strandborg.example",
        ("Ungeenheden", "Torben Ravnsgaard", "Centerchef", "BLF", "tora@strandborg.example"),
    ),
    party_line(
        f"{SCHOOL} (BLF) v. projektkoordinator Jonas Vestervig Dahl, "
        "jonas.dahl@ungdomsskolen-strandborg.example",
        (
            SCHOOL,
            "Jonas Vestervig Dahl",
            "projektkoordinator",
            "BLF",
            "jonas.dahl@ungdomsskolen-strandborg.example",
        ),
    ),
    party_line(
        "Havnebakkeskolen v. Skoleleder Mette-Marie Lykkegaard, MML4@strandborg.example",
        ("Havnebakkeskolen", "Mette-Marie Lykkegaard", "Skoleleder", None, "mml4@strandborg.example"),
    ),
    party_line(
        "Tangloppen Friskole v. Skoleleder Claus Egeris Thomsen, claus@tangloppen.example.",
        ("Tangloppen Friskole", "Claus Egeris Thomsen", "Skoleleder", None, "claus@tangloppen.example"),
        tight=True,
    ),
    party_line(
        "Driftsområde Syd (Havbo) v. driftschef Lise Rosenkilde lr@havbo.example og boligsocial konsulent "
        "Amir Haddad amh@havbo.example",
        ("Driftsområde Syd", "Lise Rosenkilde", "driftschef", "Havbo", "lr@havbo.example"),
        ("Driftsområde Syd", "Amir Haddad", "boligsocial konsulent", "Havbo", "amh@havbo.example"),
    ),
    party_line(
        "Seniorhjælpen v. Inge Toft, Formand for Seniorhjælpen Strandborg, inge.toft@seniorhjaelpen.example",
        (
            "Seniorhjælpen",
            "Inge Toft",
            "Formand for Seniorhjælpen Strandborg",
            None,
            "inge.toft@seniorhjaelpen.example",
        ),
    ),
    party_line(
        "Rikke Storm Nielsen, klyngeleder for dagtilbuddene Muslingen og Søstjernen, Børne- og "
        "Læringsforvaltningen Område Syd, rsn@strandborg.example",
        (
            "Børne- og Læringsforvaltningen Område Syd",
            "Rikke Storm Nielsen",
            "klyngeleder for dagtilbuddene Muslingen og Søstjernen",
            None,
            "rsn@strandborg.example",
        ),
    ),
]

GOALS = Table(
    GOALS_HEAD,
    [
        [ADULTS, PASSIVE, "24,8%", "SK: 11,3 %", "2024", "Boligsociale data[^1]"],
        [YOUNG, JOBS, "27 (2024)", "", "", "Registreres i helhedsplanen"],
        [
            READY,
            GRADES,
            "Dansk: 5,1\nMatematik: 4,6",
            "Dansk: 7,0 (SK)\nMatematik: 6,8 (SK)",
            "2023/24",
            DATABLAD,
        ],
        [None, SHARE, "71,5 %", "SK: 84 %", "2024", "Boligsociale data"],
    ],
    GOALS_WIDTHS,
    [
        *delmaal(
            ADULTS,
            PASSIVE,
            "Boligsociale data",
            [("boligområde", 24.8, "%", 2024), ("SK", 11.3, "%", 2024)],
            direction="decrease",
        ),
        *delmaal(
            YOUNG,
            JOBS,
            "Registreres i helhedsplanen",
            [("boligområde", 27, "antal", 2024)],
            direction="increase",
            period="year",
            **at_least(40, "unge"),
        ),
        *delmaal(
            READY,
            GRADES,
            DATABLAD,
            [
                ("boligområde", 5.1, "karakter", 2023, "Dansk"),
                ("boligområde", 4.6, "karakter", 2023, "Matematik"),
                ("SK", 7.0, "karakter", 2023, "Dansk"),
                ("SK", 6.8, "karakter", 2023, "Matematik"),
            ],
        ),
        *delmaal(
            READY, SHARE, "Boligsociale data", [("boligområde", 71.5, "%", 2024), ("SK", 84, "%", 2024)]
        ),
    ],
)

FRONT = newer_front(
    "Beskæftigelse",
    "Havnebakkeplanen",
    ("Januar 2026 – 31. december 2029", "2026-01-01", "2029-12-31"),
    PARTIES,
    GOALS,
    ["Jobtrappen", "Fritidsjob med følgeskab", "Sprog på arbejde"],
    [
        Text(
            "1½ medarbejder med primært fokus på Jobtrappen og Sprog på arbejde",
            [staff("medarbejder", 1.5, "Jobtrappen og Sprog på arbejde")],
        ),
        Text(
            "¾ medarbejder til Fritidsjob med følgeskab",
            [staff("medarbejder", 0.75, "Fritidsjob med følgeskab")],
        ),
    ],
    [
        "Jobcentrets kerneopgave med at hjælpe ledige tilbage på arbejdsmarkedet",
        "Ungeenhedens vejledning af unge mellem 15 og 25 år og skolernes arbejde med uddannelsesparathed",
        "Kommunens fritidspas, der giver tilskud til kontingent",
    ],
    "Ønsker en af parterne at ændre delaftalen, drøftes det på førstkommende møde i den boligsociale "
    "ledergruppe, som kan flytte op til 40.000 kr. mellem aktiviteterne. Større ændringer forelægges "
    "bestyrelsen.",
)

JOBTRAPPEN = newer_activity(
    "Jobtrappen",
    [
        Text("Formålet med Jobtrappen er, at ledige beboere får fodfæste på arbejdsmarkedet ved:"),
        Bullets(
            items := [
                "At give beboerne adgang til lønnede timer i lokale virksomheder",
                "At styrke beboernes tro på, at de har noget at byde på som kolleger",
                "At antallet af virksomheder, der tager imod beboere i småjob, øges til 15 i 2028",
            ],
            [
                *goals(items[0]),
                *strengthening(items[1]),
                goal(items[2], low=15, high=15, unit="virksomheder", direction="increase", deadline=2028),
            ],
        ),
    ],
    [
        Heading("Målgruppe 1", "target_group"),
        Text("Beboere mellem 30 og 64 år, der har været uden arbejde i mere end to år."),
        Heading("Målgruppe 2", "target_group"),
        Text(
            "Selvforsørgende kvinder, som jobcentret ikke har kontakt med, og som ønsker et arbejde på få "
            "timer."
        ),
    ],
    [
        Heading("Et trin ad gangen", "content"),
        Text(
            "Jobtrappen bygger på den erfaring, at vejen til et ordinært job sjældent tages i ét spring. "
            "Deltageren begynder med nogle få timer om ugen et sted, hvor der er kendte ansigter, fx i "
            "boligorganisationens gartneri eller i Havnebakkeskolens køkken. Herefter lægges der timer til, "
            "når deltageren og virksomheden er enige om, at tiden er til det. En medarbejder fra "
            "helhedsplanen følger med på arbejdspladsen de første uger og kan tage fat i de praktiske "
            "forhold, der ellers let vælter et forløb: transport, pasning af børn, arbejdstøj og breve fra "
            "det offentlige."
        ),
        Text(
            "En evaluering af de første forløb viste, at 62 % af deltagerne havde lønnede timer et halvt år "
            "efter start[^2]. Det er dobbelt så mange som ventet. Erfaringen er samtidig, at de "
            "virksomheder, der selv har været med til at beskrive opgaverne, er dem, der holder fast.",
            [narrative(62, data_source="Havnebakkeplanen: Trin for trin. Evaluering af Jobtrappen, 2024")],
        ),
        Heading("Netværk af virksomheder", "content"),
        Text(
            "Helhedsplanen samler hvert kvartal de virksomheder, der deltager, til et morgenmøde. Her deles "
            "erfaringer, og nye opgaver bliver til. Havneområdets håndværkere, plejecentret Fyrtårnet og "
            "den lokale dagligvarekæde har allerede givet tilsagn om at være med, og flere er på vej."
        ),
    ],
    [
        *actor(
            "Helhedsplanen",
            "Har det overordnede projektansvar og indkalder til arbejdsgruppens møder",
            "Finder og støtter deltagere i samarbejde med jobcentret og de frivillige i Seniorhjælpen",
            "Opbygger og plejer netværket af lokale virksomheder, herunder morgenmøder og et fælles "
            "nyhedsbrev, der udsendes forår og efterår",
        ),
        *actor(
            "Jobcenter Strandborg",
            "Stiller en virksomhedskonsulent til rådighed en dag om ugen i beboerhuset",
            "Afklarer, hvordan timerne spiller sammen med deltagerens ydelse. Det sker, før den første løn "
            "udbetales",
            above=BAF,
        ),
        *actor(
            "Driftsområde Syd (Havbo)",
            "Tilbyder mindst seks småjob om året i gartneri, rengøring og vedligehold",
        ),
    ],
)

FRITIDSJOB = newer_activity(
    "Fritidsjob med følgeskab",
    [
        Text(
            "At unge, der ikke selv har et netværk at trække på, kommer godt i gang med deres første job og "
            "bliver der længe nok til, at det sætter sig som en god erfaring."
        )
    ],
    [Text("Unge mellem 13 og 19 år i Havnebakken, særligt de unge, som klub og skole er bekymrede for.")],
    [
        Text(
            "De unge møder helhedsplanens jobguide på skolen, i klubben eller på gaden. Sammen skriver de "
            "en ansøgning, øver en samtale og besøger arbejdspladsen. Når jobbet er i hus, ringer jobguiden "
            "efter den første vagt og igen efter en måned. Hvis der opstår problemer, tager jobguiden fat i "
            "både den unge og lederen."
        ),
        Text("Aktiviteten har tre ben:"),
        Bullets(
            [
                "**Lommepengejob** for de 13-15-årige i boligafdelingerne, hvor de unge løser små opgaver i "
                "hold",
                "**Fritidsjob** hos virksomheder i byen, hvor jobguiden følger med",
                "**Kurser** i kundekontakt, førstehjælp og privatøkonomi, som holdes i skolernes ferier",
            ]
        ),
    ],
    [
        *actor(
            "Helhedsplanen",
            "Ansætter og leder jobguiden",
            "Indgår aftaler med virksomheder og boligafdelinger",
            "Fører logbog over job, kurser og fastholdelse",
        ),
        *actor(
            SCHOOL,
            "Udvikler og afholder kurser i skolernes ferier",
            "Deltager i kvartalsvise møder om de unge, der er på vej ud af et job",
        ),
        Text(
            "Kontakt: Ungekonsulent Freja Bangsbo, freja.bangsbo@ungdomsskolen-strandborg.example",
            [
                contact(
                    "freja.bangsbo@ungdomsskolen-strandborg.example", "Freja Bangsbo", "Ungekonsulent", SCHOOL
                )
            ],
        ),
        *actor(
            "Lokale skoler (Havnebakkeskolen og Tangloppen Friskole)",
            "Udpeger en kontaktlærer, som jobguiden kan gå til",
            "Fortæller elever og forældre om tilbuddet",
            colon=False,
        ),
        *actor(
            "Ungeenheden under BLF",
            "UU-vejlederne henviser unge, der har brug for erfaring fra en arbejdsplads",
        ),
    ],
)

SPROG = newer_activity(
    "Sprog på arbejde",
    [
        Bullets(
            items := [
                "At styrke voksne beboeres danske sprog, mens de er i arbejde eller praktik",
                "At færre beboere opgiver et job på grund af sproget",
            ],
            [*strengthening(items[0]), goal(items[1], direction="decrease")],
        )
    ],
    [Text("Beboere med et andet modersmål end dansk, som er i job, småjob eller praktik.")],
    [
        Text(
            "Undervisningen foregår på arbejdspladsen eller i beboerhuset lige før eller efter en vagt. "
            "Hver deltager får en sprogmakker blandt kollegerne, og Seniorhjælpens frivillige læser med "
            "dem, der ønsker det. Materialet bygger på de ord, deltagerne møder i deres arbejde: vagtplan, "
            "sikkerhed, varer og kunder."
        )
    ],
    [
        *actor("Helhedsplanen", "Tovholder for aktiviteten", "Rekruttering af deltagere og sprogmakkere"),
        *actor("Seniorhjælpen", "Finder, uddanner og holder kontakt med frivillige læsemakkere"),
        *actor(
            "Jobcenter Strandborg (JCS)",
            "Bevilger danskundervisning til deltagere, der opfylder reglerne herfor",
            colon=False,
        ),
    ],
)

HAVNEBAKKEN = Document(
    "delaftale-havnebakken-2026.txt",
    "delaftale",
    [*FRONT, *JOBTRAPPEN, *FRITIDSJOB, *SPROG],
    Style(spacing=1.2, size=9.5),
    notes={
        1: "Boligsociale data opgøres af Landsbyggefonden én gang om året.",
        2: "Havnebakkeplanen: Trin for trin. Evaluering af Jobtrappen, 2024",
    },
    links={"bih@strandborg.example": "bho@strandborg.example"},
)
