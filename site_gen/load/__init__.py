"""The door in: files -> typed content; whatever is wrong with them is found here, all of it at once."""

from site_gen.load.folder import content
from site_gen.load.package import catalogue, engine, glossary, templates, words
from site_gen.load.received import bytes_of, indicators_of, text_of

__all__ = ["bytes_of", "catalogue", "content", "engine", "glossary", "indicators_of", "templates", "text_of", "words"]
