"""A build killed at any moment leaves the old site or the new one, whole: two hundred times over."""

import os
import signal
import time
from pathlib import Path

from site_gen import write

OLD = {f"zh/{number}/index.html": b"old" * number for number in range(9)}
NEW = {f"zh/{number}/index.html": b"new" * number for number in range(3, 14)}
KILLS = 200
GOLDEN = 0.618034
"""Its multiples fall evenly and never alike."""


def held(output: Path) -> dict[str, bytes]:
    files = {str(path.relative_to(output)): path.read_bytes() for path in output.rglob("*") if path.is_file()}
    files.pop("SHA256SUMS")
    return files


def write_until_killed(output: Path) -> None:
    """Never returns."""
    try:
        while True:
            write.site(output, NEW)
            write.site(output, OLD)
    finally:
        os._exit(1)


def both_ways(output: Path) -> float:
    """The seconds that a process just made takes to write the new site and the old one."""
    begun = time.perf_counter()
    child = os.fork()
    if not child:
        try:
            write.site(output, NEW)
            write.site(output, OLD)
        finally:
            os._exit(0)
    os.waitpid(child, 0)
    return time.perf_counter() - begun


def test_killed_at_any_moment_the_site_is_the_old_or_the_new_one(tmp_path: Path) -> None:
    output = tmp_path / "output"
    write.site(output, OLD)
    longest = 1.2 * max(both_ways(output) for _ in range(3))
    seen = {"old": 0, "new": 0, "half": 0}
    for number in range(KILLS):
        child = os.fork()
        if not child:
            write_until_killed(output)
        time.sleep(longest * (number * GOLDEN % 1))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        found = held(output)
        seen["old" if found == OLD else "new" if found == NEW else "half"] += 1
    assert 0 == seen["half"]
    assert seen["old"] and seen["new"], "the moments never fell between the two"
    write.site(output, NEW)
    assert (NEW, ["output"]) == (held(output), [path.name for path in tmp_path.iterdir()])
