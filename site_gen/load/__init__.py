"""The door in: files -> typed content; whatever is wrong with them is found here, all of it at once."""

from site_gen.load.folder import content, is_slug, misnamed, read, report, retaken, site, survey
from site_gen.load.package import catalogue, engine, faces, glossary, templates, words
from site_gen.load.received import bytes_of, indicators_of, text_of, words_of

__all__ = [
    "bytes_of",
    "catalogue",
    "content",
    "engine",
    "faces",
    "glossary",
    "indicators_of",
    "is_slug",
    "misnamed",
    "read",
    "report",
    "retaken",
    "site",
    "survey",
    "templates",
    "text_of",
    "words",
    "words_of",
]
