"""Corridor of the translators' helpers: engines, memories, and colleagues who work elsewhere."""
