"""The colours of a drawing: CSS custom properties that the page's style sheet sets for each theme."""

C1 = "var(--c1)"
"""What is so: the main series."""
C2 = "var(--c2)"
C3 = "var(--c3)"
C4 = "var(--c4)"
ESTIMATE = "var(--est)"
"""What is so by an estimate."""
TARGET = "var(--tgt)"
INK = "var(--ink)"
MUTED = "var(--mut)"
GRID = "var(--grid)"
BAND = "var(--band)"
PAPER = "var(--bg)"

SERIES = (C1, C2, C3, C4)
ON_SERIES = (PAPER, "var(--on2)", PAPER, "var(--on4)")
"""The colour of words on each series' fill."""
LONG_DASH = (6, 4)
"""A target's outline."""
SHORT_DASH = (2, 2)
"""The outline of a band that has no stated ends."""
