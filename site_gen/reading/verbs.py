"""The verbs of reports: what was done to things that are counted (建成, 引进) and what things did (竣工, 获评)."""

from functools import lru_cache

from site_gen.reading.predicates import NOUNS
from site_gen.reading.rule import rule
from site_gen.reading.trimming_start import trim_start
from site_gen.reading.verbs_words import AS_NOUN, DONE, VERB, alternatives

_INNER = """
组建 新增 投放 投入 拨付 惠及 入驻 进驻 新入列 送戏 增设 加装 发放 引进 培育 建成 新建 办理 完成 获评 获批 入选
落户 签约 安置 新安装 带动 资助 救助 受理 化解 办结 调解 查处 下拨 落地 招引 引育 承办 关停
开工 投产 改造 放贷 接待 举办 新开 吸引 解决 制定 审议通过
"""
"""Verbs that a subject before them leaves plain: 荣清国控组建子公司13家."""
_LEADING = rule(
    rf"(?:(?:新修改造|(?!{AS_NOUN}){VERB})(?:了|[、和及并与或](?={VERB}))?){{1,4}}",
    "建设或改造燃气、供水等管网86公里 => 建设或改造管网长度 | count | 86公里 | 2021 | actual",
    "新建学校3所 => 新建学校数 | count | 3所 | 2021 | actual",
    "@term 建设安置房2万套，回迁居民3万人 => 回迁居民人数 | count | 3万人 | 2017..2021 | actual",
    "参与制定国家标准57项、行业标准13项 => 参与制定行业标准数 | count | 13项 | 2021 | actual",
    "免费培训失业人员880名、高技能人才912名 => 免费培训高技能人才数 | count | 912名 | 2021 | actual",
    "@term 申请专利860件，取得软件著作权86项 => 取得软件著作权数 | count | 86项 | 2017..2021 | actual",
    "@term 改制集体企业35家，转岗再就业4000人 => 转岗再就业人数 | count | 4000人 | 2017..2021 | actual",
)  # 取缔整治提升  新建和调整
_OPENS = frozenset(verb[0] for verb in DONE.split()) | {"新", "免"}
"""What a verb of `DONE` begins with: most words are passed over by this alone."""
_FINAL = rule(
    r"(?:发放|安置|资助|救助|培训|吸纳|选派|使用|安排|拨付|下达|投入|注入|提供|给予|落实|新增|新建|引进|获得|争取|设立|安装|设置|配备|选派|招聘|惠及|覆盖)$",
    "困难群众一次性发放3万份物资 => 困难群众一次性发放物资数 | count | 3万份 | 2021 | actual",
)
_FRONT = rule(
    r"(?:围绕|针对|按照|根据|依托|聚焦|瞄准|立足|结合|面向|在(?![建园校库岗册线职编外谈研读训售租批]|[一-龥]登记|全国|[^，]{0,4}(?:率先|首))|从(?![业事]))",
    "围绕产业链引进项目12个 => 引进项目数 | count | 12个 | 2021 | actual",
    "在谈项目总投资48亿元 => 在谈项目总投资 | level | 48亿元 | 2021 | actual",
)
_AFTER_FRONT = rule(
    rf"(?!{AS_NOUN})(?:{alternatives(DONE)}){{1,2}}(?=[一-龥“]{{2}}|$)",
    "围绕产业链引进项目12个 => 引进项目数 | count | 12个 | 2021 | actual",
)
_EVERY = rule(
    r"每个?(?:县|市|区|乡|镇|街道|社区|村|省)",
    "每个县培育一批龙头企业、打造1个产业集群 => 每个县打造产业集群数 | level | 1个 | 2021 | actual",
)
_EVENT = rule(
    r"(?:成功)?(?:举办|召开|承办|开展|举行)[^、]{2,20}(?:会|节|赛|展|活动|论坛|直播|晚会)",
    "举办推介会、点击量超1.8亿次 => 点击量 | level | 1.8亿次 | 2021 | actual",
)
_INVESTED = ("完成投资", "到位资金", "投入资金", "总投资", "计划总投资")
_SEEN = rule(
    r"[一-龥]{2,8}(?:量|额|人次|人数|金额)",
    "举办推介会、点击量超1.8亿次 => 点击量 | level | 1.8亿次 | 2021 | actual",
)
"""举办推介会、点击量超1.8亿次: the event is over, and what it reached is measured."""
_INSIDE = rule(
    alternatives(_INNER),
    "城投公司组建子公司3家 => 组建子公司数 | count | 3家 | 2021 | actual | 城投公司",
    "云溪谷核心区落地数字经济项目5个 => 云溪谷核心区落地数字经济项目数 | count | 5个 | 2021 | actual",
    "改造卫生厕所40个，改善破旧立面3万平方米 => 改善破旧立面面积 | count | 3万平方米 | 2021 | actual",
)


@lru_cache(maxsize=4096)
def leading_verb(words: str) -> str:
    """The verb or verbs that `words` start with (建成运行, 取缔整治提升), or nothing."""
    match = _LEADING.match(words) if words[:1] in _OPENS else None
    return match[0] if match else ""


def after_preposition(words: str) -> str:
    """`在上海等省市设立` -> `设立`; `围绕产业需求布局建设铁路专用线` -> `布局建设铁路专用线`."""
    front = _FRONT.match(words)
    verb = _AFTER_FRONT.search(words, front.end() + 2) if front else None
    return words[verb.start() :] if verb else words


def last_act(words: str) -> str:
    """`支持“科创飞地”建设、引进科创企业` -> `引进科创企业`: each verb has its own things."""
    before, joint, last = words.rpartition("、")
    if _EVENT.fullmatch(before) and _SEEN.fullmatch(last):
        return last
    every = _EVERY.match(before)
    if every and leading_verb(before[every.end() :]) and leading_verb(last):
        return every[0] + last  # 每个县培育一批龙头企业、打造1个产业集群
    verb = leading_verb(before) if joint and "、" not in before and "等" not in last else ""
    last = trim_start(last)
    if verb and last in _INVESTED and len(before) - len(verb) > 3:
        return before[len(verb) :] + last  # 实施城市更新行动、完成投资
    return last if verb and len(before) - len(verb) > 2 and leading_verb(last) else words


def ends_in_verb(words: str) -> bool:
    """对种粮农民一次性发放: what follows the number is the object."""
    return bool(_FINAL.search(words))


def inner_verb(words: str) -> str:
    """The verb after a subject: 组建 of 荣清国控组建子公司."""
    match = _INSIDE.search(words, 2)
    return match[0] if match and match.end() < len(words) and not NOUNS.match(words, match.start()) else ""
