"""What makes a person look twice at a name alone, whatever sentence it was read from."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from itertools import pairwise

from site_gen.model.compiled import compiled
from site_gen.model.report import Reading
from site_gen.reading.names_heard import BACKS, ENDINGS, FRONTS, PAIRS
from site_gen.reading.verbs import inner_verb, leading_verb

_SAYS_LITTLE = compiled(
    r"(?:加快|稳步|全面|大力|积极|持续|基本)?(?:推动|推进|促进|完成|支持|服务|开展|举办|组织|安排|选择|选派|形成|荣获|获(?![批评得])|涉及|惠及"
    r"|保障|资助|发放|帮助|带动|对接|确保|实现|成为|落实|减(?!排)|降低|投入|构建|利用|运营|实施|整合|聚焦|加强|强化|统筹|深化|做好|抓好"
    r"|提供|争取|列入|纳入|建立|脱贫|喜迎|用于)"
)
"""Verbs that tell of work rather than of what is counted: the name of the series seldom holds them."""
_SAYS_MUCH = compiled(
    r"新增|新?建成|新建|改造|新?培育|打造|建设|办理|入选|新?引进|创建|拆除|新?签约|获批|获评|竣工|投产|开工"
)
"""Verbs that belong to the name: 新建学校数."""
_INSIDE = compiled(
    r".{2,}(?:推进|推动|实施|完成|开展|建设|荣获|斩获|助力|成为|组建|入驻|开工|建成|进行|实现|针对|配合|涉及|用于|举办|设立|给|下达|改造"
    r"|搬迁|合作|攻关|对接|参加|保障|惠及|整治|发展|运营|支持|建立|投入|确定|治理)."
)
_DOUBLED = compiled(r"([一-龥]{2,4})\1")
_SAYS = compiled(
    r"[高低快慢好优]于|超过|达到(?!.{2,}的)|突破|(?<!全面)接受了|(?<![一-龥])一批|预计|连续[两三四五\d]|初见|(?<!就)是|分别|基础上|每\d|没有|已经|必须|不仅|一定要|我们|来[一-龥]{1,2}深度|…"
    r"|(?<=.)(?:去年|今年)|为此|此项|这(?:些|方面)|始终|以[^，的]{2,8}为(?!主题|代表|龙头|主)|已(?:按|设立)|将于|“正式|等数$|一次(?:人)?数$"
    r"|^(?:使(?!用)|将|把|让|由|往返|来自|比[一-龥]|为优)"
    r"|[前后]者|(?<=.)围绕|被列入|未造成|可从|不再|(?<=[家区位])参加的"
)
"""Words of a clause that no name of a series holds."""
_SHARE = compiled(r"(?:(?<!劳动生产)(?<!产出)(?<![利汇概费效])率|占比|比重|比例)$")
_SUM = compiled(r"(?:[^中]数|产值|总额|里程|面积|人次|产量|收入)$")
_MEASURED = compiled(
    r"(?:[数量率额值度费]|面积|里程|长度|规模|能力|投资|收入|支出|资金|时[间限]|天数|比[重例]|占比|人次|标准|产能|投入|水平|存栏|出栏|进口|出口"
    r"|进出口|价格?|消费|[贷存]款|成本|GDP|总产|单产|人口|贸易|外资|利润|税收|债券|资产|补助|赤字|债务|能耗|排放|客流|寿命|年限|结构)$"
)
"""What a rate, a sum or a size can be of."""
_PART = compiled(r"(?:率|比|比重|比例|占比|份额|幅度?|[程满密盖强]度|[感系指]数?|面|水平)$")
_GENERAL = compiled(r"(?:企业|项目|部门|问题|村|乡镇|单位|活动|任务|工程|人员|群众|对象|学生|措施|资金)数?$")
"""What anybody has: which of them are meant stands elsewhere."""
_COMMON = ("percent", "CNY", "USD", "count", "person", "household", "t")
_PAID_FOR = compiled(
    r"[^的]{0,5}(?:财政|国家|政府|中央)(?:预算)?(?:安排|拟|增加|投入|新增|下拨|拨付)+(?:专项|补助|补贴|奖补)?(?:资金|支出|投资)?"
    r"|(?:安排|拿出|新增|投入)(?:中央|省级?|市级?|县级?)?财政资金"
)
"""Who paid, and nothing of what for."""
_ENDING = compiled(r"(?:总?数量?|人数|户数|人次|面积|里程|长度|次数|排名|占比|比重|投资|资金)$")


def _own(reading: Reading) -> bool:
    """The catalogue does not know the series."""
    return reading.indicator_id is None


def bare(name: str) -> str:
    """Without the ending that its unit gave it."""
    return _ENDING.sub("", name)


def _unfit(reading: Reading) -> bool:
    """A share in money or in pieces, a sum in percent."""
    unit, level = reading.quantity.unit.canonical, reading.measure in ("level", "count")
    return level and bool((_SUM if unit == "percent" else _SHARE).search(reading.indicator)) and unit in _COMMON


def _no_share(reading: Reading) -> bool:
    """A level in percent of what is no share of anything: 三年征迁任务, 集体经济年收入30万元."""
    percent = reading.quantity.unit.canonical == "percent" and reading.measure == "level"
    return percent and not _PART.search(reading.indicator)


def _general(reading: Reading) -> bool:
    return _own(reading) and len(bare(reading.indicator)) <= 6 and bool(_GENERAL.search(reading.indicator))


@lru_cache(maxsize=256)
def _unheard(name: str) -> float:
    """The share of its neighbours that stand side by side in no other report's names."""
    pairs = ["".join(pair) for pair in pairwise(bare(name))]
    return sum(pair not in PAIRS for pair in pairs) / max(1, len(pairs))


SIGNS_OF_NAMES: Mapping[str, Callable[[Reading], bool]] = {
    "own": _own,  # what the other signs say of names is said of these alone, so their silence tells most here
    "short": lambda r: _own(r) and 4 <= len(bare(r.indicator)) < 6,  # 利润; 项目总投资
    "very-short": lambda r: _own(r) and len(bare(r.indicator)) < 4,
    "ending": lambda r: _own(r) and bare(r.indicator) in ENDINGS,  # 产值: others say of what
    "front-unheard": lambda r: _own(r) and r.indicator[:2] not in FRONTS,
    "back-unheard": lambda r: _own(r) and r.indicator.removesuffix("数")[-3:] not in BACKS,
    "unheard": lambda r: _own(r) and _unheard(r.indicator) > 0.5,
    "general": _general,  # 支持企业数; 解决问题数
    "measures-nothing": lambda r: r.measure not in ("count", "rank") and not _MEASURED.search(r.indicator),  # 减税
    "verb-says-little": lambda r: _own(r) and bool(_SAYS_LITTLE.match(r.indicator)),  # 推动特色村数
    "verb-says-much": lambda r: bool(_SAYS_MUCH.match(r.indicator)),
    "verb-inside": lambda r: _own(r) and not leading_verb(r.indicator) and bool(_INSIDE.match(r.indicator)),
    "verb-after-subject": lambda r: bool(inner_verb(r.indicator)),
    "no-verb": lambda r: _own(r) and r.measure == "count" and not leading_verb(r.indicator),  # 工作专班数
    "unit-unfit": _unfit,  # 年经营收入占比 in 万元
    "no-share": _no_share,  # 任务半年 in percent
    "nameless": lambda r: _own(r) and not bare(r.indicator),  # 排名
    "purpose-unsaid": lambda r: _own(r) and bool(_PAID_FOR.fullmatch(r.indicator)),  # 中央财政安排资金
    "doubled": lambda r: bool(_DOUBLED.search(r.indicator)),  # 商品房销售销售收入
    "says-something": lambda r: r.measure not in ("points", "rank") and bool(_SAYS.search(r.indicator)),  # 增速高于经济
    "listed": lambda r: "、" in r.indicator,  # A、B和C数
    "of": lambda r: "的" in r.indicator[1:-1],
    "digits": lambda r: bool(re.search(r"\d", r.indicator)),
}
