"""name of a folder -> the files of a new project, around the content that reports will bring."""

from collections.abc import Mapping

_MAKEFILE = """\
# Thin words over site-gen (pip install -r requirements.txt).
.PHONY: site serve check pdf clean

site:
\tsite-gen build

serve:
\tsite-gen serve

check:
\tsite-gen check

pdf:
\tsite-gen pdf

clean:
\tfind output -mindepth 1 -delete
"""
_IGNORED = """\
/output/
.cache/
"""
_MERGED = """\
# Two people who confirm readings at the same time both keep their lines.
confirmed.txt merge=union
"""
_PAGES = """\
# Checks and builds the site and publishes it with GitHub Pages: in the settings of the repository, under Pages,
# choose "GitHub Actions" as the source.
name: site
on:
  push:
    branches: [main]
  workflow_dispatch:
permissions:
  contents: read
  pages: write
  id-token: write
concurrency:
  group: pages
jobs:
  site:
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: ${{ steps.published.outputs.page_url }}
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: pip install -r requirements.txt
      - run: site-gen check --format github
      - run: site-gen build
      - uses: actions/upload-pages-artifact@v3
        with:
          path: output
      - id: published
        uses: actions/deploy-pages@v4
"""
_HOOKS = """\
# `pre-commit install` (https://pre-commit.com) lets nobody commit what the site could not be built from. The hook runs
# the site-gen that requirements.txt pins.
repos:
  - repo: local
    hooks:
      - id: site-gen-check
        name: site-gen check
        entry: site-gen check
        language: system
        pass_filenames: false
        files: ^(content|templates)/
"""
_REQUIREMENTS = """\
# The site-gen that builds this site, and no other: a wheel, a repository at a tag, or a version of a package index.
{requirement}
"""
_EDITORS = """\
# Editors that know Taplo (Even Better TOML in VS Code, Helix, Zed …) complete and check content by these.
include = ["content/**/*.toml"]
"""
_ABOVE = ("site", "aliases", "formulas", "themes")
"""Files that stand beside the reports' folders."""
_RULE = """
[[rule]]
include = ["content/{below}{stem}.toml"]
schema = {{ path = "schemas/{stem}.json" }}
"""
_README = """\
# {name}

Government work reports as an annotated, charted, bilingual site, made with site-gen.

    pip install -r requirements.txt
    site-gen new report.txt --into content/mycity-2025   # .txt .md .html .docx .odt .rtf .pdf
    site-gen serve                                       # edit, and watch the pages
    site-gen confirm                                     # what nobody has compared with its sentence yet
    site-gen check                                       # everything that is wrong, with file, line and caret
    site-gen build                                       # the site, in output/

`content/site.toml` names the site and its languages; each folder beside it is a report. What lies in
`templates/` here takes the place of the template, style or catalogue of the same name that comes with site-gen.
"""


def project(name: str, site_toml: str, requirement: str, schemas: Mapping[str, str]) -> Mapping[str, bytes]:
    """Path below the folder -> bytes.

    `site_toml`: the text of `content/site.toml`. `requirement`: what pip installs site-gen from. `schemas`: name of a
    JSON Schema, `charts.json` -> its text.
    """
    files = {
        "content/site.toml": site_toml,
        "Makefile": _MAKEFILE,
        ".github/workflows/site.yml": _PAGES,
        ".gitignore": _IGNORED,
        ".gitattributes": _MERGED,
        ".pre-commit-config.yaml": _HOOKS,
        ".taplo.toml": _EDITORS + "".join(_rule(schema.removesuffix(".json")) for schema in schemas),
        "README.md": _README.format(name=name),
        "requirements.txt": _REQUIREMENTS.format(requirement=requirement),
        **{f"schemas/{schema}": text for schema, text in schemas.items()},
    }
    return {path: text.encode() for path, text in files.items()}


def _rule(stem: str) -> str:
    """Of `.taplo.toml`; every file but those of the site stands in a report's folder."""
    return _RULE.format(below="" if stem in _ABOVE else "*/", stem=stem)
