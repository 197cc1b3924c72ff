"""The door in: files -> typed content; whatever is wrong with them is found here, all of it at once."""

from site_gen.load.folder import content, is_slug, misnamed, read, report, retaken, site, survey
from site_gen.load.package import catalogue, divisions, engine, faces, glossary, place_names, templates, words
from site_gen.load.received import bytes_of, indicators_of, text_of, words_of

__all__ = [
    "bytes_of",
    "catalogue",
    "content",
    "divisions",
    "engine",
    "faces",
    "glossary",
    "indicators_of",
    "is_slug",
    "misnamed",
    "place_names",
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
