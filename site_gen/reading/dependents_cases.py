"""Those hurt, solved or counted again of accidents, cases and petitions: 死亡人数 after 事故起数."""

from site_gen.reading.dependents_owners import joined
from site_gen.reading.dependents_words import HURT, OF_THE_WHOLE, of_cases
from site_gen.reading.rule import rule

ACCIDENTS = rule(
    r"(?:共?发生)?(?P<of>.*(?:事故|火灾|灾害|灾情))(?:发生)?(?:起数|数量|数|总量)?",
    "生产安全事故起数下降17%、死亡人数下降15% => 生产安全事故死亡人数 | growth | -15% | 2021 | actual",
    "全县共发生道路交通事故3起，死亡4人 => 道路交通事故死亡人数 | level | 4人 | 2021 | actual",
)
_CASES = rule(
    r"(?P<of>[^、]{2,}?)(?:发案|立案|受案|报案|警情)(?:起?数|量)?",
    "电信诈骗发案数、损失数分别下降12%、15% => 电信诈骗损失数 | growth | -15% | 2021 | actual",
)
_BATCHES = rule(
    r"(?P<of>.*访)总?批(?:次|数)",
    "来信来访批次、人数分别下降6%、8% => 来信来访人数 | growth | -8% | 2021 | actual",
    "群众上访批次下降6%、人数下降9% => 群众上访人数 | growth | -9% | 2021 | actual",
)
_NO_CASE = rule(
    r"(?:团伙|分子|嫌疑人|逃犯|人员)$",
    "打掉涉黑涉恶团伙12个，破案率86% => 破案率 | level | 86% | 2021 | actual",
)
"""团伙12个，破案率86%: cases are solved, and not gangs."""


def hurt(words: str, topic: str) -> str:
    of = ACCIDENTS.fullmatch(topic) if HURT.fullmatch(words) else None
    of = of or (_CASES.fullmatch(topic) if of_cases(words) else None)
    if of is None and OF_THE_WHOLE.fullmatch(words) and not (HURT.fullmatch(words) or _NO_CASE.search(topic)):
        return joined(words, topic)  # 刑事案件下降8%，破案率86%
    return of["of"] + words if of else words


def counted_twice(words: str, topic: str) -> bool:
    """`人数` after `来信来访批次`: those who came are counted, too."""
    return words in ("人数", "人次") and bool(_BATCHES.fullmatch(topic))


def came(words: str, topic: str) -> str:
    return _BATCHES.sub(rf"\g<of>{words}", topic) if counted_twice(words, topic) else ""
