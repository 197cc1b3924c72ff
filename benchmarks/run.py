"""Our build against those of our peers, on the same texts, in one run; medians as a Markdown table.

usage: python benchmarks/run.py [--sizes 1,50] [--rounds 5] [--scratch FOLDER] [--only NAME,NAME]

Peers are installed from their registries into FOLDER, a temporary one by default. Every round runs every tool in turn,
so that a busy moment of the machine does not fall on one of them alone.
"""

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

from peers import Peer, Texts, install, peers, slugs, texts, versions

ROOT = Path(__file__).parents[1]
REFERENCE = ROOT / "content" / "xiangtan-2021"
OURS = (str(Path(sys.executable).with_name("site-gen")), "build", "--templates", str(ROOT / "templates"))
SETTLED = 2.2
"""Seconds after which a file's time tells whether it was written since; see `site_gen/store/remembered.py`."""
KINDS = ("full build", "one paragraph changed", "nothing changed", "start-up")

Measures = dict[tuple[str, str], list[float]]
"""(tool, kind) -> seconds of each round; (tool, `memory`) -> MB."""


def ours(jobs: int) -> Peer:
    name = "site-gen" if jobs > 1 else "site-gen (one process)"
    start = (OURS[0], "--version")
    command = (*OURS, "--jobs", str(jobs))
    return Peer(name, command, start, _content, f"content/{slugs(1)[0]}/report.md", "output", (".cache",))


def _content(count: int, _: Texts) -> Mapping[str, str]:
    files = {path.relative_to(REFERENCE): path.read_text("utf-8") for path in REFERENCE.rglob("*") if path.is_file()}
    site = {"content/site.toml": (REFERENCE.parent / "site.toml").read_text("utf-8")}
    return site | {f"content/{slug}/{path}": text for slug in slugs(count) for path, text in files.items()}


def prepare(peer: Peer, folder: Path, count: int, given: Texts) -> None:
    for path, text in peer.files(count, given).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text.encode())


def timed(command: Iterable[str], folder: Path) -> tuple[float, float]:
    """Seconds, and MB of memory of the largest of its processes; ends the run if the command fails."""
    environment = {**os.environ, "OBSERVABLE_TELEMETRY_DISABLE": "true", "CI": "1", "NO_COLOR": "1"}
    with tempfile.TemporaryFile() as said:
        begun = time.perf_counter()
        process = subprocess.Popen(tuple(command), cwd=folder, env=environment, stdout=said, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        taken = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            sys.exit(f"{process.args!r} failed:\n{said.read().decode('utf-8', 'replace')[-2000:]}")
    return taken, usage.ru_maxrss / 1024


def change(path: Path, number: int) -> None:
    """Adds words to a paragraph in the middle; 〔〕 is how an editor of ours adds them."""
    text = path.read_text("utf-8").replace(f"〔第{number - 1}次〕", "")
    middle = text.index("\n\n", len(text) // 2)
    path.write_text(f"{text[:middle]}〔第{number}次〕{text[middle:]}", "utf-8")


def full(peer: Peer, folder: Path) -> tuple[float, float]:
    for name in (peer.output, *peer.kept):
        shutil.rmtree(folder / name, ignore_errors=True)
    return timed(peer.command, folder)


def one_round(number: int, tools: Mapping[Peer, Path], found: Measures) -> None:
    """Every tool once, in each way."""
    for peer, folder in tools.items():
        taken, memory = full(peer, folder)
        found.setdefault((peer.name, KINDS[0]), []).append(taken)
        found.setdefault((peer.name, "memory"), []).append(memory)
    for peer, folder in tools.items():
        change(folder / peer.edited, number)
        found.setdefault((peer.name, KINDS[1]), []).append(timed(peer.again or peer.command, folder)[0])
    time.sleep(SETTLED)
    for peer, folder in tools.items():
        timed(peer.again or peer.command, folder)
        found.setdefault((peer.name, KINDS[2]), []).append(timed(peer.again or peer.command, folder)[0])
        found.setdefault((peer.name, KINDS[3]), []).append(timed(peer.start, folder)[0])


def measured(count: int, rounds: int, tools: Iterable[Peer], scratch: Path, given: Texts) -> str:
    """A table of one number of reports."""
    folders = {peer: scratch / f"{count}-{place}" for place, peer in enumerate(tools)}
    for peer, folder in folders.items():
        shutil.rmtree(folder, ignore_errors=True)
        prepare(peer, folder, count, given)
        (folder / "node_modules").symlink_to(scratch / "node_modules")
    found: Measures = {}
    for number in range(1, rounds + 1):
        one_round(number, folders, found)
        print(f"{count} reports, round {number} of {rounds}", file=sys.stderr, flush=True)
    return table(count, rounds, folders, found)


def table(count: int, rounds: int, folders: Mapping[Peer, Path], found: Measures) -> str:
    lines = [
        f"### {count} report{'s' * (count > 1)}, medians of {rounds}",
        "",
        f"| tool | {' | '.join(f'{kind}, s' for kind in KINDS)} | peak memory, MB | pages | ms a page | shipped, MB |",
        f"|---|{'---|' * 8}",
    ]
    for peer, folder in folders.items():
        files = [path for path in (folder / peer.output).rglob("*") if path.is_file()]
        pages = sum(path.suffix == ".html" for path in files)
        times = [statistics.median(found[peer.name, kind]) for kind in KINDS]
        size = sum(path.stat().st_size for path in files) / 1e6
        written = " | ".join(f"{taken:.2f}" for taken in times)
        memory = max(found[peer.name, "memory"])
        lines.append(
            f"| {peer.name} | {written} | {memory:.0f} | {pages} | {times[0] * 1000 / pages:.1f} | {size:.1f} |"
        )
    return "\n".join(lines)


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="1,50")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--scratch", type=Path)
    parser.add_argument("--only", default="", help="names of tools, separated by commas")
    options = parser.parse_args()
    scratch = options.scratch.resolve() if options.scratch else Path(tempfile.mkdtemp(prefix="site-gen-bench-"))
    install(scratch)
    wanted = {name.strip() for name in options.only.split(",") if name.strip()}
    cores = os.cpu_count() or 1
    every = (ours(cores), *((ours(1),) if cores > 1 else ()), *peers(scratch))
    tools = [peer for peer in every if not wanted or peer.name in wanted]
    print(f"{time.strftime('%Y-%m-%d')}, {cores} cores, Python {platform.python_version()}; {versions(scratch)}\n")
    given = texts(REFERENCE)
    pause = [timed((sys.executable, "-c", "pass"), scratch)[0] for _ in range(options.rounds)]
    print(f"`python -c pass`: {statistics.median(pause):.3f} s\n")
    for size in options.sizes.split(","):
        print(measured(int(size), options.rounds, tools, scratch, given), end="\n\n", flush=True)


if __name__ == "__main__":
    main()
