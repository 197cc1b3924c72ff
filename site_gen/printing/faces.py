"""TrueType faces of npm packages -> the style that sets a page in them.

Chromium embeds static TrueType faces as they are and draws all others (CFF, variable) as Type 3, which is larger and
poorer to search. So the PDFs are set in Noto, Latin and Chinese, whatever the machine has.
"""

from collections.abc import Iterator, Mapping

_PACKAGES = {
    "serif-zh": "@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-{}-normal.woff2",
    "sans-zh": "@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-{}-normal.woff2",
    "serif-en": "@fontsource/noto-serif/files/noto-serif-latin-{}-normal.woff2",
    "sans-en": "@fontsource/noto-sans/files/noto-sans-latin-{}-normal.woff2",
    "serif-ext": "@fontsource/noto-serif/files/noto-serif-latin-ext-{}-normal.woff2",
    "sans-ext": "@fontsource/noto-sans/files/noto-sans-latin-ext-{}-normal.woff2",
}
_NOTE = """\
note: no TrueType faces were found, so the PDFs are set in this machine's own: larger, and poorer to search.
Those for PDFs are 190 MB:
  npm install --prefix faces {packages}
  site-gen pdf --faces faces/node_modules"""
_WEIGHTS = (400, 700)
_SYMBOLS = {400: "dejavu-fonts-ttf/ttf/DejaVuSans.ttf", 700: "dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf"}
"""Ⅰ, ≥, ≈ and what else Noto's cuts for Chinese lack."""
FOLDER = "faces/"
"""Where a page finds them."""

PATHS = (*(path.format(weight) for path in _PACKAGES.values() for weight in _WEIGHTS), *_SYMBOLS.values())
"""Of all the faces, below the folder of the packages."""


def style(faces: Mapping[str, bytes]) -> str:
    """The style sheet that puts the faces in place of the system's; empty unless all are there."""
    if set(PATHS) - set(faces):
        return ""
    families = "; ".join(f"--{name}: {family}" for name, family in _families())
    return "\n".join([*_rules(), f":root, :root:lang(zh) {{ {families}; }}"])


def note(faces: Mapping[str, bytes], packages: Mapping[str, str]) -> str:
    """What a machine without them is told, with the recipe; empty if all are there. `packages`: name -> version."""
    if style(faces):
        return ""
    return _NOTE.format(packages=" ".join(f"{name}@{version}" for name, version in packages.items()))


def _rules() -> Iterator[str]:
    for name, path in _PACKAGES.items():
        for weight in _WEIGHTS:
            yield _rule(name, path.format(weight), weight)
    for weight, path in _SYMBOLS.items():
        yield _rule("symbols", path, weight)


def _rule(name: str, path: str, weight: int) -> str:
    return f'@font-face {{ font-family: "sheet-{name}"; font-weight: {weight}; src: url("/{FOLDER}{path}"); }}'


def _families() -> Iterator[tuple[str, str]]:
    for style in ("serif", "sans"):
        yield f"{style}-zh", f'"sheet-{style}-zh"'
        yield f"{style}-en", f'"sheet-{style}-en", "sheet-{style}-ext", "sheet-symbols", "sheet-{style}-zh"'
