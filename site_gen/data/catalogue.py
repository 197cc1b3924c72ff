"""The indicator catalogue: name as a report writes it -> id of the indicator, and id -> indicator.

Names are compared after folding, never by likeness: a series that the catalogue does not know has no id here.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache

from msgspec import Struct
from msgspec.structs import replace

from site_gen.data.comparable import fits
from site_gen.model.compiled import compiled
from site_gen.model.dataset import Indicator, Measure
from site_gen.model.report import Level

_SILENT = compiled(r"[\W_]+|的")  # 地区生产总值（GDP）, “小巨人”企业, PM2.5浓度
_SCOPE = compiled(
    r"^(?:[全我本](?:市|县|省|区|州|国(?!人大|政协)|旗|盟|镇|乡)|全年|年末|当年|预计|拟?安排|完成|实现|地方(?=一般|公共))+"
)  # 全市常住人口, but 全国人大代表建议, 全年完成固定资产投资, 地方一般公共预算收入
_MEASURE = compiled(
    r"(?:(?:年均|年度|同比)?(?:增长率|增长|增速|增幅|变化率|变化|降幅)|(?:全[省国市])?(?:排名|位次))$"
)  # GDP年均增长率, 人均GDP全省位次
_NUMBER = compiled(
    r"(?<=..)(?:(?<=企业)总?户数|(?<=主体)总?户数|(?<=户)总?户数|(?<=企业)总量|(?<=主体)总量|(?<=人才)总量|数量|总数|[个家人件条座所间处台辆套]数|场次|里程|长度|(?<![指系倍次户])数)$"
)  # 高新技术企业数量, 新修农村公路里程; not 改造户数 beside 改造个数
_COUNTED = {"person_time": "人次", "household": "户数", "mu": "面积", "m2": "面积", "km2": "面积"}
"""What a name may end with because its series is counted in such a unit: 开展职业技能培训人次, 造林面积."""
_SPELLINGS: tuple[tuple[re.Pattern[str], str], ...] = (
    (compiled(r"(?:国内|地区)?生产总值"), "gdp"),
    (compiled(r"(?:gdp)+(?:总[量值额]|规模)*"), "gdp"),  # 地区生产总值（GDP）, GDP总量
    (compiled(r"年人均|人均年"), "人均"),  # 居民年人均可支配收入
    (compiled(r"规模以上|规上"), "规模"),
    (compiled(r"比例|比率|占比"), "比重"),
    (compiled(r"提[升质]改造|改造提[升质]"), "改造"),
    (compiled(r"有效期内|(?<=[千万]人)拥有|(?<=[千万]人口)拥有"), ""),
)


class Catalogue(Struct, frozen=True, dict=True):
    """Indicators, found by id or by any of their Chinese names. Where two share a name, the first has it."""

    indicators: tuple[Indicator, ...]

    @cached_property
    def _by_name(self) -> Mapping[str, str]:
        named = [(name, each) for each in self.indicators[::-1] for name in names_of(each)]
        counted = {fold(name + _COUNTED.get(each.unit, "")): each.id for name, each in named}
        return counted | {fold(name): each.id for name, each in named}

    @cached_property
    def _by_id(self) -> Mapping[str, Indicator]:
        return {indicator.id: indicator for indicator in self.indicators[::-1]}

    def find(self, name: str, unit: str = "", measure: Measure = "level") -> str | None:
        """The id of the indicator that is called `name` (规上工业增加值, 全市GDP增速), or None.

        With `unit`, the canonical unit of a value by `measure`: only where it can be one of that indicator.
        """
        id = self._by_name.get(fold(name))
        return id if id is None or not unit or fits(self._by_id[id], unit, measure) else None

    def get(self, id: str) -> Indicator | None:
        """The indicator with this id, or None."""
        return self._by_id.get(id)

    def shared_names(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Each name that several indicators claim, folded, with their ids: only one of them can be found by it."""
        claims: dict[str, tuple[str, ...]] = {}
        for indicator in self.indicators:
            for name in dict.fromkeys(map(fold, names_of(indicator))):
                claims[name] = (*claims.get(name, ()), indicator.id)
        return ((name, ids) for name, ids in claims.items() if len(ids) > 1)


def spoken(indicators: tuple[Indicator, ...], level: Level) -> tuple[Indicator, ...]:
    """Indicators with the names that a report of this level gives them."""
    if level != "national":
        return indicators
    return tuple(replace(each, name=each.national_name) for each in indicators)


def names_of(indicator: Indicator) -> Iterable[str]:
    """What Chinese reports call it; the standard name leads."""
    return (indicator.name.best("zh").text, *indicator.aliases)


@lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """What is left of a name when width, spaces, marks, the place, the measure and 数 are taken as one.

    `全市规模以上工业增加值同比增速` and `规上工业增加值` both give `规模工业增加值`.
    """
    folded = _SILENT.sub("", unicodedata.normalize("NFKC", name).casefold())
    for pattern, spelling in _SPELLINGS:
        folded = pattern.sub(spelling, folded)
    for pattern in (_SCOPE, _MEASURE, _NUMBER):
        folded = pattern.sub("", folded) or folded
    return folded
