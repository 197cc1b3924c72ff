"""name of a folder -> the files of a new project, around the content that reports will bring."""

from collections.abc import Mapping

_MAKEFILE = """\
# Thin words over site-gen (pipx install site-gen).
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
      - run: pip install site-gen
      - run: site-gen check
      - run: site-gen build
      - uses: actions/upload-pages-artifact@v3
        with:
          path: output
      - id: published
        uses: actions/deploy-pages@v4
"""
_README = """\
# {name}

Government work reports as an annotated, charted, bilingual site, made with site-gen.

    site-gen new report.txt --into content/mycity-2025   # .txt .md .html .docx .odt .rtf .pdf
    site-gen serve                                       # edit, and watch the pages
    site-gen check                                       # everything that is wrong, with file, line and caret
    site-gen build                                       # the site, in output/

`content/site.toml` names the site and its languages; each folder beside it is a report. What lies in
`templates/` here takes the place of the template, style or catalogue of the same name that comes with site-gen.
"""


def project(name: str, site_toml: str) -> Mapping[str, bytes]:
    """Path below the folder -> bytes. `site_toml`: the text of `content/site.toml`."""
    files = {
        "content/site.toml": site_toml,
        "Makefile": _MAKEFILE,
        ".github/workflows/site.yml": _PAGES,
        ".gitignore": _IGNORED,
        "README.md": _README.format(name=name),
    }
    return {path: text.encode() for path, text in files.items()}
