"""The door out: a site replaces the one before it whole, or not at all; a content folder is never overwritten."""

from site_gen.write.folder import file, folder
from site_gen.write.site import PRINTED, listed, outdated, site, still_true

__all__ = ["PRINTED", "file", "folder", "listed", "outdated", "site", "still_true"]
