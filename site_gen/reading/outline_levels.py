"""Blocks -> the levels of their headings: 2 for the parts of a report, down to 6."""

from collections.abc import Iterator, Mapping

from site_gen.model.compiled import compiled
from site_gen.reading.numerals import with_narrow_digits
from site_gen.reading.outline_blocks import Draft
from site_gen.reading.outline_told import DEEPEST, told_levels

TOP = compiled(
    r"(?:.{0,6}(?:(?:(?:19|20)?\d\d|[一二][九零〇○].{2})年|过去|今后|未来|“十[一二三四五六]?五”|[一二三四五]年).{0,12}(?:回顾|安排|任务|重点|目标|要求|打算|建议|部署|工作|思路|总结|完成情况|执行情况|指导思想).{0,10})"
    r"|.{0,8}(?:政府)?自身建设.{0,6}"
)
"""2024年工作回顾; 2005年主要任务; 加强政府自身建设"""
OPENS = compiled(r"((?:19|20)\d\d)年")
FEW = range(2, 6)
"""So many headings without number or year are the chapters of a report that has no others."""
SISTERS = ("ordinal", "figure", "bare", "point")


def levels_of(drafts: list[Draft]) -> list[int]:
    """The level of each block: 0 for what is no heading."""
    tops = [index for index, draft in enumerate(drafts) if _is_top(draft)]
    alone = (_alone(drafts) if len(tops) > 1 else set()) | _next_years(drafts, tops) | _highest(drafts, tops)
    tops = sorted({*tops, *alone}) if len(tops) == 1 else tops
    told = told_levels(drafts, tops)
    sections = [index for index, draft in enumerate(drafts) if _style(draft) == "section"]
    chapters = sorted({*tops, *(index for index, level in told.items() if level == 2 and index not in sections)})
    section = 3 if (chapters and sections and chapters[0] < sections[0]) or _has(drafts, "part") else 2
    section = next((told[index] for index in sections if index in told), section)
    return list(_walk(drafts, alone, _within(drafts), {"part": 2, "top": 2, "section": section}, told))


def _highest(drafts: list[Draft], tops: list[int]) -> set[int]:
    """Indices of the chapters where nothing greater heads the report: （一）2024年工作回顾, or a few without number."""
    if tops or _has(drafts, "section") or _has(drafts, "part"):
        return set()
    clauses = [index for index, draft in enumerate(drafts) if _style(draft) == "clause"]
    found = [index for index in clauses if TOP.fullmatch(drafts[index].text)]
    bare = [index for index, draft in enumerate(drafts) if _style(draft) == "bare" and not clauses]
    return set(found) if len(found) > 1 else set(bare) if len(bare) in FEW else set()


def _within(drafts: list[Draft]) -> set[int]:
    """Indices of the sections that begin anew inside one, where the outer go on behind them: 一 (一 二 三) 二."""
    found: set[int] = set()
    inner: list[int] = []
    outer = last = 0
    for index, draft in enumerate(drafts):
        number = draft.mark.number if draft.mark and _style(draft) == "section" else 0
        if inner and number == last + 1:
            inner.append(index)
        elif inner and number == outer + 1:
            found.update(inner)
        if number == 1 and outer:
            inner = [index]
        elif _style(draft) in ("part", "top") or (number and index not in inner):
            outer, inner = number, []
        last = number or last
    return found | {*inner} if found else found  # the last of them, behind which the outer do not go on


def _alone(drafts: list[Draft]) -> set[int]:
    """Indices of one or two bare headings among unnumbered ones that name years: 阔步迈上新征程 is a chapter too."""
    bare = [index for index, draft in enumerate(drafts) if _style(draft) == "bare"]
    numbered = any(_style(draft) in ("part", "section") for draft in drafts)
    return set() if numbered or len(bare) > 2 else set(bare)


def _next_years(drafts: list[Draft], tops: list[int]) -> set[int]:
    """Index of the bare heading that opens with the year after the only chapter's: 2016年坚定信心再出发."""
    year = _year(drafts[tops[0]]) if len(tops) == 1 else 0
    later = range(tops[0] + 1, len(drafts)) if year else range(0)
    return {index for index in later if _style(drafts[index]) == "bare" and _year(drafts[index]) == year + 1}


def _year(draft: Draft) -> int:
    """The year that a heading opens with, or 0."""
    match = OPENS.match(with_narrow_digits(draft.text))
    return int(match[1]) if match else 0


def _is_top(draft: Draft) -> bool:
    return draft.kind == "heading" and draft.mark is None and bool(TOP.fullmatch(draft.text))


def _has(drafts: list[Draft], style: str) -> bool:
    return any(_style(draft) == style for draft in drafts)


def _style(draft: Draft) -> str:
    """How a heading is marked; `top` and `bare` are words alone, an empty string is no heading."""
    if draft.kind != "heading":
        return ""
    if draft.mark:
        return draft.mark.style
    return "top" if _is_top(draft) else "bare"


def _walk(
    drafts: list[Draft], alone: set[int], within: set[int], fixed: dict[str, int], told: Mapping[int, int]
) -> Iterator[int]:
    """The levels, one after the other; lesser headings hang below the last greater one."""
    above = major = last = 2
    sisters: dict[str, int] = {}
    """The level of the headings marked alike since the last numbered by 一、 or （一）."""
    levels: list[int] = []
    for index, draft in enumerate(drafts):
        style = "top" if index in alone else _style(draft)
        if draft.kind == "salutation" or draft.text.startswith("各位"):
            above = 2
        if draft.kind == "lead":
            levels.append(min(last + 1, DEEPEST))
        elif index in told:
            above = told[index]
            major = above if style not in SISTERS[:2] else major
            sisters = {}
            levels.append(above)
        elif style in fixed or style == "clause":
            above = fixed.get(style, major + 1) + (index in within)
            major = above if style in fixed else major
            sisters = {}
            levels.append(above)
        elif style in SISTERS:
            level = sisters.setdefault(style, _below(drafts, levels, index, above))
            above = level if style != "point" else above
            levels.append(level)
        else:
            levels.append(min(above + 1, DEEPEST) if style else 0)
        last = levels[-1] if style else last
    return iter(levels)


def _below(drafts: list[Draft], levels: list[int], index: int, above: int) -> int:
    """The level of a list's headings: below an unnumbered heading that announces it, else below the numbered one."""
    if index and drafts[index - 1].kind == "heading" and levels[index - 1] > above:
        return min(levels[index - 1] + 1, DEEPEST)
    if index >= 2 and drafts[index - 1].text.endswith(("：", ":")) and levels[index - 2] > above:
        return min(levels[index - 2] + 1, DEEPEST)
    return min(above + 1, DEEPEST)
