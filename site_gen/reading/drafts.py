"""The noun between the words and the observation: what a construction has read from one quantity of a clause."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import takewhile

from msgspec import Struct

from site_gen.model.dataset import Measure, Status
from site_gen.model.unit import Unit
from site_gen.reading.months import Months
from site_gen.reading.rule import rule
from site_gen.reading.slots import Slot
from site_gen.reading.tokens import Token
from site_gen.reading.trimming import Trimmed


class Draft(Struct, frozen=True):
    """One observation, its period and status not yet worked out."""

    name: str
    measure: Measure
    topic: str = ""
    """The thing alone, for the clauses that follow: 高新技术企业 of 新增高新技术企业."""
    verb: str = ""
    subject: str | None = None
    past: str = ""
    """Words that date this value itself: 2016年末, 上年."""
    months: Months | None = None
    """Those of the year that are told of this value itself: 由一季度的3%."""
    base: str = ""
    """The date compared with: 2015年."""
    begins: bool = False
    """The first end of a pair: 由A."""
    ends: bool = False
    """The second end: 增加到B."""
    flow: bool = False
    """What was done or spent over the period, not a state at its end."""
    throughout: bool = False
    """A level that held all through the years spoken of, 一直控制在3%以内, or a change that all made: 累计下降16%."""
    held: bool = False
    """A rate that was so in each of the years spoken of: 涨幅始终保持在3%以下."""
    counted: bool = False
    """All there are of things that are counted one by one, which no note on preliminary figures means."""
    averaged: bool = False
    """Its yearly average is told beside it: 由44亿元增加到144亿元，年均增长27%; 年均增长9%，占比提高8个百分点."""
    in_a_row: int = 0
    """So many years on end: 连续16年位居首位; 0 where nothing is said."""
    estimate: bool = False
    yearly: bool = False
    """同比, 比上年."""
    series: Sequence[str] = ()
    """The names of the list that the numbers after it belong to."""
    uneven: bool = False
    """A list of 分别 has more names than numbers, or fewer."""
    contested: bool = False
    """It was given to whom the clauses are about, and not to what was told between."""
    status: Status | None = None
    """What its own words say, whatever the chapter."""


_STRIVING = rule(
    r"^[、，,并且]*(?:今年|明年|全年)?(?:奋?力争|争取|努力|冲刺|奋斗(?:目标)?)(?:达到?|实现|完成|为|突破|超过?)*$",
    "去年接待游客800万人次，今年力争突破1000万人次 => 接待游客人次 | count | 1000万人次 | 2022 | target",
    "@plan 生产总值增长5.5%、力争6%以上 => 生产总值 | growth | 6% | 2022 | target",
    "@plan 固定资产投资增长10%、冲刺12% => 固定资产投资 | growth | 12% | 2022 | target",
    "@plan 工业产值达到8亿元、奋斗突破9亿元 => 工业产值 | level | 9亿元 | 2022 | target",
    "@plan 新增就业5万人、力争6万人 => 新增就业人数 | count | 6万人 | 2022 | target",
)
_SHARE = rule(
    r"占[^占]{1,20}比[重例]$|(?<=[值额入资量产])占比$|完成[^，、]{0,6}(?:计划|任务|目标|预算)比例$|超(?:额?完成|出|过)?[^，、超]{0,8}(?:任务|目标|计划|指标|预算)数?$|相当于[^，、]{2,10}倍数$",
    "@term 固定资产投资累计完成650亿元，是“十二五”的三倍，年均增长12%"
    " => 固定资产投资 | average-growth | 12% | 2016..2021 | actual",
    "财政收入9亿元，超额完成年度任务2亿元，增长20.6% => 财政收入 | growth | 20.6% | 2021 | actual",
    "财政收入9亿元，完成目标任务的102%，增长11% => 财政收入 | growth | 11% | 2021 | actual",
    "特色产业产值86亿元，占比达72%，增长12% => 特色产业产值 | growth | 12% | 2021 | actual",
    "发电量86亿千瓦时，其中新能源发电量20亿千瓦时，占23%，增长12% => 新能源发电量 | growth | 12% | 2021 | actual",
    "财政收入完成年初预算的102%，增长11% => 财政收入 | growth | 11% | 2021 | actual",
    "县财政科技支出占预算支出的3.6%，增长21% => 县财政科技支出 | growth | 21% | 2021 | actual",
    "财政收入9亿元，占预算的102%，增长11% => 财政收入 | growth | 11% | 2021 | actual",
    "财政收入9亿元，占预算的102%，比上年增收2亿元 => 财政收入 | change | 2亿元 | 2021 | actual",
)
"""财政收入占预算比重: it moves by points; what grows by a rate or a sum is the thing before it."""
_SPENT = ("完成投资", "到位资金", "实际投资", "总投资", "协议投资", "总投资额", "投资总额")
"""项目完成投资48亿元、增长16%: the money grew, whatever else is told of the projects."""
_BEYOND = ("超收", "短收")
"""财政收入8亿元，超收620万元，增长5%: the income grew."""
_NEW = ("新登记", "新增", "新设", "新注册", "新签约")
_DEALT_WITH = ("建议", "提案", "议案")


class Here(Struct, frozen=True, dict=True):
    """One quantity with all that a construction may look at."""

    slots: Sequence[Slot]
    """All of the clause."""
    index: int
    end: Trimmed
    """The words before it, trimmed."""
    drafts: Sequence[Sequence[Draft]]
    """What the quantities before it in the sentence state."""
    own: Sequence[Sequence[Draft]]
    """Those of the clause alone, one entry for each slot before it."""
    before: Token | None = None
    """The quantity before it in the sentence."""

    opening: str = ""
    """What a clause without a quantity was about: 生产总值连跨三个台阶，从……; 粮食喜获丰收，产量…."""
    opened: bool = False
    """No quantity stands between that clause and this one."""
    helped: str = ""
    """What the clause right before, without a quantity, has somebody profit from: 困难残疾人“两项补贴”."""
    about: str = ""
    """Whom or what the last clause without a quantity tells of: 城市污水处理 of 城市污水处理能力不断提升."""
    since: int = 0
    """So many quantities stand between that clause and this one."""

    @cached_property
    def slot(self) -> Slot:
        """That of the quantity itself; found once, as what else every rule asks for."""
        return self.slots[self.index]

    @cached_property
    def unit(self) -> Unit:
        return self.slot.token.quantity.unit

    @property
    def preceding(self) -> Slot | None:
        """The quantity right before it in the clause."""
        return self.slots[self.index - 1] if self.index else None

    @property
    def same_unit(self) -> bool:
        """It is measured in the unit of the quantity before it in the sentence, however that is printed."""
        return self.before is not None and self.before.quantity.unit.canonical == self.unit.canonical

    @property
    def alike(self) -> bool:
        """It is printed with the unit of the quantity before it in the sentence."""
        return self.before is not None and self.before.quantity.unit.printed == self.unit.printed

    @property
    def following(self) -> Slot | None:
        """The quantity that follows it in the clause."""
        return self.slots[self.index + 1] if self.index + 1 < len(self.slots) else None

    @property
    def told(self) -> Iterator[Draft]:
        """The last that each quantity before it in the sentence states, the nearest first."""
        return (group[-1] for group in reversed(self.drafts) if group)

    def listed_behind(self, most: int) -> Iterator[Slot]:
        """Those that the list goes on with, `most` of them at most."""
        return takewhile(lambda slot: slot.bare, self.slots[self.index + 1 : self.index + 1 + most])

    @property
    def partial(self) -> bool:
        """It is a part of the whole stated before: 其中国家级11家."""
        return "其中" in self.slot.lead[:12]

    @cached_property
    def last(self) -> Draft | None:
        """The nearest thing stated before it in the sentence."""
        return next(self.told, None)

    @cached_property
    def topic(self) -> str:
        if self.opened and self.opening:
            return self.opening
        return next((draft.topic for draft in self.told if draft.topic), self.opening)

    @property
    def handled(self) -> str:
        """What was dealt with together: 人大代表建议、政协提案, whose 办结率 is one; else the topic."""
        topics = dict.fromkeys(group[-1].topic for group in self.drafts[-3:] if group)
        dealt = [topic for topic in topics if topic.endswith(_DEALT_WITH)]
        return "、".join(dealt) if len(dealt) > 1 and self.topic in dealt else self.topic

    @property
    def striven(self) -> Draft | None:
        """What was stated before of the same, where a higher aim follows: 增长5.5%、力争6%以上."""
        alone = not self.end.words or self.end.words == self.end.flags.get("verbal")  # 增长10%、冲刺12%
        return self.last if self.same_unit and alone and _STRIVING.search(self.slot.lead) else None

    @property
    def summed(self) -> str:
        """财政收入 after 财政收入9亿元，占预算的102%: what grew where the last of it was a share; else nothing."""
        if self.opened or not (self.last and _SHARE.search(self.last.name)):
            return ""
        told = (what_of(draft) for draft in self.told if not _SHARE.search(draft.name))
        return next(told, _SHARE.sub("", self.last.name))

    @property
    def grown(self) -> str:
        """The series that grew where the words before a rate name none: 市场主体户数 after 市场主体9800多万户."""
        last = self.last
        counted = last is not None and (is_new(last) or (last.measure == "count" and bool(last.verb)))
        if last and last.topic == self.topic and (last.name.endswith("人次") or counted or _adds_up(last)):
            return last.name  # 接待游客人次; 新登记企业56万户、增长26%: of the new ones
        if last is None or last.measure != "level" or last.topic != self.topic or last.name.endswith(_BEYOND):
            return self.dealt
        whole = not last.flow or last.name.endswith(_SPENT) or last.name.startswith(last.topic)  # 班列数 of 班列
        return last.name if whole else self.dealt

    @property
    def dealt(self) -> str:
        """The topic with what was done to it where a sum was told of it: 化解债务 in 化解债务4亿元、增长20%."""
        last = self.last
        return what_of(last) if last and last.topic and last.topic == self.topic else self.topic

    @property
    def verb(self) -> str:
        """The verb of the list that this quantity goes on with."""
        return self.last.verb if self.last else ""


def what_of(draft: Draft) -> str:
    """What a draft is of, with what was done to it: of 化解债务4亿元、增长20% no debt grew."""
    done = (
        draft.measure in ("level", "growth", "change")
        and draft.name.endswith(draft.topic)
        and not draft.name.startswith("安排")
    )
    return draft.name if done else draft.topic or draft.name


def _adds_up(draft: Draft) -> bool:
    """就业创业人数, 成果转化数 that were counted as they came: so many more of them."""
    behind = not draft.verb and draft.name.startswith(draft.topic)
    return draft.measure == "count" and draft.flow and (draft.name.endswith("人数") or behind)


def is_new(draft: Draft) -> bool:
    """新登记企业8600户: what is told of them next is told of the new ones."""
    return draft.verb.startswith(_NEW)
