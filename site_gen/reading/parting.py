"""Where the words between two quantities part, and what joins the two: 新建学校3所|、|医院2所."""

import re

from site_gen.reading.lists import AND
from site_gen.reading.rule import rule
from site_gen.reading.trimming import trim
from site_gen.reading.verbs import leading_verb

REACH = 80
"""Characters on either side that a quantity's name can come from: longer clauses are not sentences."""
_JOINT = rule(
    rf"(?<!^[国省市])、|及其|以及|{AND}|及|与|并(?!网)|或",
    "新建学校3所、医院2所 => 新建医院数 | count | 2所 | 2021 | actual",
    "@plan 确保14个国、省考核断面水质优良率100% => 国、省考核断面数 | level | 14个 | 2022 | target",
    "建设90个和美乡村、12个公园 => 建设和美乡村数 | count | 90个 | 2021 | actual",
)
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
    "28人当选“中国好人”、总数207人 => 当选“中国好人”人数 | count | 28人 | 2021 | actual",
)
"""28人当选“中国好人”、总数207人: how many in all is the second's."""
_IN_BRACKETS = rule(
    r"[（(][^（()）]*[)）]",
    "覆盖12个省（自治区、直辖市）320个县 => 覆盖省（自治区、直辖市）数 | count | 12个 | 2021 | actual",
)
"""12个省（自治区、直辖市）、320个县: what brackets hold joins no numbers."""
_PAYS = rule(
    r"(?<=[人户员童生民])(?:发放|兑付|拨付|减免|补发)(?=[^和、]{2,}[和及与、][^和、]{2,}$)",
    "为1.2万名困难残疾人发放生活补贴和护理补贴1480万元 => 发放生活补贴和护理补贴 | level | 1480万元 | 2021 | actual",
)
"""1.2万名残疾人发放生活补贴和护理补贴1480万元: from the verb on the words are the sum's."""
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


def _masked(aside: re.Match[str]) -> str:
    return "·" * len(aside[0])


def divided(between: str) -> tuple[int, str]:
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
