"""Which faces the tests see, and which of several processes (`pytest -n auto`) runs which test."""

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import faces
import pytest
from xdist.scheduler import LoadScopeScheduling

_PAGE = re.compile(r"\[((?:[\w-]+/)*[\w-]+\.html)")
"""`test_2_headings…[zh/xiangtan-2021/report/index.html-390]`: a page, which a browser has open for many tests."""


class Together(LoadScopeScheduling):
    """Tests of one page, whatever their files, stay together; other tests stay with their file."""

    def _split_scope(self, nodeid: str) -> str:
        page = _PAGE.search(nodeid)
        return page[1] if page else nodeid.partition("::")[0]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> Together:
    return Together(config, log)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--faces", choices=faces.WORLDS, default=faces.WORLDS[0], help="The world of faces to be in.")


def pytest_configure(config: pytest.Config) -> None:
    """Once for all processes: they inherit the environment, and so does every browser that they start."""
    if hasattr(config, "workerinput"):
        return
    # The processes that tests start find modules compiled, as those of users do.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["LANGUAGE"] = "en"  # what the program says is looked for in English, on a machine of any language
    world = config.getoption("--faces")
    if missing := faces.missing(world):
        raise pytest.UsageError(
            f"The tests bring their own faces, and {missing[0]} is not there: run `make faces` first."
        )
    home = faces.ROOT / ".cache" / "faces"
    home.mkdir(parents=True, exist_ok=True)
    file = home / f"{world}.conf"
    file.write_text(faces.config(world, home), "utf-8")
    os.environ["FONTCONFIG_FILE"] = str(file)


@pytest.fixture
def memory() -> Iterator[Path]:
    """A folder where what is written to stay need not wait for a disk, if the machine has one: an act of the desk waits
    half a dozen times.
    """
    there = "/dev/shm"  # noqa: S108
    with tempfile.TemporaryDirectory(dir=there if os.access(there, os.W_OK) else None) as folder:
        yield Path(folder)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the made-up city's folder of content."""
    return shutil.copytree(Path(__file__).parent / "sites" / "mini", tmp_path / "content")
