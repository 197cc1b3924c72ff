"""output/ -> what was printed there before: PDFs and pictures, which a plain build leaves as they are."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from site_gen.model.sheet import Sheet
from site_gen.write.listing import PRINTED, hashed, listed


def still_true(output: Path, sheets: tuple[Sheet, ...]) -> Mapping[str, bytes]:
    """What in `output` was made from these very sheets, by path: a printer that prints nothing anew.

    SHA256SUMS is the proof of a PDF: it lists it beside the page and the style sheets that it was printed from. A
    picture carries the digest of those itself.
    """
    there = [(sheet, data) for sheet in sheets if (data := _bytes(output / sheet.target))]
    known = listed(output) if there else {}
    ours = ((sheet, data) for sheet, data in there if known.get(sheet.target) == hashed(data))
    return {sheet.target: data for sheet, data in ours if _current(sheet, data, known)}


def printed(output: Path, slugs: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """By report of which PDFs or pictures lie in `output`: their hashes, and what SHA256SUMS lists of the report."""
    tops = sorted(path for path in output.iterdir() if path.is_dir()) if output.is_dir() else []
    files = {slug: found for slug in slugs if (found := _files(tops, slug))}
    hashes = {slug: [hashed(path.read_bytes()) for path in found] for slug, found in files.items()}
    for path, digest in sorted(listed(output).items()) if files else ():
        slug = path.split("/")[1:2]
        if slug and slug[0] in hashes:
            hashes[slug[0]] += path, digest
    return {slug: tuple(each) for slug, each in hashes.items()}


def outdated(known: Iterable[str], files: Iterable[str]) -> tuple[str, ...]:
    """PDFs and pictures among the `known` paths that `files` no longer holds, and that `site` therefore takes away."""
    return tuple(path for path in known if path.endswith(PRINTED) and path not in files)


def _files(tops: Iterable[Path], slug: str) -> list[Path]:
    """The PDFs and pictures of a report, ours or not. `tops`: the folders in which it may have one."""
    names = ((top / slug, name) for top in tops for name in sorted(_names(top / slug)) if name.endswith(PRINTED))
    return [folder / name for folder, name in names if (folder / name).is_file()]


def _names(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208  of thousands of files the names alone
    except OSError:
        return []


def _bytes(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""


def _current(sheet: Sheet, made: bytes, known: Mapping[str, str]) -> bool:
    if sheet.is_picture:
        return sheet.digest.encode() in made
    return all(known.get(path) == hashed(data) for path, data in sheet.files.items())
