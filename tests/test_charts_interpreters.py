"""V8 asks for a lot of addresses; where a process has fewer, QuickJS draws the same bytes."""

import subprocess
import sys
from pathlib import Path

import pytest
from charting import script

from site_gen.charts import engine
from site_gen.charts.engine import Engine
from site_gen.charts.interpreters import Small

OPTION = (
    '{"animation":false,"xAxis":{"type":"category","data":["2016","2021"]},"yAxis":{"name":"亿元"},'
    '"series":[{"type":"bar","data":[1762.02,2548.35],"label":{"show":true}},{"type":"line","data":[1,0.333]}]}'
)
MINI = Path(__file__).parent / "sites" / "mini"


def test_both_interpreters_draw_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    with Engine(script()) as v8:
        drawn = v8.draw(OPTION, 680, 300)
    monkeypatch.setattr(engine, "context", Small)
    with Engine(script()) as small:
        assert drawn == small.draw(OPTION, 680, 300)
    assert "1,762.02" in drawn or "1762.02" in drawn


def test_a_process_of_few_addresses_builds_too(tmp_path: Path) -> None:
    limited = f"import resource; resource.setrlimit(resource.RLIMIT_AS, ({8 << 30}, {8 << 30})); "
    arguments = ["site-gen", "build", "--content", str(MINI), "--output", str(tmp_path / "site")]
    code = f"{limited}import sys; sys.argv = {arguments!r}; from site_gen.cli import main; main()"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (0, "") == (ended.returncode, ended.stderr)
    assert "<svg" in (tmp_path / "site" / "zh" / "linjiang-2025" / "charts" / "industry" / "index.html").read_text()
