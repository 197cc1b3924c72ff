"""The door in: files -> typed content; whatever is wrong with them is found here, all of it at once."""

from site_gen.load.folder import content, misnamed, read, report, survey
from site_gen.load.origin import origin
from site_gen.load.package import catalogue, engine, face_packages, faces, glossary, schemas, templates, words
from site_gen.load.received import bytes_of, indicators_of, text_of, words_of

__all__ = [
    "bytes_of",
    "catalogue",
    "content",
    "engine",
    "face_packages",
    "faces",
    "glossary",
    "indicators_of",
    "misnamed",
    "origin",
    "read",
    "report",
    "schemas",
    "survey",
    "templates",
    "text_of",
    "words",
    "words_of",
]
