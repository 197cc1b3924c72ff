"""Where a site-gen comes from -> the line of a requirements.txt that installs this one again."""

from pathlib import PurePath
from urllib.parse import urlsplit

from site_gen import DISTRIBUTION, __version__

VENDOR = "vendor"
"""The folder of a project that keeps the wheel."""


def is_wheel(source: str) -> bool:
    return source.endswith(".whl")


def requirement(source: str) -> str:
    """`source`: path of a wheel, address of a git repository with or without `@tag`, or empty: the package index."""
    if is_wheel(source):
        return f"./{VENDOR}/{PurePath(source).name}"
    if not source:
        return f"{DISTRIBUTION}=={__version__}"
    address = source.removeprefix("git+")
    tag = "" if "@" in urlsplit(address).path else f"@v{__version__}"
    return f"{DISTRIBUTION} @ git+{address}{tag}"
