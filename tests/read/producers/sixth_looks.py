"""What the papers of the sixth set look like, and the words that they are made of."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.read.producers.content import Look, Words

SENTENCES = (Path(__file__).parent / "sentences_sixth.txt").read_text("utf-8").splitlines()
FONTS = [  # by producer: of the text, of its headings
    [("Carlito", "Carlito"), ("Liberation Serif", "Liberation Sans"), ("Open Sans", "Open Sans"),
     ("Liberation Sans", "Liberation Sans Narrow"), ("Lato", "Caladea")],
    [("DejaVu Sans", "DejaVu Sans"), ("Caladea", "Lato"), ("Liberation Sans Narrow", "Liberation Sans"),
     ("Open Sans", "Open Sans Semibold"), ("Lato", "Lato Heavy")],
]  # fmt: skip
SIZES = [[11, 12, 9.5, 10, 10.5], [8.5, 11.2, 11.5, 9, 9.75]]
GRIDS = [  # of most tables, of those with numbers
    [("tiles", "tiles"), ("double", "double"), ("sand", "grey"), ("navy", "slate"), ("dashed", "all")],
    [("slate", "slate"), ("sand", "sand"), ("navy", "navy"), ("tiles", "rows"), ("grey", "zebra")],
]
LOOKS = [
    [
        Look(color="1F4E79", scale=1.3, leading=1.08, margins=(25, 20, 22, 20), hanging=True,
             head=["", "", "Tvedbjerg Kommune"],
             foot=["Delaftale 2026-2029", "", "Side {page}"]),
        Look(scale=1.15, leading=1.15, margins=(28, 28, 28, 28), head=["Strategisk samarbejdsaftale"],
             foot=["Side {page} af {pages}"], underlined=True),
        Look(bar="2E6B4F", color="2E6B4F", scale=1.25, leading=1.2, margins=(22, 19, 20, 19),
             head=["Tvedbjerg Kommune", "", "Dok.nr. 2026-004417"], foot=["", "{page}", ""], hanging=True),
        Look(color="7B2D26", scale=1.4, margins=(20, 18, 20, 22), head=["Bilag 3", "", "Version 2.1"],
             foot=["Økonomi, Klokkeparken", "", "{page} / {pages}"], hanging=True),
        Look(color="44546A", scale=1.2, leading=1.1, margins=(24, 20, 24, 20), centred=True,
             head=["", "Skema til delaftale", ""], foot=["", "Side {page} af {pages}", ""]),
    ],
    [
        Look(color="0B6E6E", scale=1.35, leading=1.4, margins=(20, 18, 20, 18), hanging=True,
             head=["24.3.2026 10.14", "Delaftale | Rørholm", ""],
             foot=["https://aftaler.engsund.example/rorholm/2", "", "{page}/{pages}"]),
        Look(scale=1.2, leading=1.3, margins=(26, 30, 26, 30), underlined=True, foot=["", "– {page} –", ""]),
        Look(color="1B365D", scale=1.3, leading=1.25, margins=(18, 16, 18, 16), hanging=True,
             head=["Engsund Kommune", "", "Tryghedsplan 2026-2028"], foot=["", "", "Side {page}"]),
        Look(color="A3293D", scale=1.5, leading=1.35, margins=(22, 20, 22, 20),
             foot=["Budget, Rørholm", "", "{page} af {pages}"]),
        Look(bar="3A5A78", color="3A5A78", scale=1.15, leading=1.45, margins=(17, 17, 17, 17), hanging=True,
             head=["2.4.2026 08.52", "Selvbetjening – aftaleskema", ""],
             foot=["https://selvbetjening.engsund.example/skema?id=70112", "", "{page}/{pages}"]),
    ],
]  # fmt: skip
NUMBERING = [  # of a sheet's heading, of the headings below it
    [("{}.\t", "{}.{}\t"), ("{}. ", "{}.{}. "), ("", ""), ("Tabelgruppe {}: ", ""), ("DEL {}. ", "{}.{} ")],
    [("{} ", "{}.{} "), ("§ {}. ", ""), ("{}.\t", "{}.{}\t"), ("", ""), ("Trin {}: ", "")],
]
MONEY = [["{} kr.", "{},00", "{} kr.", "{}", "kr. {}"], ["{}", "{} kr.", "{},-", "{},00 kr.", "{} kr."]]
NEGATIVE = ["-{}", "({})", "−{}"]
TITLES = [
    "Delaftale om børn og familier", "Strategisk samarbejdsaftale 2026-2030", "Lokal tryghedsplan",
    "Budget og finansieringsplan", "Skema til indsatsbeskrivelse",
]  # fmt: skip
OPENINGS = [
    ["Parter og formål", "Mål for samarbejdet", "Aktiviteter", "Økonomi og godkendelse"],
    ["Aftalens grundlag", "Mål og afgrænsning", "Organisation", "Økonomi og ikrafttræden"],
    ["Hvem er med?", "Hvad vil vi opnå?", "Samlet oversigt over indsatser", "Opfølgning og underskrift"],
    ["Personale og budget", "Regnskab", "Posteringer", "Finansiering og godkendelse"],
    ["Om ansøgeren", "Indsatsen", "Mål og tidsplan", "Økonomi og erklæring"],
]
HEADINGS = {  # by name of what stands below
    "parties": ["Parterne", "Aftaleparter"], "contacts": ["Kontaktoplysninger", "Kontaktpersoner"],
    "goals": ["Delmål", "Mål og milepæle"], "indicators": ["Indikatorer", "Udvikling i nøgletal"],
    "bullets": ["Principper", "Forudsætninger"], "numbered": ["Vilkår", "Særlige bestemmelser"],
    "activity": ["Aktivitetsbeskrivelse", "Beskrivelse af indsatsen", "Indsatsark"],
    "actions": ["Handleplan", "Tids- og handleplan"], "overview": ["Indsatser 2026-2028"],
    "budget": ["Budget for perioden", "Udgifter og indtægter"], "financing": ["Finansiering"],
    "signatures": ["Underskrifter"], "columns": ["Baggrund", "Status og udfordringer"],
    "governance": ["Mødestruktur", "Fora og mandat"], "notes": ["Afgrænsning", "Metode og data"],
    "roles": ["Roller og ansvar"], "risks": ["Risici"], "calendar": ["Årshjul", "Årshjul 2027"],
    "areas": ["Trygge steder", "Særlige lokaliteter"], "staff": ["Medarbejdere"],
    "account": ["Regnskab 2025"], "funding": ["Fordeling på kilder"], "ledger": ["Posteringsliste"],
    "form": ["Stamoplysninger"], "checks": ["Tjekliste"],
}  # fmt: skip
TVEDBJERG = Words(
    sentences=SENTENCES,
    headings=[],
    items=[
        "Boligsocial koordinator", "Familievejledere", "Hjemmevejledning", "Trivselsvejleder, 18 timer",
        "Gadelamper og beskæring", "Beboerhus, leje", "Sprogpraktik", "Følgeordning for ældre",
        "Sommeraktiviteter", "Kurser for frivillige", "Porto, tryk og annoncer", "Opstart af fædrenetværk",
        "Vagtordning i weekender", "Rådgivning om økonomi",
    ],
    long=[
        "Tvedbjerg Kommune", "Tvedbjerg Boligselskab", "Boligforeningen Klokken", "Pilegårdsskolen",
        "Familie- og Forebyggelsescentret", "Afdelingsbestyrelsen i Klokkeparken", "Beskæftigelsescentret",
        "Integrationsmedarbejderne", "Lokalpolitiet i Tvedbjerg",
    ],
    people=[
        "Signe Tornø", "Yusuf Hedelund", "Margit Bregnhøj", "Karl-Emil Skovby", "Nadja S. Friis",
        "Torben Ørum", "Fatma Krogslund",
    ],
    places=["klokkeparken", "tvedbjerg", "tvedbjerg-boligselskab", "boligforeningen-klokken", "pilegaard"],
    soft=[
        "bolig-området", "bolig-områder", "sekreta-riatet", "gennem-snittet", "tilskuds-grundlaget",
        "hjemme-vejledere", "trivsels-vejleder", "for-ventes", "Sammen-lægningen", "hel-hedsplanen",
        "lov-givningen", "ventilations-anlægget", "job-konsulenten", "direktør-kredsen", "åbnings-tiden",
        "virksom-hederne", "henven-delser", "over-leveringsmøder", "beslut-ningsveje", "håndvær-kere",
        "uddannelses-steder", "Afrappor-teringen", "beplant-ningen", "uden-for",
    ],
)  # fmt: skip
ENGSUND = replace(
    TVEDBJERG,
    long=[
        "Engsund Kommune", "Engsund Almene Boliger", "Andelsboligforeningen Rørholm", "Strandhøjskolen",
        "Børne- og Kulturforvaltningen", "Beboerrepræsentationen i Rørholm", "Ungdomsuddannelserne",
        "Sundhedshuset i Engsund", "Ejendomskontoret",
    ],
    people=[
        "Vibe Askov", "Hassan Hvid", "Birgitte Elmose", "Poul Ravnkilde", "Zahra M. Lindkvist",
        "Jens-Ole Duus", "Ellen Tornø",
    ],
    places=["roerholm", "engsund", "engsund-almene-boliger", "abf-roerholm", "strandhoejskolen"],
)  # fmt: skip
