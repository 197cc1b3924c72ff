"""Writing: a site replaces the one before it whole; what others put into the folder stays."""

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from site_gen import write
from site_gen.model.problem import ContentError
from site_gen.write.listing import SUMS


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_folder_holds_exactly_the_files_and_their_sums(tmp_path: Path) -> None:
    write.site(tmp_path / "output", {"zh/index.html": b"1", "a.css": b"2"})
    found = tree(tmp_path / "output")
    assert {"zh/index.html", "a.css", SUMS} == set(found)
    assert f"{hashlib.sha256(b'2').hexdigest()}  a.css" in found[SUMS].decode()


def test_stale_files_of_ours_go_and_strangers_stay(tmp_path: Path) -> None:
    output = tmp_path / "output"
    write.site(output, {"old.html": b"1", "same.html": b"2"})
    (output / "CNAME").write_bytes(b"reports.example")
    (output / "photos").mkdir()
    (output / "photos" / "1.jpg").write_bytes(b"jpg")
    write.site(output, {"same.html": b"3"})
    assert {"same.html", "CNAME", "photos/1.jpg", SUMS} == set(tree(output))


def test_a_folder_that_is_not_ours_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_bytes(b"precious")
    with pytest.raises(ContentError):
        write.site(tmp_path, {"index.html": b""})
    assert {"thesis.docx": b"precious"} == tree(tmp_path)


def test_a_fresh_checkout_with_its_keep_file_is_ours(tmp_path: Path) -> None:
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / ".gitkeep").touch()
    write.site(tmp_path / "output", {"index.html": b""})
    assert {"index.html", ".gitkeep", SUMS} == set(tree(tmp_path / "output"))


@pytest.mark.parametrize("where", ["content", "content/output", "."])
def test_an_output_in_or_around_the_content_is_refused(tmp_path: Path, where: str) -> None:
    (tmp_path / "content").mkdir()
    with pytest.raises(ContentError):
        write.site(tmp_path / where, {"index.html": b""}, sources=(tmp_path / "content",))


def test_a_file_or_a_link_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"precious")
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    for name in ("file", "link"):
        with pytest.raises(ContentError):
            write.site(tmp_path / name, {"index.html": b""})
    assert b"precious" == (tmp_path / "file").read_bytes()


def test_a_build_that_cannot_be_written_leaves_the_old_site_and_no_litter(tmp_path: Path) -> None:
    output = tmp_path / "output"
    write.site(output, {"index.html": b"old"})
    with pytest.raises(ContentError):
        write.site(output, {"index.html": b"new", "index.html/x": b"impossible"})
    assert b"old" == (output / "index.html").read_bytes()
    assert ["output"] == [path.name for path in tmp_path.iterdir()]


def test_remains_of_a_killed_build_are_cleared(tmp_path: Path) -> None:
    (tmp_path / ".output.new").mkdir()
    (tmp_path / ".output.new" / "half.html").write_bytes(b"half")
    write.site(tmp_path / "output", {"index.html": b""})
    assert ["output"] == [path.name for path in tmp_path.iterdir()]


def test_two_builds_at_once_leave_one_of_them_whole(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from site_gen import write\n"
        "for n in range(20): write.site(Path(sys.argv[1]), {f'{i}.txt': sys.argv[2].encode() for i in range(50)})"
    )
    both = [subprocess.Popen([sys.executable, "-c", script, str(tmp_path / "output"), name]) for name in "ab"]
    assert [0, 0] == [process.wait() for process in both]
    found = tree(tmp_path / "output")
    del found[SUMS]
    assert 50 == len(found)
    assert 1 == len(set(found.values()))


def test_a_content_folder_that_cannot_be_written_whole_is_not_there_at_all(tmp_path: Path) -> None:
    (tmp_path / "content" / "old").mkdir(parents=True)
    with pytest.raises(ContentError) as refused:
        write.folder(tmp_path / "content" / "new", {"report.md": b"# a\n", "locale/en.po": b"", "x" * 300: b""})
    assert "cannot be written" in refused.value.problems[0].message
    assert ["old"] == [each.name for each in (tmp_path / "content").iterdir()]


def test_a_new_content_folder_is_written_once_and_never_over_an_edited_file(tmp_path: Path) -> None:
    into = tmp_path / "content" / "linjiang-2025"
    assert ("report.md", "charts.toml") == write.folder(into, {"report.md": b"# a\n", "charts.toml": b""})
    assert () == write.folder(into, {"report.md": b"# a\n", "charts.toml": b""})
    (into / "report.md").write_text("# a\n\nedited\n", "utf-8")
    with pytest.raises(ContentError) as caught:
        write.folder(into, {"report.md": b"# a\n", "glossary.toml": b"new"})
    assert [(str(into / "report.md"), "would-overwrite")] == [(each.file, each.rule) for each in caught.value.problems]
    assert not (into / "glossary.toml").exists()
