"""TrueType faces of npm packages -> the style that sets a page in them.

Chromium embeds static TrueType faces as they are and draws all others (CFF, variable) as Type 3, which is larger and
poorer to search. So the PDFs are set in Noto, Latin and Chinese, whatever the machine has.
"""

from collections.abc import Iterator, Mapping

_NOTE = """\
note: no TrueType faces were found, so the PDFs are set in this machine's own: larger, and poorer to search.
Those for PDFs are 190 MB:
  npm install --prefix faces {packages}
  site-gen pdf --faces faces/node_modules"""
_WEIGHTS = {400: "400Regular", 700: "700Bold"}
_CHINESE = "@fontsource/noto-{}-sc/files/noto-{}-sc-chinese-simplified-{}-normal.woff2"
_LATIN = "@expo-google-fonts/noto-{}/{}/Noto{}_{}.ttf"
"""Whole, not in cuts for the web: a syllable of pinyin such as `bā` is set from one face."""
_SYMBOLS = {400: "dejavu-fonts-ttf/ttf/DejaVuSans.ttf", 700: "dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf"}
"""Ⅰ, ≥, ≈ and what else Noto's cuts for Chinese lack."""
_STYLES = ("serif", "sans")
_FACES: Mapping[tuple[str, int], str] = {
    **{(f"{style}-zh", weight): _CHINESE.format(style, style, weight) for style in _STYLES for weight in _WEIGHTS},
    **{
        (f"{style}-en", weight): _LATIN.format(style, name, style.capitalize(), name)
        for style in _STYLES
        for weight, name in _WEIGHTS.items()
    },
    **{("symbols", weight): path for weight, path in _SYMBOLS.items()},
}
"""Name and weight -> path below the folder of the packages."""
FOLDER = "faces/"
"""Where a page finds them."""

PATHS = tuple(_FACES.values())


def style(faces: Mapping[str, bytes]) -> str:
    """The style sheet that puts the faces in place of the system's; empty unless all are there."""
    if set(PATHS) - set(faces):
        return ""
    families = "; ".join(f"--{name}: {family}" for name, family in _families())
    rules = (_rule(name, path, weight) for (name, weight), path in _FACES.items())
    return "\n".join([*rules, f":root, :root:lang(zh) {{ {families}; }}"])


def note(faces: Mapping[str, bytes], packages: Mapping[str, str]) -> str:
    """What a machine without them is told, with the recipe; empty if all are there. `packages`: name -> version."""
    if style(faces):
        return ""
    return _NOTE.format(packages=" ".join(f"{name}@{version}" for name, version in packages.items()))


def _rule(name: str, path: str, weight: int) -> str:
    return f'@font-face {{ font-family: "sheet-{name}"; font-weight: {weight}; src: url("/{FOLDER}{path}"); }}'


def _families() -> Iterator[tuple[str, str]]:
    for style in _STYLES:
        yield f"{style}-zh", f'"sheet-{style}-zh"'
        yield f"{style}-en", f'"sheet-{style}-en", "sheet-symbols", "sheet-{style}-zh"'
