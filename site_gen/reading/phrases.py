"""The words after a number -> the noun phrase in them."""

from functools import lru_cache

from site_gen.reading.rule import rule
from site_gen.reading.trimming import without_asides
from site_gen.reading.verbs import leading_verb, predicate

_OF_EXAMPLES = rule(
    r"^.*?等(?:一批|系列|一系列|多个|多项|重点|\d+[个项条])?(?=[^、]{2,24}$)",
    "投资3亿元完成东湖、西湖等公园改造 => 公园改造投资 | level | 3亿元 | 2021 | actual",
)
_AIM = rule(
    r"^(?:加强|用于|支持|推进|进行|加快|完善|提升|改善)(?:实施|建设|推进)?",
    "投资3亿元，加快推进公园建设 => 公园建设投资 | level | 3亿元 | 2021 | actual",
)
_REMAINS = rule(
    r"^(?:大关|关口|台阶|的?规模(?!化)|的?水平)", "建成3万亩规模的基地 => 建成基地面积 | count | 3万亩 | 2021 | actual"
)
_OF_WHOM = rule(
    r"^(?P<whom>[^的，、]{2,12})的[^的，、]{2,8}?(?:进一步|持续|不断|明显|显著|加快|得到|实现|大幅|稳步|更加|全面).*$",
    "25个示范县的特色产业进一步壮大 => 示范县数 | level | 25个 | 2021 | actual",
)
"""25个示范县的特色产业进一步壮大: the counties are counted."""
_OWN_MEASURE = rule(
    r"(?<=[一-龥]{2})(?:工业|销售|营业|按[^，、]{2,6}计算)?(?:[^，、]{2,4}比例|增加值|总?产值|收入|营收|产量|投资|税收)?(?:整体|平均|同比|均|全部)?"
    r"(?:(?:增长|下降|提高|突破|(?<![触直抵])达到?|超过?|实现)(?:了|到)?|(?<=项目)投资完成率分别为|(?:预计|计划|累计|共)+(?:完成|实现)?(?:投资|产值|税收|收入)"
    r"|(?<=[山矿业司户社])投资|(?<=[链群业司户社家目园区地村店场院站厂])(?:总?产值|营收|(?:主营业务|营业|销售)收入|税收|交易额|增加值|销售额|贷款余额))$"
    r"|(?<=项)(?:审批|办理|办结)(?:时限|时间|环节|材料|流程)(?:压缩|精简|压减|缩短|减少|优化)$|(?<=断面)(?:水质|达标)*(?:优良|达标)*(?:比例|率)$|(?<=[企学单项医园][业校位目院区])[^、，]{2,8}(?:率|比例|占比)$|项目(?:投资|数量?)?占比(?:达到?)?$",
    "450项政务服务事项一键触达 => 政务服务事项一键触达数 | level | 450项 | 2021 | actual",
    "12家企业产值达到30亿元 => 企业数 | level | 12家 | 2021 | actual",
    "12条重点产业链项目占比达84.4% => 重点产业链数 | level | 12条 | 2021 | actual",
    "13个国考断面水质优良比例100% => 国考断面数 | level | 13个 | 2021 | actual",
)
"""14个制造业增加值增长8.2%: what the next number tells of them is not their name."""
_OF_A_SORT = rule(
    r"^(?P<sort>[百千万亿]{1,2}级)(?:和|、|及).*?(?:若干|多|一批)个?[百千万亿]{1,2}级(?P<what>[一-龥]{2,8})$",
    "形成3个千亿级和新能源、电子信息等若干个百亿级产业集群 => 形成千亿级产业集群数 | count | 3个 | 2021 | actual",
)
"""3个千亿级和……等若干个百亿级产业集群: the noun stands behind the second."""
_GOES_ON = (
    "积极|加快|推动|努力|全力|大力|着力|持续|深入|争取|争创|打造|推进|加强|完善|促进|力争|提升|强化|优化|做好|确保"
)
_DESCRIBED = rule(
    r"^(?:[^的，、]{2,7}[强好广高优大新美显明鲜出居力善全进]、)+[^的，、]{2,8}的(?=[^的，、]{2,12}$)",
    "3个优势突出、成长性好的主导产业 => 主导产业数 | level | 3个 | 2021 | actual",
)
"""优势突出、成长性好、带动力强的主导产业: how they are is not what they are."""
_TAIL_END = rule(
    rf"(?:(?<=项目|工程)的?建设(?:和.*)?$|(?<=指标|产品|项目|企业|问题|任务|工作)中$|(?<=[一-龥][群众人员口民户者生])的?(?:实际|具体|不同|个性化)(?:情况|需求|困难|诉求|特点).*$|[，,。；;：:]|、(?={_GOES_ON}|(?:贯通|建成|投用|投运|竣工|通车|完工|开工|投产)[一-龥]{{0,4}}$)|(?<=[一-龥])\d{{1,2}}月|[和及]一批|(?<=[一-龥]{{2}})(?:削减|减少|取消|压减|精简|完成|下放)了$|(?<=[一-龥]{{2}})的(?:问题|情况|现象)$|(?<=[一-龥]{{2}})的(?:指导|服务|支持|监管|帮扶|扶持)(?:和[一-龥]{{2,4}})?$|(?<=[一-龥]{{3}})(?:(?:以[一-龥]{{2,6}}?)?(?:撬动|助力|赋能|拉动|激活|挺起|彰显|见证|点亮|擦亮|托起|撑起|诠释|书写)|让[^，]{{2,}}(?=成为|变|走|更))(?=[一-龥]{{3}})|(?<=[一-龥]{{2}})(?:予以|给予)[一-龥]+$|(?<=[一-龥])整体提升$|(?<=城市)(?:细颗粒物|PM2|空气质量).*|(?<=[员儿手])在[^，]{{2,}}?(?:摘得|夺得|勇夺|斩获|荣获|获得?|贡献)$|(?<=[一-龥]{{2}})20\d\d年(?=[一-龥]{{0,4}}(?:收入|营收|产值|税收|投资)).*|(?<=[一-龥]{{2}})为(?:引领|主体|主导|重点|核心|支撑|依托|龙头|抓手|载体|骨干|基础)的|(?<=[一-龥]{{3}})后$|(?<=[一-龥]{{2}})(?:中[^，]{{2,16}})?[已仅]?有$|(?<=[一-龥）)])(?:扩大|增加|拓展|扩展|发展|增长|减少|提高|提升)[到至]$|(?<=[一-龥]{{2}})已(?:交付|开工|竣工|完成|整改|建成|投用|销号|办结|拆除|完工)$"
    rf"|(?<=[员者家人师名])(?:到|赴|深入|下沉)(?=[一-龥]{{2}})).*$",
    "建成3个公园、加快绿化 => 建成公园数 | count | 3个 | 2021 | actual",
    "发现2例确诊病例后，迅速响应 => 发现确诊病例数 | level | 2例 | 2021 | actual",
    "985项行政许可项目削减了421项 => 行政许可项目数 | level | 985项 | 2021 | actual",
    "32条精品线路撬动乡村休闲体验升级 => 精品线路数 | level | 32条 | 2021 | actual",
    "1117公里临江步道以新供给激活新消费 => 临江步道长度 | level | 1117公里 | 2021 | actual",
    "办好以10件实事为引领的民生工程 => 办好实事数 | count | 10件 | 2021 | actual",
    "18条主要道路改造提升、贯通成环 => 主要道路改造提升数 | level | 18条 | 2021 | actual",
    "互助合作从15个县扩大到57个县 => 互助合作县数 | level | 57个 | 2021 | actual",
    "针对剩余的490名贫困人口实际情况、致贫原因 => 剩余贫困人口 | level | 490名 | 2021 | actual",
    "做好大广等33条高速公路项目的建设和前期工作 => 高速公路项目数 | level | 33条 | 2021 | actual",
    "实施7个更新项目和一批改造项目 => 实施更新项目数 | count | 7个 | 2021 | actual",
    "筛选50个优势产品予以重点扶持 => 筛选优势产品数 | level | 50个 | 2021 | actual",
    "13个重点园区2021年营业收入突破2.5万亿元 => 重点园区数 | level | 13个 | 2021 | actual",
    "74个重点城市细颗粒物（PM2.5）年均浓度下降9.1% => 重点城市数 | level | 74个 | 2021 | actual",
    "3名运动员在杭州亚运会摘得3金2铜 => 运动员人数 | level | 3名 | 2021 | actual",
    "38项创建指标有18项位居前列 => 创建指标数 | level | 38项 | 2021 | actual",
    "11个重点项目中新兴产业项目有6个 => 重点项目数 | level | 11个 | 2021 | actual",
    "选派1200名科技特派员到基层开展服务 => 选派科技特派员人数 | count | 1200名 | 2021 | actual",
)


@lru_cache(maxsize=2048)
def tail_of(tail: str) -> str:
    """The words after a number without 的, 以上's remains and what a full stop or bracket cuts off."""
    if tail.lstrip().startswith(("、", "，", "/")):  # 838.6亿斤、再创新高: what follows is said of it, and no noun
        return ""
    words = _REMAINS.sub("", without_asides(tail)).strip("的、 ")
    words = _OF_A_SORT.sub(r"\g<sort>\g<what>", words)
    words = _DESCRIBED.sub("", _TAIL_END.sub("", words))
    words = _OWN_MEASURE.sub("", _OF_WHOM.sub(r"\g<whom>", words))
    return balanced(words) if not words.startswith(("（", "(")) else ""


def purpose(tail: str) -> str:
    """`完成了A、B等一批乡村干线建设` -> `乡村干线建设`: what money was spent on."""
    words = tail_of(tail)
    words = _OF_EXAMPLES.sub("", words) if "等" in words else words
    verb = leading_verb(words)
    return words[len(verb) :] if verb in ("完成", "完成了", "实施", "实施了") else _AIM.sub("", words)


def predicate_free(words: str) -> str:
    """`碧桂园清苑新城努力推进` -> `碧桂园清苑新城`; 项目竣工投产 -> 竣工投产项目."""
    thing, did, says = predicate(words)
    return f"{did}{thing}" if says and len(did) <= 6 else thing


def balanced(words: str) -> str:
    """Without a quotation mark or bracket whose partner the cut has lost."""
    for left, right in ("“”", "《》", "（）", "()"):
        if words.count(left) != words.count(right):
            words = words.replace(left, "").replace(right, "")
    return words
