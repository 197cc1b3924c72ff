"""Bounds that no honest file comes near: a crafted one is refused by them with a sentence, not by exhaustion."""

PARTS = 5_000
"""Files of an archive; a report with pictures has a hundred."""
PART = 12_000_000
"""Bytes of one part; the longest report has 5 million."""
SHEET = 8_000_000
"""Bytes of a part that holds a table of numbers; 5,000 rows of twenty cells have half of it."""
WHOLE = 200_000_000
"""Bytes of all parts of XML together."""
RATIO = 400
"""How many times longer a part may be than its packed bytes; the XML of real files packs to a fiftieth at most."""
SMALL = 1_000_000
"""Bytes of a part that may be packed as tightly as it likes."""
DEPTH = 200
"""Elements or groups inside each other."""


class UnfitError(Exception):
    """The file is damaged, or larger than any report; the message says which in a few words."""
