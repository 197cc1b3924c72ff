"""The site: pages composed from what the corridor hands in, and rendered to bytes.

Jinja2 and the interface catalogues (Babel) are known to this room alone.
"""
