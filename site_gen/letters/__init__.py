"""Simplified Chinese ⇄ traditional. The only room that knows OpenCC."""
