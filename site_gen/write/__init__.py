"""The door out: a site replaces the one before it whole, or not at all; a content folder is never overwritten."""

from site_gen.write.folder import file, folder
from site_gen.write.listing import listed, mark
from site_gen.write.printed import outdated, printed, still_true
from site_gen.write.register import Register
from site_gen.write.several import ChangedError, several
from site_gen.write.site import remains, site
from site_gen.write.staging import Standing

__all__ = [
    "ChangedError",
    "Register",
    "Standing",
    "file",
    "folder",
    "listed",
    "mark",
    "outdated",
    "printed",
    "remains",
    "several",
    "site",
    "still_true",
]
