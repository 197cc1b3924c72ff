"""drawn figures, style sheet -> each chart as a file: an SVG that carries its colours, light and dark."""

from collections.abc import Iterable, Mapping

from site_gen.model.chart import Figure
from site_gen.model.compiled import compiled
from site_gen.site.frame import addresses

_COLOUR = compiled(r"(--[\w-]+):\s*light-dark\((#\w+),\s*(#\w+)\)")
"""`--c1: light-dark(#064493, #6596D6)`"""
_USED = compiled(r"var\((--[\w-]+)\)")
_OPENING = compiled(r"(<svg\b[^>]*)\saria-hidden=\"true\"([^>]*viewBox=\"0 0 ([\d.]+) ([\d.]+)\"[^>]*>)")
_FONT = "font-family:system-ui,-apple-system,'Segoe UI','PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif"


def drawing_files(figures: Iterable[Figure], slug: str, templates: Mapping[str, str]) -> dict[str, bytes]:
    """Path -> bytes of the wide drawing of each figure in each language."""
    paints = colours(templates)
    return {
        addresses.drawing(drawing.lang, slug, figure.spec.id): standalone(drawing.wide, paints).encode()
        for figure in figures
        for drawing in figure.drawings
    }


def colours(templates: Mapping[str, str]) -> Mapping[str, tuple[str, str]]:
    """Name -> its colour in the light and in the dark theme: `--c1` -> #064493, #6596D6."""
    return {name: (light, dark) for name, light, dark in _COLOUR.findall(templates["css/tokens.css"])}


def standalone(svg: str, colours: Mapping[str, tuple[str, str]]) -> str:
    """The drawing with its size, paper and the colours it uses; programs that know no variables get the light ones."""
    used = [name for name in dict.fromkeys(["--bg", *_USED.findall(svg)]) if name in colours]
    light = ";".join(f"{name}:{colours[name][0]}" for name in used)
    dark = ";".join(f"{name}:{colours[name][1]}" for name in used)
    style = f"<style>svg{{{_FONT};{light}}}@media (prefers-color-scheme:dark){{svg{{{dark}}}}}</style>"
    paper = '<rect width="100%" height="100%" fill="var(--bg)"/>'
    opened = _OPENING.sub(
        lambda m: f'{m[1]} role="img" width="{m[3]}" height="{m[4]}"{m[2]}{style}{paper}', svg, count=1
    )
    return _USED.sub(lambda match: f"var({match[1]},{colours.get(match[1], ('currentColor',))[0]})", opened)
