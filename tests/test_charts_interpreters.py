"""QuickJS draws, or V8 where it is and has the addresses that it asks for: the same bytes."""

import subprocess
import sys
from pathlib import Path

import pytest
from charting import script

from site_gen.charts import engine, interpreters
from site_gen.charts.engine import Engine
from site_gen.charts.interpreters import Small

OPTION = (
    '{"animation":false,"xAxis":{"type":"category","data":["2016","2021"]},"yAxis":{"name":"亿元"},'
    '"series":[{"type":"bar","data":[1762.02,2548.35],"label":{"show":true}},{"type":"line","data":[1,0.333]}]}'
)
MINI = Path(__file__).parent / "sites" / "mini"


def test_both_interpreters_draw_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    with Engine(script()) as v8:
        drawn = v8.draw([(OPTION, 680, 300)]).result()
    monkeypatch.setattr(engine, "context", Small)
    with Engine(script()) as small:
        assert drawn == small.draw([(OPTION, 680, 300)]).result()
    assert "1,762.02" in drawn[0] or "1762.02" in drawn[0]


@pytest.mark.parametrize(
    ("installed", "expected"),
    [({"quickjs"}, "Small"), ({"py_mini_racer"}, "MiniRacer"), ({"quickjs", "py_mini_racer"}, "MiniRacer")],
)
def test_one_interpreter_is_enough(monkeypatch: pytest.MonkeyPatch, installed: set[str], expected: str) -> None:
    monkeypatch.setattr(interpreters, "find_spec", lambda name: name if name in installed else None)
    made = interpreters.context()
    assert expected == type(made).__name__
    made.close()


def test_a_process_of_few_addresses_builds_too(tmp_path: Path) -> None:
    limited = f"import resource; resource.setrlimit(resource.RLIMIT_AS, ({8 << 30}, {8 << 30})); "
    arguments = ["site-gen", "build", "--content", str(MINI), "--output", str(tmp_path / "site")]
    code = f"{limited}import sys; sys.argv = {arguments!r}; from site_gen.cli import main; main()"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (0, "") == (ended.returncode, ended.stderr)
    assert "<svg" in (tmp_path / "site" / "zh" / "linjiang-2025" / "charts" / "industry" / "index.html").read_text()
