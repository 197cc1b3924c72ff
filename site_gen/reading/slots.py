"""The quantities of a clause, each with the words before it that are its own and those after."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from site_gen.reading.bounds import Bounds, bounds_of
from site_gen.reading.clauses import Clause
from site_gen.reading.lists import AND
from site_gen.reading.rule import rule
from site_gen.reading.tokens import Token
from site_gen.reading.trimming import trim
from site_gen.reading.verbs import leading_verb

REACH = 80
"""Characters on either side that a quantity's name can come from: longer clauses are not sentences."""
_LANDMARK = rule(
    r"大关|关口|台阶", "人均收入突破3万元大关、达到3.2万元 => 人均收入 | level | 3.2万元 | 2021 | actual"
)  # 突破5万元大关、达到5.12万元
_JOINT = rule(
    rf"(?<!^[国省市])、|及其|以及|{AND}|及|与|并(?!网)|或",
    "新建学校3所、医院2所 => 新建医院数 | count | 2所 | 2021 | actual",
    "@plan 确保14个国、省考核断面水质优良率100% => 国、省考核断面数 | level | 14个 | 2022 | target",
    "建设90个和美乡村、12个公园 => 建设和美乡村数 | count | 90个 | 2021 | actual",
)
_OF_NEXT = rule(
    r"(?:(?<=[一-龥]{2})|(?<=[一-龥]20\d\d年))(?:总?产值|营收|(?:主营业务|营业|销售)收入|税收|交易额|增加值|销售额|贷款余额)$",
    "8条产业链产值两位数增长 => 产业链产值 | growth | 10% | 2021 | actual",
    "37个产业集群营收超4500亿元 => 产业集群数 | level | 37个 | 2021 | actual",
)
"""37个产业集群营收超4500亿元: what the next number measures is its own."""
_AREA_OF_NEXT = rule(
    r"(?<=[一-龥]{3})(?:养殖|种植|建筑|占地|播种)面积(?:达到?|为|约)?$",
    "4家鳗鱼养殖场养殖面积197公顷 => 鳗鱼养殖场数 | level | 4家 | 2021 | actual",
)
_INVESTED_OF_NEXT = rule(
    r"^的[^，、]{2,20}?(?P<did>(?:年内|全年|当年|累计|已)*(?:完成|到位)(?:投资|资金)(?:达到?|约|超过?)?)$",
    "总投资5亿元的羊绒工业园完成投资1.8亿元 => 羊绒工业园完成投资 | level | 1.8亿元 | 2021 | actual",
)
_AREAS = ("mu", "m2", "km2")
_SO_FAR = rule(
    r"(?<=[一-龥]{2})已(?:交付|开工|竣工|完成|整改|建成|投用|销号|办结|拆除|完工)$",
    "21个安置区已交付10个 => 交付安置区数 | count | 10个 | 2021 | actual",
)
_FULFILLED = rule(
    r"^[^、，]*?(?<=[一-龥]{2})(?<![已均])(?P<did>(?:整改|新)?(?:交付|开工|竣工|完成(?:改制|改造|整治|搬迁|治理|验收|回迁|整合)?|整改|建成|投用|销号|办结|办复|拆除|完工|落实|兑现)了?)$",
    "督察反馈的32项问题整改完成29项 => 整改完成问题数 | count | 29项 | 2021 | actual",
    "186户国有企业完成改制162户 => 国有企业户数 | level | 186户 | 2021 | actual",
    "交办的186件信访件办结182件 => 交办信访件数 | level | 186件 | 2021 | actual",
)
"""32项问题整改完成29项: as many of them, in the same unit."""
_OUT_OF = rule(
    r"[^，、\d]{1,8}?(?P<of>(?:当中|(?<![集其])中|里)(?:已?有)?(?:约|近|超过?)?)",
    "20家企业中有8家亏损 => 企业数 | level | 20家 | 2021 | actual",
    "12个乡镇中有7个乡镇财政收入超过1000万元 => 财政收入超过1000万元的乡镇数 | level | 7个 | 2021 | actual",
)
"""12个乡镇中有7个: no word of what they are out of is that of the second."""
_OF_THEM = rule(
    r"[^，、\d]{1,8}?(?P<of>(?:当中|(?<![集其])中|里))[^，、]{2,16}?元(?:以上|以下)?的(?:已?有)?",
    "27个村中集体收入20万元以上的有19个 => 集体收入20万元以上的村数 | level | 19个 | 2021 | actual",
)
"""27个村中集体收入20万元以上的有19个: from behind 中 the words are the second's."""
_WON = rule(
    r"在[^，]{2,}?(?:摘得|夺得|勇夺|斩获|荣获|获得?|贡献)$",
    "3名运动员在杭州亚运会摘得3金2铜 => 杭州亚运会摘得金牌数 | level | 3金 | 2021 | actual",
)
"""3名运动员在杭州亚运会摘得3金: what they won is counted next."""
_GOES_ON = rule(
    r"(?<=[一-龥]{2})(?P<joint>和|及|与)(?:清理|取消|下放|保留|新增|新建|改造|整合|合并|精简)[一-龥]{0,4}的$",
    "对精简的319项审批事项和清理规范的281项非许可事项，一律取消 => 审批事项数 | level | 319项 | 2021 | actual",
)
"""319项审批事项和清理规范的281项: from the verb on the words are the second's."""
_CLOSED = rule(
    r"(?:以及|及其|和|与|及|、)$",
    "加快25个续建项目和30个新开工项目建设 => 续建项目数 | level | 25个 | 2021 | actual",
)
"""25个续建项目和 30个新开工项目: all before the joint is the first's, though it begins like a verb."""
_IN_ALL_NEXT = rule(
    r"、(?=(?:累计|总数|总量|总人数)(?:达到?|为|超过?)?$)",
    "28人当选“中国好人”、总数207人 => 当选“中国好人”人数 | level | 28人 | 2021 | actual",
)
"""28人当选“中国好人”、总数207人: how many in all is the second's."""
_IN_BRACKETS = rule(
    r"[（(][^（()）]*[)）]",
    "覆盖12个省（自治区、直辖市）320个县 => 覆盖省（自治区、直辖市）数 | count | 12个 | 2021 | actual",
)
"""12个省（自治区、直辖市）、320个县: what brackets hold joins no numbers."""
_SUMS = ("CNY", "USD", "percent")
_INCOME_OF_NEXT = rule(
    r"(?<=[乡镇村])(?:村(?=集体))?(?:集体|经济|经营性|财政|税收|总)*收入(?:达到?|突破|超过?|完成|为)?$",
    "43个行政村村集体总收入7526万元 => 行政村数 | level | 43个 | 2021 | actual",
    "8个镇财政收入突破5000万元，增长12% => 镇数 | level | 8个 | 2021 | actual",
)
"""8个镇财政收入突破5000万元，增长12%: the towns are counted, their income is the sum's."""
_GIVEN_NEXT = rule(
    r"(?<=[一-龥][业社会市省份门位行])(?:落实|捐赠|捐助|捐款|捐资|认捐|投入|缴纳|上缴|争取|纳税|缴税|融资)(?:[^和、]{2,10})?$",
    "帮助36家企业融资8亿元 => 帮助企业数 | count | 36家 | 2021 | actual",
    "6个兄弟省市落实帮扶资金3亿元 => 兄弟省市数 | level | 6个 | 2021 | actual",
    "86家企业纳税3亿元 => 企业纳税 | level | 3亿元 | 2021 | actual",
    "5家企业捐赠物资86万元 => 企业数 | level | 5家 | 2021 | actual",
)
"""6个兄弟省市落实帮扶资金3亿元: what they gave is the sum's."""
_COST_OF_NEXT = rule(
    r"(?<=项目|工程)(?:计划|估算|概算|预计|协议|合同)?总投资(?:额|规模)?(?:达到?|超过?|约|为)*$",
    "3个项目总投资134亿元 => 项目数 | level | 3个 | 2021 | actual",
    "新开工26个重大工程计划总投资86亿元 => 新开工重大工程数 | count | 26个 | 2021 | actual",
)
"""3个项目总投资134亿元: the projects are counted, and the sum is what they cost."""
_SERVED = rule(
    r"(?<=[院构校站司])(?:提供|开展|完成)[^和、]{2,12}$",
    "12家县级医院提供信用就医服务3.7万人次 => 县级医院提供信用就医服务人次 | level | 3.7万人次 | 2021 | actual",
)
"""12家医院提供信用就医服务3.7万人次: from the verb on the words are those of the visits."""
_PAYS = rule(
    r"(?<=[人户员童生民])(?:发放|兑付|拨付|减免|补发)(?=[^和、]{2,}[和及与、][^和、]{2,}$)",
    "为1.2万名困难残疾人发放生活补贴和护理补贴1480万元 => 发放生活补贴和护理补贴 | level | 1480万元 | 2021 | actual",
)
"""1.2万名残疾人发放生活补贴和护理补贴1480万元: from the verb on the words are the sum's."""
_AGREED = rule(
    r"(?<=[院校学所业司行企构位市县区会])(?:进行(?P<done>[^、，]{2,12}项目)|(?P<did>(?:开展|签订|签署|达成|建立|共建|对接)[^、，]{2,14}))$",
    "与36所高校开展合作项目120个 => 开展合作项目数 | count | 120个 | 2021 | actual",
    "先后与12家企业签订协议36份 => 签订协议数 | count | 36份 | 2021 | actual",
    "与国内36所高校和科研院所进行产学研合作项目120个 => 产学研合作项目数 | level | 120个 | 2021 | actual",
)
"""与36所高校开展合作项目120个: from the verb on the words are those of what was agreed."""
_FITTED = rule(
    r"(?:(?<=小区)|(?<=社区)|(?<=乡镇)|(?<=[县村])|(?<=学校)|(?<=医院)|(?<=企业)|(?<=园区))(?P<did>(?:加装|安装|配备|铺设|架设|新建|建成|建设(?!用地|资金|面积|投资|贷款)|种植|栽植|购置|更换)[^和、，的]{2,12})$",
    "26个小区加装电梯86部 => 加装电梯数 | count | 86部 | 2021 | actual",
    "为12所学校配备校车36台 => 配备校车数 | count | 36台 | 2021 | actual",
    "15个县建设粮油高产示范片100个 => 建设粮油高产示范片数 | count | 100个 | 2021 | actual",
    "12个村新建蔬菜大棚360座 => 新建蔬菜大棚数 | count | 360座 | 2021 | actual",
)
"""26个小区加装电梯86部: where it was done is counted, and what was fitted there."""
_WITH = rule(
    r"(?:^|[，,、；;。])(?:[一-龥]{2,4})?(?<!参)与[一-龥]{0,6}$",
    "先后与12家企业签订协议36份 => 签订协议数 | count | 36份 | 2021 | actual",
)
_GATHERS = rule(
    r"(?<=[一-龥][一-龥）)])(?:划分|发行|建有|设有|集聚|聚集|汇聚|拥有|带动|拉动|撬动|吸纳|惠及|并网(?=发电)|入驻(?=企业|商户|机构|金融|项目)|落地|新?引进|招引|新增)(?!区|地|圈|率)(?=[一-龥]{2})"
    r"|(?:(?<=企业)|(?<=园区)|(?<=乡镇)|(?<=[县村])|(?<=社区)|(?<=学校)|(?<=单位)|(?<=煤矿)|(?<=[员队部门社医生师站点团]))(?:组成|组建|服务|实施|建设|新建|完成|开展|建成|谋划|招引|引进|启动|新上|带动|覆盖(?:全[市县区省州])?|(?:结对|挂钩|对口|联系)?帮扶|结对|挂钩|挂包|挂联|包联|联系)$"
    r"|(?<=[行业门位院校司])(?:推出|出台|设立|开设|捐赠|承担)(?=[一-龥]{2})",
    "15家银行推出信贷产品36个 => 推出信贷产品数 | count | 36个 | 2021 | actual",
    "5个示范县建设106个项目 => 示范县数 | level | 5个 | 2021 | actual",
    "选派86名特派员服务12家企业 => 服务企业数 | count | 12家 | 2021 | actual",
    "22户民营企业挂钩帮扶23个脱贫村 => 民营企业户数 | level | 22户 | 2021 | actual",
    "22户民营企业挂钩帮扶23个脱贫村 => 挂钩帮扶脱贫村数 | count | 23个 | 2021 | actual",
    "28个教育集团覆盖145所学校 => 教育集团数 | level | 28个 | 2021 | actual",
    "28个教育集团覆盖145所学校 => 覆盖学校数 | count | 145所 | 2021 | actual",
    "18个部门联系42个社区 => 部门数 | level | 18个 | 2021 | actual",
    "选派86名医生组建12支医疗队 => 组建医疗队数 | count | 12支 | 2021 | actual",
    "抽调86名干部组成12个工作组 => 抽调干部人数 | count | 86名 | 2021 | actual",
    "36家企业实施52个技改项目 => 实施技改项目数 | count | 52个 | 2021 | actual",
    "11个工业园区集聚规上企业989家 => 工业园区数 | level | 11个 | 2021 | actual",
    "13个小微园区入驻企业170户 => 小微园区数 | level | 13个 | 2021 | actual",
    "2亿元购车补贴拉动消费21亿元 => 拉动消费 | level | 21亿元 | 2021 | actual",
    "总投资3亿元的光伏项目并网发电40兆瓦 => 并网发电 | level | 40兆瓦 | 2021 | actual",
    "15个承接产业转移平台落地项目220个 => 承接产业转移平台数 | level | 15个 | 2021 | actual",
)
"""11个工业园区集聚规上企业989家: from the verb on the words are the second's."""


class Slot(Struct, frozen=True):
    """One quantity in its clause."""

    token: Token
    bounds: Bounds
    clause: Clause
    lead: str
    """The words before it, from the quantity before or from the beginning of the clause."""
    tail: str
    """The words after it, up to the next quantity's own."""
    joint: str
    """What joins it to the quantity before: 、 和 的, or nothing."""
    until: str
    """All of the clause before it."""
    rest: str
    """The words of the sentence after the clause, up to a semicolon."""
    host: str = ""
    """For a clause in brackets the words before them."""


def slots_of(text: str, clause: Clause, tokens: Sequence[Token]) -> tuple[Slot, ...]:
    """The slots of the quantities `tokens`, which stand in `clause` of `text`, in order."""
    bounds = [bounds_of(text, token.span, token.quantity.bound) for token in tokens]
    cuts = list(_cuts(text, clause, tokens, bounds))
    found = []
    for index, token in enumerate(tokens):
        start, joint = cuts[index][1], cuts[index][2]
        lead = text[max(start, bounds[index].inner.start - REACH) : bounds[index].inner.start]
        end = cuts[index + 1][0]
        tail = text[bounds[index].inner.end : min(end, bounds[index].inner.end + REACH)]
        rest = text[clause.span.end + 1 : min(clause.sentence.end, clause.span.end + REACH)]
        rest = "" if text.startswith(("；", ";"), clause.span.end) else rest
        until = text[max(clause.span.start, bounds[index].inner.start - REACH) : bounds[index].inner.start]
        host = (
            text[max(clause.sentence.start, clause.span.start - REACH) : clause.span.start - 1] if clause.aside else ""
        )
        found.append(Slot(token, bounds[index], clause, lead, tail, joint, until, rest, host))
    return tuple(found)


def _cuts(
    text: str, clause: Clause, tokens: Sequence[Token], bounds: Sequence[Bounds]
) -> Iterator[tuple[int, int, str]]:
    """For each quantity where the words of the one before end, where its own begin, and the joint between."""
    yield clause.span.start, clause.span.start, ""
    for last, token, before, after in zip(tokens, tokens[1:], bounds, bounds[1:], strict=False):
        landmark = _LANDMARK.match(text, before.inner.end)
        start = landmark.end() if landmark else before.inner.end
        end = max(start, after.inner.start)
        between = text[start:end]
        if there := _done_there(text, between, last):
            yield start + there[0], start + there[1], ""
            continue
        tail, joint = _divide(between)
        parted = _parted(text, between, last, token)
        if not joint and (out := _OUT_OF.fullmatch(between)):
            yield start + out.start("of"), end, ""
            continue
        if not joint and (of_them := _OF_THEM.fullmatch(between)):
            yield start + of_them.start("of"), start + of_them.end("of"), ""
            continue
        if parted is not None and not joint:
            yield start + parted, start, ""
            continue
        again = leading_verb(between) or trim(between).flags or token.shape == "rank" or _is_of_next(between, token)
        yield start + tail, start if again and not joint else start + tail + len(joint), joint
    yield clause.span.end, clause.span.end, ""


def _done_there(text: str, between: str, last: Token) -> tuple[int, int] | None:
    """Where the words of those counted first end, and of what they did, or was done with them, begin."""
    before = text[max(0, last.span.start - 20) : last.span.start]
    done = _FITTED.search(between) or (_AGREED.search(between) if _WITH.search(before) else None)
    if not done:
        return None
    served = before.endswith(("为", "对", "给", "向"))  # 为12所学校配备校车36台
    return len(between) if served else done.start(), done.start(done.lastgroup or 0)


def _parted(text: str, between: str, last: Token, token: Token) -> int | None:
    """Where the words of the first quantity end, if those behind them are all the second's: 32项|问题整改完成29项."""
    ends = text[token.span.end : token.span.end + 1] in ("", *"，,、。；;：）)")
    alike = ends and last.quantity.unit.printed == token.quantity.unit.printed
    done = _FULFILLED.search(between) if alike else None
    measured = _AREA_OF_NEXT.search(between) if token.quantity.unit.canonical in _AREAS else None
    served = _SERVED.search(between) if token.quantity.unit.canonical == "person_time" else None
    measured = served or measured
    if token.quantity.unit.canonical == "CNY":
        measured = _INCOME_OF_NEXT.search(between) or _GIVEN_NEXT.search(between) or _COST_OF_NEXT.search(between)
    spent = _INVESTED_OF_NEXT.search(between) if token.quantity.unit.canonical == "CNY" else None
    if spent:
        return spent.start("did")
    return done.start("did") if done else measured.start() if measured else None


def _is_of_next(between: str, token: Token) -> bool:
    """`产业集群营收` before a sum of money or a rate, `安置区已交付` before anything."""
    sums = token.quantity.unit.canonical in _SUMS
    return bool(_SO_FAR.search(between) or _WON.search(between) or (sums and _OF_NEXT.search(between)))


def _masked(aside: re.Match[str]) -> str:
    return "·" * len(aside[0])


def _divide(between: str) -> tuple[int, str]:
    """Where the words between two quantities part: `、总投资` is the second's, `国家` the first's, `的` joins them."""
    if len(between) > REACH:
        return 0, ""
    if between.strip() in ("的", ""):
        return 0, between
    match = _JOINT.match(between.lstrip(" "))
    if match:
        return 0, between[: between.index(match[0]) + len(match[0])]
    if closed := _CLOSED.search(between) or _IN_ALL_NEXT.search(between):
        return closed.start(), closed[0]
    if leading_verb(between):
        gathers = _GATHERS.search(between)
        return (gathers.start(), "") if gathers else (len(between), "")
    if goes_on := _GOES_ON.search(between):
        return goes_on.start(), goes_on["joint"]
    pays = _PAYS.search(between)
    if pays or trim(between).flags:
        return pays.start() if pays else len(between), ""
    match = _JOINT.search(_IN_BRACKETS.sub(_masked, between))
    if match:
        return match.start(), match[0]
    if gathers := _GATHERS.search(between):
        return gathers.start(), ""
    return len(between), ""
