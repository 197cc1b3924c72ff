"""Numerals that only say which things are meant: 在168个重点城市中进入前40名, 落实26项措施."""

from site_gen.reading.rule import rule
from site_gen.reading.tokens import Token

_FIELD_BEFORE = rule(
    r"(?:在|从|全[国省市州盟区县旗球]|首批|在(?:参评|参与|参加|参考|纳入)[^，,\d]{0,6}的?)$",
    "空气质量在全省14个设区市中排名第三 => 14个 | name",
)
_FIELD = rule(
    r"[^，,。；;]{0,14}?(?:中|里|当中)(?:的?[进跻排位列名居第脱]|实现了?(?:位次|排名)|[，,])",
    "经济总量在全国首批14个开放城市中实现了位次前移 => 14个 | name",
    "空气质量在全省14个设区市中排名第三 => 14个 | name",
)
_FOCUSED = rule(
    r"(?:紧[盯扣]|盯紧|沿着|途[经径]|紧靠|环绕|毗邻|流经|围绕|聚焦|针对|突出|依托|抓住|瞄准|把握)[^，,。；;：:]*$",
    "围绕种业、农机2个重点，新建示范田12处 => 2个 | name",
)
_SEIZED = rule(
    r"(?:抢抓|紧抓|抓住|抓牢|把握|借助|借力|依托|立足|凭借|发挥|利用|用好|用足|放大)[^，,。；;\d]*(?<![有成批得])$",
    "紧抓京石、大广4条高速公路环绕县城的区位机遇，发展物流业 => 4条 | name",
)
_CHANCE = rule(
    r"[^，,。；;\d]{2,16}的[一-龥]{0,6}(?:机遇|契机|时机|优势|红利|利好|有利条件)",
    "发挥3所高校集聚的人才优势，发展软件业 => 3所 | name",
)
"""紧抓4条高速公路环绕县城的区位机遇: what the chance is of, and no result."""
_LISTING = rule(r"、|和|与|及", "聚焦种业、农机、加工3个环节 => -")
_RULED = rule(r"(?:落实|执行|贯彻|对照|按照|遵守)(?:“[^“”]{2,20}”)?[^，,。；;]{0,14}$", "贯彻安全生产15项规定 => -")
_RULES = rule(r"[^，,。；;、]{0,8}?(?:禁令|纪律|措施|举措|要求|规定|制度|机制|意见|政策)", "落实稳企惠企26项举措 => -")
_OF_EACH = rule(
    r"(?:家庭|每户|每个?[^，,。；;]{1,8}|户)至少(?:有|保证|确保)?$|(?:家庭|每户|每人|农户|贫困户)至少[一-龥]{1,3}$",
    "确保零就业家庭至少有1人就业 => -",
    "确保每户至少掌握1项技能 => -",
)
_NORM = rule(
    r"每个?(?:行政村|自然村|村|社区|乡镇|镇|学校|班级|家庭|户)(?:都|均)?至少(?:都|均)?(?:有|配有|配备|拥有)$",
    "每个行政村至少有2名合格村医 => -",
)
"""每个行政村至少有2名村医: how many each has to have, and no total."""
_WHOSE = rule(
    r"[^，,。；;、\d]{2,14}?(?:增加值|产值|资产(?:总额)?|利税|税收|产量|销量|(?:营业?|销售|主营业务)收入|营收|利润|销售额|出口)(?:同比|年均|累计)?(?:增长|下降)",
    "6家龙头企业营收年均增长8% => 6家 | name",
    "6家龙头企业销售收入增长8% => 6家 | name",
    "20户骨干企业利润增长6% => 20户 | name",
)


def only_tells_which(text: str, token: Token, before: str) -> bool:
    """A count that nothing is said of: `before` are the signs that lead to it."""
    end, unit = token.span.end, token.quantity.unit
    if unit.canonical not in ("count", "person", "household"):
        return False
    if _FIELD_BEFORE.search(before) and _FIELD.match(text, end):
        return True
    if (token.quantity.value == 1 and _OF_EACH.search(before)) or _NORM.search(before):
        return True
    if _SEIZED.search(before) and _CHANCE.match(text, end):
        return True
    if unit.printed in ("项", "条") and _RULED.search(before) and _RULES.match(text, end):
        return True
    return bool(_WHOSE.match(text, end) and unit.printed in ("个", "条", "家", "户", "大")) or _lists(token, before)


def _lists(token: Token, before: str) -> bool:
    """As many names before it as it counts, after 紧盯 or 围绕: nothing has been done with them."""
    focus = _FOCUSED.search(before)
    return bool(focus) and len(_LISTING.findall(focus[0] if focus else "")) + 1 == token.quantity.value
