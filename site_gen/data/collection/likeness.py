"""Sentences of two reports -> how alike each two are.

By the pairs of characters that they share, numbers aside; a pair counts for more the fewer of the sentences have it,
and for little where it is of what reports say about anything (取得新进展, 多渠道增加).
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from math import log1p
from typing import NamedTuple

from site_gen.model.phrasing import Sentence

LEAST = 0.08
"""Below it two sentences share what any two share."""
_SILENT = re.compile(r"[\W\d_]+")
_QUANTITY = re.compile(
    r"\d[\d.,]*[多余]?[十百千万亿]*"
    r"(?:个百分点|平方公里|平方米|立方米|公里|千瓦|标准煤|[元吨人户亩个项家套件次名斤所座倍年月日]|公顷)?"
)
_NUMBERED = re.compile(
    r"\W*[一二三四五六七八九十]{1,3}(?:[）)、]|是)|\W*第[一二三四五六七八九十]{1,3}(?:[，、,]|是)|\s*[①-⑳]|\s*[—―]{2}"
)
"""（一）…, 二是…, ——…: a heading, or one of several; most follow on one of the report before that shares few words."""
_SENTENCES = 200
"""A pair of characters that so many have weighs little; as many in two short reports, where all would seem rare."""
_WEIGHT = 1000
"""Weights are whole numbers: sums of them are the same in any order."""

_FRAMES = """
推进 加快 加强 实施 推动 提升 全面 支持 坚持 持续 提高 深化 开展 落实 完善 深入 积极 促进 实现 完成
大力 扩大 优化 打造 强化 培育 进一 一步 继续 增加 增长 增强 加大 力度 做好 健全 不断 着力 抓好 保持
改善 努力 解决 建立 取得 新进 进展 成效 坚决 扎实 发挥 贯彻 更加 突破 巩固 构建 达到 确保 突出 严格
规范 形成 切实 拓展 力争 必须 引导 充分 认真 各项 有序 稳步 明显 有效 得到 显著 渠道 一批 主动 稳定
合理 应对 制定 调整 组织 统筹 鼓励 维护 应用 创新 工作 建设 发展 水平 体系 机制 制度 改革 体制 能力
问题 事业 我们 今年 去年 过去 一年 五年 重点 重大 基本 任务 作用 步伐 活动 行动 方面 领域 重要 政策
措施 管理 成果 成就 会主 主义 社会 万亿 亿元 万人 国内 内生 产总 总值 年均 平均 比上 上年 得新
"""
_ANYTHING = frozenset(_FRAMES.split())
"""Of 44,000 sentences of 90 reports they stand in the most, whatever these are about."""
_LITTLE = 0.3

Grams = frozenset[str]


class Likeness(NamedTuple):
    """Of a newer sentence and an older one, 0 to 1."""

    whole: float
    """Dice's coefficient of their pairs of characters."""
    covered: float
    """How much of the newer stands in the older."""
    mass: float
    """What they share, weighed: half a dozen where that is a name, a hundred where it is a long sentence."""
    rarest: float
    """The weight of the rarest pair that they share."""


Near = Mapping[int, Likeness]
"""Place of an older sentence -> how like it is."""


def spoken(text: str) -> str:
    """Its words, without numbers and signs."""
    return _SILENT.sub("", text)


def likenesses(before: Sequence[Sentence], after: Sequence[Sentence]) -> tuple[Near, ...]:
    """One for each newer sentence, in order."""
    old, new = ([grams_of(each.text) for each in side] for side in (before, after))
    holds = Counter(gram for grams in (*old, *new) for gram in grams)
    weights = {gram: _weight(gram, count) for gram, count in holds.items()}
    heavy = [sum(weights[gram] for gram in grams) for grams in old]
    holders = _holders(old)
    return tuple(_near(own, heavy, holders, weights) for own in new)


def _weight(gram: str, count: int) -> int:
    """`count`: sentences that have it."""
    return round(_WEIGHT * (_LITTLE if gram in _ANYTHING else 1) * log1p(_SENTENCES / count))


def grams_of(text: str) -> Grams:
    words = spoken(_QUANTITY.sub(" ", text))
    return frozenset(words[place : place + 2] for place in range(len(words) - 1))


def headed(text: str) -> Grams:
    """What a numbered sentence says behind its number, and not anything else; of others nothing."""
    number = _NUMBERED.match(text)
    return grams_of(text[number.end() :]) - _ANYTHING if number else Grams()


def _holders(sides: Sequence[Grams]) -> Mapping[str, Sequence[int]]:
    found: dict[str, list[int]] = {}
    for place, grams in enumerate(sides):
        for gram in grams:
            found.setdefault(gram, []).append(place)
    return found


def _near(
    own: Grams,
    heavy: Sequence[int],
    holders: Mapping[str, Sequence[int]],
    weights: Mapping[str, int],
) -> Near:
    """All that are not less alike than any two."""
    shared: dict[int, int] = {}
    rarest: dict[int, int] = {}
    for gram in sorted(own, key=weights.__getitem__):
        weight = weights[gram]
        for place in holders.get(gram, ()):
            shared[place] = shared.get(place, 0) + weight
            rarest[place] = weight
    weight = sum(weights[gram] for gram in own)
    return {
        place: Likeness(whole, mass / weight, mass / _WEIGHT, rarest[place] / _WEIGHT)
        for place, mass in shared.items()
        if (whole := 2 * mass / (weight + heavy[place])) >= LEAST
    }
