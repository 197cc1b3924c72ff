"""A page of HTML -> its text, a line for each block."""

import re
from html.parser import HTMLParser

SILENT = ("script", "style", "head", "noscript", "template", "select", "svg", "iframe")
BLOCKS = frozenset(
    "address article aside blockquote br center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main "
    "nav ol p pre section table td th title tr ul".split()
)
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
        if tag in BLOCKS:
            self.words.append("\n")
        if tag in SILENT and not self.silent:
            self.silent = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == self.silent or tag == "body":
            self.silent = ""
        if tag in BLOCKS:
            self.words.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.words.append(re.sub(r"\s*\n\s*", "", data) if data.strip() else "")
