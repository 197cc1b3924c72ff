"""The door in: files -> typed content; whatever is wrong with them is found here, all of it at once."""

from site_gen.load.collection import FILES as COLLECTION
from site_gen.load.collection import built_in, idle_aliases, mistaken_aliases, shared_of
from site_gen.load.folder import content, is_slug, misnamed, read, report, retaken, site, survey
from site_gen.load.origin import origin
from site_gen.load.package import (
    catalogue,
    divisions,
    engine,
    face_packages,
    faces,
    glossary,
    lexicon,
    place_names,
    program_words,
    schemas,
    squares,
    templates,
    words,
)
from site_gen.load.received import bytes_of, charts_of, indicators_of, text_of, words_of
from site_gen.load.report import settings_of
from site_gen.load.unread import unread

__all__ = [
    "COLLECTION",
    "built_in",
    "bytes_of",
    "catalogue",
    "charts_of",
    "content",
    "divisions",
    "engine",
    "face_packages",
    "faces",
    "glossary",
    "idle_aliases",
    "indicators_of",
    "is_slug",
    "lexicon",
    "misnamed",
    "mistaken_aliases",
    "origin",
    "place_names",
    "program_words",
    "read",
    "report",
    "retaken",
    "schemas",
    "settings_of",
    "shared_of",
    "site",
    "squares",
    "survey",
    "templates",
    "text_of",
    "unread",
    "words",
    "words_of",
]
