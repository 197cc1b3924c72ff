"""Those who act, counted before what they do: 9名干部担任第一书记, 12家医疗机构进驻医学城."""

import re

from site_gen.reading.drafts import Here
from site_gen.reading.named import Named
from site_gen.reading.parties import TO, party
from site_gen.reading.rule import rule
from site_gen.reading.trimming_start import trim_start
from site_gen.reading.verbs import leading_verb

_WHO = (
    "企业|公司|银行|机构|部门|单位|商会|协会|合作社|医院|学校|高校|院校|省市|省份|[市县区乡镇村]|干部|党员|人员|校长|园长|教师|专家|队员|医生|护士|民警"
    "|志愿者|职工|学生|代表|委员|律师|农民|群众|居民|农户|人口|家庭"
)
_SURELY = (
    "驻村|担任|兼任|出任|挂任|挂包|挂联|包联|包保|包抓|进驻|驻守|驻点|驰援|奔赴|值守|坚守|纳税|认领|认养|缴纳|出台|推出|设立|开设"
    "|跟班|跟岗|蹲点|对标学习|学习考察|考察学习|研修|没有|尚无|搬进|搬入|住进|告别|携手|喜迁|分到|新?入住(?!率|人|企业|面积)|(?:位次|排名)(?:前移|上升|提升)"
    "|(?:公交|客车|班车)(?:直达|通达)|(?:接|互|开)?通(?:了|上了?)?(?:新的?)?(?:公交|客车|班车|硬化路|动力电|宽带|光纤|高铁|高速|铁路|动车|天然气|自来水)(?!工程|项目|任务|率)|(?:基本|全面|率先)?(?:普及|扫除|消灭)(?!率|工程|任务|工作|程度)|(?:常态化|长期|纷纷|陆续)[到来]我[省市县区州](?=[一-龥]{2})|整[村乡镇县](?:退出|推进|脱贫|搬迁|摘帽)(?!项目|工程|任务|试点|示范)"
)
"""What they do, and no part of a noun."""
_ALSO_NOUNS = "挂职|挂钩|联系|结对|对口|帮扶|帮联|派驻|下沉|支援|捐赠|捐款|捐资|认捐|承担|承接"
"""`部门联系服务` is a service; of 家 and 名 nobody counts services."""
_OF_WHOM = ("家", "户", "名", "位", "人")
_ACTING = rule(
    rf"(?P<who>[^，、的]{{0,10}}?(?:{_WHO})）?)(?P<did>(?:[在到赴][^，、在]{{1,6}}?)?(?:(?:{_SURELY})|(?P<noun>{_ALSO_NOUNS}))[^，、]*)(?:、(?:所有|全部|各|其余)[^，]*)?",
    "5个市接通高铁、所有县接通高速 => 接通高铁的市数 | count | 5个 | 2021 | actual",
    "12家医疗机构进驻东江医学城 => 进驻东江医学城的医疗机构数 | count | 12家 | 2021 | actual",
    "46名校长赴东江对标学习 => 赴东江对标学习的校长人数 | count | 46名 | 2021 | actual",
    "18名干部到企业跟班服务 => 到企业跟班服务的干部人数 | count | 18名 | 2021 | actual",
    "18名县级领导干部担任镇村河长 => 担任镇村河长的县级领导干部人数 | count | 18名 | 2021 | actual",
    "组织18名干部担任第一书记 => 组织担任第一书记的干部人数 | count | 18名 | 2021 | actual",
    "7家银行在县设立支行 => 在县设立支行的银行数 | count | 7家 | 2021 | actual",
    "确保东山、西湖等3个村整村退出 => 整村退出的村数 | count | 3个 | 2021 | actual",
    "12个贫困村整村推进项目全面完成 => 完成贫困村整村推进项目数 | count | 12个 | 2021 | actual",
    "让860户群众搬进新居 => 搬进新居的群众户数 | count | 860户 | 2021 | actual",
    "46名教师支援西部学校 => 支援西部学校的教师人数 | count | 46名 | 2021 | actual",
    "与8个西部县携手奔小康 => 携手奔小康的西部县数 | count | 8个 | 2021 | actual",
    "5个县（市）位次前移，2个进入前十 => 位次前移的县（市）数 | count | 5个 | 2021 | actual",
    "360户群众分到了新房 => 分到新房的群众户数 | count | 360户 | 2021 | actual",
    "54个乡镇基本普及了学前教育 => 基本普及学前教育的乡镇数 | count | 54个 | 2021 | actual",
    "吸引12家企业常态化来我市测试 => 吸引常态化来我市测试的企业数 | count | 12家 | 2021 | actual",
    "12个乡镇通公交 => 通公交的乡镇数 | count | 12个 | 2021 | actual",
    "3个部门联系服务站点 => 部门联系服务站点数 | level | 3个 | 2021 | actual",
)
"""12家医疗机构进驻东江医学城: those who did it are counted, and not where they went."""
_SENT = rule(
    r"(?P<who>[一-龥]{2,6})(?P<did>(?:支援|驰援|运往|运抵|销往|发往)[一-龥]{2,})",
    "300吨蔬菜驰援东江 => 驰援东江的蔬菜 | level | 300吨 | 2021 | actual",
)


_ACTOR = rule(
    rf"(?:{_WHO})$",
    "18个部门挂包42个社区、86名干部挂钩帮扶230户农户 => 干部人数 | level | 86名 | 2021 | actual",
)
_GIVEN = rule(
    r"(?P<who>[^，的]{1,16}?)(?:分别|均|全部|都)?(?:给予|予以)了?(?P<did>(?!的)[一-龥]{2,12})(?=[，。；]|$)",
    "对19个合作社、家庭农场给予重点扶持 => 重点扶持的合作社、家庭农场数 | count | 19个 | 2021 | actual",
    "对320户困难家庭给予临时救助，社会稳定 => 临时救助的困难家庭户数 | count | 320户 | 2021 | actual",
    "对26家企业予以表彰 => 表彰的企业数 | count | 26家 | 2021 | actual",
    "筛选50个优势产品予以重点扶持 => 筛选优势产品数 | count | 50个 | 2021 | actual",
)
"""对19个合作社给予重点扶持: those to whom it was given are counted."""
_ATTAINED = rule(
    rf"(?P<who>[^，、的]{{0,10}}?(?:乡镇|县区|区县|市县|{_WHO}))(?P<did>(?![市县区镇])[^，、的]{{2,14}}(?:直接结算|互认|共享|全覆盖|联网|互通|达标))",
    "实现86家医院检查结果互认 => 实现检查结果互认的医院数 | count | 86家 | 2021 | actual",
    "实现12个乡镇污水处理设施全覆盖 => 实现污水处理设施全覆盖的乡镇数 | count | 12个 | 2021 | actual",
)
"""实现86家医院检查结果互认: so many hospitals, and no results."""
_ATTAINING = rule(
    r"实现了?(?P<where>全[国省市县区])?$",
    "实现全省860家医院检查结果互认 => 实现检查结果互认的全省医院数 | count | 860家 | 2021 | actual",
    "实现86家医院检查结果互认 => 实现检查结果互认的医院数 | count | 86家 | 2021 | actual",
)
_REACHING_ALL = rule(
    r"(?P<what>[^，、的]{2,12}?)(?:已|率先|基本|全面|在全[国省市]率先)*实现了?(?P<where>全[省市县区州])?$",
    "5G网络实现全县14个乡镇全覆盖 => 5G网络全覆盖的乡镇数 | level | 14个 | 2021 | actual",
)
_ALL_REACHED = rule(
    r"(?P<who>(?:乡镇|镇|街道|社区|行政村|自然村|村|[市县]?区|县))的?全覆盖",
    "农村寄递物流实现全市186个行政村全覆盖 => 农村寄递物流全覆盖的行政村数 | level | 186个 | 2021 | actual",
)
"""5G网络实现全县14个乡镇全覆盖: so many there are, and it reaches all of them."""
_WORKS = rule(
    r"(?P<who>[^的，、]{0,8}?(?:片区|社区|小区|行政村|自然村|[市县区乡镇村]))的(?P<work>[^的，、]{2,20}?(?:整治|治理|改造|建设|搬迁|修复|提升|加固))"
    r"(?:项目|工程|任务|工作)?(?:全面|有效|顺利|如期|全部|基本|圆满|已经|已|均|有序|稳步|扎实|加快)*(?P<did>实施|完成|启动|推进(?!会)|进展顺利)",
    "83个村的农村环境综合整治项目有效实施 => 实施农村环境综合整治的村数 | count | 83个 | 2021 | actual",
    "6个片区、83个村的农村环境整治项目有效实施 => 实施农村环境整治的片区数 | count | 6个 | 2021 | actual",
    "12个乡镇的土地整治工程全面完成 => 完成土地整治的乡镇数 | count | 12个 | 2021 | actual",
    "54个示范村的基础设施建设和环境整治进展顺利 => 推进基础设施建设和环境整治的示范村数 | count | 54个 | 2021 | actual",
    "25个示范县的特色产业进一步壮大 => 示范县数 | level | 25个 | 2021 | actual",
)
"""83个村的整治项目有效实施: the villages are counted that it was carried out in."""
_SPANNING = rule(
    r"(?:建成|建立|开通|搭建|构建|形成|打造|组建)[了起]?(?P<how>覆盖|联通|连接|贯通)(?:全[省市县区州])?$",
    "建成覆盖12个乡镇的物流网络 => 物流网络覆盖乡镇数 | level | 12个 | 2021 | actual",
    "开通覆盖3万户农户的信息服务网络 => 信息服务网络覆盖农户户数 | level | 3万户 | 2021 | actual",
)
_NETWORK = rule(
    r"(?P<who>[^的，、]{1,8})的(?P<what>[^的，、]{2,14}?(?:网络|体系|系统|平台|网))",
    "搭建联通12个部门的数据平台 => 数据平台联通部门数 | level | 12个 | 2021 | actual",
)
"""建成覆盖12个乡镇的物流网络: so many it reaches, and it is one."""
_EVERYWHERE = ("全国", "全省", "全市", "全县", "全区")
_LACKING = ("没有", "尚无")
"""28个村没有集体收入: so many there are, and nothing was done."""


def acting(here: Here, tail: str) -> tuple[str, str, bool] | None:
    """`医疗机构`, `进驻东江医学城的` of 12家医疗机构进驻东江医学城, and whether it is something done."""
    unit = here.unit
    found = _SENT.fullmatch(tail) if unit.canonical == "t" else _ACTING.fullmatch(tail)
    if found is None or (found.groupdict().get("noun") and not unit.printed.endswith(_OF_WHOM)):
        return None
    did = found["did"].replace("到了", "到", 1).replace("及了", "及", 1)
    stands = unit.canonical == "t" or found["did"].startswith(_LACKING)
    return (f"{did}的{found['who']}", "", False) if stands else (found["who"], f"{did}的", True)


def dealt_with(here: Here) -> Named | None:
    """Those that something was given to, attained for or carried out in, with what it was."""
    if spans := _spans(here):
        return Named("", spans)
    who = _given(here) or _attained(here) or _carried_out(here)
    return Named("", who, acts=True) if who else party(here)


def _spans(here: Here) -> str:
    """`物流网络覆盖乡镇` of 建成覆盖12个乡镇的物流网络, `5G网络全覆盖的乡镇` of 5G网络实现12个乡镇全覆盖."""
    reached = _ALL_REACHED.fullmatch(here.slot.tail.strip("，。；"))
    if reached and (reaching := _REACHING_ALL.fullmatch(trim_start(here.slot.lead))):
        return f"{reaching['what']}全覆盖的{reached['who']}"
    spanning = _SPANNING.search(here.slot.lead)
    found = _NETWORK.fullmatch(here.slot.tail.strip("，。；")) if spanning else None
    return f"{found['what']}{spanning['how']}{found['who']}" if spanning and found else ""


def _given(here: Here) -> str:
    """`表彰的企业` of 对26家企业予以表彰."""
    following = here.following
    sum_behind = following is not None and not (following.lead or following.joint)  # 对26家企业给予奖励3200万元
    given = _GIVEN.match(here.slot.tail) if TO.search(here.slot.lead) and not sum_behind else None
    return f"{given['did']}的{given['who']}" if given else ""


def _attained(here: Here) -> str:
    """`实现检查结果互认的医院` of 实现86家医院检查结果互认."""
    attaining = _ATTAINING.search(here.slot.lead)
    found = _ATTAINED.fullmatch(here.slot.tail.strip("，。；")) if attaining else None
    return f"实现{found['did']}的{attaining['where'] or ''}{found['who']}" if attaining and found else ""


def _carried_out(here: Here) -> str:
    """`实施农村环境整治的片区` of 6个片区、83个村的农村环境整治项目有效实施."""
    words = here.end.words
    if words and words not in _EVERYWHERE and not (words.endswith("等") and not leading_verb(words)):
        return ""
    if works := _WORKS.fullmatch(here.slot.tail.strip("，。；")):
        return f"{_did(works)}{works['work']}的{works['who']}"
    following = here.following
    listed = following is not None and following.joint == "、" and not following.lead
    works = _WORKS.fullmatch(following.tail.strip("，。；")) if listed and following else None
    own = here.slot.tail.strip("、 ")
    return f"{_did(works)}{works['work']}的{own}" if works and own else ""


def _did(works: re.Match[str]) -> str:
    return "推进" if works["did"] == "进展顺利" else works["did"]


def acts_next(here: Here, tail: str) -> bool:
    """18个部门联系42个社区、86名干部帮扶230户农户: of the second, too, the verb stands behind, and none is lent."""
    following = here.following
    own = following.lead if following is not None and not following.joint else ""
    return bool(own) and leading_verb(own) == own and bool(_ACTOR.search(tail))
