"""Whom a clause without a quantity is about, and for how long: 东江高新区 of 东江高新区承载能力增强."""

from site_gen.reading.rule import rule
from site_gen.reading.subjects import owner, unnamed
from site_gen.reading.trimming_start import trim_start
from site_gen.reading.verbs import leading_verb

_SPOKEN_OF = rule(
    r"(?:市(?=[一-龥]{2,8}?(?:新区|经开区|高新区)))?(?P<name>(?:[一-龥]{2,10}?|市)(?:产业|工业)园区?|[一-龥]{2,10}?(?:(?:化工|食品|科技|物流|创业)园区?|(?:工业|产业)集[中聚]区|示范区|加工区|农高区|合作区|商务区|经济区|集聚区|物流中心|金融中心|(?<![创更])新城|新区|科[技学]城|大学城|生物城|软件园))(?!区)(?=[一-龥]{2,})",
    "东江产业新城配套功能持续完善，签约企业38家 => 签约企业数 | count | 38家 | 2021 | actual | 东江产业新城",
    "东江金融中心辐射能力持续增强，总注册资本3亿元 => 总注册资本 | level | 3亿元 | 2021 | actual | 东江金融中心",
    "东江工业集中区建设提速，新入园企业17家 => 新入园企业数 | level | 17家 | 2021 | actual | 东江工业集中区",
    "东江产业园建设提速，新入园企业17家 => 新入园企业数 | level | 17家 | 2021 | actual | 东江产业园",
    "市工业园区承载能力增强，签约企业38家 => 签约企业数 | count | 38家 | 2021 | actual | 市工业园区",
    "市东江新区成为“副中心”，完成工业投资8亿元 => 工业投资 | level | 8亿元 | 2021 | actual | 东江新区",
)
_PLACE = (
    r"(?:(?![我全各和与]|这些|城市)[一-龥]){2,8}?(?:(?<![百强困])县|(?<![地社城小街郊厂库湾灌矿户景])区|(?<![城都上超])市|(?<![城乡集小])镇"
    r"|(?<![城家返])乡|街道|旗|新城|产业园|工业园|(?<!企业)(?<!医疗)(?<!教育)集团|(?<!上市)(?<!担保)(?<!平台)公司|(?<!商业)银行|机场)"
)
"""No 城区, 景区 or 上市公司, which are nobody in particular."""
_HOW = (
    "全力|着力|大力|积极|持续|扎实|深入|不断|进一步|逐渐|逐步|努力|奋力|切实|有效|充分|主动|坚决|坚持"
    "|(?:加快|加速|快速)(?![一-龥]{2}$)"
)
_CHARGED = rule(
    rf"(?P<name>{_PLACE})(?:要(?![求素点害闻])|应(?![用急对])|(?:{_HOW})+(?=[一-龥]{{4,}}))",
    "@plan 东江县要做大工业，稳住投资，规上工业增加值增长8% => 规上工业增加值 | growth | 8% | 2022 | target | 东江县",
    "老旧小区持续推进改造升级，新增停车位300个 => 新增停车位数 | count | 300个 | 2021 | actual",
    "河东镇大力发展乡村旅游，接待游客20万人次 => 接待游客人次 | count | 20万人次 | 2021 | actual | 河东镇",
)
"""东江县要做大工业: what the place, or the house, is to do or does, and what comes of it."""
_HONOURED = rule(
    rf"(?P<name>{_PLACE})(?:成功|再次|首次)*(?:获[评批得]|入[选围]|跻身|荣[获膺]|进入|成为|列[入为]|晋升|升格|撤[县乡镇]|上市|投产|改制|挂牌)",
    "河东镇获评全国文明镇，完成固定资产投资3亿元 => 固定资产投资 | level | 3亿元 | 2021 | actual | 河东镇",
)
_PARKS = ("区", "城", "园")
_DEED = rule(
    r"与|和|以|使|是|好|亩的|共[建同]|主动|依托|做[大好强优]|充分|更[好加大]|发挥|围绕|坚[决持]|加[强快紧大]|强化|彰显|总结|抢抓|指导|探索|提[高升]|放大|增强|标志|深化|用好"
    r"|畅通|打[好造]|织密|突出|紧密|聚[力焦]|调整|赋予|链动|巩固|完善|协同|冲刺|优化|统筹|一座|创新(?=境外|[一-龥]{2,4}合作)|经济总量|首个|引导|办好",
    "更好发挥东江新区作用，完成工业投资8亿元 => 工业投资 | level | 8亿元 | 2021 | actual",
)
"""更好发挥东江新区作用: what is done with it, whoever does it."""
_GOES_ON = rule(
    rf"(?:{_HOW})*(?:稳住|完善|健全|优化|强化|深化|提[升高]|夯实|加强|巩固|发挥|做[大优强精好]|成为|晋[级升]|围绕|聚焦|依托|立足|抢抓|打好|打响|深耕|以[^，]{{2,}}为)",
    "@plan 东江县要做大工业，稳住投资，规上工业增加值增长8% => 规上工业增加值 | growth | 8% | 2022 | target | 东江县",
)
_THRIVES = rule(
    r"(?:能力|实力|活力|势头|水平|功能|效应|作用|步伐|设施|配套|链条|集聚|辐射|运行|运营|承载力|发展|建设)[一-龥]{0,6}(?:增强|提升|强劲|提速|良好|凸显|显现|显著|加快|完善|健全|延伸|壮大|向好|提高|迸发|释放|涌现|放大|跃升|发挥|加速)$|(?:框架|格局|雏形)[一-龥]{0,4}(?:拉开|形成|显现|初现|打开)$|产业[一-龥]{0,4}(?:集聚|聚集)$",
    "东江高新区集聚效应不断显现，规上企业达86家 => 规上企业数 | level | 86家 | 2021 | actual | 东江高新区",
    "东江高新区发展框架全面拉开，规上企业达86家 => 规上企业数 | level | 86家 | 2021 | actual | 东江高新区",
    "通用航空产业园配套设施日益健全，规上企业达86家 => 规上企业数 | level | 86家 | 2021 | actual | 通用航空产业园",
    "东江高新区产业加速集聚，规上企业达86家 => 规上企业数 | level | 86家 | 2021 | actual | 东江高新区",
    "东江高新区创新活力竞相迸发，规上企业达86家 => 规上企业数 | level | 86家 | 2021 | actual | 东江高新区",
    "东江高新区创新能力持续提升，规上企业达86家 => 规上企业数 | level | 86家 | 2021 | actual | 东江高新区",
)


def spoken_of(clause: str) -> str | None:
    """The park, place or house that a clause without a quantity is about: 东江高新区承载能力增强."""
    words = trim_start(clause)
    if _DEED.match(words):
        return None
    name = owner(words)[0]
    if name and name.endswith(_PARKS):
        return name
    found = _CHARGED.match(words) or _SPOKEN_OF.match(words) or _HONOURED.match(words)
    nobody = found is None or unnamed(words[found.start("name") :].removeprefix("市"), found["name"])
    return found["name"] if found and not nobody else None


def thrives(clause: str) -> bool:
    """`东江高新区创新能力持续提升`: what the sentence goes on to tell is the park's."""
    words = clause.strip("，, ")
    return bool(_THRIVES.search(words) or _CHARGED.match(trim_start(words)))


def goes_on(clause: str) -> bool:
    """`稳住投资`: whoever the clause before was about."""
    words = trim_start(clause)
    return bool(leading_verb(words) or _GOES_ON.match(clause.lstrip("，, ")))
