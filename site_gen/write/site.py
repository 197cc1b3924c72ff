"""files -> output/: written aside, then swapped in; strangers' files stay, our stale ones go."""

from collections.abc import Mapping
from pathlib import Path

from site_gen.model.problem import ContentError, Problem
from site_gen.write.listing import is_ours
from site_gen.write.staging import NOTHING, Standing, clear, settle, stage
from site_gen.write.swap import alone, into_place


def site(
    output: Path,
    files: Mapping[str, bytes],
    sources: tuple[Path, ...] = (),
    standing: Standing = NOTHING,
) -> None:
    """`output` holds exactly `files` (path below it -> bytes) and what others put there.

    What is `standing` there already is linked into the new folder, or lies in its twin, and is not written.

    Raises ContentError where the folder is not ours to fill, holds one of `sources`, or cannot be written; it is then
    as it was.
    """
    _refuse(output, sources)
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        with alone(output.parent):
            _replace(output, files, standing)
    except OSError as error:
        raise ContentError(
            [_problem(output, f"cannot be written: {error.strerror or error}; nothing was changed")]
        ) from error


def remains(output: Path) -> tuple[Path, ...]:
    """What a build that was killed left beside the folder, or one makes there now."""
    return tuple(output.parent.glob(f".{output.name}.new*"))


def _replace(output: Path, files: Mapping[str, bytes], standing: Standing) -> None:
    for each in remains(output):
        clear(each)
    staging = output.with_name(f".{output.name}.new")
    try:
        staged = stage(staging, files, output, standing)
        into_place(staging, output)
        settle(staging, staged, standing)
    finally:
        clear(staging)


def _refuse(output: Path, sources: tuple[Path, ...]) -> None:
    here = output.resolve()
    for source in (each.resolve() for each in sources):
        if here == source or here in source.parents or source in here.parents:
            raise ContentError([_problem(output, f"lies in or around {source.name}/, from which the site is built")])
    if output.is_symlink() or (output.exists() and not output.is_dir()):
        raise ContentError([_problem(output, "is not a folder (links are not followed)")])
    if output.is_dir() and not is_ours(output):
        raise ContentError([_problem(output, "holds files that site-gen did not make", "choose an empty folder")])


def _problem(output: Path, message: str, hint: str = "") -> Problem:
    return Problem(str(output), 1, 1, message, "output", hint=hint)
