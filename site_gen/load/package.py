"""What comes with the package: the indicator catalogue, the templates, the ECharts cuts."""

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from site_gen.load import disk, records
from site_gen.model.dataset import Indicator
from site_gen.model.division import Divisions
from site_gen.model.glossary import Term
from site_gen.model.keeping import FORGETFUL, Keep, once
from site_gen.model.problem import ContentError, Problem
from site_gen.model.square import Square
from site_gen.model.text import Words

_HERE = Path(__file__).parent.parent
_SUFFIXES = (".html", ".css", ".js", ".po", ".svg", ".xml", ".txt", ".toml")


def catalogue(keep: Keep = FORGETFUL) -> tuple[Indicator, ...]:
    """The built-in indicators: part of the program, so kept for as long as it is the same."""
    return once(keep.own, "catalogue", tuple[Indicator, ...], _catalogue)


def _catalogue() -> tuple[Indicator, ...]:
    problems: list[Problem] = []
    found = records.indicators(_HERE / "data" / "indicators.toml", ("zh", "en"), problems, standard=True)
    if problems:
        raise ContentError(problems)
    return found


def glossary() -> tuple[Term, ...]:
    """The built-in terms that reports everywhere use."""
    problems: list[Problem] = []
    found = records.terms(_HERE / "data" / "glossary.toml", ("zh", "en"), problems)
    if problems:
        raise ContentError(problems)
    return found


def divisions() -> Divisions:
    """The country's divisions of every year since 1980; parsed when the first is asked for."""
    return Divisions((_HERE / "data" / "divisions.txt").read_text("utf-8"))


@lru_cache(maxsize=1)
def squares() -> tuple[Square, ...]:
    """Where the provinces stand in a grid of squares."""
    lines = (_HERE / "data" / "squares.txt").read_text("utf-8").splitlines()
    drawn, _, listed = "\n".join(line for line in lines if not line.startswith("#")).partition("\n\n")
    at = {
        letters: (row, column)
        for row, line in enumerate(drawn.splitlines())
        for column, letters in enumerate(line.split())
    }
    named = (line.split(" ", 3) for line in listed.splitlines())
    return tuple(
        Square(letters, name, Words.of({"zh": short, "en": english}), *at[letters])
        for letters, name, short, english in named
    )


def place_names() -> Mapping[str, str]:
    """Chinese stem, or whole name, of a division -> English, where that is not the pinyin that anybody would expect."""
    lines = (_HERE / "data" / "place_names.txt").read_text("utf-8").splitlines()
    pairs = (line.partition(" ") for line in lines if not line.startswith("#"))
    return {name: english for name, _, english in pairs}


@lru_cache(maxsize=1)
def lexicon() -> str:
    """The text of the bilingual lexicon that names of indicators are put together from."""
    return (_HERE / "data" / "lexicon.txt").read_text("utf-8")


def program_words(lang: str) -> str:
    """The catalogue of what the program itself says."""
    return (_HERE / "data" / "program" / f"{lang}.po").read_text("utf-8")


def words(templates: Mapping[str, str]) -> Mapping[str, str]:
    """Language -> text of its interface catalogue, `locale/<lang>.po`."""
    return {name[7:-3]: text for name, text in templates.items() if name.startswith("locale/") and name.endswith(".po")}


def templates(own: Path | None = None) -> Mapping[str, str]:
    """Path below the folder -> text, of the package's templates with those of `own` laid over them."""
    problems: list[Problem] = []
    found = _tree(_packaged(), problems)
    if own is not None and own.resolve() != _packaged().resolve():
        found |= _tree(own, problems)
    if problems:
        raise ContentError(problems)
    return found


def engine(name: str) -> str:
    """Text of one of the two ECharts cuts, `echarts-server.js` or `echarts-browser.js`."""
    path = _HERE / "charts" / "engine" / name
    if not path.is_file():
        raise ContentError([disk.problem(path, "the ECharts cut has not been made", "echarts", "run: make echarts")])
    return path.read_text("utf-8")


def schemas() -> Mapping[str, str]:
    """Name -> text of the JSON Schemas of content's TOML files, `charts.json`."""
    return {path.name: path.read_text("utf-8") for path in sorted((_HERE / "load" / "schemas").glob("*.json"))}


def faces(names: Iterable[str], folder: Path | None = None) -> Mapping[str, bytes]:
    """Name -> bytes of the typefaces that there are among `names`, below `folder` or where `make pdf` puts them."""
    home = folder or _HERE / "printing" / "faces" / "node_modules"
    return {name: (home / name).read_bytes() for name in names if (home / name).is_file()}


def face_packages() -> Mapping[str, str]:
    """Npm package -> version, of those that hold the typefaces."""
    found: Mapping[str, str] = json.loads((_HERE / "printing" / "faces" / "package.json").read_text("utf-8"))[
        "dependencies"
    ]
    return found


def _packaged() -> Path:
    """In a wheel they lie inside the package, in the repository at its top."""
    inside = _HERE / "_templates"
    return inside if inside.is_dir() else _HERE.parent / "templates"


def _tree(folder: Path, problems: list[Problem], below: str = "") -> dict[str, str]:
    found: dict[str, str] = {}
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.is_dir() and not path.is_symlink():
            found |= _tree(path, problems, f"{below}{path.name}/")
        elif path.suffix in _SUFFIXES and (text := disk.read_text(path, problems)) is not None:
            found[below + path.name] = text
    return found
