"""The site of a made-up city beside what is expected of it; `make snapshots` writes it anew, its diff is the review."""

import os
from pathlib import Path

import pytest

from site_gen import load
from site_gen.corridor import build, view
from site_gen.model.edition import Edition

MINI = Path(__file__).parent / "sites" / "mini"
EXPECTED = Path(__file__).parent / "sites" / "mini.expected"
PAGES = (
    "zh/linjiang-2025/report/index.html",
    "en/linjiang-2025/indicators/index.html",
    "zh/linjiang-2025/charts/industry/index.html",
)


def _edition(edition: Edition) -> str:
    """What the edition became: each block with its id, kind, place in the source and words."""
    rows = (f"{b.id} {b.kind} {b.section} {b.source.start}-{b.source.end} {b.text}" for b in edition.blocks)
    return "\n".join(rows) + "\n"


def _main(page: bytes) -> str:
    """The page's own part: what stands around it changes with every page that the site gets."""
    text = page.decode()
    return text[text.index("<main") : text.index("</main>")] + "</main>\n"


@pytest.fixture(scope="module")
def found() -> dict[str, str]:
    content = load.content(MINI)
    files = build.site(content, load.templates())
    data = sorted(path for path in files if path.startswith("zh/linjiang-2025/data/") and path.endswith(".csv"))
    return {
        "files.txt": "\n".join(sorted(files)) + "\n",
        "edition.txt": _edition(view.edition_of(content.reports[0], [])),
        **{path.replace("/", "_"): _main(files[path]) for path in PAGES},
        **{path.replace("/", "_"): files[path].decode() for path in data[:1]},
    }


def test_the_site_of_a_made_up_city_is_as_expected(found: dict[str, str]) -> None:
    if os.environ.get("SNAPSHOTS") == "write":
        EXPECTED.mkdir(exist_ok=True)
        for name, text in found.items():
            (EXPECTED / name).write_text(text, "utf-8", newline="")
    expected = {path.name: path.read_bytes().decode() for path in EXPECTED.iterdir()}
    assert sorted(expected) == sorted(found)
    for name, text in expected.items():
        assert text == found[name], name
