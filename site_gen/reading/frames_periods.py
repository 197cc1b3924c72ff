"""The period that words set: 2020年, 去年, “十四五”时期, 三年来, 3-5年内."""

from site_gen.model.period import Period
from site_gen.reading.frames_plans import of_plan
from site_gen.reading.numerals import read_number
from site_gen.reading.rule import rule
from site_gen.reading.setting import Setting

_DATED = rule(  # 2020年全区…  到2026年末  力争2022年  2016—2020年
    r"^(?![^，,。\d]{0,12}[高低快慢好优]于|[^，,。\d]{2,6}在(?:19|20)\d\d年[^，,。]{1,12}基础上)(?:[^，,。\d]{0,6}?(?:到|至|截至|截止|力争|确保|预计|其中|回[望顾首]|[进步]入|自|从|在"
    r"|于))?(?P<from>(?:19|20)\d\d)年?(?:(?:[-—–~至到]{1,2}|[、和](?=20\d\d年(?:两年|(?!$|[，,]|[^，,。]{0,12}分别))))(?P<to>(?:19|20)\d\d))?年(?!(?:我们|国务院|中央|省委|市委|县委|省政府|市政府|县政府)?(?:就|曾)?(?:提出|确定|明确|承诺)|[一-龥]{2,8}以来|度?[“《]|代|[末底初]?以来|起(?![步草源点诉])|(?<=[从由]\d{4}年)\d|(?:年?[末底初]|同期|水平|同期水平|同期的?水平)?的\d|[末底]?的?基础上)",
    "@plan 粮食产量在2021年12万吨的基础上提高3% => 粮食产量 | growth | 3% | 2022 | target",
    "@plan 到2025年，城镇化率达到70% => 城镇化率 | level | 70% | 2025 | target",
    "研发经费从2018年12亿元增加到18亿元，占比从1%提高到2% => 研发经费占比 | level | 2% | 2021 | actual",
    "2014年我们提出三年清欠，各地已偿还欠款18亿元 => 偿还欠款 | level | 18亿元 | 2021 | actual",
    "客运量恢复到2019年同期的86%，货运量增长3% => 货运量 | growth | 3% | 2021 | actual",
    "2020年和2021年两年，新建学校30所 => 新建学校数 | count | 30所 | 2020..2021 | actual",
    "@outlook 生产总值突破80亿元，力争在2020年基础上翻一番 => 生产总值 | change | 2倍 | 2020..2026 | target",
    "2018年到2021年，新建学校30所 => 新建学校数 | count | 30所 | 2018..2021 | actual",
    "税收增长8%，快于2019年2个百分点 => 税收增速快于2019年 | points | 2个百分点 | 2021 | actual",
    "2019年，新建学校3所 => 新建学校数 | count | 3所 | 2019 | actual",
    "@term 回望2021年，新建学校3所 => 新建学校数 | count | 3所 | 2021 | actual",
    "@term 预计2021年，生产总值完成87亿元；税收增长16% => 税收 | growth | 16% | 2021 | estimate",
    "@term 充足率从2016年底的8%提升到13%，不良率由6%降到1% => 不良率 | level | 1% | 2021 | actual",
)
_SPOKEN = rule(
    r"^(?:[^，,。]{0,4}?(?:到|截[至止]|力争|确保|在|预计|预期))?(?P<word>去年|上年|今年|明年|当年|前年)",
    "@plan 去年新建学校3所 => 新建学校数 | count | 3所 | 2021 | actual",
    "@plan 截至去年底，全市养老床位达到2600张 => 养老床位数 | level | 2600张 | 2021 | actual",
    "@plan 明年新建学校3所 => 新建学校数 | count | 3所 | 2023 | target",
)
_GROUND = rule(
    r"^[^，,。]{2,4}在[上去]年[^，,。]{0,12}基础上",
    "@plan 城镇化率在上年57.3%的基础上提高1个百分点 => 城镇化率 | points | 1个百分点 | 2022 | target",
    "@plan 城镇化率在上年57.3%的基础上提高1个百分点 => 城镇化率 | level | 57.3% | 2021 | actual",
)
"""城镇化率在上年57.3%的基础上提高: what a plan goes out from is not its time."""
_SINCE = rule(
    r"(?<!\d)(?<!第)(?P<years>[两二三四五六七八九十]|\d{1,2})年(?:来|间|累计|期间|(?=扩大(?![到至]))|(?=分别(?:提[高升]|增[长加]|上升|下降|降低))|内(?=(?:实现)?翻)|(?<=近.年)(?=[，,]|$|[^，,\d]{2,10}年均)|共?(?=用于|争取|实际(?:利用|到位)|利用[内外]资|整理复垦|复垦|城镇新增|惠及|救助|资助|查处|修复|修建|设立|取消|下放|减免|安置|兑现|接待|征收|审结|接续|退出|选派|招聘|减贫|脱贫|淘汰|压减|关停|整治|拆迁|投放|(?<=连续.年)(?:每年|新建)|全社会固定资产投资|(?!行动|计划|规划|期|制|任务|前)[一-龥]{2,10}(?:资金|经费|投资|补助|支出|基金|贷款)(?:达到?|近|约|超过?)?\d|筹集|筹措|到位|整合|统筹|化解|安排|支持|补助|下达|拨付|发放|退耕|退牧|营?造林|固定资产投资|新增|净增|实施|实现|完成|建成|增[长加]|翻|提[高升]|下降|减少|累计|投入|年均|中央|全国|国家))",
    "@term 民间投资和固定资产投资四年累计完成17亿元和30亿元 => 固定资产投资 | level | 30亿元 | 2018..2021 | actual",
    "五年实际利用外资6亿美元，引进内资14亿元 => 实际利用外资 | level | 6亿美元 | 2017..2021 | actual",
    "中药材面积19万亩，四年扩大60% => 中药材面积 | change | 60% | 2017..2021 | actual",
    "生产总值完成142亿元，五年内翻了一番 => 生产总值 | change | 2倍 | 2016..2021 | actual",
    "五年全社会固定资产投资累计完成75亿元 => 全社会固定资产投资 | level | 75亿元 | 2017..2021 | actual",
    "五年实现旅游收入120亿元，2021年完成税收6亿元 => 旅游收入 | level | 120亿元 | 2017..2021 | actual",
    "五年全国新增就业51万人 => 全国新增就业人数 | count | 51万人 | 2017..2021 | actual",
    "省财政五年安排补偿资金36亿元 => 省财政安排补偿资金 | level | 36亿元 | 2017..2021 | actual",
    "@term 四年用于绿化建设的投资3亿元 => 绿化建设投资 | level | 3亿元 | 2018..2021 | actual",
    "近三年税收年均增长5% => 税收 | average-growth | 5% | 2018..2021 | actual",
    "城镇、农村居民收入为3万元、1万元，五年分别增长36%、42% => 农村居民收入 | change | 42% | 2016..2021 | actual",
    "近三年，新建学校30所 => 新建学校数 | count | 30所 | 2019..2021 | actual",
    "三年惠及群众6.8万人 => 惠及群众人数 | count | 6.8万人 | 2019..2021 | actual",
    "近三年淘汰落后产能30万吨 => 淘汰落后产能 | count | 30万吨 | 2019..2021 | actual",
    "三年来新建学校30所 => 新建学校数 | count | 30所 | 2019..2021 | actual",
)
_SLOGAN = rule(
    r"“[^“”]{2,16}”(?=的?(?:目标|要求|任务|行动|号召|口号))|[两二三四五]年(?:翻番|倍增)(?:计划|行动|工程|方案)",
    "实施园区经济总量三年翻番计划，建成学校14所 => 建成学校数 | count | 14所 | 2021 | actual",
    "攻坚“三年任务两年完成”目标，实施项目175个 => 实施项目数 | count | 175个 | 2021 | actual",
)
"""“三年任务两年完成”目标: what is called so says nothing of when."""
_AHEAD = rule(
    r"(?:用|利用|通过|未来|今后|力争)(?P<years>[两二三四五]|\d)年(?:左右)?(?:的?时间|的?努力|内|$)|(?:未来|今后)(?P<coming>[两二三四五]|\d)年(?!级)"
    r"|(?:^|[，,])(?P<inside>[两二三四五]|\d)年(?:内|(?=建成|新建|完成|改造|淘汰|培育|引进|打造|新增|投入|实现))",
    "@plan 用三年时间，新建公园30个 => 新建公园数 | count | 30个 | 2022..2024 | target",
    "@plan 今后五年财政新增经费累计将达28亿元 => 财政新增经费 | level | 28亿元 | 2022..2026 | target",
    "@plan 三年建成保障房2万套 => 建成保障房数 | count | 2万套 | 2022..2024 | target",
    "@plan 未来三年，新建公园30个 => 新建公园数 | count | 30个 | 2022..2024 | target",
)
_LATE = rule(
    r"(?<!\d)(?<!连续)(?P<years>[两三四五])年(?=增[长加]|翻)",
    "全市民营企业突破1万户、实现两年翻番 => 民营企业户数 | change | 2倍 | 2019..2021 | actual",
)
_OPENING = 10
"""So far into a clause a stretch of years is still the sentence's: 中央财政五年投入…, not 实现十年来首次…."""
_SINCE_YEAR = rule(
    r"(?P<year>(?:19|20)\d\d)年(?:\d{1,2}月|(?P<end>[末底]))?(?:以来|(?<=自....年)[一-龥]{2,8}以来|起(?![步草源点诉]))(?!的?(?:最|新[高低]|首|同期|历史))",
    "自2018年起新建学校30所 => 新建学校数 | count | 30所 | 2018..2021 | actual",
    "自2018年定点帮扶以来，选派干部30名 => 选派干部人数 | count | 30名 | 2018..2021 | actual",
    "2019年底以来，新建学校30所 => 新建学校数 | count | 30所 | 2020..2021 | actual",
    "2018年以来，新建学校30所 => 新建学校数 | count | 30所 | 2018..2021 | actual",
)
_WITHIN = rule(
    r"(?P<low>\d|[二三四五])[-—–~至到](?P<high>\d|[三四五])年(?!级)",
    "@plan 通过3-5年的努力，公园达到60个 => 公园数 | level | 60个 | 2024..2026 | target",
)
FROM_END = rule(
    r"^(?:从|自|由)?(?P<base>(?:19|20)\d\d)年?[末底](?:[-—–~至到]{1,2})(?P<last>(?:19|20)\d\d)年",
    "@term 2018年末至2020年末，城镇化率由50%提高到60% => 城镇化率 | level | 50% | 2018 | actual",
    "@term 2018年末至2020年末，城镇化率由50%提高到60% => 城镇化率 | level | 60% | 2020 | actual",
)
"""2018年末至2020年末: from the one state to the other."""


def period_set(words: str, setting: Setting) -> tuple[Period, bool] | None:
    opening = words[:24]
    if ends := FROM_END.match(opening):
        return Period.year(int(ends["last"])), False
    match = _DATED.search(opening)
    if match:
        start, end = int(match["from"]), int(match["to"] or match["from"])
        return (Period.years(start, max(start, end)), end > start)
    spoken = _SPOKEN.search(opening)
    if spoken and not (setting.planning and _GROUND.match(opening)):
        return Period.year(_spoken(spoken["word"], setting)), False
    if plan := of_plan(opening, setting):
        return plan
    return stretch(words[:80], setting)


def within_years(words: str, setting: Setting) -> Period | None:
    """通过3-5年的努力: from the third year of the plan to the fifth."""
    match = _WITHIN.search(words)
    if not match or not setting.planning:
        return None
    low, high = read_number(match["low"]) or 1, read_number(match["high"]) or 1
    return Period.years(setting.plan + int(low) - 1, setting.plan + int(high) - 1) if low < high else None


def stretch(words: str, setting: Setting) -> tuple[Period, bool] | None:
    words = _SLOGAN.sub("", words)
    since, year = _SINCE.search(words), _SINCE_YEAR.search(words)
    first = int(year["year"]) + bool(year["end"]) if year else 0
    if year and first <= setting.year:
        return Period.years(first, setting.year), True
    if year:
        return Period.year(int(year["year"])), False
    far = since is not None and since[0].endswith("累计")  # 招商引资和固定资产投资四年累计分别完成……
    if since and not setting.planning and (far or since.start() <= _OPENING):
        years = int(read_number(since["years"]) or 1)
        return (Period.years(setting.year - years + 1, setting.year), True)
    ahead = _AHEAD.search(words) if setting.planning else None
    if ahead:
        years = int(read_number(ahead["years"] or ahead["coming"] or ahead["inside"]) or 1)
        first = setting.year + 1 if ahead[0].startswith(("今后", "未来")) else setting.plan
        return Period.years(first, first + years - 1), True
    return None


def passing_stretch(words: str, setting: Setting) -> tuple[Period, bool] | None:
    """A stretch late in its clause, right before what grew in it."""
    match = None if setting.planning else _LATE.search(words, _OPENING)
    if not match:
        return None
    return Period.years(setting.year - int(read_number(match["years"]) or 1) + 1, setting.year), True


def _spoken(word: str, setting: Setting) -> int:
    shift = {"去年": -1, "上年": -1, "前年": -2, "明年": 1}.get(word, 0)
    if word == "当年":
        return setting.plan if setting.planning else setting.year
    return setting.now + shift
