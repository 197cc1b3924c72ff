"""words -> whether a figure is an estimate, a task set by others, or a fact that a plan only recalls."""

import re

from site_gen.model.dataset import Status

_WORDS = r"(?:预计数|初步(?:统计|核算|测算)数|快报数|预估数)"
_NOTE = re.compile(rf"(?:{_WORDS}|预计)[^。）)]{{0,6}}?下同")
_ALL = re.compile(r"(?P<year>20\d\d)年?(?:全年)?(?:数据|数字)?(?:均|皆|都)?(?:为|系)(?:预计|初步|快报|预估)")
_REPORT = re.compile(
    rf"(?:本报告|报告中?|文中|以上|所列)[^。；;]{{0,16}}?(?:数据|数字|指标)[^。；;]{{0,8}}?(?:为|系|是){_WORDS}"
)
_OWN = re.compile(r"预计(?!算)|初步(?:核算|统计|测算|估算)|预估|快报数?(?=[，,为是显统])")
_GOVERNS = re.compile(
    r"^[，,。；;：:\s]*(?:(?:20\d\d|[去今上]|全)年(?:全[市省县区州年])?[，,]?)?(?:据|经|根据|按)?(?:有关部门|统计部门)?"
    r"(?:预计(?!算)|初步(?:预计|核算|统计|测算|估算)|快报)"
)
_TASK = re.compile(r"(?:下达|分解|核定|交办|要求完成|定)(?:给|到|了|的)?(?:我[市县区省州])?[^，,。；;]{0,6}$")
_TASK_OF = re.compile(r"的?[^，,。；;]{0,14}?(?:任务|指标|目标)")
_COMES = re.compile(r"^(?:普通)?(?:高校|高等学校|应届)毕业生(?:总?人?数|总量)?$|新成长劳动力")
_LAST_YEAR = re.compile(r"(?<![比较同与于])(?:去年|上年)(?:已经?)?[一-龥]{0,6}?的?$")
_ALREADY = re.compile(
    r"(?:剩余|剩下|尚有|尚余|还有|仍有|现有|现存|已有|已达到?|已超过?|已经达到?|目前(?:有|达|已)|存量)的?(?:近|约|超)?$"
)


def estimated_years(text: str, year: int) -> frozenset[int]:
    """The years of a blanket note in `text` that holds from here on; `year` is the one under review."""
    named = _ALL.search(text)
    if named:
        return frozenset((int(named["year"]),))
    return frozenset((year,)) if _NOTE.search(text) else frozenset()


def notes_all(text: str) -> bool:
    """Wherever it stands, it holds for the whole report: 注：本报告数据为快报数."""
    return bool(_REPORT.search(text))


def governs(clause: str) -> bool:
    """The clause opens with the word, which then holds for all of its sentence: 预计全年GDP突破1万亿元，增长5%."""
    return bool(_GOVERNS.match(clause))


def is_estimate(words: str) -> bool:
    """The clause says so itself: 预计完成1000亿元."""
    return bool(_OWN.search(words))


def told(before: str, after: str, name: str, planning: bool) -> Status | None:
    """What the words around a figure say of it in any chapter: 下达2万户的改造任务, 今年高校毕业生4.6万人; or None."""
    if _TASK.search(before) and _TASK_OF.match(after):
        return "target"
    return "estimate" if planning and (is_estimate(before) or _COMES.search(name)) else None


def recalled(before: str) -> bool:
    """A plan speaks of what is so already: 剩余的490名, 去年脱贫的2160名."""
    return bool(_ALREADY.search(before) or _LAST_YEAR.search(before))
