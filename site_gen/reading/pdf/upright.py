"""A page as it is read: turned as most of its words are."""

from site_gen.reading.pdf.page import Glyph, Rule


class Upright:
    """Turns a page so that most of its characters stand upright, y downward from its top."""

    def __init__(self, frame: tuple[float, float, float, float], turn: int) -> None:
        self.turn = max(0, turn)
        self.frame = frame
        x0, y0, x1, y1 = frame
        self.left = {0: x0, 1: y0, 2: -x1, 3: -y1}[self.turn]
        self.top = {0: y1, 1: -x0, 2: -y0, 3: x1}[self.turn]
        wide, high = x1 - x0, y1 - y0
        self.size = (wide, high) if self.turn in (0, 2) else (high, wide)

    def glyph(self, glyph: Glyph, angle: int) -> Glyph:
        text, x0, x1, base, size, ink, _, apart, heavy = glyph
        return Glyph(text, x0 - self.left, x1 - self.left, self.top - base, size, ink, angle != self.turn, apart, heavy)

    def rule(self, rule: Rule) -> Rule:
        x0, y0, x1, y1 = rule
        placed = {0: (x0, y0, x1, y1), 1: (y0, -x1, y1, -x0), 2: (-x1, -y1, -x0, -y0), 3: (-y1, x0, -y0, x1)}
        x0, y0, x1, y1 = placed[self.turn]
        return Rule(x0 - self.left, self.top - y1, x1 - self.left, self.top - y0)
