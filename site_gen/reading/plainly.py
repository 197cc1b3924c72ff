"""A finished name without the times, adverbs and intentions that stood between its words: 中央财政今年再安排资金."""

from msgspec.structs import replace

from site_gen.reading.drafts import Draft
from site_gen.reading.rule import rule

_WHEN = rule(
    r"(?<=[一-龥”）]{2})(?<![比较于到至过])(?:今年|明年|去年|全年(?![龄期任目计])|年内)(?:还|再|拟|将|共|已)*(?=[一-龥“]{2}|$)",
    "市财政今年再安排6亿元重建资金 => 市财政安排重建资金 | level | 6亿元 | 2021 | actual",
    "国务院各部门全年取消和下放26项审批事项 => 国务院各部门取消和下放审批事项数 | level | 26项 | 2021 | actual",
    "新增的市场主体去年纳税3亿元 => 新增市场主体纳税 | level | 3亿元 | 2021 | actual",
)
_HOW = rule(
    r"(?<=[一-龥”）]{2})(?<![或和与及、])(?:已经?(?=完成|交付|进驻|入驻|落户|开工|投用|签约|稳定|正常|正式|获得?|投入|消除|实现|[一-龥]{2}的)|再(?=支持|安排|投入|减|新增)|拟(?=安排|投入|新增|用于)|将(?=安排|投入|用于|新增|完成)"
    r"|(?<!公)共(?=拆除|获得|取得|完成|新增|投入|安排|实施)|要(?=覆盖|达到)|喜(?=获)|实现(?=新增就业)|完成(?=(?:增加值|固定资产投资)$)|使(?=受益)|向(?=(?:提供|发放|投放)[一-龥]{2})|、创历史最好成绩(?=数$)|稳定(?=播种)|尽快(?=[一-龥]{2})|加快(?=落地|开工|建设|推进|投产)|高效(?=实施|运行|运转)"
    r"|有效(?=实施|落实|运行)|全面(?=落实|落地|纳管|推行)|及时(?=消除|解决|化解|到位))",
    "城镇实现新增就业9万人 => 城镇新增就业人数 | count | 9万人 | 2021 | actual",
    "组织金融机构向860户企业提供授信支持 => 金融机构提供授信支持的企业户数 | count | 860户 | 2021 | actual",
    "饮水工程使60万农民受益 => 饮水工程受益农民人数 | count | 60万人 | 2021 | actual",
    "设区城市共拆除各类建筑420万平方米 => 设区城市拆除各类建筑面积 | level | 420万平方米 | 2021 | actual",
)
_SINCE = rule(
    r"(?<=[一-龥]{3})[比较](?:第[一二三四]次)?[一-龥]{2,10}(?:之初|调查)$",
    "清单管理措施比制度建立之初压减64% => 清单管理措施 | change | -64% | 2021 | actual",
)
"""比制度建立之初: since when, and no part of what has changed."""
_AIMING = rule(
    r"^(?:再(?=[为对向])|加上(?=取消|减免)|方面(?:率先)?(?=形成|开展|建立)|(?:切实|着力|全力|突出)*(?:抓[好实紧牢]|做好|搞好|加快(?!建设|推进|实施)|发挥)(?=[一-龥“]{3}))",
    "再为企业减税6亿元 => 为企业减税 | level | 6亿元 | 2021 | actual",
    "抓好31个老旧小区改造 => 老旧小区改造数 | count | 31个 | 2021 | actual",
    "加快县城建成区8公里堤段改造 => 县城建成区堤段改造长度 | count | 8公里 | 2021 | actual",
)
_WELL = rule(
    r"^(?P<verb>(?:启动|组织)?(?:实施|落实|开展))好(?=[一-龥“]{2})",
    "实施好20项重点产业项目 => 实施重点产业项目数 | count | 20项 | 2021 | actual",
)
_EFFORTS = rule(
    r"^(?P<verb>启动|完成|开展)?(?P<what>[^，、]{1,24}?)的?(?P<did>前期|创建|征迁占?|修缮改造|结对帮扶|帮扶|安置|核查)工作数$",
    "启动5座小型水库前期工作 => 启动前期工作的小型水库数 | count | 5座 | 2021 | actual",
    "完成27个村的创建工作 => 完成创建的村数 | count | 27个 | 2021 | actual",
    "做好东江、西河等6个县结对帮扶工作 => 结对帮扶的县数 | level | 6个 | 2021 | actual",
)
"""5座小型水库前期工作: the reservoirs are counted, and nobody counts work."""
_LABOUR = rule(
    r"(?<=[一-龥]{2})的?(?P<did>培训|划定|建设|试点|上市|整治|改造|治理|搬迁|普查|登记)工作(?=(?:人数|户数|面积|里程|数)$)",
    "完成632名农村劳动力的培训工作 => 完成农村劳动力培训人数 | count | 632名 | 2021 | actual",
)
_DONE = rule(
    r"(?<=[一-龥])(?<![为除])了(?![解结却断])(?=[一-龥A-Za-z“《\d]{2})",
    "为860个卫生室配备了诊疗设备 => 配备诊疗设备的卫生室数 | count | 860个 | 2021 | actual",
)
"""配备了诊疗设备的卫生室: what a series is called does not say that it is over."""
_OF_WORK = ("项", "件", "次")
"""What work itself is counted in."""


def plain(draft: Draft, unit: str) -> Draft:
    """`draft` in `unit` under a name that says what is measured, and neither when nor how it was done."""
    name = _plain(draft.name)
    name = _of_things(name) if "工作" in name and not unit.endswith(_OF_WORK) else name
    return draft if name == draft.name else replace(draft, name=name, topic=_plain(draft.topic))


def _of_things(name: str) -> str:
    """`启动前期工作的小型水库数` of 启动小型水库前期工作数."""
    efforts = _EFFORTS.match(name)
    if not efforts:
        return _LABOUR.sub(r"\g<did>", name)
    did = "前期工作" if efforts["did"] == "前期" else efforts["did"]
    verb = efforts["verb"] or ("推进" if did == "前期工作" else "")
    return f"{verb}{did}的{efforts['what']}数"


def _plain(name: str) -> str:
    words = _WELL.sub(r"\g<verb>", _AIMING.sub("", name.replace("^", "")))
    return _DONE.sub("", _SINCE.sub("", _HOW.sub("", _WHEN.sub("", words))))
