"""Invented words that generated documents are made of: names, places and sentences with gaps."""

from __future__ import annotations


def _words(text: str) -> list[str]:
    return text.split()


GIVEN = _words(
    "Aksel Alma Amina Anders Asta Aya Bente Birk Bodil Carl Dagny Ebba Egon Elin Emil Esther Farah Finn "
    "Freja Gerda Gorm Hanne Hassan Helga Idris Inge Ingolf Jeppe Jytte Kaj Karla Kirsten Lasse Leila Liv "
    "Magnus Mahmoud Malte Maren Mie Najma Nora Oluf Otto Pernille Rasmus Rigmor Samira Signe Sofus Svend "
    "Tage Thea Tove Ulla Vagn Vibe Villads Yasin Zahra Åse Øjvind"
)
FAMILY = _words(
    "Agerskov Birkmose Brohus Bækgaard Damsbo Egelund Elkjær Fuglsang Gravlund Haderup Hedelund Højbjerg "
    "Ibsgaard Kildahl Kjærsgaard Klintholm Kragelund Lindtorp Lykkebo Mejlby Mosekær Nygaard-Vang Overby "
    "Porsgaard Ravnholt Rosentorp Skovmand Solvang Stenbæk Sønderup Tangaa Thorsager Toftegaard Ulvedal "
    "Vestermark Vibholm Vindinge Ærenlund Østergård Åkjær"
)
PLACE_FIRST = _words(
    "Ager Birke Bøge Eng Fjord Gran Hassel Havre Hede Hyben Klit Kløver Kær Lærke Linde Lyng Mose Mølle "
    "Nord Pile Poppel Rose Røn Sande Sol Stær Syd Tjørne Tofte Vester Vibe Ærte Øster Ål"
)
PLACE_LAST = _words(
    "bakken bjerget brinken engen gården haven holmen højen hytten krogen kæret lunden marken parken "
    "skrænten stien toften vangen vænget åsen"
)
TOWN_LAST = _words("by borg drup høj lev lund rup strand sted sø torp ved")
BODIES = (
    "Jobcenter {by}", "Ungeenheden", "Sundhedsplejen", "SSP {by}", "{by} Ungdomsskole", "{sted}skolen",
    "Familieafdelingen", "{by} Bibliotek", "Frivilligcentret {sted}", "Kulturforvaltningen",
    "Helhedsplanen", "Områdesekretariatet", "Boligforeningen {sted}", "Daginstitutionen {sted}",
    "Seniorrådet i {by}", "Beboerrådgivningen", "Fritidscentret {sted}", "{by} Politi",
)  # fmt: skip
ROLES = (
    "Centerchef", "Skoleleder", "Afdelingschef", "Kontorchef", "Områdeleder", "Driftschef", "Projektleder",
    "Klyngeleder", "Boligsocial leder", "Formand", "Ungekonsulent", "Familiekoordinator",
)  # fmt: skip
FOCUS = (
    "Beskæftigelse", "Uddannelse og livschancer", "Forebyggelse og forældreansvar", "Sammenhængskraft",
    "Børn, unge og familier", "Kriminalpræventiv indsats", "Sundhed og trivsel", "Udsatte grupper",
)  # fmt: skip
ACTIVITY_FIRST = _words("Fælles Aktive Åbne Lokale Grønne Nye Trygge Unge Stærke Små Tidlige Frivillige")
ACTIVITY_LAST = _words(
    "haver værksteder familier måltider rødder forældre fritidsjob naboer mentorer lektiecaféer "
    "sprogmakkere vejvisere brobyggere klubaftener sommerdage cykelhold mødesteder bydelsmødre"
)
LEVELS = ("Beboerniveau", "Kvarterniveau", "Bydelsniveau")
CATEGORIES = (
    "Familierettede aktiviteter", "Fritidsjob og lommepengeprojekter", "Netværksgrupper", "Lektiehjælp",
    "Aktiviteter for børn og unge i fritiden", "Jobskabende aktiviteter", "Sundhedsaktiviteter",
)  # fmt: skip
GROUPS = (
    "børn", "unge", "familier", "forældre", "ældre beboere", "kvinder", "mænd", "ledige", "skoleelever",
    "enlige forsørgere", "nye beboere", "frivillige", "teenagere", "småbørnsforældre",
)  # fmt: skip
THINGS = (
    "samtaler", "forløb", "praktikforløb", "fritidsjob", "temaaftener", "arrangementer", "kurser",
    "udflugter", "netværksmøder", "fællesspisninger", "besøg", "værksteder", "træninger",
)  # fmt: skip
TIMES = (
    "hver uge", "en gang om måneden", "hvert kvartal", "to gange om året", "i sommerferien",
    "om eftermiddagen", "lørdag formiddag", "efter skoletid", "i vinterhalvåret", "hver anden torsdag",
)  # fmt: skip
AIMS = (
    "{gruppe} får fodfæste på arbejdsmarkedet", "{gruppe} får et netværk uden for {sted}",
    "naboer lærer hinanden at kende på tværs af opgange", "{gruppe} kender deres muligheder i {by}",
    "overgangen fra dagtilbud til skole bliver lettere", "{gruppe} tager del i foreningslivet",
    "{sted} bliver et roligt sted at færdes også om aftenen", "{gruppe} får en voksen at tale med",
    "fagfolk og {gruppe} møder hinanden, før problemerne vokser", "{gruppe} bliver hørt",
)  # fmt: skip
DOINGS = (
    "inviterer {gruppe} til {ting} {tid}", "planlægger {ting} sammen med {gruppe}",
    "stiller lokaler til rådighed for {ting}", "følger op på {ting} og samler erfaringerne",
    "rekrutterer {gruppe} og holder kontakt med dem, der bliver væk", "formidler viden om {ting} til {aktør}",
    "henviser {gruppe}, der har brug for en håndsrækning", "deltager i arbejdsgruppens møder {tid}",
    "uddanner {gruppe} til værter ved {ting}", "fører logbog over {ting} og fremmøde",
)  # fmt: skip
SENTENCES = (
    "I {sted} bor der mange {gruppe}, som sjældent deltager i {ting}.",
    "Erfaringen fra {år} viser, at {gruppe} kommer igen, når {ting} holdes {tid}.",
    "{aktør} og {aktør} har siden {år} arbejdet sammen om {ting} for {gruppe}.",
    "Indsatsen skal medvirke til, at {mål}.",
    "{Gruppe} efterlyser især {ting}, der ligger {tid} og tæt på, hvor de bor.",
    "Når {gruppe} først har været med én gang, falder det dem lettere at tage en nabo med.",
    "Medarbejderne {gør}, mens {aktør} {gør}.",
    "Der lægges vægt på, at {mål}, og at {mål}.",
    "En rundspørge i {sted} fra {år} peger på, at {procent} % af {gruppe} savner {ting}.",
    "I {by} som helhed er andelen {procent} %, og forskellen er vokset siden {år}.",
    "Det første år prøves {ting} af i en enkelt boligafdeling, før de bredes ud til resten af {sted}.",
    "{aktør} {gør}, og {gruppe} kan selv foreslå emner.",
    "Rammerne er enkle: en dør, der står åben {tid}, kaffe på kanden og en medarbejder med tid.",
    "Hvis {gruppe} ønsker det, hjælper {aktør} med at finde vej til andre tilbud i {by}.",
    "Samarbejdet drøftes {tid}, hvor {aktør} fremlægger, hvad der er lykkedes, og hvad der ikke er.",
    "Aktiviteten er en videreførelse af det arbejde, som {aktør} tog hul på i {år}.",
    "Mange {gruppe} har erfaringer, som andre kan lære af, og dem skal {ting} bringe frem.",
    "Det er ikke hensigten, at {ting} skal stå alene, men at de åbner for, at {mål}.",
    "Tilbuddet er gratis, og {gruppe} kan komme uden at have meldt sig til.",
    "Lokalerne i {sted} deles med {aktør}, som bruger dem {tid}.",
)  # fmt: skip
CRITERIA = (
    "Mindst {antal} {gruppe} deltager hvert år", "{antal} {ting} om året",
    "{procent} % af {gruppe} oplever, at de har fået råd, de kan bruge",
    "Antallet af {gruppe}, der deltager i {ting}, stiger til {antal} inden udgangen af {senere}",
    "Højst {procent} % af {gruppe} falder fra", "Andelen af {gruppe} uden tilknytning til {ting} falder",
    "Der er indgået aftaler med mindst {antal} virksomheder i {senere}", "Mellem {antal} og 240 {ting} i alt",
    "Flere {gruppe} fra {sted} tager del i {ting} (niveau i {år}: {procent} %)",
)  # fmt: skip
SOURCES = (
    "Helhedsplanens logbog", "Deltagerlister", "Boligsociale data", "Spørgeskema i {senere}", "{aktør}",
    "Datablad fra {by} Kommune",
)  # fmt: skip
POSTS = (
    "Lønmidler", "Aktivitetsmidler", "Husleje", "Materialer", "Kurser og oplæg", "Forplejning", "Transport",
    "Evaluering", "Kommunikation",
)  # fmt: skip
