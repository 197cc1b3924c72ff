"""What is said to have held for years on end: 一直控制在3%以内, 连续16年位居全国首位, 办复率100%."""

from msgspec.structs import replace

from site_gen.model.report import Mode
from site_gen.reading.drafts import Draft
from site_gen.reading.months import of_value
from site_gen.reading.numerals import read_number
from site_gen.reading.rule import rule
from site_gen.reading.slots import Slot

_THROUGHOUT = rule(
    r"一直|始终|年年|连年|(?<!可)持续(?=超过|保持|稳定|高于|低于|$)|(?:控制|保持|稳定|维持)在|保持$|每年[将把]?$",
    "@term 失业率一直控制在4%以内 => 失业率 | level | 4% | 2017..2021 | actual",
    "@term 每年将75%以上的财力用于民生 => 用于民生的财力占比 | level | 75% | 2017..2021 | actual",
    "@term 教育经费占比持续超过4% => 教育经费占比 | level | 4% | 2017..2021 | actual",
)
_DEALT_WITH = rule(
    r"(?:建议|提案|办[理复结成])[^，、]{0,4}率$",
    "@term 建议提案办复率100% => 建议提案办复率 | level | 100% | 2017..2021 | actual",
)
_IN_A_ROW = rule(
    r"连续(?P<years>[两二三四五六七八九十]{1,3}|\d{1,2})年(?!新增|安排|投入|发放|支持)",
    "连续三年安排财政资金1亿元 => 安排财政资金 | level | 1亿元 | 2021 | actual",
    "粮食单产连续6年居全省首位 => 粮食单产全省排名 | rank | 1位 | 2016..2021 | actual",
    "粮食总产连续8年稳定在90万吨 => 粮食总产 | level | 90万吨 | 2014..2021 | actual",
)
_SUMMED = rule(
    r"累计(?:增[长加]|下降|降低|减少|提[高升]|上升)了?$",
    "@outlook 到2026年，生产总值突破800亿元，能耗累计下降16% => 能耗 | change | -16% | 2021..2026 | target",
    "@term 到2021年，生产总值突破800亿元，居民收入累计增长60% => 居民收入 | change | 60% | 2016..2021 | actual",
)


_HELD = rule(
    r"(?:涨幅|增[速幅]).*(?:始终|一直|(?:控制|保持|稳定|维持)在)|(?<!平均)每年[^，、]{0,6}$",
    "@term 财政收入每年增长8%以上 => 财政收入 | average-growth | 8% | 2016..2021 | actual",
    "@term 居民消费价格涨幅始终保持在3%以下 => 居民消费价格 | average-growth | 3% | 2016..2021 | actual",
)
_THROUGHPUT = r"(?:(?:吞吐|发送|货运|客运|运输|发电|供[电水气]|成交|交易|销售)量|产量|(?:销售|交易|贸易|成交)总?额)"
_SUMS = r"(?:增加值|收入|产值|税收|总额|利润|利税|销售额|贸易额|投资|就业)"
_IN_ALL = rule(
    rf"(?:[三四五]年(?:内|间)?(?:累计|共|合计)|(?:投资|新增[一-龥]{{2,6}}|{_THROUGHPUT})累计)(?:达到?|完成|实现|超过?|突破)*$"
    rf"|(?:[三四五]年|累计)(?:累计|共|合计)?(?:实现|创造|完成)(?![^，]*(?:人均|户均))[一-龥、]{{0,10}}{_SUMS}$"
    r"|[三四五]年(?:累计[一-龥、]{1,12}(?<![拥保]有)(?<!存)量(?:分别)?(?:达到?|超过?|突破)*|来?(?:累计|共)?生产[^，、]+)$",
    "@term 五年累计专利申请量和授权量分别达到8600件和6300件 => 专利授权量 | level | 6300件 | 2017..2021 | actual",
    "@term 五年生产原煤6亿吨，占全国的三成 => 原煤产量 | level | 6亿吨 | 2017..2021 | actual",
    "@outlook 到2026年，固定资产投资五年累计达到120亿元 => 固定资产投资 | level | 120亿元 | 2022..2026 | target",
    "@term 到2021年，港口吞吐量累计突破4亿吨 => 港口吞吐量 | level | 4亿吨 | 2017..2021 | actual",
    "@term 五年实现旅游收入120亿元 => 旅游收入 | level | 120亿元 | 2017..2021 | actual",
    "@outlook 今后五年实现失业人员再就业3万人 => 失业人员再就业人数 | count | 3万人 | 2022..2026 | target",
    "@term 五年实现城镇就业、再就业18万人 => 城镇就业、再就业人数 | count | 18万人 | 2017..2021 | actual",
    "@outlook 到2026年，城镇新增就业累计15万人 => 城镇新增就业人数 | count | 15万人 | 2022..2026 | target",
)
"""到2026年，投资五年累计达到120亿元: what all these years make, though only their last is named."""


_EACH_YEAR = rule(
    r"每年(?!\d|[上下]半年|[一二三四]季度)(?![^，,。；;]*累计)",
    "@term 每年减轻农民负担3亿元 => 每年减轻农民负担 | level | 3亿元 | 2017..2021 | actual",
    "@outlook 每年培育高新技术企业10家、科技型企业30家 => 每年培育科技型企业数 | count | 30家 | 2022..2026 | target",
    "@term 城镇新增就业每年超过4万人 => 每年城镇新增就业人数 | count | 4万人 | 2017..2021 | actual",
)
_YEARLY = rule(
    r"(?<!平均)每年(?:[^，、]{0,6}|减少[^，、]{2,10})$",
    "@term 森林覆盖率每年提高1.2个百分点 => 森林覆盖率 | average-growth | 1.2个百分点 | 2016..2021 | actual",
    "@term 每年减少贫困人口3万人 => 年均贫困人口 | change | -3万人 | 2016..2021 | actual",
)
"""每年提高1.2个百分点: so much in each year, as 年均."""


_ALTOGETHER = rule(
    r"累计(?!达到?|超过?|突破|拥有|有|为(?![^，]*(?:保供|供应|输送|外送))|建[成有设]|形成|培育|培养|认定|创[建成]|设立|注册|入驻|签约)[一-龥][一-龥\d][^，。；;]*$",
    "@outlook 到2026年，累计新增学位3万个、公园60个 => 新增公园数 | count | 60个 | 2022..2026 | target",
    "@term 2021年底，学校达66所、累计招生11万人 => 招生人数 | level | 11万人 | 2017..2021 | actual",
)
"""到2026年，累计新增学位3万个: all that these years bring; 累计建成基站3万个 is all there are by then."""
_TAKEN = rule(
    r"累计(?:招生|招聘|录取|外送|供[电水气]|发运|补水|调水|输水|放流|植绿)$"
    r"|累计(?:为[^，]{2,12})?(?:生产|产出|外送|外调|保供|供应|输送|减负|节约|节省|降低)(?!能力)[^，、]{0,8}$",
    "@term 累计招生11万人 => 招生人数 | level | 11万人 | 2017..2021 | actual",
    "@term 累计生产原煤6亿吨 => 原煤产量 | level | 6亿吨 | 2017..2021 | actual",
    "@term 累计为9个省份保供煤炭6亿吨 => 保供煤炭 | level | 6亿吨 | 2017..2021 | actual",
)


def in_quarter(draft: Draft, slot: Slot) -> Draft:
    """With the quarter that the words right before the number tell: 开工率一季度达到30%、二季度达到60%."""
    months = of_value(slot.lead)
    return replace(draft, months=months) if months and not draft.months else draft


def each_year(draft: Draft, slot: Slot, mode: Mode) -> Draft:
    """每年新增就业3万人 of several years: so many in each of them, and no sum of them all."""
    if mode not in ("term", "outlook") or not _EACH_YEAR.search(slot.until):
        return draft
    if draft.measure in ("points", "change") and _YEARLY.search(slot.lead):
        average = draft.measure == "points"
        return replace(draft, measure="average-growth") if average else replace(draft, name=f"年均{draft.name}")
    adds_up = draft.flow and draft.measure in ("count", "level") and slot.token.quantity.unit.canonical != "percent"
    told = "每年" in draft.name or draft.name.startswith("年均")
    return replace(draft, name=f"每年{draft.name}") if adds_up and not told else draft


_AVERAGED = rule(
    r"(?!.*?(?:上年|去年|同比|全年|其中|今年).*?年均)[^；;。]{0,80}?年均",
    "财政收入由44亿元增加到144亿元，年均增长27% => 财政收入 | level | 44亿元 | 2016 | actual",
    "税收由26亿元增至80亿元，利润由2亿元增至9亿元，年均增长27%和25% => 利润 | level | 2亿元 | 2016 | actual",
)
"""A review of one year tells, of its five years too, what grew from where to where."""


_OF_ITS_YEAR = rule(
    r"^[，,；;\s]*(?:19|20)\d\d年(?!以来|[末底初]|[^，,]*(?:累计|五年|翻|比|较|[由从]))",
    "@term 2021年常住人口下降6000人 => 常住人口 | change | -6000人 | 2021 | actual",
)
"""2021年常住人口下降6000人: what that year brought, though it closes a term."""


_AGAINST_A_YEAR = rule(
    r"[，,]?(?:[^，,。；;]{0,10}(?:增[长幅]|增速|下降)[^，,。；;]{1,8}[，,])?(?:约?为|约?是|相当于)(?:19|20)\d\d年末?的?\S{1,5}倍",
    "@term 完成财政收入6006万元，是2016年的1.3倍 => 财政收入 | level | 6006万元 | 2021 | actual",
    "@term 完成财政收入6006万元，比上年增长4%，是2016年的1.3倍 => 财政收入 | level | 6006万元 | 2021 | actual",
)
"""完成财政收入6006万元，是2016年的1.3倍: that of one year, which is held against another's."""


def lasting(draft: Draft, slot: Slot) -> Draft:
    """`draft` with the years that the words before its number say it held for, or that all of them made it."""
    if draft.flow and draft.measure == "level" and _AGAINST_A_YEAR.match(slot.tail + slot.rest):
        draft = replace(draft, flow="累计" in slot.until)
    if draft.begins and not draft.past and _AVERAGED.match(slot.tail + slot.rest):
        return replace(draft, averaged=True)
    if draft.measure in ("growth", "change", "points"):
        return _moved(draft, slot)
    if draft.measure in ("level", "count") and (summed := _added_up(draft, slot)):
        return summed
    return _stood(draft, slot.lead[-24:]) if draft.measure in ("level", "rank") and not draft.flow else draft


def _moved(draft: Draft, slot: Slot) -> Draft:
    """A change that was so each year, that one year brought, or that all of them made."""
    if draft.measure == "growth" and _HELD.search(slot.lead[-24:]):
        return replace(draft, held=True)
    sized = slot.token.quantity.unit.canonical not in ("times", "percent")
    if draft.measure == "change" and sized and not draft.base and _OF_ITS_YEAR.search(slot.until):
        return replace(draft, yearly=True)
    return replace(draft, throughout=True) if _SUMMED.search(slot.lead) else draft


def _added_up(draft: Draft, slot: Slot) -> Draft | None:
    """What all of these years brought together; None of what need not be."""
    reached = slot.bounds.bound == "over" and "累计" not in slot.lead  # 五年实现财政收入突破10亿元: so much it came to
    if not reached and _IN_ALL.search(slot.lead):
        found_work = draft.name.endswith("就业人数")
        return replace(draft, measure="count" if found_work else draft.measure, flow=True, throughout=True)
    flow = draft.flow or bool(_TAKEN.search(slot.until))
    if flow and _ALTOGETHER.search(slot.until):
        return replace(draft, flow=True, throughout=True)
    return None


def _stood(draft: Draft, lead: str) -> Draft:
    """A level, or a place, that held for so many years."""
    row = _IN_A_ROW.search(lead)
    years = int(read_number(row["years"]) or 0) if row else 0
    # a stock is told at its end, and a standard set anew (提高到每年2600元) holds from now on
    held = bool(_THROUGHOUT.search(lead)) and not draft.name.endswith(("覆盖率", "标准", "养老金"))
    throughout = held or bool(_DEALT_WITH.search(draft.name))
    return replace(draft, in_a_row=years, throughout=throughout) if years or throughout else draft
