"""files -> output/: written aside, then swapped in; strangers' files stay, our stale ones go."""

import hashlib
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from site_gen.model.problem import ContentError, Problem
from site_gen.model.sheet import Sheet
from site_gen.write.swap import alone, into_place

SUMS = "SHA256SUMS"
"""Lists our files with their hashes, for `sha256sum -c`; it is also the mark of a folder that we made."""
PRINTED = (".pdf", ".png")
"""What only `site-gen pdf` makes."""
_MARK = "# made by site-gen\n"
_UNCLAIMED = (".gitkeep", ".gitignore", ".nojekyll")
"""Files that may lie in a folder that is otherwise empty."""


def site(
    output: Path,
    files: Mapping[str, bytes],
    sources: tuple[Path, ...] = (),
    same: frozenset[str] = frozenset(),
) -> None:
    """`output` holds exactly `files` (path below it -> bytes) and what others put there.

    `same`: paths whose files lie in `output` already, to the byte; they are linked into the new folder, not written.

    Raises ContentError where the folder is not ours to fill, holds one of `sources`, or cannot be written; it is then
    as it was.
    """
    _refuse(output, sources)
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        with alone(output.parent):
            _replace(output, files, same)
    except OSError as error:
        raise ContentError(
            [_problem(output, f"cannot be written: {error.strerror or error}; nothing was changed")]
        ) from error


def still_true(output: Path, sheets: tuple[Sheet, ...]) -> Mapping[str, bytes]:
    """What in `output` was made from these very sheets, by path: a printer that prints nothing anew.

    SHA256SUMS is the proof of a PDF: it lists it beside the page and the style sheets that it was printed from. A
    picture carries the digest of those itself.
    """
    known = listed(output)
    there = ((sheet, output / sheet.target) for sheet in sheets if sheet.target in known)
    found = ((sheet, file.read_bytes()) for sheet, file in there if file.is_file())
    ours = ((sheet, data) for sheet, data in found if known[sheet.target] == _hash(data))
    return {sheet.target: data for sheet, data in ours if _current(sheet, data, known)}


def _current(sheet: Sheet, made: bytes, known: Mapping[str, str]) -> bool:
    if sheet.is_picture:
        return sheet.digest.encode() in made
    return all(known.get(path) == _hash(data) for path, data in sheet.files.items())


def outdated(output: Path, files: Mapping[str, bytes]) -> tuple[str, ...]:
    """PDFs and pictures of ours in `output` that `files` no longer holds, and that `site` therefore takes away."""
    return tuple(path for path in listed(output) if path.endswith(PRINTED) and path not in files)


def sums(hashes: Mapping[str, str]) -> bytes:
    """The text of SHA256SUMS, from path -> hash."""
    return (_MARK + "".join(f"{digest}  {path}\n" for path, digest in sorted(hashes.items()))).encode()


def listed(output: Path) -> Mapping[str, str]:
    """Path -> hash of each file of ours in `output`, as SHA256SUMS lists them."""
    try:
        lines = (output / SUMS).read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return {}
    pairs = (line.partition("  ") for line in lines if not line.startswith("#"))
    return {path: digest for digest, _, path in pairs}


def _replace(output: Path, files: Mapping[str, bytes], same: frozenset[str]) -> None:
    for remains in _aside(output):
        shutil.rmtree(remains, ignore_errors=True)
    staging = output.with_name(f".{output.name}.new")
    try:
        hashes = _fill(staging, files, output, same)
        (staging / SUMS).write_bytes(sums(hashes))
        for stranger in _strangers(output, files):
            target = staging / stranger.relative_to(output)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(stranger, target, follow_symlinks=False)
        into_place(staging, output)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _fill(folder: Path, files: Mapping[str, bytes], old: Path, same: frozenset[str]) -> Mapping[str, str]:
    """Path -> hash of what it wrote, or linked: both folders then name one file, and the old one goes."""
    folder.mkdir()
    for parent in sorted({(folder / path).parent for path in files}):
        parent.mkdir(parents=True, exist_ok=True)
    known = listed(old)
    hashes = {}
    for path in files:
        if path in same and _linked(old / path, folder / path):
            hashes[path] = known[path]
        else:
            hashes[path] = _hash(files[path])
            (folder / path).write_bytes(files[path])
    return hashes


def _linked(old: Path, new: Path) -> bool:
    """False where the disk knows no such links."""
    try:
        new.hardlink_to(old)
    except OSError:
        return False
    return True


def _strangers(output: Path, files: Mapping[str, bytes]) -> Iterator[Path]:
    """Files of the old folder that are neither ours of last time nor of this."""
    ours = {*listed(output), *files, SUMS}
    for path in sorted(output.rglob("*")) if output.is_dir() else ():
        if (path.is_symlink() or not path.is_dir()) and path.relative_to(output).as_posix() not in ours:
            yield path


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _aside(output: Path) -> tuple[Path, ...]:
    """What a build that was killed left beside the folder."""
    return tuple(output.parent.glob(f".{output.name}.new*"))


def _refuse(output: Path, sources: tuple[Path, ...]) -> None:
    here = output.resolve()
    for source in (each.resolve() for each in sources):
        if here == source or here in source.parents or source in here.parents:
            raise ContentError([_problem(output, f"lies in or around {source.name}/, from which the site is built")])
    if output.is_symlink() or (output.exists() and not output.is_dir()):
        raise ContentError([_problem(output, "is not a folder (links are not followed)")])
    if output.is_dir() and not _ours(output):
        raise ContentError([_problem(output, "holds files that site-gen did not make", "choose an empty folder")])


def _ours(output: Path) -> bool:
    try:
        if (output / SUMS).read_text("utf-8").startswith(_MARK):
            return True
    except (OSError, UnicodeDecodeError):
        pass
    return all(path.name in _UNCLAIMED for path in output.iterdir())


def _problem(output: Path, message: str, hint: str = "") -> Problem:
    return Problem(str(output), 1, 1, message, "output", hint=hint)
