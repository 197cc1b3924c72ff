"""A page of HTML -> its text, a line for each block."""

import re
from html.parser import HTMLParser

SILENT = ("script", "style", "head", "noscript", "template", "select", "svg", "iframe")
BLOCK = re.compile(
    r"address|article|aside|blockquote|br|center|d[dlt]|div|fieldset|fig(?:caption|ure)|foot(?:er)?|form|h[1-6r]|header|li|main|nav|[ou]l|"
    r"p|pre|section|table|t[dhr]|title"
)
"""Tags that begin and end a line."""
BLANKS = re.compile(r"[ \t\r\f\v]*\n\s*")


def text_of_html(page: str) -> str:
    """The words of `page`: scripts and styles out, entities read, blocks on lines of their own."""
    reader = _Words()
    reader.feed(page)
    reader.close()
    return BLANKS.sub("\n", "".join(reader.words)).strip()


class _Words(HTMLParser):
    """Collects the words of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.silent = ""
        """The tag whose content is passed over."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if BLOCK.fullmatch(tag):
            self.words.append("\n")
        if tag in SILENT and not self.silent:
            self.silent = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == self.silent or tag == "body":
            self.silent = ""
        if BLOCK.fullmatch(tag):
            self.words.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.words.append(re.sub(r"\s*\n\s*", "", data) if data.strip() else "")
