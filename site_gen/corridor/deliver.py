"""Corridor, files -> output/: what stands there already is not written again."""

from pathlib import Path

from site_gen import write
from site_gen.corridor.files import Parcels
from site_gen.problems import tell
from site_gen.store.remembered import as_left, leave, twin
from site_gen.store.states import changed, paths


def delivered(files: Parcels, sources: tuple[Path, ...], output: Path, cache: Path | None) -> tuple[str, str]:
    """Puts `files` into `output`; returns how it looks then (nothing without a cache) and what to say of it.

    Raises ContentError like `write.site`.
    """
    register, mark = files.register, write.mark(output)
    register.stands(output)
    left, seen = as_left(str(cache), str(output)) if cache else ([], "")
    register.see(paths(left))
    said = tell.built(output, register.counts(), write.outdated(register.standing(), files))
    if seen and not register.differs and not write.remains(output):
        return seen, said
    before = Path(twin(str(cache), str(output))) if cache else None
    write.site(output, files, sources, write.Standing(register, mark if seen else "", before))
    now = changed(left, str(output), register.touched())
    return leave(str(cache), str(output), now) if cache else "", said
