"""Preview while editing: watch, rebuild, show; a mistake appears in the page, and the last good build stays."""

from site_gen.preview.server import serve

__all__ = ["serve"]
