"""What was done to each of a list, told behind its last: 解决2.6万人、8.9万头牲畜的饮水困难."""

from site_gen.reading.drafts import Here
from site_gen.reading.phrases import tail_of
from site_gen.reading.rule import rule

_RELIEF = rule(
    r"(?P<who>[^，、的]{0,8}?)的?(?:群众|居民|村民|农民|人畜)?(?P<what>(?:吃水|饮水|用水|吃粮|用电|行路|出行|住房|就医|就学|上学|入学)(?:安全)?(?:困难|难|问题)+)(?!家庭|户|群众|学生)",
    "解决了2.6万人、8.9万头牲畜的饮水困难 => 解决饮水困难人数 | count | 2.6万人 | 2021 | actual",
    "解决了2.6万人、8.9万头牲畜的饮水困难 => 解决饮水困难的牲畜数 | count | 8.9万头 | 2021 | actual",
    "解决3个村860户3120人的饮水问题 => 解决饮水问题户数 | count | 860户 | 2021 | actual",
    "解决6个乡镇23个村的群众行路难问题 => 解决行路难问题的村数 | count | 23个 | 2021 | actual",
    "解决3个村、4200人饮水难问题 => 解决饮水难问题的村数 | count | 3个 | 2021 | actual",
)
"""2.6万人、8.9万头牲畜的饮水困难: what was solved stands behind the last of the list."""
_THEIR_TROUBLE = rule(
    r"(?P<who>[^，、的]{0,8}?(?:人口|居民|群众|村民|农民|牧民|农户|职工|学生|师生|对象|[员户]))的?(?P<what>(?!家庭|户)[^，、]{0,12}?(?:困难|难题?|问题|就业)(?:问题)?|(?<=的)[^，、的]{2,10})",
    "解决12万农村人口饮水安全问题 => 解决饮水安全问题的农村人口 | count | 12万人 | 2021 | actual",
    "解决10万贫困人口的温饱问题、61万人饮水安全问题 => 解决温饱问题的贫困人口 | count | 10万人 | 2021 | actual",
    "解决860户移民户的住房问题 => 解决住房问题的移民户户数 | count | 860户 | 2021 | actual",
    "解决160户贫困户的危房改建 => 解决危房改建的贫困户户数 | count | 160户 | 2021 | actual",
)
"""12万农村人口饮水安全问题: those who had the trouble are counted, and no trouble."""
_WORK_BEHIND = rule(
    r"(?P<who>(?:行政村|村|户|居民|农户|群众)?)(?P<what>[^，、的]{3,}?(?:改造|治理|整治|改厕|安装))",
    "完成3个村、426户自来水管网改造 => 完成自来水管网改造的村数 | count | 3个 | 2021 | actual",
)
_DONE_BEHIND = rule(
    r"(?<=[一-龥]{2})(?:建设|(?:超低排放|雨污分流|节[能水]|提标|数字化|智能化|绿色化|适老化|无障碍)?(?:改造|治理|整治|改善|提升|修复)+(?:项目|工程)?|互认|评审|修缮)$",
    "完成12台锅炉、20家企业超低排放改造 => 完成锅炉超低排放改造数 | count | 12台 | 2021 | actual",
    "完成305个庭院、144条小巷改善项目 => 完成庭院改善项目数 | count | 305个 | 2021 | actual",
    "完成12家胸痛中心、14家创伤中心建设 => 完成胸痛中心建设数 | count | 12家 | 2021 | actual",
    "开展180项检验结果、300项检查结果互认 => 开展检验结果互认数 | count | 180项 | 2021 | actual",
    "实施18座小型灌区、20座小型水库、45个防洪工程建设 => 实施小型灌区建设数 | count | 18座 | 2021 | actual",
)
HANDLED = rule(
    r"(?P<who>[^，、]*?(?:学校|院校|医院|院所|机构|企业|公司|单位|部门|协会|商会|社区|[村镇乡厂]))"
    r"(?P<did>(?:“[^”]+”)?(?:分离|移交|改制|换届|脱钩|撤并|搬迁|重组|清算|注销)(?:移交|重组|选举)?)(?:工作|任务)",
    "完成45所企办学校、17个公安机构和6所医院分离工作 => 完成分离的企办学校数 | count | 45所 | 2021 | actual",
    "完成45所企办学校、17个公安机构和6所医院分离工作 => 完成分离的医院数 | count | 6所 | 2021 | actual",
    "完成12个行政村、3个社区换届选举工作 => 完成换届选举的行政村数 | count | 12个 | 2021 | actual",
    "完成8家市属企业“三供一业”移交任务 => 完成“三供一业”移交的市属企业数 | count | 8家 | 2021 | actual",
)
"""6所医院分离工作: the hospitals are counted, and those of the list before them, too."""
_DONE_ALREADY = rule(
    r"(?:建设|改造|治理|整治|互认|评审|修复|修缮|入户|工程|项目|任务|规划|编制|试点|活动|工作|培训|检查|行动|巡查|搬转|搬迁|关停|元|级|以上)$",
    "完成12个村庄规划、14个小区改造 => 完成村庄规划数 | count | 12个 | 2021 | actual",
)
_OF_PLACES = ("个", "座", "所", "处")
_WHERE = ("村", "行政村", "自然村", "乡镇", "镇", "社区", "小区")
_SOLVED = rule(
    r"困难|问题|安全|难题",
    "解决10万人温饱问题、61万人饮水安全问题 => 解决温饱问题人数 | count | 10万人 | 2021 | actual",
)
"""10万人的温饱问题和61万人饮水安全问题: each has its own."""
WORKING = ("完成", "推进", "实施", "开展", "启动")


def relieved(here: Here, verb: str) -> str:
    """`饮水困难的牲畜` of 解决2.6万人、8.9万头牲畜的饮水困难, for each of a list; else nothing."""
    if not verb.endswith("解决"):
        return _worked_behind(here, verb)
    own, after = here.slot.tail.strip("、和及与 "), here.slots[here.index + 1 : here.index + 4]
    places = here.unit.canonical == "count" and here.unit.printed[-1:] in _OF_PLACES
    if not places and (theirs := _THEIR_TROUBLE.fullmatch(tail_of(here.slot.tail))):
        return f"{theirs['what']}的{theirs['who']}"
    last = _RELIEF.match(here.slot.tail)
    if last:
        goes_on = here.index and not _SOLVED.search(here.slots[here.index - 1].tail)
        return _of(last["what"], last["who"]) if goes_on or places else ""
    found = (_RELIEF.match(slot.tail) for slot in after)
    relief = None if _SOLVED.search(own) else next((one for one in found if one), None)
    return _of(relief["what"], own) if relief else ""


def _of(what: str, who: str) -> str:
    return f"{what}的{who}" if who else what


def _worked_behind(here: Here, verb: str) -> str:
    """`自来水管网改造的村` of 完成3个村、426户自来水管网改造; else nothing."""
    following = here.following
    own = here.slot.tail.strip("、和及与 ")
    listed = verb.endswith(WORKING) and own in _WHERE and following is not None and following.joint == "、"
    work = _WORK_BEHIND.fullmatch(tail_of(following.tail)) if listed and following and not following.lead else None
    return f"{work['what']}的{own}" if work else _work_of_list(here, verb, own)


def _work_of_list(here: Here, verb: str, own: str) -> str:
    """`胸痛中心建设` of 完成12家胸痛中心、14家创伤中心建设: what was done is told behind the last; else nothing."""
    if handled := _handled_of_list(here, verb, own):
        return handled
    if not own or own in _WHERE or verb not in ("完成", "开展", "实施", "推进", "启动") or _DONE_ALREADY.search(own):
        return ""
    done = (_DONE_BEHIND.search(slot.tail.strip("，。； ")) for slot in here.listed_behind(5))
    return next((own + found[0] for found in done if found), "")


def _handled_of_list(here: Here, verb: str, own: str) -> str:
    """`分离的企办学校` of 完成45所企办学校和6所医院分离工作; else nothing."""
    behind = here.listed_behind(5) if own and verb.endswith(WORKING) else ()
    handled = (HANDLED.fullmatch(tail_of(slot.tail)) for slot in behind)
    return next((f"{found['did']}的{own}" for found in handled if found), "")
