"""The pairs of a file in `tests/cases/`, one a line: `left => right`."""

from pathlib import Path

CASES = Path(__file__).parent / "cases"


def cases(name: str) -> list[tuple[str, str]]:
    lines = (CASES / name).read_text("utf-8").splitlines()
    return [line.partition(" => ")[::2] for line in lines if line and not line.startswith("#")]
