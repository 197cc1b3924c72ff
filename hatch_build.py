"""No package without the two cuts of ECharts: npm makes those that are not there, or the build ends with a sentence."""

import shutil
import subprocess
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_CUTS = ("echarts-server.js", "echarts-browser.js")
_NO_NPM = (
    "site-gen draws its charts with two cuts of ECharts, which npm makes, and there is no npm here: install Node.js 20 "
    "or newer and try again, or install a wheel that `make dist` has built"
)


class Cuts(BuildHookInterface):  # type: ignore[type-arg]  # hatchling hands the settings in
    def initialize(self, version: str, build_data: dict[str, object]) -> None:
        """An editable install may wait: `make` brings the cuts after it."""
        root = Path(self.root)
        there = all((root / "site_gen" / "charts" / "engine" / name).is_file() for name in _CUTS)
        if not there and version != "editable":
            _make(root)


def _make(root: Path) -> None:
    npm = shutil.which("npm")
    if npm is None:
        raise SystemExit(_NO_NPM)
    for words in (["ci", "--silent"], ["run", "--silent", "bundle"]):
        subprocess.run([npm, *words], cwd=root, check=True)
