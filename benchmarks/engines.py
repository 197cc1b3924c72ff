"""One site drawn by V8 and by QuickJS: seconds of work, memory, and whether the bytes are the same.

.venv/bin/python benchmarks/engines.py [content]
"""

import filecmp
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

_TIMES = 3
_FEW = 8 << 30
"""Addresses that are too few for V8, see `site_gen/charts/interpreters.py`."""


def main() -> None:
    content = Path(sys.argv[1] if len(sys.argv) > 1 else "content")
    with tempfile.TemporaryDirectory() as folder:
        v8, small = Path(folder) / "v8", Path(folder) / "quickjs"
        for _ in range(_TIMES):
            print("V8     ", _built(content, v8, few=False))
            print("QuickJS", _built(content, small, few=True))
        print("the same bytes" if _same(v8, small) else "NOT the same bytes")


def _built(content: Path, output: Path, *, few: bool) -> str:
    command = [sys.executable, "-m", "site_gen", "build", "--no-cache", "--jobs", "1"]
    places = ["--content", str(content), "--output", str(output)]
    start = time.perf_counter()
    process = subprocess.Popen([*command, *places], stdout=subprocess.DEVNULL, preexec_fn=_limit if few else None)
    _, _, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    return (
        f"{used.ru_utime + used.ru_stime:6.2f} s of work, {wall:6.2f} s on the clock, {used.ru_maxrss / 1024:4.0f} MB"
    )


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_FEW, _FEW))


def _same(one: Path, other: Path) -> bool:
    files = [path.relative_to(one) for path in one.rglob("*") if path.is_file()]
    _, differing, unread = filecmp.cmpfiles(one, other, files, shallow=False)
    return not differing and not unread and len(files) == sum(path.is_file() for path in other.rglob("*"))


main()
