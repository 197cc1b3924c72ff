"""A disk that is full, a folder that may not be written: the site before stays whole, and one sentence says why."""

import ctypes
import os
import re
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from site_gen.corridor import rebuild
from site_gen.write.listing import SUMS

MINI = Path(__file__).parent / "sites" / "mini"
BUILD = (sys.executable, "-m", "site_gen", "build", "--content", "content", "--output", "place/output")
DROP, DAC_OVERRIDE, DAC_READ_SEARCH = 24, 1, 2
"""PR_CAPBSET_DROP, and what lets root write where the mode of a folder forbids it."""


def may_mount() -> bool:
    """Whether this process may have a file system of its own."""
    command = ("unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", "/mnt")
    return bool(shutil.which("unshare")) and subprocess.run(command, capture_output=True, check=False).returncode == 0


def small_files() -> None:
    """No file may grow beyond a page's size: the system refuses the write as it does on a full disk."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))


def no_privilege() -> None:
    """From here on the modes of folders bind root too."""
    if os.geteuid() == 0:
        for capability in (DAC_OVERRIDE, DAC_READ_SEARCH):
            ctypes.CDLL(None).prctl(DROP, capability, 0, 0, 0)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project that was built once, and changed since."""
    shutil.copytree(MINI, tmp_path / "content")
    rebuild.to_disk(tmp_path / "content", tmp_path / "templates", tmp_path / "place" / "output")
    report = tmp_path / "content" / "linjiang-2025" / "report.md"
    report.write_text(report.read_text("utf-8").replace("〔全市〕", "〔全市的〕"), "utf-8")
    return tmp_path


def build(folder: Path, *more: str, before: Callable[[], None] | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*BUILD, *more],
        cwd=folder,
        capture_output=True,
        text=True,
        preexec_fn=before,
        check=False,
    )


def assert_whole(folder: Path, sums: str) -> None:
    """The site is the one with these sums, with nothing half beside it."""
    assert sums == (folder / "output" / SUMS).read_text("utf-8")
    subprocess.run(["sha256sum", "-c", "--quiet", SUMS], cwd=folder / "output", check=True)
    assert ["output"] == [path.name for path in folder.iterdir()]


def assert_refused(run: subprocess.CompletedProcess[str], why: str) -> None:
    assert (1, "") == (run.returncode, run.stdout)
    assert why in run.stderr
    assert "nothing was" in run.stderr
    assert "Traceback" not in run.stderr


def test_where_no_more_can_be_written_the_site_before_stays(project: Path) -> None:
    sums = (project / "place" / "output" / SUMS).read_text("utf-8")
    run = build(project, "--no-cache", before=small_files)
    assert_refused(run, "place/output:1:1: cannot be written: File too large")
    assert_whole(project / "place", sums)


@pytest.mark.parametrize("cache", [(), ("--no-cache",)], ids=["cache", "no cache"])
def test_on_a_folder_that_may_not_be_written_the_site_before_stays(project: Path, cache: tuple[str, ...]) -> None:
    sums = (project / "place" / "output" / SUMS).read_text("utf-8")
    place = project / "place"
    place.chmod(0o555)
    try:
        assert_refused(build(project, *cache, before=no_privilege), "cannot be written: Permission denied")
    finally:
        place.chmod(0o755)
    assert_whole(place, sums)
    assert 0 == build(project, *cache).returncode


def test_with_a_cache_that_may_not_be_written_the_site_is_built(project: Path) -> None:
    cache = project / "cache"
    cache.mkdir(mode=0o555)
    run = build(project, "--cache", "cache", before=no_privilege)
    assert (0, "") == (run.returncode, run.stderr)
    assert [] == list(cache.iterdir())


@pytest.mark.parametrize("cache", [("--cache", "place/.cache"), ("--no-cache",)], ids=["cache", "no cache"])
def test_a_site_in_which_nobody_may_write_is_replaced_again_and_again(project: Path, cache: tuple[str, ...]) -> None:
    place, report = project / "place", project / "content" / "linjiang-2025" / "report.md"
    for words in ("〔全市之〕", "〔市〕", "〔本市〕"):
        for path, _, _ in os.walk(place / "output"):
            Path(path).chmod(0o555)
        report.write_text(re.sub("〔.*?〕", words, report.read_text("utf-8"), count=1), "utf-8")
        run = build(project, *cache, before=no_privilege)
        assert (0, "") == (run.returncode, run.stderr)
        assert {"output", *cache[1:]} == {"output", *(f"place/{each.name}" for each in place.iterdir())} - {
            "place/output"
        }


def test_a_table_that_may_not_be_read_is_told_once(project: Path) -> None:
    (project / "content" / "linjiang-2025" / "charts.toml").chmod(0o000)
    run = build(project, before=no_privilege)
    assert (1, "") == (run.returncode, run.stdout)
    assert "charts.toml:1:1: cannot be read: Permission denied" in run.stderr
    assert "\n1 problem" in run.stderr


FULL = """
set -e
mount -t tmpfs -o size=24m tmpfs place
cp -a kept/output place/
dd if=/dev/zero of=place/rest bs=64k 2>/dev/null || true
truncate -s -128k place/rest
"$@" && exit 9
test "$(ls -A place | grep -v cache)" = "$(printf 'output\\nrest')"
cmp kept/output/SHA256SUMS place/output/SHA256SUMS
cd place/output && sha256sum -c --quiet SHA256SUMS
"""


if may_mount():  # elsewhere the limit above stands in

    @pytest.mark.parametrize("more", [("--no-cache",), ("--cache", "place/cache")], ids=["no cache", "cache too"])
    def test_on_a_full_disk_the_site_before_stays(project: Path, more: tuple[str, ...]) -> None:
        (project / "place").rename(project / "kept")
        (project / "place").mkdir()
        command = ("unshare", "-rm", "sh", "-c", FULL, "sh", *BUILD, *more)
        run = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
        assert (0, "") == (run.returncode, run.stdout)
        assert "cannot be written: No space left on device; nothing was changed" in run.stderr
        assert "Traceback" not in run.stderr
