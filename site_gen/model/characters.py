"""Characters that no text of ours holds, because they act on a page, a terminal or a file instead of being read."""

from site_gen.model.compiled import compiled

UNFIT = compiled(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters, all but tab, line feed and carriage return
    "\u2028\u2029"  # line and paragraph separators, which only some readers take for the end of a line
    "\u202a-\u202e\u2066-\u2069"  # overrides of the direction of writing: gpj.exe shown as exe.jpg
    "\ud800-\udfff\ufdd0-\ufdef"  # halves of characters, and what Unicode promises never to be a character
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "]"
)


def named(character: str) -> str:
    """`U+202E`, for a message: the character itself must not act on the terminal."""
    return f"U+{ord(character):04X}"
