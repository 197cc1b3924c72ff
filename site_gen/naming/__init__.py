"""Chinese names of what is measured -> English, by a grammar over a lexicon; no name where a part of it is unknown."""

from site_gen.naming.chapters import chapter
from site_gen.naming.named import lexicon, named, subjects

__all__ = ["chapter", "lexicon", "named", "subjects"]
