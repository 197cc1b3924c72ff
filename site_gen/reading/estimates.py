"""words -> whether a figure is an estimate, a task set by others, or a fact that a plan only recalls."""

from site_gen.model.dataset import Status
from site_gen.reading.rule import rule

_WORDS = r"(?:预计数|初步(?:统计|核算|测算)数|快报数|预估数)"
_NOTE = rule(
    rf"(?:{_WORDS}|预计)[^。）)]{{0,6}}?下同", "城镇化率为65%(预计数,下同) => 城镇化率 | level | 65% | 2021 | estimate"
)
_ALL = rule(
    r"(?P<year>(?:19|20)\d\d)年?(?:全年)?(?:数据|数字)?(?:均|皆|都)?(?:为|系)(?:预计|初步|快报|预估)",
    "城镇化率达65%（2021年数据为快报数） => 城镇化率 | level | 65% | 2021 | estimate",
)
_REPORT = rule(
    rf"(?:本报告|报告中?|文中|以上|所列)[^。；;]{{0,16}}?(?:数据|数字|指标)[^。；;]{{0,8}}?(?:为|系|是){_WORDS}",
    "生产总值260亿元（本报告数据为快报数） => 生产总值 | level | 260亿元 | 2021 | estimate",
)
_OWN = rule(
    r"(?<![上去]年)预计(?!算)|初步(?:核算|统计|测算|估算)|预估|快报数?(?=[，,为是显统])|[有可]望|(?<=[值额入量口])将(?:[迈跨]上|突破|跨越|达到?|超过?)?$"
    r"|(?<=[值额入量口])可(?:[迈跨]上|突破|达到?|完成|超过?)$|(?<=增长)可(?:达到?|超过?)?$",
    "@plan 教育支出86亿元，比上年预计数增加9亿元 => 教育支出 | change | 9亿元 | 2022 | target",
    "全年经济增长可达6.5%左右 => 经济 | growth | 6.5% | 2021 | estimate",
    "全年粮食总产量可达到29亿斤 => 粮食总产量 | level | 29亿斤 | 2021 | estimate",
    "服务业增加值将迈上千亿台阶 => 服务业增加值 | level | 1000亿台阶 | 2021 | estimate",
    "新建企业30家，预计全年利税达到6亿元 => 企业利税 | level | 6亿元 | 2021 | estimate",
)
_GOVERNS = rule(
    r"^[，,。；;：:\s]*(?:(?:(?:19|20)\d\d|[去今上]|全)年(?:全[市省县区州年])?[，,]?)?(?:据|经|根据|按)?(?:有关部门|统计部门)?"
    r"(?:(?<=据)(?:预测|估算|测算)|预计(?!算)|初步(?:预计|核算|统计|测算|估算)|快报|[^，,。；;\d]{0,14}预计(?:完成|实现|执行)?情况)",
    "全年主要经济指标预计完成情况：税收8亿元；旅游收入88亿元 => 旅游收入 | level | 88亿元 | 2021 | estimate",
    "2021年，预计税收增长8%，旅游收入达到88亿元 => 旅游收入 | level | 88亿元 | 2021 | estimate",
    "新建学校3所，预计税收增长8%，旅游收入达到88亿元 => 旅游收入 | level | 88亿元 | 2021 | estimate",
    "据测算，旅游收入88亿元 => 旅游收入 | level | 88亿元 | 2021 | estimate",
    "据初步统计,旅游收入88亿元 => 旅游收入 | level | 88亿元 | 2021 | estimate",
)
_TASK = rule(
    r"(?:下达|分解|核定|交办|要求完成|(?<![制拟确稳规议])定(?!、))(?:给|到|了|的)?(?:我[市县区省州])?[^，,。；;]{0,6}$",
    "省下达棚户区改造2万户的任务全面完成 => 省下达棚户区改造户数 | count | 2万户 | 2021 | target",
)
_TASK_OF = rule(
    r"的?[^，,。；;]{0,14}?(?:任务|指标|目标)(?!清单|体系|书)",
    "省下达棚户区改造2万户的任务全面完成 => 省下达棚户区改造户数 | count | 2万户 | 2021 | target",
)
_TASK_SO_MUCH = rule(
    r"(?:下达|分解|核定|交办|分配)(?:给|到|了)?(?:我[市县区省州])[^，,。；;\d]{0,14}(?:任务|指标|计划)(?:数|为|是)?$",
    "省下达我县造林任务2万亩 => 省下达我县造林任务面积 | level | 2万亩 | 2021 | target",
)
_PLANNED = rule(
    r"(?:^|[，,：:；;])(?:年初|年度)?计划(?:增长|下降|降低|减少|新增|控制在|实现|完成|达到|为)?(?:约|不超过|不低于)?$",
    "地区生产总值：计划增长7.5%左右，预计增长4.6% => 地区生产总值 | growth | 7.5% | 2021 | target",
)
"""计划增长7.5%左右，预计增长4.6%: what was planned for a year under review."""
_COMES = rule(
    r"^(?:普通|应届|高校|高等学校|大中专|大专|中专|院校|高职){1,4}毕业生(?:[和及、与](?:往届)?(?:离校)?未就业(?:高校)?毕业生)?(?:总?人?数|总量)?$|新(?:增|成长)劳动力(?:人数)?$|^(?:到龄|服役期满)?(?:退役|转业|复员)(?:军人|士兵|干部)(?:人?数)?$"
    r"|^(?:城镇|农村|国有|企业|外出|外地|省外|务工|留乡|本地|下岗|年前){0,3}(?:返乡|回流|下岗|失业|待业|待岗|富余)(?:人员|职工|劳动力|农民工)(?:人?数)?$|^(?:参加)?(?:[中高]考的?)?考生(?:人?数)?$|^(?:今年|年内)?到期的?[一-龥]{0,6}(?:债务|债券|贷款)(?:本[金息])?$|^(?:城镇|农村)?(?:需要?|待|等待|尚待|亟需)(?:安排|安置|就业|转移|分流)(?:就业)?的?[一-龥]{2,10}(?:人?数)?$",
    "@plan 高校毕业生2.8万人 => 高校毕业生人数 | level | 2.8万人 | 2022 | estimate",
    "@plan 高校毕业生和往届未就业毕业生2.8万人 => 高校毕业生和往届未就业毕业生人数 | level | 2.8万人 | 2022 | estimate",
    "@plan 大中专毕业生将达2.8万人 => 大中专毕业生人数 | level | 2.8万人 | 2022 | estimate",
    "@plan 外出务工返乡人员有2.3万人 => 外出务工返乡人员数 | level | 2.3万人 | 2022 | estimate",
    "@plan 到期的政府债务86亿元 => 到期的政府债务 | level | 86亿元 | 2022 | estimate",
    "@plan 需要就业的下岗职工有2.3万人 => 需要就业的下岗职工人数 | level | 2.3万人 | 2022 | estimate",
    "@plan 城镇新增劳动力6300人 => 城镇新增劳动力人数 | count | 6300人 | 2022 | estimate",
)
_SET_BY_OTHERS = rule(
    r"涉及我(?:[市县区省州旗镇]|们)[^，,。；;]{0,24}(?:有|共)?$",
    "@plan 省里印发了实施意见，其中涉及我县的重点任务有5项 => 涉及我县的重点任务数 | level | 5项 | 2022 | actual",
)
"""其中涉及我县的重点任务有5项: what a plan of somebody else holds."""
_LAST_YEAR = rule(
    r"(?<![比较同与于])(?:去年|(?<!基础)上年)(?!的?基础上)(?:已经?)?[一-龥]{0,6}?的?$",
    "@plan 去年新开工的12个项目要加快建设 => 新开工项目数 | count | 12个 | 2021 | actual",
    "@plan 帮扶去年脱贫的26个村、3860名群众 => 帮扶群众人数 | count | 3860名 | 2021 | actual",
    "@plan 帮扶去年脱贫的2160名群众 => 帮扶脱贫群众人数 | count | 2160名 | 2021 | actual",
)
_ALREADY = rule(
    r"(?:(?<!完成)(?<!实施)(?<!推进)(?<!实现)(?<!确保)(?<!力争)剩余|剩下|尚有|尚余|还有|仍有|现有|现存|已有|已达到?|已超过?|已经达到?|目前(?:有|达|已)|存量)的?(?:近|约|超)?$"
    r"|(?:现有|尚有|仍有|还有)(?:(?![达到至增提建新力超突])[一-龥]){2,8}$|(?:前期|此前|目前)已经?(?:到位|完成|落实|投入|拨付|签约)[一-龥]{0,4}$"
    r"|^[，,。；;：:\s]*(?:我[国省市区县州]|全[国省市区县州])(?:现|共|还)?有(?:近|约|超)?$"
    r"|(?:目前|^[，,。；;：:\s]*(?:我[国省市区县州]|全[国省市区县州]|国家|各地))[^，,。；;的]{0,20}?已经?(?!列|确定|纳入)[^，,。；;的]{0,16}$",
    "@plan 现有贫困人口860人 => 贫困人口 | level | 860人 | 2021 | actual",
    "@plan 前期已到位资金3亿元 => 前期已到位资金 | level | 3亿元 | 2021 | actual",
    "@plan 我国有13亿人口，就业压力大 => 我国人口 | level | 13亿人口 | 2021 | actual",
    "@plan 全市已建成高速公路300公里 => 建成高速公路里程 | count | 300公里 | 2021 | actual",
    "@plan 实现剩余860名贫困人口全部脱贫 => 脱贫人口 | count | 860名 | 2022 | target",
    "@plan 安置剩余的490名群众 => 安置剩余群众人数 | count | 490名 | 2021 | actual",
)
_ALL_TO_BE = rule(
    r"[^，,。；;]{2,14}(?:全部|如期|按期|按时)",
    "@plan 剩余860名贫困人口全部脱贫 => 脱贫人口 | count | 860名 | 2022 | target",
)
"""剩余860名贫困人口全部脱贫: what is left is so already, and not what all of it is to be."""

_IN_HAND = rule(
    r"^[，,。；;：:\s]*(?:今年[，,]?)?(?:(?:我们|全[国省市区县州]|[省市县区州])?(?:现已|已经?|目前已?|前期已?|初步|共))(?:共|经)?"
    r"(?:谋划|储备|梳理|排定|征集|对接|洽谈|签约|入库)(?:储备|入库|实施)?了?[^，,。；;\d的]{0,12}$"
    r"|^[，,。；;：:\s]*(?:目前|现)(?:有)?(?:在库|在谈|在建|在手|储备)[^，,。；;\d的]{0,12}$"
    r"|^(?!.*(?:确保|力争|推动|推进|促进|加快|争取|实现))[^，,。；;]*已(?:签约|开工|谋划|储备|入库|落地)的$",
    "@plan 已谋划项目120个 => 谋划项目数 | count | 120个 | 2021 | actual",
    "@plan 目前在库项目120个 => 在库项目数 | level | 120个 | 2021 | actual",
    "@plan 已签约的26个项目要加快落地 => 签约项目数 | count | 26个 | 2021 | actual",
)
"""已谋划项目120个: what a plan has in hand is nothing that it promises."""
_ALL_IT_COSTS = rule(
    r"(?P<of>.+)(?:计划)?总投资额?",
    "@plan 已谋划项目120个，总投资260亿元 => 谋划项目总投资 | level | 260亿元 | 2021 | actual",
)


_TO_COME = r"将(?:于[^，,。；;\d]{0,8}?)?(?:全部|全面|如期|陆续|相继|可望)?"
_WILL = rule(
    rf"^[一-龥“”]{{2,12}}?(?<!即){_TO_COME}"
    r"(?:脱贫|出列|退出|摘帽|竣工|开工|投产|投运|投用|建成|通车|落成|开业|实现|完成|达到|启动)",
    "3个乡镇将脱贫出列 => 脱贫出列的乡镇数 | count | 3个 | 2021 | target",
    "@plan 3个乡镇将脱贫出列 => 脱贫出列的乡镇数 | count | 3个 | 2022 | target",
)
_WILL_HAVE = rule(
    rf"(?:^|[，,、：:；;。])[^，,。；;将]{{0,10}}{_TO_COME}(?:再)?(?:新建|建成|引进|培育|打造|开通)[^，,。；;\d的]{{0,16}}$",
    "年底前将新建学校3所 => 新建学校数 | count | 3所 | 2021 | target",
)
"""What a review says will come is no result yet; 将3个镇合并, 将投资提高到3亿元 tell what was done."""


def promised(before: str, after: str) -> bool:
    """3个县将脱贫出列, 年底前将新建学校3所: by the words around a figure it has yet to come."""
    return bool(_WILL.match(after) or _WILL_HAVE.search(before))


def costs(name: str, of: str) -> bool:
    """谋划项目总投资: what all of 项目 cost."""
    told = _ALL_IT_COSTS.fullmatch(name)
    return bool(of) and told is not None and told["of"].endswith(of)


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


_PARTS = rule(
    r"^[“”\s]*其中[：:，,]?",
    "预计税收达到24亿元。其中，增值税完成12亿元 => 增值税 | level | 12亿元 | 2021 | estimate",
)


def parts_of_it(clause: str) -> bool:
    """预计税收达到24亿元。其中，…: the parts of what is expected are expected, too."""
    return bool(_PARTS.match(clause))


_SAID_BEHIND = rule(
    r"[（(](?:快报|预计|初步|预估)[一-龥]{0,5}[）)]",
    "税收8亿元（快报数） => 税收 | level | 8亿元 | 2021 | estimate",
)


def noted_estimate(after: str) -> bool:
    """8亿元（快报数）: it is said behind the number."""
    return bool(_SAID_BEHIND.match(after))


def is_estimate(words: str) -> bool:
    """The clause says so itself: 预计完成1000亿元."""
    return bool(_OWN.search(words))


def told(before: str, after: str, name: str, planning: bool) -> Status | None:
    """What the words around a figure say of it in any chapter: 下达2万户的改造任务, 今年高校毕业生4.6万人; or None."""
    if (_TASK.search(before) and _TASK_OF.match(after)) or _TASK_SO_MUCH.search(before) or _PLANNED.search(before):
        return "target"
    if planning and _SET_BY_OTHERS.search(before):
        return "actual"
    return "estimate" if planning and (is_estimate(before) or _COMES.search(name)) else None


def recalled(before: str, after: str) -> bool:
    """A plan speaks of what is so already: 剩余的490名, 去年脱贫的2160名."""
    if before.endswith(("剩余", "剩下")) and _ALL_TO_BE.match(after):
        return False
    return bool(_ALREADY.search(before) or _LAST_YEAR.search(before) or _IN_HAND.search(before))
