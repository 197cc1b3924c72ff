"""No package without the two cuts of ECharts: npm makes those that are not there, or the build ends with a sentence.

A package names the repository that it was built from: where that lies, only a clone of it knows.
"""

import re
import shutil
import subprocess
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.metadata.plugin.interface import MetadataHookInterface

_CUTS = ("echarts-server.js", "echarts-browser.js")
_NO_NPM = (
    "site-gen draws its charts with two cuts of ECharts, which npm makes, and there is no npm here: install Node.js 20 "
    "or newer and try again, or install a wheel that `make dist` has built"
)
_REMOTE = re.compile(
    r"(?:(?:https?|ssh|git)://)?(?:[^@/]+@)?([\w.-]+\.[a-z]{2,})(?::\d+(?=/))?[:/]/*(.+?)(?:\.git)?/?\s*", re.IGNORECASE
)
"""https://host/a/b.git, git@host:a/b.git; who asks there, and with which secret, is left out."""


class Cuts(BuildHookInterface):  # type: ignore[type-arg]  # hatchling hands the settings in
    def initialize(self, version: str, build_data: dict[str, object]) -> None:
        """An editable install may wait: `make` brings the cuts after it."""
        root = Path(self.root)
        there = all((root / "site_gen" / "charts" / "engine" / name).is_file() for name in _CUTS)
        if not there and version != "editable":
            _make(root)


class Addresses(MetadataHookInterface):
    def update(self, metadata: dict[str, object]) -> None:
        """Adds `urls`, unless the package is made from an sdist, which says them already."""
        page = _page(Path(self.root))
        if page and "urls" not in metadata:
            metadata["urls"] = {
                "Repository": page,
                "Issues": f"{page}/issues",
                "Changelog": f"{page}/blob/HEAD/CHANGELOG.md",
                "Security": f"{page}/blob/HEAD/SECURITY.md",
            }


def _page(root: Path) -> str:
    """Where people find the repository; empty where `root` is no clone of one on the web."""
    git = shutil.which("git")
    if git is None or not (root / ".git").exists():
        return ""
    asked = subprocess.run([git, "remote", "get-url", "origin"], cwd=root, capture_output=True, text=True, check=False)
    found = _REMOTE.fullmatch(asked.stdout)
    return f"https://{found[1]}/{found[2]}" if found else ""


def _make(root: Path) -> None:
    npm = shutil.which("npm")
    if npm is None:
        raise SystemExit(_NO_NPM)
    for words in (["ci", "--silent"], ["run", "--silent", "bundle"]):
        subprocess.run([npm, *words], cwd=root, check=True)
