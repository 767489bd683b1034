"""What the reader saw of a document: as data for programs, as text, as a picture of a page."""

from pipeline.show.data import as_data
from pipeline.show.text import as_text

__all__ = ["as_data", "as_text"]
