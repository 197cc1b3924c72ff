"""Lists of a page that count down -> the number with which each begins: that of its items, unless it says another."""

from html.parser import HTMLParser

from site_gen.reading.web.styles import Attributes, Sheet

LISTS = ("ol", "ul", "menu")
DEEP = 400


def firsts_of(page: str, sheet: Sheet) -> list[int]:
    """How many items each `<ol reversed>` shows, in the order in which these begin."""
    if "reversed" not in page.lower():
        return []
    reader = _Counter(sheet)
    reader.feed(page)
    return reader.counts


class _Counter(HTMLParser):
    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self.sheet = sheet
        self.counts: list[int] = []
        self.open: list[int] = []
        """Index among the counts of each open list, -1 for one that counts up."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes: Attributes = {name: value or "" for name, value in attrs}
        if tag in LISTS and len(self.open) < DEEP:
            back = tag == "ol" and "reversed" in attributes
            self.open.append(len(self.counts) if back else -1)
            self.counts += [0] if back else []
        elif tag == "li" and self.open and self.open[-1] >= 0 and not self.sheet.hides(attributes):
            self.counts[self.open[-1]] += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in LISTS and self.open:
            self.open.pop()
