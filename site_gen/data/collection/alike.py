"""Two names of indicators -> how far they say the same: what they share, and the words that only one of them has.

Order of words does not count, nor what a name says without it (的, 数, 完成), nor which of the words of one sense it
takes: 惠及 is 受益, by the English that the lexicon has for both.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from math import log1p

from msgspec import Struct

from site_gen.data.collection.names import spelled, thing

Senses = Mapping[str, str]
"""Words that names are made of -> their sense, one for all that mean it; empty where they add nothing."""
_LONGEST = 8
_CHARACTER = 0.5
"""What a character outside of words weighs, beside a word."""
_FEW = 3
_SILENT = """
的 数 人数 户数 家数 个数 总数 数量 总 值 率 中 了 其 这 对 给 与 各 各级 各类 各项 用于 方面 领域 问题 资源 范围
规模 目标 完成 实施 实现 推进 推动 组织实施 开展 落实 落地实施 支持 启动 安排 得到 给予 进行 提供 确定 集中 享有
发放 推行 顺利 全国 我国 全省 全市 全县 全区 我省 我市 我县 我区 累计 共 新 工程 项目 资金 经费 支出 投入 费用 专项
财政 有关 相关
"""
"""Words without which a name is of the same thing. What is laid out is one whether it is put in, given or spent."""
MADE = "建设"
"""The sense of all that brings a thing about."""
_ONE = (
    "建设 建成 基本建成 新建 新增 增加 设立 新设 设 建立 创建 打造 培育 新培育 新认定 认定 获批 入选 获评 建 成立 组建",
    "淘汰 压减 退出 关停 化解 关闭 压缩",
    "减轻 降低 减少 减",
    "惠及 受益 覆盖 享受",
    "运营 营业 通车 营运 投运",
    "养老保险 基本养老保险",
    "招收 上 招录 录取",
    "发行 代发 增发",
    *("产业", "产业投资"),  # their English is that of 工业, too
)
"""Of deeds whose English differs while a count of what they brought does not."""
_CLASSES = {word: group.split()[0] for group in _ONE for word in group.split()}


class Pieces(Struct, frozen=True, eq=False):
    """What a name is made of."""

    words: tuple[str, ...]
    senses: Counter[str]

    def beside(self, other: "Pieces") -> str:
        """The words that it has and the other has not, as they stand."""
        return "".join(word for word in self.words if word not in other.words)


class Likening(Struct, frozen=True):
    """Of two names."""

    share: float
    """What they share of what both say, each sense weighed by how few names have it; 0 to 1."""
    one: tuple[str, ...]
    """Senses that only the first has."""
    other: tuple[str, ...]

    @property
    def rest(self) -> frozenset[tuple[str, ...]]:
        """What tells them from each other, whichever comes first."""
        return frozenset((self.one, self.other))

    @property
    def none_left(self) -> bool:
        return not self.one and not self.other


class Weights(Struct, frozen=True, eq=False):
    """How much each sense tells, by how many of all names have it."""

    names: int
    holds: Mapping[str, int]

    def liken(self, one: Pieces, other: Pieces) -> Likening:
        a, b = one.senses, other.senses
        whole = self._sum(a) + self._sum(b)
        share = 2 * self._sum(a & b) / whole if whole else 0.0
        return Likening(share, tuple(sorted((a - b).elements())), tuple(sorted((b - a).elements())))

    def telling(self, one: Pieces) -> list[str]:
        """The few of its senses that fewest names have: two names that are alike share one of these."""
        return sorted(one.senses, key=lambda sense: (self.holds.get(sense, 1), sense))[:_FEW]

    def _sum(self, some: Counter[str]) -> float:
        return sum(self._of(sense) * times for sense, times in some.items())

    def _of(self, sense: str) -> float:
        return log1p(self.names / self.holds.get(sense, 1)) * (1 if len(sense) > 1 else _CHARACTER)


def senses(words: Iterable[tuple[str, str]]) -> Senses:
    """Of pairs of a Chinese word and its English."""
    found = {word: english.casefold() for word, english in words if english}
    return {**found, **dict.fromkeys(_SILENT.split(), ""), **_CLASSES}


def pieces(name: str, known: Senses) -> Pieces:
    words = tuple(_cut(spelled(thing(name) or name), known))
    found = Counter(known.get(word, word) for word in words)
    del found[""]
    return Pieces(words, found)


def _cut(words: str, known: Senses) -> Iterable[str]:
    at = 0
    while at < len(words):
        sizes = range(min(_LONGEST, len(words) - at), 1, -1)
        size = next((size for size in sizes if words[at : at + size] in known), 1)
        yield words[at : at + size]
        at += size


def weights(names: Collection[Pieces]) -> Weights:
    return Weights(len(names), Counter(sense for each in names for sense in each.senses))
