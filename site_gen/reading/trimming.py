"""words before a quantity -> the noun phrase in them, and what the words that link it to the number tell.

`固定资产投资年均分别增长` is 固定资产投资, with the flags avg, each and up.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from site_gen.reading.rule import choice, rule

_CHANGED = (
    "增加|增长|提高|提升|上升|下降|降低|减少|压减|压缩|缩短|精简|扩大|调整|优化|发展|拓展|扩展|回升|攀升|跃升|上调"
    "|下调|收窄|缩小|缩减"
    "|壮大|晋升|跃|增|升|降|减|缩|涨|扩|攀|达|发"
)
_PLAN = r"“?(?:九|十[一二三四五]?)五”?"
_YEAR = r"(?:19|20)\d\d年"
_ENDING = choice(
    {
        "to": (
            rf"(?:{_CHANGED})(?:到|至|为|成)了?",
            "城镇化率提高到65% => 城镇化率 | level | 65% | 2021 | actual",
        ),
        "base": (
            rf"(?:与|比|较|同)(?:{_YEAR}|{_PLAN}|五年前|上届|换届)(?:年?[末底初]|末期|期末|时期|期间|时)?"
            r"(?:同期)?的?(?:相比|相较)?",
            "@term 森林覆盖率比五年前提高3.2个百分点 => 森林覆盖率 | points | 3.2个百分点 | 2016..2021 | actual",
        ),
        "yoy": (
            r"同比|环比|(?:比|较)“[^”]{2,8}”|(?:比|较)(?:上年|去年|上一年|前年|年初)(?:同期)?[末底初]?(?:预算|决算)?(?:执行数|完成数|实际数|数)?(?:相比)?|同口径(?:比)?|可比价?"
            r"|(?:按|扣除|剔除)[^，,、\d]{1,10}?(?:计算|因素|影响)后?|按(?:可比|不变)(?:价格?|口径)|名义|实际|年度",
            "用电量同比增长6% => 用电量 | growth | 6% | 2021 | actual",
            "用电量按可比价计算增长6% => 用电量 | growth | 6% | 2021 | actual",
            "公共投资9亿元，比上年预算增加5亿元 => 公共投资 | change | 5亿元 | 2021 | actual",
        ),
        "avg": (
            r"(?:[两三四五六七八九十]|\d{1,2})年(?:年均|平均)|年均|年平均|平均每年|每年平均|年均递|年递",
            "@term 用电量年均增长6% => 用电量 | average-growth | 6% | 2016..2021 | actual",
        ),
        "each": (
            r"分别|各|(?<![人户年地平])均|都|双双",
            "进口、出口分别增长3%、5% => 出口 | growth | 5% | 2021 | actual",
        ),
        "est": (
            r"预计|预期|估计|有望|可望|预测|初步(?:核算|统计|测算)",
            "粮食产量预计90万吨 => 粮食产量 | level | 90万吨 | 2021 | estimate",
        ),
        "up": (
            r"(?<!\d)年增[幅速]|增长|增加|提高|(?<!改造)(?<!整治)(?<!提质)提升|上升|扩大|增幅(?:达|为|在|均)?|涨幅|增速(?:达|为|在)?|增收|净增|递增|多增|回升|增产"
            r"|上涨|涨|(?<!新)增",
            "用电量增长6% => 用电量 | growth | 6% | 2021 | actual",
        ),
        "down": (
            r"下降|降低|减少|压减|回落|缩减|压缩|削减|缩短|下滑|负增长|缩小|收窄|精简|降幅(?:达|为|在)?|下跌|跌|减|降",
            "用水量下降6% => 用水量 | growth | -6% | 2021 | actual",
        ),
        "past": (
            rf"(?:上年|去年|年初|年前|{_YEAR}|{_PLAN}(?:时期|期)?(?=[末初底]))(?:年?[末底初]|同期)?的?",
            "城镇化率由上年的60%提高到61% => 城镇化率 | level | 60% | 2020 | actual",
        ),
        "from": (
            r"由原来的?|由|从",
            "城镇化率由60%提高到61% => 城镇化率 | level | 60% | 2020 | actual",
        ),
        "link": (
            r"达到了?双?|(?<!雷)达|为|是|稳定在|控制在|保持在|维持在|稳定达到|稳定|控制|保持|维持|占到|在|到|至"
            r"|(?<![设统审预会])计|(?<=[率额度数值])按"
            r"|已有|共有|拥有|有|位于|总计|合计|仅|只有",
            "城镇化率为61% => 城镇化率 | level | 61% | 2021 | actual",
        ),
        "did": (
            r"完成|实现|安排|下达|到位|突破|迈过|跨越|迈上|跃上|跨上|登上|冲刺|站稳",
            "地区生产总值完成300亿元 => 地区生产总值 | level | 300亿元 | 2021 | actual",
        ),
        "more": (
            r"首次|已经|已|也|还|又|再|继续|持续|稳步|平均|累计|(?<!公)共|(?<!最)高达|逐步|大幅|一律|一直|始终|至少|最少"
            r"|普遍|明显|显著|快速|迅速|较快|平稳|再次|再度|进一步|逐年|年内|三年内|五年内|超额|如期|顺利|成功|圆满|每年"
            r"|提前[一二三四五六\d]个?[月年]|强势|稳健|历史性|连年|从无到有|(?<!小)微|(?<=[一-龥]{3})[两三四五六七八九十]年(?:累计|共|来)?"
            r"|[再又屡连]?创(?:历史)?新高|(?:再[夺获]|喜获)丰收|稳中有[进升]|平稳增长"
            r"|连续[一二两三四五六七八九十\d]{1,3}年|力争|确保"
            r"|将|(?<!许)可|了|(?<![节公合条契])约|基本|率先|全面|提前|人民币|原则上|要|拟按|拟|全年|全部|整体|总体|并"
            r"|每人每[年月天日]|人均每[年月]|的|\s",
            "地区生产总值圆满完成300亿元 => 地区生产总值 | level | 300亿元 | 2021 | actual",
            "城镇化率已达61% => 城镇化率 | level | 61% | 2021 | actual",
        ),
    },
    "(?:{})$",
)

_WHEN = (
    rf"(?:到|至|截至|截止|自|从|在)?{_PLAN}(?:时期|期间|末|以来)"
    rf"|(?:到|至|截至|截止|自|从|在)?(?:19|20)\d\d(?:[-—至]\d{{4}})?年(?:以来|[末底初]|上半年|下半年"
    rf"|前\S{{1,2}}个?月|\d{{1,2}}月[末底份]?)?"
    r"|(?:利用|用)?(?:近|过去|连续|最近)?(?:[两三四五六七八九十]|\d{1,2})年(?:时间|内|间|多|(?=$|增长|增加|翻|完成|年均))|每次|[首一二三]期(?=$|[\d])"
    r"|(?:未来|通过|用)?\d[-—–~至到]\d年(?:内|左右|时间)?(?:的努力)?"
    r"|(?:[两三四五六]|\d)年(?:来|间|累计|共)?(?=民生|财政|新增|实施|完成|累计|建成|新建|改造)|截至目前|截至|目前|今年|去年"
    r"|1[-—–~至]1?\d月份?|全年|年内|当年|每年|这一年|一年来|五年来|几年来|三年来|四年来|两年来|五年累计|前三季度|上半年|年末|年底"
)
_WHERE = "全市|全省|全区|全县|全州|全盟|全旗|全镇|我市|我省|我县|我区|我州|我旗|市委、市政府|我们"
_HERE = rule(_WHERE, "推动全市12个开发区建设 => 推动开发区建设数 | count | 12个 | 2021 | actual")
_HOW = (
    "圆满|奋力|顺利|全面|如期|提前|超额|一律|一直|始终|至少|普遍|大幅|逐步|逐年|成功|积极|大力|全力|着力|扎实|稳步|有序|深入|认真|切实|高标准(?!农田)"
    "|高质量(?!发展|指标|就业)|高效率"
    "|高效(?!节水|农业)|高水平(?!大学|医院|研究)|持续|继续|进一步|率先|首次|重点(?=推进|抓好|实施|培育|支持|发展"
    "|建设|打造|开展|引进)|精心"
    "|统筹(?!区|地区)|先后|相继|陆续|妥善|依法|创新(?=实施|开展)|加快(?=推进|建设|实施)"
)
_LINKING = (
    "其中|初步(?:核算|统计|预计|测算)|同时|此外|另外|但|而|且|累计|共计|总计|总共|共有|共(?!享|同|建|青)|已经|已|并(?!网|购)|也|还|又|将(?!军)"
    "|要(?!素)|力争|力促|争取|确保|预计"
    "|预期|使(?!用)|让(?!利)|可(?!贷|再|支配|持续|研|比)|尤其是|特别是|其(?!他|它)|新时代|计划(?!总|投资)|拟(?!定)"
    "|再(?=次|度|新|减少|进城|开工|解决|建(?!设)|发行)"
    r"|(?:扣除|剔除|不计)[^，]{2,16}?(?:因素|影响)?后|(?:按|同)可?比?口径|自然口径"
    "|为(?:企业|群众|市民|农民)(?=新增|减|发|解|办)|为(?!民)|向(?!阳|日)|对(?!外|口|接|[^，、]{1,12}?(?:进出口|出口|进口|贸易|投资))"
    "|在(?!.(?:跨国|高校|企业|大中专|院校|项目|央企|省|国家))(?!校|建|岗|册|职|线|编|园|库|谈)|经(?!济|营|开|贸|费"
    "|常|认)|把|通过|实现(?!率)|达到|完成(?=(?:地区|全区|全市|全县|全省)?(?:生产总值|GDP))"
)
_DATED_START = rule(
    r"[，,、\s]*(由|从)((?:19|20)\d\d年(?:年?[末底初])?)的",
    "地区生产总值连跨三个百亿台阶，从2016年的418亿元增至735亿元 => 地区生产总值 | level | 418亿元 | 2016 | actual",
)
"""从2016年的418亿元: the first end of a pair whose series stands before."""
_CAUSING = rule(
    r"(?:推动|促进|带动|实现|确保|力争|支持|引导|面对|努力|保证)+",
    "推动城镇化率达到65% => 城镇化率 | level | 65% | 2021 | actual",
)
_OVER = rule(
    r"^.*(?:大幅|明显|显著|稳步|持续|不断|进一步|逐步|平稳|较快|快速)(?:增加|增长|减少|提高|降低|壮大|增强|改善|优化|完善|提升|下降|推进|发展|回升)、",
    "转移支付规模大幅增加、专项资金达到5亿元 => 专项资金 | level | 5亿元 | 2021 | actual",
)
_UNDER_WAY = rule(
    r"^(?:推进|深化|加强|完善|加快|推动|实施|开展)[^、]{2,20}(?:改革|建设|发展|治理|攻关|管理|服务)、(?=[^、]{0,8}(?:面积|率|比重|数量|总额|产值|收入)$)",
    "推进林权制度改革、确权面积60万亩 => 确权面积 | level | 60万亩 | 2021 | actual",
)
"""推进承包地改革、确权面积: the work goes on, and the area is measured."""
_LAND = rule(
    r"^(?:推进|深化|完成|开展)(?P<land>[^、“]{1,10}[地林房])(?:“三权”分置|制度|产权|确权)?(?:改革|登记|颁证)*、(?=确权)",
    "推进农村宅基地改革、确权面积超过88% => 农村宅基地确权面积占比 | level | 88% | 2021 | actual",
)
"""推进农村宅基地改革、确权面积: whose title was made out stands before."""
_ASSEMBLY = rule(
    r"(?<=提请)[^，、]{0,4}人大(?:及其)?(?:常委会)?(?=审议|制定|修订|出台|批准)",
    "提请市人大常委会审议地方性法规3件 => 提请审议地方性法规数 | count | 3件 | 2021 | actual",
)
_MARKS = (
    r"\d{1,2}[.．、](?!\d)|[百千万亿]{1,3}元?(?:大关|台阶|关口)|[一二三四五六七八九十]+是|[①-⑳]|——|—|[（(][一二三四五六七八九十\d]{1,3}[)）]|[、，,：:；;。^\s]"
    r"|[”’）)》](?![一-龥]*[“‘（(《])|\d{1,4}[余多]?[个条家](?=[一-龥])(?!百分|月|工作日|小时)"
)
_START = rule(
    f"(?:{_WHEN}|{_WHERE}|{_HOW}|{_LINKING}|{_MARKS})",
    "全市城镇化率达到65% => 城镇化率 | level | 65% | 2021 | actual",
    "积极引进项目12个 => 引进项目数 | count | 12个 | 2021 | actual",
)
_ASIDE = rule(
    r"[（(](?:[^（()）]*(?:\d|以下简称|下同|不含|不包括|剔除|预计|其中)[^（()）]*|[^（()）]{9,})[)）]",
    "生产总值（以下简称GDP）达到260亿元 => 生产总值 | level | 260亿元 | 2021 | actual",
)


@dataclass(frozen=True, slots=True)
class Trimmed:
    """The noun phrase (or verb and noun) that is left, and the flags with the words that raised them."""

    words: str
    flags: Mapping[str, str]

    def has(self, *flags: str) -> bool:
        return any(flag in self.flags for flag in flags)


def is_where(words: str) -> bool:
    """`全市`: the reporting place itself, which no name needs."""
    return bool(_HERE.fullmatch(words))


def without_asides(words: str) -> str:
    """`GDP(以下简称GDP)` -> `GDP`; short ones such as 县(区) are part of a name and stay."""
    return _ASIDE.sub("", words)


def trim_start(words: str) -> str:
    """Without the adverbs, dates and places that open a clause: `2020年全区` + `生产总值`."""
    for _ in range(12):
        match = _START.match(words)
        if not match or not match.end():
            return words
        words = words[match.end() :]
    return words


def without_cause(words: str) -> str:
    """`推动生活垃圾回收利用率` -> `生活垃圾回收利用率`: a series is not what somebody does to it."""
    rest = _CAUSING.sub("", words, count=1) if _CAUSING.match(words) else words
    return trim_start(rest) or words


def without_predicate(words: str) -> str:
    """`一般性转移支付规模大幅增加、专项转移支付项目` -> `专项转移支付项目`: the clause before the 、 is over."""
    words = _LAND.sub(r"\g<land>", words)
    return _ASSEMBLY.sub("", _UNDER_WAY.sub("", _OVER.sub("", words))) or words


def trim(words: str) -> Trimmed:
    """Both ends trimmed. A verb that opens the words stays: 完成 alone is a verb, 总值完成 is a link."""
    start = _DATED_START.fullmatch(words)
    if start:
        return Trimmed("", {"from": start[1], "past": start[2]})
    words = trim_start(without_asides(words)).rstrip("、，,：: “")
    flags: dict[str, str] = {}
    for _ in range(12):
        match = _ENDING.search(words)
        if not match:
            break
        flag = match.lastgroup or ""
        if not match.start() and (
            flag in ("did", "more") or match[0] in ("拥有", "增加", "压减", "压缩", "减少", "提升")
        ):
            flags.setdefault("verbal", match[0])
            break
        flags.setdefault(flag, match[0])
        words = words[: match.start()].rstrip("、，, ")
    return Trimmed(words, flags)
