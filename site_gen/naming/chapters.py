"""The heading of a chapter in Chinese -> what the chapter is, in English by rule, or None: never a guess at a part."""

import re
import unicodedata
from collections.abc import Iterator

from site_gen.model.compiled import compiled

_NUMBER = compiled(
    r"(?:第?[一二三四五六七八九十]{1,3}(?:部分|、)|[（(][一二三四五六七八九十]{1,3}[)）])[\s：:、]*(?=\S)"
)
_PLANS = {"九": 9, "十": 10, "十一": 11, "十二": 12, "十三": 13, "十四": 14, "十五": 15, "十六": 16}
_TIME = compiled(
    r"(?P<year>(?:19|20)\d\d)年|(?P<since>“(?P<of>九|十[一二三四五六]?)五”以来)|“(?P<plan>九|十[一二三四五六]?)五”(?:规划)?(?:时期|期间)?"
    r"|(?P<both>过去一年和(?:过去)?五年)|(?P<past>过去|近|这)五年(?:来)?|(?P<years>五年来)|(?P<next>今后|未来)五年|(?P<one>过去|这)一年|(?P<whole>一年来)"
    r"|(?P<far>今年以来)|(?P<this>今年)|(?P<last>去年)"
)
_NAMED = {
    "next": "the next five years",
    "both": "the past year and the past five years",
    "one": "the past year",
    "whole": "the past year",
    "far": "this year so far",
    "this": "this year",
    "last": "last year",
}
_REVIEW = (
    *("工作回顾", "发展回顾", "回顾", "工作总结", "发展成就", "主要成就"),
    *("工作成效", "发展成效", "工作情况", "主要成绩"),
)
_AHEAD = {
    "requirements": ("总体要求", "工作要求", "重要要求", "基本要求", "要求"),
    "approach": ("总体思路", "发展思路", "工作思路", "指导思想"),
    "considerations": ("主要考虑", "总体考虑"),
    "policy": ("政策取向", "宏观经济政策", "宏观政策"),
    "targets": ("主要目标", "预期目标", "发展目标", "工作目标", "奋斗目标", "总体目标", "目标"),
    "tasks": ("主要任务", "重点任务", "重大任务", "工作任务", "任务", "重大举措", "主要举措"),
    "priorities": ("重点工作任务", "重点工作", "工作重点"),
    "main work": ("主要工作建议", "主要工作安排", "主要工作"),
    "work planned": ("工作安排", "工作总体部署", "工作部署", "工作打算"),
    "proposals": ("工作的建议", "工作建议"),
}
"""What a chapter on the time ahead holds; the longer of two words that begin alike comes first."""
_WORDS = [(word, "Review") for word in _REVIEW] + [(word, kind) for kind, words in _AHEAD.items() for word in words]
_HELD = dict(_WORDS)
_PART = compiled("|".join(sorted(_HELD, key=len, reverse=True)))
_FILLING = compiled(
    "国民经济|经济社会|社会发展|经济|社会|发展|把握|政府|主要|工作|安排|建议|关于|对|的|和|与|及|暨|、|以及|@"
)
"""What may stand beside them and tells no more."""
_ADVERBS = "(?:全面|持续|切实|不断|努力|着力|进一步|大力|坚持|深入|扎实|全力|要){0,2}"
_GOVERNMENT = (
    (compiled(_ADVERBS + "(?:加强|强化|推进|抓好)(?:政府|行署)自身(?:能力)?建设"), "Improving the government itself"),
    (
        compiled(
            _ADVERBS + "(?:提升|提高|增强)政府(?:治理|履职|服务|行政|工作)?(?:能力|效能|水平)(?:和(?:水平|效能|能力))?"
        ),
        "Making the government more capable",
    ),
    (compiled(_ADVERBS + "推进政府治理(?:体系和治理能力)?现代化"), "Modernizing how the government works"),
    (
        compiled(_ADVERBS + "(?:建设|打造)(?:让)?人民满意的(?:法治型?|服务型|、|和)*政府"),
        "Building a government that the people are satisfied with",
    ),
)


def chapter(heading: str) -> str | None:
    """`一、2023年工作回顾` -> `Review of 2023`."""
    text = unicodedata.normalize("NFKC", re.sub(r"[\s\u3000]", "", heading)).rstrip("。")
    text = _NUMBER.sub("", text.replace('"', "“", 1).replace('"', "”"), count=1)
    own = next((said for form, said in _GOVERNMENT if form.fullmatch(text)), None)
    return own or _of_time(text)


def _of_time(text: str) -> str | None:
    times = tuple(dict.fromkeys(_said(each) for each in _TIME.finditer(text)))
    bare = _TIME.sub("@", text)
    kinds = tuple(dict.fromkeys(_HELD[each] for each in _PART.findall(bare)))
    if not kinds or _FILLING.sub("", _PART.sub("", bare)):
        return None
    reviewed = kinds in (("Review",), ("main work", "Review"))
    if not reviewed and ("Review" in kinds or (len(times) > 1 and len(kinds) > 1)):
        return None  # 2022年主要工作情况和2023年工作安排: each is said of its own year
    return " ".join(_titled(kinds, times))


def _titled(kinds: tuple[str, ...], times: tuple[str, ...]) -> Iterator[str]:
    held = " and ".join(filter(None, (", ".join(kinds[:-1]), kinds[-1])))
    past = "Review" in kinds
    yield "Review" if past else held[:1].upper() + held[1:]
    if times:
        yield "of" if past or kinds == ("main work",) else "for"
        yield " and ".join(filter(None, (", ".join(times[:-1]), times[-1])))
    elif past:
        yield "of the work done"


def _said(time: re.Match[str]) -> str:
    """2023; the 14th Five-Year Plan period; the past five years."""
    plan = time["plan"] or time["of"]
    if plan:
        number = _PLANS[plan]
        return f"{'the time since the start of ' if time['since'] else ''}the {number}th Five-Year Plan period"
    if time["year"]:
        return time["year"]
    named = (words for name, words in _NAMED.items() if time[name])
    return next(named, "the past five years")
