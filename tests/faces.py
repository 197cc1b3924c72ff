"""The faces that a test run sees, and no others: two worlds, each a fontconfig file over pinned packages.

In the `narrow` one Latin letters are as wide as those of Arial and Times, in the `wide` one as those of Verdana: DejaVu
is all that a bare Debian has. Chinese is Noto Sans SC in both. Chromium asks fontconfig on Linux alone.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

ROOT = Path(__file__).parents[1]
PACKAGES = ROOT / "tests" / "fonts" / "node_modules"
_CHINESE = ("@expo-google-fonts/noto-sans-sc/400Regular", "@expo-google-fonts/noto-sans-sc/700Bold")
_DEJAVU = ("dejavu-fonts-ttf/ttf",)
_CROSCORE = tuple(
    f"@expo-google-fonts/{name}" for name in ("arimo/400Regular", "arimo/700Bold", "tinos/400Regular", "tinos/700Bold")
)
_FOLDERS = MappingProxyType({"narrow": (*_CROSCORE, *_CHINESE, *_DEJAVU), "wide": (*_CHINESE, *_DEJAVU)})
_ALIASES = MappingProxyType(
    {
        "narrow": {"sans-serif": "Arimo", "Arial": "Arimo", "serif": "Tinos", "Times New Roman": "Tinos"},
        "wide": {"sans-serif": "DejaVu Sans", "serif": "DejaVu Serif"},
    }
)
WORLDS = tuple(_FOLDERS)
FAMILIES = MappingProxyType(
    {
        world: frozenset({*_ALIASES[world].values(), "Noto Sans SC", "DejaVu Sans", "DejaVu Sans Mono"})
        for world in WORLDS
    }
)
"""What a page may be set in: DejaVu also has the signs that the others lack."""
_ELSE = '<match target="pattern"><edit name="family" mode="append_last"><string>{}</string></edit></match>'
"""What a family that nobody has is set in."""
_UNWANTED = ("*Condensed*", "*ExtraLight*", "*MathTeX*")
_FILE = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
{}
</fontconfig>
"""


def missing(world: str) -> tuple[str, ...]:
    """Folders of faces that nobody has installed."""
    return tuple(folder for folder in _FOLDERS[world] if not (PACKAGES / folder).is_dir())


def config(world: str, cache: Path) -> str:
    """The text of fontconfig's file; what it reckons of the faces is kept in `cache`."""
    lines = [f"<dir>{PACKAGES / folder}</dir>" for folder in _FOLDERS[world]]
    lines += [f"<selectfont><rejectfont><glob>{glob}</glob></rejectfont></selectfont>" for glob in _UNWANTED]
    lines += [_alias(*pair) for pair in {**_ALIASES[world], "monospace": "DejaVu Sans Mono"}.items()]
    lines.append(_ELSE.format(_ALIASES[world]["sans-serif"]))
    return _FILE.format("\n".join([*lines, f"<cachedir>{cache}</cachedir>"]))


def stand_ins(paths: Iterable[str]) -> Mapping[str, bytes]:
    """Faces of ours under the names of those, ten times larger, that PDFs are printed in."""
    return {path: (PACKAGES / _like(path)).read_bytes() for path in paths}


def _like(path: str) -> str:
    if path.startswith("dejavu"):
        return path
    weight = "700Bold" if "700" in path else "400Regular"
    latin = ("tinos", "Tinos") if "serif" in path else ("arimo", "Arimo")
    name, stem = ("noto-sans-sc", "NotoSansSC") if "-sc/" in path else latin
    return f"@expo-google-fonts/{name}/{weight}/{stem}_{weight}.ttf"


def _alias(generic: str, family: str) -> str:
    preferred = "".join(f"<family>{name}</family>" for name in (family, "Noto Sans SC"))
    return f'<alias binding="same"><family>{generic}</family><prefer>{preferred}</prefer></alias>'
