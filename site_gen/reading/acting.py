"""Those who act, counted before what they do: 9名干部担任第一书记, 12家医疗机构进驻医学城."""

from site_gen.reading.drafts import Here
from site_gen.reading.rule import rule
from site_gen.reading.verbs import leading_verb

_WHO = (
    "企业|公司|银行|机构|部门|单位|商会|协会|合作社|医院|学校|高校|院校|省市|省份|[市县区乡镇村]|干部|党员|人员|教师|专家|队员|医生|护士|民警"
    "|志愿者|职工|学生|代表|委员|律师|农民|群众|居民|农户|人口|家庭"
)
_SURELY = (
    "担任|兼任|出任|挂任|挂包|挂联|包联|包保|包抓|进驻|驻守|驻点|驰援|奔赴|值守|坚守|纳税|认领|认养|缴纳|出台|推出|设立|开设"
    "|没有|尚无"
)
"""What they do, and no part of a noun."""
_ALSO_NOUNS = "挂职|挂钩|联系|结对|对口|帮扶|帮联|派驻|下沉|支援|捐赠|捐款|捐资|认捐|承担|承接"
"""`部门联系服务` is a service; of 家 and 名 nobody counts services."""
_OF_WHOM = ("家", "户", "名", "位", "人")
_ACTING = rule(
    rf"(?P<who>[^，、的]{{0,10}}?(?:{_WHO}))(?P<did>(?:在[^，、在]{{1,6}}?)?(?:(?:{_SURELY})|(?P<noun>{_ALSO_NOUNS}))[^，、]*)",
    "12家医疗机构进驻东江医学城 => 进驻东江医学城的医疗机构数 | count | 12家 | 2021 | actual",
    "18名县级领导干部担任镇村河长 => 担任镇村河长的县级领导干部人数 | count | 18名 | 2021 | actual",
    "组织18名干部担任第一书记 => 组织担任第一书记的干部人数 | count | 18名 | 2021 | actual",
    "7家银行在县设立支行 => 在县设立支行的银行数 | count | 7家 | 2021 | actual",
    "46名教师支援西部学校 => 支援西部学校的教师人数 | count | 46名 | 2021 | actual",
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
_LACKING = ("没有", "尚无")
"""28个村没有集体收入: so many there are, and nothing was done."""


def acting(here: Here, tail: str) -> tuple[str, str, bool] | None:
    """`医疗机构`, `进驻东江医学城的` of 12家医疗机构进驻东江医学城, and whether it is something done."""
    unit = here.slot.token.quantity.unit
    found = _SENT.fullmatch(tail) if unit.canonical == "t" else _ACTING.fullmatch(tail)
    if found is None or (found.groupdict().get("noun") and not unit.printed.endswith(_OF_WHOM)):
        return None
    stands = unit.canonical == "t" or found["did"].startswith(_LACKING)
    return (f"{found['did']}的{found['who']}", "", False) if stands else (found["who"], f"{found['did']}的", True)


def acts_next(here: Here, tail: str) -> bool:
    """18个部门联系42个社区、86名干部帮扶230户农户: of the second, too, the verb stands behind, and none is lent."""
    following = here.slots[here.index + 1] if here.index + 1 < len(here.slots) else None
    own = following.lead if following is not None and not following.joint else ""
    return bool(own) and leading_verb(own) == own and bool(_ACTOR.search(tail))
