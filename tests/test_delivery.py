"""What stands in output/ is not written again, whatever was built, put, edited or killed there before."""

import os
import signal
import time
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_gen import write
from site_gen.corridor.deliver import delivered
from site_gen.corridor.files import Kept, Parcels
from site_gen.model.keeping import FORGETFUL, File
from site_gen.store import states
from site_gen.store.remembered import twin
from site_gen.write.listing import SUMS

OLD = {f"zh/{number}/index.html": b"old" * number for number in range(9)} | {"a.css": b"same"}
NEW = {f"zh/{number}/index.html": b"new" * number for number in range(3, 14)} | {"a.css": b"same"}
PATHS = ("a", "b/a", "b/b", "b/c/a", "d/a/index.html")
SITES = st.dictionaries(st.sampled_from(PATHS), st.sampled_from((b"1", b"2", b"33")), min_size=1)
DEEDS = st.lists(
    st.one_of(
        st.tuples(st.just("build"), SITES),
        st.tuples(st.just("put"), st.sampled_from(("CNAME", "b/photo", "e/f/g")), st.sampled_from((b"x", b"y"))),
        st.tuples(st.just("take"), st.sampled_from(("CNAME", "b/photo", "e/f/g", *PATHS))),
        st.tuples(st.just("edit"), st.sampled_from(PATHS), st.sampled_from(("output", "twin"))),
        st.tuples(st.just("forget")),
    ),
    max_size=12,
)


def deliver(folder: Path, files: Mapping[str, bytes]) -> None:
    (folder / "cache").mkdir(exist_ok=True)
    delivered(parcels(files), (), folder / "output", folder / "cache")


def parcels(files: Mapping[str, bytes]) -> Parcels:
    kept, made = Kept(FORGETFUL), Parcels()
    kept.take(File(*each) for each in files.items())
    made.add(kept.sums, lambda: kept)
    return made


def standing(files: Mapping[str, bytes], output: Path, twin: Path) -> write.Standing:
    """What is known of a site whose files are all as they were left."""
    register = parcels(files).register
    register.stands(output)
    register.see(path.relative_to(output).as_posix() for path in output.rglob("*") if path.is_file())
    return write.Standing(register, write.mark(output), twin)


def held(folder: Path) -> dict[str, bytes]:
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return {path: file.read_bytes() for path, file in found.items() if path != SUMS}


def before(folder: Path) -> Path:
    """Where the site is that stood in output/ before."""
    return Path(twin(str(folder / "cache"), str(folder / "output")))


def do(folder: Path, others: dict[str, bytes], deed: str, path: str, more: object) -> None:
    """What people do to the folder between builds; `others`: their files in it."""
    file = folder / "output" / path
    if deed == "put":
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(more)
        others[path] = more
    elif deed == "take":
        file.unlink(missing_ok=True)
        others.pop(path, None)
    elif deed == "edit":
        edited = (folder / "output" if more == "output" else before(folder)) / path
        if edited.exists():
            edited.write_bytes(b"defaced")
    else:
        for left in (folder / "cache").glob("left-*"):
            left.unlink()


@settings(max_examples=150, deadline=None)
@given(DEEDS, SITES)
def test_after_all_that_may_happen_the_folder_holds_the_last_site_and_what_others_put_there(
    tmp_path_factory: pytest.TempPathFactory, deeds: list[tuple[object, ...]], last: dict[str, bytes]
) -> None:
    folder = tmp_path_factory.mktemp("delivery")
    others: dict[str, bytes] = {}
    for deed, *more in [("build", last), *deeds, ("build", last)]:
        if deed == "build":
            deliver(folder, more[0])
            assert held(folder / "output") == {**others, **more[0]}
        else:
            do(folder, others, str(deed), *(*more, "", "")[:2])


def test_a_change_touches_nothing_but_what_changed(tmp_path: Path) -> None:
    sites = [OLD, OLD | {"zh/1/index.html": b"1"}, OLD | {"zh/1/index.html": b"2"}]
    for site in sites[:2]:
        deliver(tmp_path, site)
    unchanged = {path: (tmp_path / "output" / path).stat().st_ctime_ns for path in OLD}
    time.sleep(0.02)
    deliver(tmp_path, sites[2])
    touched = [path for path in OLD if (tmp_path / "output" / path).stat().st_ctime_ns != unchanged[path]]
    assert ["zh/1/index.html"] == touched
    assert (sites[2], sites[1]) == (held(tmp_path / "output"), held(before(tmp_path)))


def test_a_link_of_others_goes_along_each_time(tmp_path: Path) -> None:
    deliver(tmp_path, OLD)
    (tmp_path / "output" / "latest").symlink_to("zh/8")
    for number in range(4):
        deliver(tmp_path, OLD | {"a.css": b"%d" % number})
        assert "zh/8" == str((tmp_path / "output" / "latest").readlink())


def test_a_twin_of_a_site_that_was_written_anew_is_not_used(tmp_path: Path) -> None:
    deliver(tmp_path, OLD)
    deliver(tmp_path, OLD | {"a.css": b"1"})
    do(tmp_path, {}, "forget", "", "")
    deliver(tmp_path, OLD | {"a.css": b"2"})
    do(tmp_path, {}, "edit", "zh/1/index.html", "twin")
    deliver(tmp_path, OLD | {"a.css": b"3"})
    assert held(tmp_path / "output") == OLD | {"a.css": b"3"}


def test_a_twin_of_which_nobody_knows_what_it_holds_is_not_used(tmp_path: Path) -> None:
    for number in range(2):
        deliver(tmp_path, OLD | {"a.css": b"%d" % number})
    (before(tmp_path) / SUMS).unlink()
    deliver(tmp_path, NEW | {"a.css": b"1"})
    assert held(tmp_path / "output") == NEW | {"a.css": b"1"}


def test_a_twin_that_cannot_be_kept_is_none(tmp_path: Path) -> None:
    output = tmp_path / "output"
    write.site(output, OLD)
    write.site(output, NEW, standing=standing(NEW, output, Path("/proc/nowhere/twin")))
    assert (NEW, ["output"]) == (held(output), [path.name for path in tmp_path.iterdir()])


def test_what_was_known_before_another_build_wrote_is_not_used(tmp_path: Path) -> None:
    write.site(tmp_path / "output", OLD)
    (tmp_path / "output" / "CNAME").write_bytes(b"x")
    known = standing(OLD, tmp_path / "output", tmp_path / "twin")
    write.site(tmp_path / "output", NEW)
    write.site(tmp_path / "output", OLD, standing=known)
    assert held(tmp_path / "output") == OLD | {"CNAME": b"x"}


def test_where_the_site_stands_already_nothing_is_touched(tmp_path: Path) -> None:
    deliver(tmp_path, OLD)
    place = (tmp_path / "output").stat().st_ino
    deliver(tmp_path, OLD)
    assert place == (tmp_path / "output").stat().st_ino


def deliver_until_killed(folder: Path) -> None:
    """Never returns."""
    try:
        while True:
            deliver(folder, NEW)
            deliver(folder, OLD)
    finally:
        os._exit(1)


def test_killed_at_any_moment_the_site_is_whole_and_the_next_one_is_right(tmp_path: Path) -> None:
    for site in (OLD, NEW, OLD):
        deliver(tmp_path, site)
    seen = set()
    for number in range(200):
        child = os.fork()
        if not child:
            deliver_until_killed(tmp_path)
        time.sleep(0.03 * (number * 0.618034 % 1))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        found = held(tmp_path / "output")
        assert found in (OLD, NEW)
        seen.add("old" if found == OLD else "new")
        if number % 5 == 0:
            deliver(tmp_path, NEW)
            assert held(tmp_path / "output") == NEW
    assert {"old", "new"} == seen
    deliver(tmp_path, OLD)
    assert {"output", "cache"} == {path.name for path in tmp_path.iterdir()}


def test_two_processes_see_what_one_sees(tmp_path: Path) -> None:
    for number in range(70):
        (tmp_path / "zh" / str(number) / "deep").mkdir(parents=True)
        (tmp_path / "zh" / str(number) / "deep" / "a").write_bytes(b"1" * number)
        (tmp_path / "zh" / str(number) / "b").symlink_to("deep/a")
    (tmp_path / "zh" / "c").write_bytes(b"")
    seen = states.states(str(tmp_path))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(states, "_MANY", 1000)
        assert states.states(str(tmp_path)) == seen
    assert sorted(
        path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if not path.is_dir() or path.is_symlink()
    ) == sorted(states.paths(seen))
    assert sorted(seen) == seen
