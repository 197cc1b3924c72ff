"""Corridor, files -> output/: what stands there already is not written again."""

from pathlib import Path

from site_gen import write
from site_gen.corridor.files import Parcels
from site_gen.problems import tell
from site_gen.store.remembered import as_left, leave, twin
from site_gen.store.states import look, paths


def delivered(files: Parcels, sources: tuple[Path, ...], output: Path, cache: Path | None) -> tuple[str, str]:
    """Puts `files` into `output`; returns how it looks then (nothing without a cache) and what to say of it.

    Raises ContentError like `write.site`.
    """
    left = as_left(str(cache), str(output)) if cache else []
    standing = _standing(files, output, left, cache)
    sizes = {path: size for path, (_, size) in files.sums.items()}
    said = tell.built(output, sizes, write.outdated(standing.sums or write.listed(output), files))
    if left and standing.same == standing.sums.keys() == files.keys() and not write.remains(output):
        return look(left), said
    write.site(output, files, sources, standing)
    return leave(str(cache), str(output)) if cache else "", said


def _standing(files: Parcels, output: Path, left: list[str], cache: Path | None) -> write.Standing:
    """What is known of the site there: nothing, unless each of its files is as it was left."""
    sums = write.listed(output) if left else {}
    same = frozenset(path for path, (digest, _) in files.sums.items() if sums.get(path) == digest)
    return write.Standing(sums, paths(left), same, Path(twin(str(cache), str(output))) if cache else None)
