"""Minutes of a meeting: no agreement, but an address and a small budget."""

from __future__ import annotations

from samples.content import Block, Bullets, Document, Heading, Style, Table, Text, Title
from samples.forms.common import agreement
from samples.rows import budget, budget_table, contact

BUDGET = "3. Budget for sommeren"

MINUTES: list[Block] = [
    Title("Referat af møde i følgegruppen for Møllevang", agreement("andet", None)),
    Text("Tirsdag den 12. marts 2019 kl. 17.00-18.30 i beboerhuset"),
    Heading("Deltagere", "other"),
    Text(
        "Gudrun Faurby (afdelingsbestyrelsen), Karsten Hvidbjerg (Møllebo), Nadia Osman (beboer), Preben "
        "Skytte (Tranby Bibliotek) og Liv Kjærgaard (referent). Afbud fra Erik Damkjær."
    ),
    Heading("1. Velkomst og dagsorden", "other", suffix=""),
    Text(
        "Gudrun bød velkommen. Dagsordenen blev godkendt med den ændring, at punktet om sommeren blev "
        "flyttet frem, så Preben kunne nå sit tog."
    ),
    Heading("2. Siden sidst", "other", suffix=""),
    Text(
        "Genbrugsbutikken har haft sin første måned. Der kommer især kunder om formiddagen, og de unge er "
        "glade for at være der. Nadia spurgte, om der kan sættes en bænk op foran butikken. Karsten "
        "undersøger det til næste gang."
    ),
    Bullets(
        [
            "Lyset i porten er repareret",
            "Der er kommet nye cykelstativer ved blok 4",
            "Biblioteket holder bogcafé hver torsdag i april",
        ]
    ),
    Heading(BUDGET, "budget", suffix=""),
    Text("Følgegruppen drøftede forslaget til sommerens arrangementer, som blev vedtaget uden ændringer:"),
    Table(
        ["Arrangement", "Beløb (kr.)"],
        [
            ["Åbning af legepladsen", "12.500"],
            ["Udflugt til stranden", "18.000"],
            ["Plakater og porto", "2.750"],
            ["I alt", "33.250"],
        ],
        [250, 100],
        [
            budget_table(BUDGET, "DKK", True),
            *budget(BUDGET, "Åbning af legepladsen", {None: "12.500"}),
            *budget(BUDGET, "Udflugt til stranden", {None: "18.000"}),
            *budget(BUDGET, "Plakater og porto", {None: "2.750"}),
            *budget(BUDGET, "I alt", {None: "33.250"}, total=True),
        ],
    ),
    Heading("4. Eventuelt", "other", suffix=""),
    Text(
        "Næste møde er den 7. maj. Rettelser til referatet sendes til sekretær Liv Kjærgaard, "
        "liv.k@moellevang.example.",
        [contact("liv.k@moellevang.example", "Liv Kjærgaard", "sekretær", None)],
    ),
]

REFERAT = Document("referat-moellevang-2019.txt", "andet", MINUTES, Style())
