"""Figures: which observations a chart shows, whether they may stand together, and how each form draws them."""
