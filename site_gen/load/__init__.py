"""The door in: files -> typed content; whatever is wrong with them is found here, all of it at once."""

from site_gen.load.folder import content
from site_gen.load.package import catalogue, engine, templates

__all__ = ["catalogue", "content", "engine", "templates"]
