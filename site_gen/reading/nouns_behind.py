"""Whether a noun stands behind a number or an act, and the act in short: 签约 of 完成签约."""

from site_gen.reading.drafts import Here
from site_gen.reading.phrases import tail_of
from site_gen.reading.predicates import predicate
from site_gen.reading.rule import rule
from site_gen.reading.trimming import trim
from site_gen.reading.verbs import leading_verb

MOVED = rule(
    r"(?:增加|增长|提高|提升|上升|攀升|下降|降低|减少|扩大|缩小|压减|缩短|优化|调整|发展|增|升|降|减|缩|涨)[到至为]",
    "地区生产总值连跨三个百亿台阶，从418亿元增至735亿元 => 地区生产总值 | level | 418亿元 | 2020 | actual",
)
"""从2016年的418亿元增至2021年的735亿元: no noun stands between the two."""
_SIZE_ALONE = rule(
    r"^(?:(?:(?:年|总|主营|营业|业务|销售)*(?:收入|产值|营收|税收|投资))?(?:超过?|突破|过|达到?)?[\d百千万亿.]+元(?:以上|以下|级)?|[十百千万亿]{2}级?|[十百千万]{1,2}亩|\dA级|[超过][\d一二三五六七八两百千万亿]+|[国省市县区]定|(?:国家|世界|国际|区域|自治区|[省市县区州盟旗厅乡镇村地（）、]{1,8})级)",
    "20项省定、6项市定民生实事任务全面完成 => 完成省定民生实事任务数 | count | 20项 | 2021 | actual",
    "新增4个过五千亿、5个过千亿新兴产业 => 新增过五千亿新兴产业数 | count | 4个 | 2021 | actual",
    "推进6个盟级、42个旗级重点项目 => 推进盟级重点项目数 | count | 6个 | 2021 | actual",
    "编制75个乡级、62个村级空间规划 => 编制乡级空间规划数 | count | 75个 | 2021 | actual",
    "建成4个国家级、3个自治区级医疗中心 => 建成国家级医疗中心数 | count | 4个 | 2021 | actual",
    "创建2个国家级、1个省级和11个市级示范基地 => 创建国家级示范基地数 | count | 2个 | 2021 | actual",
    "培育6个世界级、7个区域级产业集群 => 培育世界级产业集群数 | count | 6个 | 2021 | actual",
    "建成30个千亩、4个万亩示范片 => 建成千亩示范片数 | count | 30个 | 2021 | actual",
    "创建2个5A级、8个4A级景区 => 创建5A级景区数 | count | 2个 | 2021 | actual",
    "建成3个百亿级、5个十亿级园区 => 建成百亿级园区数 | count | 3个 | 2021 | actual",
    "推进12个百亿元、70个30亿元以上项目 => 推进百亿元项目数 | count | 12个 | 2021 | actual",
    "形成5家产值超过2亿元、9家产值超过1亿元的企业 => 形成产值超过2亿元的企业数 | count | 5家 | 2021 | actual",
)
_CARRIED_OUT = rule("^进行了?", "8家企业进行了股份制改造 => 股份制改造的企业数 | count | 8家 | 2021 | actual")
WHOLLY = rule(
    r"^(?:均已?(?!衡|价|摊|等)|全面|全部)(?=[一-龥]{2})",
    "14个涉农镇街均获评生态镇 => 获评生态镇的涉农镇街数 | count | 14个 | 2021 | actual",
    "56项改革试点均已显效发力 => 显效发力的改革试点数 | count | 56项 | 2021 | actual",
    "70件民生实事全部完成 => 完成民生实事数 | count | 70件 | 2021 | actual",
    "贫困户5632户、18960人全部脱贫 => 脱贫人口 | count | 18960人 | 2021 | actual",
)
_IN_USE = rule(
    r"(?<=^建成)并(?:挂牌|启用|投用|运营|使用)(?=[一-龥]{3,})",
    "30个村建成并启用村级服务中心 => 建成村级服务中心的村数 | count | 30个 | 2021 | actual",
)
_ALSO = rule(
    r"(?<=[一-龥]{2})并(?![网购联轨行排]).*$",
    "20个改造项目完工并取得良好效果 => 完工改造项目数 | count | 20个 | 2021 | actual",
)
_EFFORT = rule(
    r"(?:攻关|改造|合作|建设|试点)$",
    "48个重大技术难题攻关实现对接 => 对接的重大技术难题攻关数 | count | 48个 | 2021 | actual",
)
"""对接的难题攻关: without the 的 it would be the efforts' object."""
_MEASURES = rule(
    r"[一-龥]{2,4}(?:举措|措施)",
    "实施优化营商环境21条升级举措 => 实施优化营商环境升级举措数 | count | 21条 | 2021 | actual",
)
WORKS_DONE = ("治理", "改造", "建设", "整治", "整合", "重组", "覆盖", "互认", "修复", "改革", "搬迁")


def of_people(here: Here) -> bool:
    return here.unit.canonical == "person"


def with_noun(here: Here, tail: str) -> str:
    """`百亿元` of 12个百亿元、70个30亿元以上项目: the noun of the next that has one."""
    if not _SIZE_ALONE.fullmatch(tail):
        return tail
    following = (tail_of(slot.tail) for slot in here.slots[here.index + 1 :])
    return tail + next((noun for own in following if (noun := _SIZE_ALONE.sub("", own, count=1))), "")


def in_short(did: str) -> str:
    """`完成签约` -> `签约`"""
    did = _ALSO.sub("", _IN_USE.sub("", _CARRIED_OUT.sub("", WHOLLY.sub("", did))))
    if did.startswith("完成") and did.endswith(("任务", "目标")):
        return did  # 766个村完成建设改造任务
    rest = did[2:].removeprefix("了") if did.startswith(("完成", "实现")) and len(did) > 3 else did
    return rest if leading_verb(rest) or predicate("项" + rest)[1] or rest.endswith(WORKS_DONE) else did  # 完成高考


def done_in_short(did: str, counted: str) -> str:
    """`对接的` of 难题攻关实现对接, where the efforts would be taken for its object."""
    done = in_short(did)
    return f"{done}的" if len(done) == 2 and len(counted) > 5 and _EFFORT.search(counted) else done


def is_noun(words: str) -> bool:
    """The words begin with a noun, not with what was done."""
    return bool(_MEASURES.fullmatch(words)) or (
        bool(trim(words).words)
        and not MOVED.match(words)
        and (words[0] not in "内后时前起来为于并" or words.startswith("为民"))
        and not leading_verb(words)
        and predicate("项" + words)[0] != "项"
    )
