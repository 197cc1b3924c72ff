"""Numerals that say how something is done or what it is called, and count nothing: 24小时动态清零, 平均5天开行4列."""

from site_gen.reading.rule import rule
from site_gen.reading.tokens import Token

_SO_OFTEN = rule(
    r"(?:平均每?|每隔?)[一二两三四五六七八九十\d]+(?:天|小时|分钟)(?:就?(?:开行|诞生|签约|新增|下线|落地))?有?$",
    "中欧班列平均5天开行4列 => -",
)
_PACE = rule(r"平均每?$", "中欧班列平均5天开行4列 => -")
_PACED = rule(r"就?(?:开行|诞生|签约|新增|下线|落地)有?\d", "中欧班列平均5天开行4列 => -")
_ONE_OF_SO_MANY = rule(
    r"每[一二两三四五六七八九十百\d]+[台个辆部件块][^，。；]{1,12}?就有$",
    "全球每5台笔记本电脑就有1台产自开发区 => -",
)
_AMONG_THE_LAST = rule(
    r"个(?:重点)?城市(?:排名)?[后倒]",
    "首次退出全国168个重点城市后20位 => -",
)
_LAST_SO_MANY = rule(
    r"(?:城市|排名)(?:排名)?(?:倒数)?后$",
    "首次退出全国168个重点城市后20位 => -",
)
_AFTER_SO_MANY_DAYS = rule(
    r"(?:^|[，,。；;])$",
    "24天实现首个地区病例清零 => -",
)
_DONE_WITHIN = rule(
    r"(?:时间)?(?:内)?就?(?:实现|建成|完成|打通)",
    "24天实现首个地区病例清零 => -",
)
"""24天实现……: how long it took."""
_TAKING = rule(
    r"(?:^|[，,。；;、])(?:仅仅?|只|先后|利)?用了?(?:不到|近|约)?$",
    "用10天时间打赢疫情歼灭战 => -",
    "先后用36小时就完成检测 => -",
)
_TOOK = rule(r"(?:左右)?(?:的?时间|[，,]?就)", "先后用12天就完成检测 => -")
"""用10天时间打赢歼灭战: how long it took, and no figure of anything."""
_CAPTION = rule(r"图\s?$", "图1:2016-2021年生产总值 => -")
_MASK = rule(
    r"(?:[xX×]{2}|[○〇＊*]{2})[.．]?[\d.]*$",
    "投资xx.51亿元，纯收入xx458元 => -",
)
"""xx458元: what a draft leaves open; the digits beside it are no number."""
_IF = rule(
    r"(?:^|[，,。；;！])(?:只要|如果|假如|倘若)[^，,。；;！]*(?:[，,][^，,。；;！]{0,6}[就才便][^，,。；;！]*)?$",
    "只要连续几年保持8%的增长率，就很了不起 => -",
)
"""只要连续几年保持8%的增长率: what would be, and was never so."""
_STRETCHES = ("天", "小时", "个小时", "个月", "个工作日")


def is_manner(text: str, token: Token) -> bool:
    """Whether the numeral says how, how often or how far off something is, or is a part of one left open."""
    before = text[max(0, token.span.start - 24) : token.span.start]
    return bool(_MASK.search(before) or _CAPTION.search(before) or _IF.search(before)) or _is_pace(text, token, before)


def _is_pace(text: str, token: Token, before: str) -> bool:
    if token.quantity.unit.printed in _STRETCHES and _TAKING.search(before) and _TOOK.match(text, token.span.end):
        return True
    if token.quantity.unit.printed == "天":
        took = _AFTER_SO_MANY_DAYS.search(before) and _DONE_WITHIN.match(text, token.span.end)
        return bool(took or (_PACE.search(before) and _PACED.match(text, token.span.end)))
    among = _AMONG_THE_LAST.match(text, token.span.end - 1) or _LAST_SO_MANY.search(before)
    return bool(among or _SO_OFTEN.search(before) or _ONE_OF_SO_MANY.search(before))
