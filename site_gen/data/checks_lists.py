"""Lists whose length the text names: 九个方面 must be followed by （一） to （九）."""

from collections.abc import Iterator

from msgspec.structs import replace

from site_gen.model.compiled import compiled
from site_gen.model.edition import Block, Edition
from site_gen.model.finding import Finding, Verdict
from site_gen.model.wording import Wording

_DIGITS = "一二三四五六七八九"
_NUMERAL = compiled(f"([{_DIGITS}]?)(十?)([{_DIGITS}]?)")
_NAMED = compiled(
    r"(?:以下|下列|突出抓好|重点抓好|着力抓好|全力抓好|做好)[^，。；：]{0,8}?([一二两三四五六七八九十]{1,3}|\d{1,2})"
    r"(?:个方面|方面|项(?:重点)?(?:工作|任务)|大(?:任务|工程|行动)|件(?:实事|大事)|点)"
)
"""重点抓好以下九个方面的工作, 着力抓好8项重点工作."""
_ITEM = compiled(r"(?:^|[。；：，\n])\s*(?:（([一二三四五六七八九十]{1,3})）|([一二三四五六七八九十]{1,3})是(?!否))")
"""（九）以人为本, 六是扎实办好."""


def check_lists(edition: Edition, wording: Wording) -> Iterator[Finding]:
    """One finding for each list whose length is named, and for each that skips a number."""
    for index, block in enumerate(edition.blocks):
        for place, found in enumerate(_of_block(block, edition.blocks[index + 1 :], wording)):
            yield replace(found, id=f"{found.id}-{place + 1}") if place else found


def _of_block(block: Block, following: tuple[Block, ...], wording: Wording) -> Iterator[Finding]:
    """The same words name their list once."""
    for match in {match[0]: match for match in _NAMED.finditer(block.text)}.values():
        named = number(match[1])
        items = _items(block, match.end(), following) if named else []
        if named and items:
            yield _finding(block, match[0], named, len(items), items == list(range(1, named + 1)), wording)


def number(words: str) -> int | None:
    """九 -> 9, 十一 -> 11, 二十三 -> 23, 12 -> 12; None for 三五, which is three to five."""
    if words.isdecimal():
        return int(words)
    match = _NUMERAL.fullmatch(words.replace("两", "二"))
    if not match or (match[1] and match[3] and not match[2]):
        return None
    tens, units = (_DIGITS.index(part) + 1 if part else 0 for part in (match[1], match[3]))
    return (tens or 1) * 10 + units if match[2] else tens or units


def _items(block: Block, end: int, following: tuple[Block, ...]) -> list[int]:
    """The numbers of the list that starts after the words, until it starts again at one or ends."""
    texts = [block.text[end:], *(later.text for later in following)]
    found: list[int] = []
    for text in texts:
        for match in _ITEM.finditer(text):
            item = number(match[1] or match[2])
            if found and item == 1:
                return found
            if item == len(found) + 1:
                found.append(item)
    return found


def _finding(block: Block, words: str, named: int, count: int, agrees: bool, wording: Wording) -> Finding:
    verdict: Verdict = "agrees" if agrees else "differs"
    text = wording.words(f"finding.list-count.{verdict}", words=words, named=named, found=count)
    return Finding(f"list-count-{block.id}", "list-count", verdict, text, ())
