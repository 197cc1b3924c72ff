"""成立100亿元招商基金, 安排4.5亿元专项奖补资金: the money itself stands behind the sum, or before it."""

from site_gen.reading.drafts import Draft, Here
from site_gen.reading.rule import rule
from site_gen.reading.trimming_acts import without_predicate
from site_gen.reading.verbs import last_act

LAYING_OUT = rule(
    r"(?:安排|下达|下拨|拨付|投入|筹集|筹措|募集|募得|捐赠|捐助|兑付|争取|整合|发放|设立|统筹|拿出|发行|增发|新增|兑现|累计发放|归集|盘活|落实|配套|获得(?:上级|国家|中央|省级)?|争取(?:上级|国家|中央|省级)|撬动|偿还|投放|成立|提供|用[好足活]|挤出|腾出|列支|划拨|拨给|调剂|给予|奖补)(?:给|到)?(?:我[国省市县区州旗镇乡]|各?(?:[省市县区州旗镇乡村]|乡镇)里?级?)?$",
    "省财政下拨各县3亿元重建资金 => 省财政下拨各县重建资金 | level | 3亿元 | 2021 | actual",
    "市财政安排4.5亿元专项奖补资金 => 市财政安排专项奖补资金 | level | 4.5亿元 | 2021 | actual",
    "县总工会募集260万元送温暖资金 => 县总工会募集送温暖资金 | level | 260万元 | 2021 | actual",
)
_OPENING_SORTS = ("总规模", "规模", "首期", "用好", "安排好")
_FUNDS = rule(
    r"(?:的|规模的?)?(?P<what>[一-龥“”]{0,14}?(?:资金|补助金?(?!资金)|补贴(?!资金)|债券|国债(?!资金)|贷款(?!贴息|风险|担保)|奖金|经费|基金|红包|消费券|授信|保证金|养老金|慰问金|救助金|助学金|[专善灾助程货学]款(?:物)?|财力|转移支付))"
    r"(?:$|[，,。；;、]|(?:的?(?:引导|杠杆|撬动)?作用)|[^的]{0,12}?(?:支持|用于|予以|重点|专项|[给投下])|(?:改善|解决|推动|推进|保障|开展|实施|帮助|扶持|激励|鼓励|引导|缓解|破解|促进|救助|资助|奖励|补充|应对|防范|确保|降低|减轻|加快|发展|助力|加强|拉动|撬动|带动|建立|充盈)"
    r"|(?:(?<=资金)|(?<=经费)|(?<=基金))(?![池链流量需缺使管来到支安投规纳列下直全已])[一-龥]{2,8}(?:$|[，,。；;、]))",
    "市财政安排4.5亿元专项奖补资金 => 市财政安排专项奖补资金 | level | 4.5亿元 | 2021 | actual",
    "发挥10亿元产业引导基金作用 => 产业引导基金规模 | level | 10亿元 | 2021 | actual",
    "2亿元消费补贴拉动销售21亿元 => 消费补贴 | level | 2亿元 | 2021 | actual",
    "成功申报示范项目、获得上级8亿元资金支持 => 获得上级资金 | level | 8亿元 | 2021 | actual",
    "省财政下达3亿元就业补助资金支持稳岗 => 省财政下达就业补助资金 | level | 3亿元 | 2021 | actual",
    "市本级筹集9.6亿元稳就业专项资金援企稳岗 => 市本级筹集稳就业专项资金 | level | 9.6亿元 | 2021 | actual",
    "县财政下拨860万元教育奖励基金激励教师 => 县财政下拨教育奖励基金 | level | 860万元 | 2021 | actual",
    "县财政筹措3亿元小额贷款贴息资金支持创业 => 县财政筹措小额贷款贴息资金 | level | 3亿元 | 2021 | actual",
    "省财政下达3亿元乡村振兴资金 => 省财政下达乡村振兴资金 | level | 3亿元 | 2021 | actual",
    "中央财政安排84亿元救灾款 => 中央财政安排救灾款 | level | 84亿元 | 2021 | actual",
    "县里挤出3亿元财力改善办学条件 => 县里挤出财力 | level | 3亿元 | 2021 | actual",
    "县财政投入3亿元教育资金改善办学条件 => 县财政投入教育资金 | level | 3亿元 | 2021 | actual",
)
"""市财政安排4.5亿元专项奖补资金: the money itself stands after the sum."""
_TO_WHOM = rule(
    r"[，,、]?(?:对|给)(?P<whom>[^，、对给]{2,12}?)(?P<once>一次性)?(?P<did>发放|拨付|给予|补发)了?",
    "对种粮农民一次性发放2亿元补贴 => 发放种粮农民一次性补贴 | level | 2亿元 | 2021 | actual",
)
_OUT_OF = rule(
    r"(?:今年|明年|拟|将|再|要|也|又)*从(?P<of>[^，、从]{3,14}?)[中里]?(?P<did>拿出|安排|列支|提取|划转|调剂)了?(?:约|近|超过?)?",
    "从失业保险基金结余中拿出2亿元，用于培训 => 失业保险基金结余拿出资金 | level | 2亿元 | 2021 | actual",
)
_FOUNDING = rule(
    r"(?:设立|组建|成立|发起设立)(?:总|首期)?规模",
    "设立规模50亿元的现代产业引导基金 => 现代产业引导基金规模 | level | 50亿元 | 2021 | actual",
)
_OF_FUND = rule(
    r"的(?P<what>[^，,。；;、的]{2,16}?(?:基金群?|母基金))",
    "设立规模50亿元的现代产业引导基金 => 现代产业引导基金规模 | level | 50亿元 | 2021 | actual",
)
_SET_UP = rule(
    r"(?:推出|实施|启动|出台|制定|安排)了?(?P<of>(?:[两三四五]年)?(?:新增)?)(?:总额|总规模|规模)?$",
    "推出两年新增4万亿元的投资计划 => 两年新增投资计划 | level | 4万亿元 | 2020..2021 | actual",
)
_PLAN = rule(
    r"的(?P<what>[^，,、。；;的]{2,10}(?:计划|方案|政策))",
    "实施总额3000亿元的设备更新计划 => 设备更新计划 | level | 3000亿元 | 2021 | actual",
)

_WHOSE = rule(
    r"(?:把|将|对|在|加快|努力|积极|基本|全部)*(?:用足用好|用足|用[好活]|管[好用]好?|落实好?|盘活|兑现|化解|偿还|清偿|支付|消化)?"
    r"(?!由|从|较|比)(?P<whose>[^，、\d年末]{2,14})的",
    "用好省级下达的3亿元技改资金 => 省级下达技改资金 | level | 3亿元 | 2021 | actual",
    "把中央财政的4亿元补贴资金用好用活 => 中央财政补贴资金 | level | 4亿元 | 2021 | actual",
    "盘活闲置的2亿元资产 => 闲置资产 | level | 2亿元 | 2021 | actual",
)
_THEIRS = rule(
    r"(?P<what>[一-龥“”]{0,12}?(?:资金|补贴|补助|工资|资产|工程款|账款|欠款|投资计划|债务|贷款|债券|国债|专款|经费|基金))"
    r"(?=$|[，,。；;、中]|用[好于活]|基本|全部|已|支持)",
    "兑现拖欠的3亿元工程款 => 拖欠工程款 | level | 3亿元 | 2021 | actual",
)
"""国家下达的3亿元技改资金: whose money it is stands before the sum, and what money behind."""


def theirs(here: Here) -> Draft | None:
    """`国家下达技改资金` of 用好国家下达的3亿元技改资金."""
    whose = None if here.index else _WHOSE.fullmatch(here.slot.lead.strip("，、 "))
    what = _THEIRS.match(here.slot.tail) if whose else None
    name = f"{whose['whose']}{what['what']}" if whose and what else ""
    return Draft(name, "level", name) if name else None


def founded(here: Here, words: str) -> Draft | None:
    """成立100亿元市级招商基金, 设立规模50亿元的引导基金: how large the fund is."""
    funds = _FUNDS.match(here.slot.tail) if words in ("成立", "设立", "组建", "发挥") else None
    fund = funds or (_OF_FUND.match(here.slot.tail) if _FOUNDING.fullmatch(words) else None)
    if not fund or not fund["what"].endswith(("基金", "基金群")):
        return None
    return Draft(f"{fund['what']}规模", "level", fund["what"], flow=True)


def planned(here: Here) -> Draft | None:
    """推出两年新增4万亿元的投资计划: the plan itself stands behind the sum."""
    of, plan = _SET_UP.search(here.slot.lead), _PLAN.match(here.slot.tail)
    name = f"{of['of']}{plan['what']}" if of and plan else ""
    return Draft(name, "level", name, flow=True) if name else None


def taken(here: Here) -> Draft | None:
    """从失业保险基金结余中拿出1000亿元: what the money was taken from."""
    taken = _OUT_OF.fullmatch(here.slot.lead.lstrip("，、 "))
    name = f"{taken['of']}{taken['did']}资金" if taken else ""
    return Draft(name, "level", name, flow=True) if taken else None


def funds(here: Here, words: str) -> Draft | None:
    """市财政安排4.5亿元专项奖补资金: the money itself stands after the sum."""
    funds = _FUNDS.match(here.slot.tail)
    if not funds or not (_lays_out(here.slot.lead) or not words or words in _OPENING_SORTS):
        return None
    if whom := _TO_WHOM.fullmatch(here.slot.lead):
        name = f"{whom['did']}{whom['whom']}{whom['once'] or ''}{funds['what']}"
        return Draft(name, "level", name.removeprefix(whom["did"]), whom["did"], flow=True)
    who = last_act(without_predicate(words)) if words not in ("", "市", "省") else ""
    doing = here.end.flags.get("did", "") or here.end.flags.get("verbal", "")
    name = f"{who}{doing if doing not in who else ''}{funds['what']}"
    return Draft(name, "level", funds["what"], flow=True)


def _lays_out(lead: str) -> bool:
    """下达, 投入了约: the verb right before the sum, whatever bounds it."""
    return bool(LAYING_OUT.search(lead) or LAYING_OUT.search(lead.rstrip("了约近超过达 ")))
