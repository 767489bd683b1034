"""Lines as directories, address lists and tables have them: invented people, places, bodies, titles."""

from __future__ import annotations

import random


def _list(text: str, parted_by: str = " ") -> list[str]:
    return [entry for line in text.splitlines() for entry in line.strip(parted_by).split(parted_by) if entry]


_FIRST = _list(
    """Ove Ib Bo Kaj Else Jens Peter Per Kim Aase Inger Lis Tove Fatma Omar Ayse Yusuf Siv Malthe Signe
Birgit Jørn Åge Ole Ida Ea Lea Rikke Hanne Mette Vibeke Torben Ilse Tilde Frej Liv Villads Alma Ester
Nadia Jens-Ole Ann-Britt Karl-Emil Zahra Dilan"""
)
_LAST = _list(
    """Risager Lindhardt Kvistrup Holm Nordby Tofte Bak Bjerre Skov Lund Dam Vig Friis Thisted Tranholt
Elkær Østervang Ravnkilde Stilling Fisker Møllegård Al-Hadi Øzer Yilmaz Fjeldsted Flintholm
Lykkegaard Ibsen Tindborg Iversen Rytterager Ellegård Vestrup Ladefoged Stald Trane"""
)
_FORE = _list(
    """Nord Sønder Vester Øster Skov Bak Dal Eng Strand Lind Høj Fjord Sol Tofte Mølle Bøge Elme Birke Lille
Stor Kirke Sø"""
)
_AFTER = _list(
    """by lund toften vænget gård parken bakken høj bjerg ager dal vang broen holm vej haven bæk strand"""
)
_PLACE = _list(
    """Nordby Fjordparken Lindholt Kvistruplund Tofteparken Rytterbakken Elletoften Vestervænget Jobbroen
Tinghøj Stillinge Flintvænget Ravnsbro Bjergtoften Lillevang Tranevej Højlund Ådalen Issøparken
Kildetoften Trekanten"""
)
_KIND = _list(
    """Kommune|Boligforening|Boligselskab|Ungdomsskole|Politi|Bibliotek|Almene Boliger|Idrætsforening
Jobcenter|Skole|Helhedsplan|Beboerhus|Fritidsklub|Sundhedscenter|Almennyttige Boligselskab""",
    "|",
)
_SHORT = _list("""BFN FSB DFL AB NBI TIK VIVA KFUM UU SSP""")
_TITLE = _list(
    """Formand|Næstformand|Projektleder|Direktør|Afdelingschef|Boligsocial medarbejder|Centerchef
Børne- og ungechef|Områdeleder|Sekretariatsleder|Driftschef|Kredsformand|Jobvejleder|Lokalpolitileder
Beboerrepræsentant|Konst. leder|Udd.vejleder|Adm. direktør|Dir.|Cand.mag.|Sundhedsplejerske
Leder af Ung i Job|Skoleleder""",
    "|",
)
_DOMAIN = _list("""fjordparken.example nordby.example boligforeningen.example mail.example""")
_LABEL = _list(
    """Navn|Titel|Telefon|E-mail|Organisation|Tlf.|Mobil|Adresse|Kontaktperson|Matr. nr.|Afd.|Rep.|Ansvarlig
Init.|Postnr.""",
    "|",
)
_SAY = _list(
    """Underskrevet af {} og {}|Mødeleder: {}, referent: {}|Afbud fra {} og {}|Til stede: {}, {}|v/ {} og {}
{} (orlov) og {} (vikar)|{} / {}|Kontakt {} eller {} på kontoret|cc: {} og {}|{} fra {}
Vi møder {} på {}""",
    "|",
)


def name(dice: random.Random) -> str:
    """A person, with an initial or a second name now and then."""
    middle = dice.choice(["", "", "", f"{dice.choice('ABEHIJKLMPST')}. ", f"{dice.choice(_LAST)} "])
    return f"{dice.choice(_FIRST)} {middle}{dice.choice([dice.choice(_LAST), _place(dice)])}"


def place(dice: random.Random) -> str:
    return dice.choice(["", "", "", "Ny ", "Øster ", "Lille ", "Store ", "Vester "]) + _place(dice)


def _place(dice: random.Random) -> str:
    return dice.choice([dice.choice(_PLACE), dice.choice(_FORE) + dice.choice(_AFTER)])


def body(dice: random.Random) -> str:
    """An organisation."""
    where, kind = _place(dice), dice.choice(_KIND)
    return dice.choice(
        [f"{where} {kind}", f"{kind}en {where}", f"{dice.choice(_SHORT)} {where}", f"{kind} {where} Øst"]
    )


def clean_line(dice: random.Random) -> str:
    """One line without any damage, in upper case or title case now and then."""
    line = dice.choice([_person, _row, _labels, _sentence, _address, _bare])(dice)
    return dice.choice([line] * 6 + [line.upper(), line.title()])


def _bare(dice: random.Random) -> str:
    return dice.choice([name, place, body])(dice)


def _person(dice: random.Random) -> str:
    return dice.choice(["{}, {}", "{} - {}", "{}: {}", "{} {}"]).format(name(dice), dice.choice(_TITLE))


def _row(dice: random.Random) -> str:
    who = name(dice)
    mail = f"{who.split()[0].lower()}@{dice.choice(_DOMAIN)}"
    cells = [
        who,
        dice.choice(_TITLE),
        body(dice),
        place(dice),
        mail,
        "70 00 00 00",
        "12,5 %",
        dice.choice(_SHORT),
    ]
    return dice.choice([" | ", "  ", " "]).join(dice.sample(cells, dice.randint(2, 5)))


def _labels(dice: random.Random) -> str:
    return dice.choice([" | ", " ", ": "]).join(dice.sample(_LABEL, dice.randint(2, 4)))


def _sentence(dice: random.Random) -> str:
    both = (dice.choice([name, place, body])(dice) for _ in range(2))
    return dice.choice(_SAY).format(*both)


def _address(dice: random.Random) -> str:
    floor = dice.choice(["st. tv.", "2. th.", "1. sal", "kld."])
    return f"{_place(dice)} {dice.randint(1, 90)}, {floor}, 99{dice.randint(10, 99)} {place(dice)}"
