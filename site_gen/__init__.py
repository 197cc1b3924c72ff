"""A government work report as an annotated, charted, bilingual, print-friendly static microsite."""

__version__ = "0.1.0"
DISTRIBUTION = "govreport-site"
"""The name that package indexes know this by."""
