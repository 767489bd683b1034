"""Invented documents in a few lines, read and repaired by the program."""

from models.outline import Outline
from pipeline.outline import outline
from pipeline.read import read
from pipeline.repair import repair


def outlined(text: str) -> Outline:
    return outline(repair(read(text.encode())), "doc")


def headings(text: str) -> list[tuple[int, str, str]]:
    """(level, kind, heading) of every section of the document."""
    found = outlined(text)
    return [(s.level, s.kind, str(s.heading)) for a in found.agreements for s in a.sections if s.level]


DELAFTALE = """Delaftale for indsatsområdet Naboskab og tryghed

Bestyrelsen for den boligsociale indsats har ansvar for, at denne delaftale til enhver tid
understøtter de overordnede mål i den strategiske samarbejdsaftale.

Navn på den boligsociale indsats, som delaftalen vedrører:

Birkeparken i Bevægelse

Aftalens parter:

Birke Bolig v. chef for sociale indsatser Ida Holm, ih@birkebolig.example

Problemkompleks for indsatsområdet:

Mange beboere føler sig utrygge, når det er mørkt, og kender ikke deres naboer.

Succeskriterier (lokalt opstillede målinger): Datakilde:

Flere kender deres naboer Naboundersøgelse

Indsatsområdets økonomi i henhold til budget (Her anføres finansiering for dette indsatsområde
som oplyst i det vedlagte budget for den boligsociale indsats):

Organisation Finansiering

Landsbyggefonden 1.200

Delaftalen gælder fra - til:

01.01.2018-31.12.2021

Aktivitetsnavn:

Opgangsværter (Beboerniveau)

CFBU: Naboskab

Formål og mål:

At gøre det let at møde naboen.

Succeskriterier og datakilde for aktiviteten:

Succeskriterier: Datakilde:

10 opgangsværter i 2019 Helhedsplanen

Ansvars- og rollefordeling:

Helhedsplanen: finder opgangsværterne.

Aktivitetsnavn:

Fælles haver (Kvarterniveau)

Formål og mål:

At dyrke sammen.
"""
