"""What stands in two places because tools want it so says the same in both."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from site_gen import DISTRIBUTION, __version__
from site_gen.drafting.requirement import requirement
from site_gen.model.extras import EXTRAS

ROOT = Path(__file__).parent.parent
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PROJECT = SETTINGS["project"]
CONTRACTS = SETTINGS["tool"]["importlinter"]["contracts"]
MACHINES = [
    ("linux", "x86_64"),
    ("linux", "aarch64"),
    ("darwin", "arm64"),
    ("darwin", "x86_64"),
    ("win32", "AMD64"),
    ("win32", "ARM64"),
]


def test_the_distribution_has_one_name_and_version() -> None:
    assert DISTRIBUTION == PROJECT["name"]
    assert "sitegen" != re.sub(r"[-_.]", "", DISTRIBUTION.lower()), "which indexes take for somebody else's"
    cited = re.search(r"^version: (.+)$", (ROOT / "CITATION.cff").read_text("utf-8"), re.M)
    assert cited
    assert __version__ == cited[1]
    assert f"\n## [{__version__}] - 20" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_who_finds_a_hole_is_led_to_where_it_is_told_in_confidence() -> None:
    assert "](SECURITY.md)" in (ROOT / "README.md").read_text("utf-8")
    told = (ROOT / "SECURITY.md").read_text("utf-8").partition("## Where to say it\n")[2]
    assert "Not in a public issue" in told
    assert "Report a vulnerability" in told


def test_every_room_stands_in_a_layer() -> None:
    """So that `lint-imports` sees those that are new, too."""
    layered = next(each for each in CONTRACTS if each["type"] == "layers")
    named = {name for layer in layered["layers"] for name in re.split(r"\W+", layer)}
    rooms = {path.stem for path in (ROOT / "site_gen").glob("[a-z]*") if path.suffix in ("", ".py")}
    assert rooms == named
    assert (True, ["__main__"]) == (layered["exhaustive"], layered["exhaustive_ignores"])


def test_what_a_remedy_names_is_what_the_extra_brings() -> None:
    extras = {
        extra: {Requirement(each).name for each in brought}
        for extra, brought in PROJECT["optional-dependencies"].items()
    }
    assert extras == {extra: set(brought) for extra, brought in EXTRAS.items()}


@pytest.mark.parametrize(("system", "machine"), MACHINES)
def test_each_machine_gets_one_engine_that_has_a_wheel_for_it(system: str, machine: str) -> None:
    needed = [Requirement(each) for each in PROJECT["dependencies"]]
    here = {"sys_platform": system, "platform_machine": machine}
    engines = [
        each.name
        for each in needed
        if each.name in ("mini-racer", "quickjs-ng") and (each.marker is None or each.marker.evaluate(here))
    ]
    no_quickjs = (system, machine) in (("darwin", "x86_64"), ("win32", "ARM64"))
    assert ["mini-racer" if no_quickjs else "quickjs-ng"] == engines


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", f"govreport-site=={__version__}"),
        ("dist/govreport_site-0.1.0-py3-none-any.whl", "./vendor/govreport_site-0.1.0-py3-none-any.whl"),
        ("https://code.example/a/b.git", f"govreport-site @ git+https://code.example/a/b.git@v{__version__}"),
        ("git+https://code.example/a/b.git@main", "govreport-site @ git+https://code.example/a/b.git@main"),
        ("ssh://git@code.example/a/b", f"govreport-site @ git+ssh://git@code.example/a/b@v{__version__}"),
        ("https://me@code.example/a", f"govreport-site @ git+https://me@code.example/a@v{__version__}"),
        ("https://code.example/a/b@feature/x", "govreport-site @ git+https://code.example/a/b@feature/x"),
    ],
)
def test_a_project_pins_where_it_comes_from(source: str, expected: str) -> None:
    line = requirement(source)
    assert expected == line
    assert line.startswith("./") or "govreport-site" == Requirement(line).name
