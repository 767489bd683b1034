from dataclasses import replace

from models.source import Source
from pipeline.read.plain import read_plain


def read_markdown(text: str) -> Source:
    return replace(read_plain(text), media_type="text/markdown")
