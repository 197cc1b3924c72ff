"""What a command loads: only what it needs, so that it starts at once."""

import subprocess
import sys
from pathlib import Path

import pytest

from site_gen import load
from site_gen.site.frame.assets import plain_style, style

REPORT = Path(__file__).parent / "sites" / "mini" / "linjiang-2025" / "source.txt"
DRAWS = ("pyecharts", "quickjs", "py_mini_racer")
WRITES = ("babel", "jinja2", "markdown_it", "pypinyin", "tomlkit")
OTHERS = (
    "html5lib",
    "lxml",
    "site_gen.reading.english",
    "site_gen.reading.formats_html",
    "site_gen.reading.formats_rtf",
)


def loaded(command: str, *among: str) -> list[str]:
    """What of `among` a process has imported when it has done `command`."""
    code = (
        f"import sys; from pathlib import Path; {command}; print(*[name for name in {among!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, encoding="utf-8")
    return done.stdout.split()


def test_a_build_whose_output_is_closed_has_not_failed(tmp_path: Path) -> None:
    """As a timer of the system starts it."""
    asked = ["site-gen", "build", "--no-cache", "--content", str(REPORT.parents[1]), "--output", str(tmp_path / "site")]
    code = f"import sys; sys.argv = {asked!r}; from site_gen.start import run; run()"
    closed = ["sh", "-c", 'exec "$0" -c "$1" >&- 2>&-', sys.executable, code]
    assert 0 == subprocess.run(closed, check=False).returncode
    assert (tmp_path / "site" / "index.html").exists()


def test_extract_loads_what_reads_and_nothing_that_writes_or_draws() -> None:
    extract = f"from site_gen.corridor.extract import extracted; extracted(Path({str(REPORT)!r}), 'csv')"
    assert [] == loaded(extract, *DRAWS, *WRITES, *OTHERS)


def test_new_chooses_figures_without_drawing_them(tmp_path: Path) -> None:
    new = (
        f"from site_gen.corridor import convert; convert.new(Path({str(REPORT)!r}), Path({str(tmp_path / 'a-2025')!r}))"
    )
    assert [] == loaded(new, *DRAWS, *OTHERS)
    assert "[[chart]]" in (tmp_path / "a-2025" / "charts.toml").read_text("utf-8")


@pytest.mark.parametrize("made", [style, plain_style])
def test_a_style_sheet_travels_without_remarks(made: object) -> None:
    templates = dict(load.templates())
    templates["css/type.css"] = '/* who reads */\n  a::after { content: "/* kept */"; }\n'
    assert callable(made)
    assert '\na::after { content: "/* kept */"; }\n' in made(templates)
    assert "who reads" not in made(templates)
