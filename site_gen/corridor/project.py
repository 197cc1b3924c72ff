"""A project that waits for reports, `site-gen init reports`: settings, a Makefile, a workflow that publishes it."""

from pathlib import Path

from site_gen import load, write
from site_gen.corridor import lodging
from site_gen.drafting.project import project
from site_gen.drafting.requirement import VENDOR, is_wheel, requirement
from site_gen.drafting.settings import site_toml

_UNSURE = (
    "requirements.txt asks a package index for site-gen; if yours has none, say where it comes from: "
    "site-gen init FOLDER --from WHEEL-OR-REPOSITORY"
)


def init(folder: Path, source: str = "") -> str:
    """Makes a project that waits for reports; says what was made. Raises ContentError where files are in the way.

    `source`: what the project installs site-gen from, a wheel or a repository's address; if not given, what this one
    was installed from.
    """
    origin = source or load.origin()
    wheel = {f"{VENDOR}/{Path(origin).name}": load.bytes_of(Path(origin))} if is_wheel(origin) else {}
    files = project(folder.resolve().name, site_toml(lodging.NEW.title), requirement(origin), load.schemas())
    made = write.folder(folder, {**files, **wheel})
    unsure = "" if origin else f"\n{_UNSURE}"
    return f"{folder}/: {', '.join(made) or 'nothing new'}\nthen: cd {folder} && site-gen new REPORT{unsure}"
