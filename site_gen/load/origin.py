"""Where the site-gen that runs was installed from, as its installer noted (PEP 610)."""

import json
from pathlib import Path
from urllib.parse import urlsplit

from site_gen import DISTRIBUTION


def origin() -> str:
    """Path of a wheel that is still there, or `git+https://…@commit`; empty for a package index or a checkout."""
    # Slow to import, and only a new project asks.
    from importlib.metadata import PackageNotFoundError, distribution
    from urllib.request import url2pathname

    try:
        noted = distribution(DISTRIBUTION).read_text("direct_url.json")
    except PackageNotFoundError:
        return ""
    told = json.loads(noted or "{}")
    if vcs := told.get("vcs_info"):
        return f"{vcs['vcs']}+{told['url']}@{vcs['commit_id']}"
    address = urlsplit(told.get("url", ""))
    path = Path(url2pathname(address.path))
    return str(path) if address.scheme == "file" and path.suffix == ".whl" and path.is_file() else ""
