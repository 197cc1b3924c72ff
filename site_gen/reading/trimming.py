"""words before a quantity -> the noun phrase in them, and what the words that link it to the number tell.

`固定资产投资年均分别增长` is 固定资产投资, with the flags avg, each and up.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from site_gen.reading.rule import choice, rule
from site_gen.reading.trimming_start import PLAN, trim_start

_CHANGED = (
    "增加|增长|提高|提升|提速|上升|延长|下降|降低|减少|压减|压缩|缩短|精简|扩大|调整|优化|发展|拓展|扩展|回升|攀升|跃升|上调"
    "|下调|收窄|缩小|缩减"
    "|壮大|晋升|跃|增|升|降|减|缩|涨|扩|攀|达|发"
)
_YEAR = r"(?:19|20)\d\d年"
_ENDING = choice(
    {
        "to": (
            rf"(?:{_CHANGED})(?:到|至|为|成)了?",
            "城镇化率提高到65% => 城镇化率 | level | 65% | 2021 | actual",
            "审批平均耗时提速至3.8天 => 审批平均耗时 | level | 3.8天 | 2021 | actual",
        ),
        "turn": (
            r"转(?:变)?(?:为|成)",
            "进口、出口由上年分别增长5%和6%，转为下降3%和4% => 进口 | growth | -3% | 2021 | actual",
        ),
        "base": (
            rf"在{_YEAR}(?:年?[末底])?的?基础上|(?:与|比|较|同)(?:{_YEAR}|{PLAN}|五年前|前[三四五]年|上个?五年|上[一]?届|换届|[一-龥]{{2}}前)(?:年?[末底初]|末期|期末|时期|期间|时)?"
            r"(?:同期)?的?(?:相比|相较)?",
            "@term 森林覆盖率比五年前提高3.2个百分点 => 森林覆盖率 | points | 3.2个百分点 | 2016..2021 | actual",
        ),
        "yoy": (
            r"同比|环比|(?:比|较)常年(?:同期)?|在年初预算|(?:比|较)“[^”]{2,8}”|(?:比|较)(?:上年|去年|上一年度?|前年|年初|前?[一二三四]个?季度|[上下]半年)(?:同期)?(?:年初|[末底初])?(?:预算|决算)?(?:赤字|执行数|完成数|实际数|预计数|数)?(?:相比)?|(?:比|较)(?:法定|承诺|规定|国家规定)的?[^，、\d]{0,6}?(?:时限|时间|期限|标准|要求)(?:相比)?的?|同口径(?:比)?|可比价?"
            r"|(?:按|扣除|剔除)[^，,、\d]{1,10}?(?:计算|折算|换算|因素|影响)后?|按(?:可比|不变)(?:价格?|口径)|名义|实际|年度",
            "水库蓄水量4亿立方米，较常年同期偏多12% => 水库蓄水量 | growth | 12% | 2021 | actual",
            "用电量同比增长6% => 用电量 | growth | 6% | 2021 | actual",
            "一般性支出在年初预算压减10%的基础上又作了压减 => 一般性支出 | change | -10% | 2021 | actual",
            "用电量按可比价计算增长6% => 用电量 | growth | 6% | 2021 | actual",
            "固定资产投资增长25%，增幅比一季度回落17个百分点 => 固定资产投资 | points | -17个百分点 | 2021 | actual",
            "公共投资9亿元，比上年年初预算增加5亿元 => 公共投资 | change | 5亿元 | 2021 | actual",
            "财政赤字9亿元，比上年预算赤字减少5亿元 => 财政赤字 | change | -5亿元 | 2021 | actual",
            "审批平均耗时4天，比法定审批时限压缩63天 => 审批平均耗时 | change | -63天 | 2021 | actual",
        ),
        "avg": (
            r"(?:[两三四五六七八九十]|\d{1,2})年(?:年均|平均)|年均|年平均|平均每年|每年平均|年均递|年递",
            "@term 用电量年均增长6% => 用电量 | average-growth | 6% | 2016..2021 | actual",
        ),
        "each": (
            r"分别|各|(?<![人户年月日周地平亩村])均|都|双双|同步",
            "进口、出口分别增长3%、5% => 出口 | growth | 5% | 2021 | actual",
        ),
        "est": (
            r"预计|预期|估计|有望|可望|预测|初步(?:核算|统计|测算)",
            "粮食产量预计90万吨 => 粮食产量 | level | 90万吨 | 2021 | estimate",
        ),
        "up": (
            r"偏多|偏高|(?<!\d)年增[幅速]|(?:上涨|增长|提高)幅度|(?<!稳)增长|增加|提高|(?<!改造)(?<!整治)(?<!提质)(?<!优化)(?<!住房)(?<!设施)提升|上升|扩大|总?增幅(?:达|为|在|均)?|涨幅|增速(?:达|为|在)?|增收|增产|净增|递增|多增|回升|增产|上调|调高"
            r"|上涨|涨|(?<!新)(?<!总)增|(?<=每[年月])新增|(?<=[比较]年初)新增|(?:(?<=比上年)|(?<=比去年))多",
            "用电量增长6% => 用电量 | growth | 6% | 2021 | actual",
            "优化提升27个公园、44个游园 => 优化提升公园数 | count | 27个 | 2021 | actual",
            "贷款余额较年初新增200亿元 => 贷款余额 | change | 200亿元 | 2021 | actual",
            "就业人数比去年多3万人 => 就业人数 | change | 3万人 | 2021 | actual",
        ),
        "down": (
            r"(?<=同比)改善|(?<=指数)改善|(?<=浓度)改善|(?<=浓度较上年)改善|(?<=浓度比上年)改善|(?<=”末)改善|下降|降低|下调|下浮|调低|减少|压减|压降|回落|缩减|压缩|削减|缩短|下滑|负增长|缩小|收窄|精简|降幅(?:达|为|在)?|下跌|跌|减产|减|降|(?:(?<=比上年)|(?<=比去年))少",
            "PM2.5浓度同比改善8% => PM2.5浓度 | growth | -8% | 2021 | actual",
            "空气质量综合指数4.12，同比改善8% => 空气质量综合指数 | growth | -8% | 2021 | actual",
            "平台数量压降30% => 平台数量 | growth | -30% | 2021 | actual",
            "用水量下降6% => 用水量 | growth | -6% | 2021 | actual",
        ),
        "past": (
            rf"(?:[一二两三四五六七八九十]年前|(?<!基础)上年|去年|年初|年前|{_YEAR}|{PLAN}(?:时期|期)?(?=[末初底]))(?:年?[末底初]|同期)?的?",
            "城镇化率由上年的60%提高到61% => 城镇化率 | level | 60% | 2020 | actual",
        ),
        "from": (
            r"(?:由原来的?|由|从)(?:[月年]人均)?|(?<=标准)由人均",
            "低保标准由月人均220元提高到410元 => 低保标准 | level | 220元 | 2020 | actual",
            "城镇化率由60%提高到61% => 城镇化率 | level | 60% | 2020 | actual",
        ),
        "link": (
            r"折合|达到或略?|达到了?双?|(?<![雷直抵])达|为|是|稳定在|稳?控制?在|稳控|保持在|维持在|稳定达到|稳定|控制|保持|维持|占到|在|到|至"
            r"|(?<![设统审预会])计|(?<=[一-龥]{2})按"
            r"|[已尚仍还]有|共有|拥有|有|位于|总计|合计|仅|只有",
            "城镇化率为61% => 城镇化率 | level | 61% | 2021 | actual",
            "债务余额尚有4300万元 => 债务余额 | level | 4300万元 | 2021 | actual",
            "超限超载率稳控在0.9%以下 => 超限超载率 | level | 0.9% | 2021 | actual",
            "汽车购置税按7.5%征收 => 汽车购置税 | level | 7.5% | 2021 | actual",
            "人均收入达到9万元，折合约1.3万美元 => 人均收入 | level | 1.3万美元 | 2021 | actual",
        ),
        "did": (
            r"(?:连续?|接连)?(?:迈上|跨越?|跨过|跃上|登上|突破)\d个[百千万亿]+元?(?:台阶|大关|关口)"
            r"|突破“[^“”\d]{2,6}”(?:大关)?|完成|实现|安排|下达|到位|突破|迈过|跨越|迈上|跃上|跨上|登上|冲刺|站稳",
            "旅游收入突破“四百亿”、达452亿元 => 旅游收入 | level | 452亿元 | 2021 | actual",
            "地区生产总值完成300亿元 => 地区生产总值 | level | 300亿元 | 2021 | actual",
            "生产总值连续迈上4个百亿元台阶、达780亿元 => 生产总值 | level | 780亿元 | 2021 | actual",
        ),
        "more": (
            r"近?[一二三四五六七八九十\d]{1,3}年来(?:首次)?|(?<=[长业率入资值额数量])的?预期目标(?:拟定|确定|设定|定)?|(?<=标准)统一|(?<=养老金)水平|(?<=养老金)(?:人均每?月|[每月]月?人均|每月)|(?<=标准)年?人均|(?<=增[长速])目标(?:拟定|确定|设定|定)?|接连|相继|先后|(?<!第)[两三四五]次|长期|历史(?:罕见|少有)|(?<=[由从至到])(?:每(?:人|月|年|天|户|亩)|人均|户均)|首次|已经|已|也|还|又|再|继续|持续|稳步|平均|累计|(?<!公)共|(?<!最)高达|逐步|大幅|一律|一直|始终|至少|最少"
            r"|普遍|明显|显著|快速|迅速|较快|平稳|再次|再度|进一步|逐年|年内|三年内|五年内|超额|如期|顺利|成功|圆满|每年"
            r"|提前[一二三四五六\d]个?[月年]|[强逆]势|稳健|历史性|连年|从无到有|(?<!小)微|(?<=[一-龥]{3})[两三四五六七八九十]年(?:累计|共|来)?"
            r"|[再又屡连]?创(?:历史)?新高|(?:再[夺获]|喜获)丰收|稳中有[进升]|平稳增长"
            r"|连续(?:[一二两三四五六七八九十\d]{1,3}(?:年|个(?:季度|月)))?|力争|争取|确保|以|平均每\d*(?:斤|公斤|吨|亩|度)|每立方米"
            r"|将|(?<!许)可|了|(?<![节公合条契签预履续])约|基本|率先|全面|提前|人民币|原则上|要|拟按|拟|全年|全部|整体|总体|并"
            r"|由[负降跌减亏]转[正升涨增盈]|[扭转]负为正|扭亏为盈|(?:实现)?止跌(?:回升|回稳|企稳|反弹)|触底(?:反弹|回升)|企稳回升"
            r"|每人每[年月天日]|人均每[年月]|的|\s",
            "@plan 经济增长预期目标为5% => 经济 | growth | 5% | 2022 | target",
            "进出口由负转正增长2.1% => 进出口 | growth | 2.1% | 2021 | actual",
            "交通事故近二十年来首次零发生 => 交通事故发生数 | level | 0 | 2021 | actual",
            "城镇调查失业率长期稳定在5% => 城镇调查失业率 | level | 5% | 2021 | actual",
            "民间投资逆势增长2.7% => 民间投资 | growth | 2.7% | 2021 | actual",
            "小麦收购价平均每斤提高0.11元 => 小麦收购价 | change | 0.11元 | 2021 | actual",
            "地区生产总值圆满完成300亿元 => 地区生产总值 | level | 300亿元 | 2021 | actual",
            "小麦、稻谷最低收购价平均每50公斤分别提高7元和16元 => 小麦最低收购价 | change | 7元 | 2021 | actual",
            "PM2.5平均浓度为每立方米19微克 => PM2.5平均浓度 | level | 19微克 | 2021 | actual",
            "参合标准由每人50元提高到100元 => 参合标准 | level | 50元 | 2020 | actual",
            "卫生服务经费补助从人均40元提高到45元 => 卫生服务经费补助 | level | 40元 | 2020 | actual",
            "新农合补助标准年人均提高到280元 => 新农合补助标准 | level | 280元 | 2021 | actual",
            "@plan 粮食总产量争取达到90万吨 => 粮食总产量 | level | 90万吨 | 2022 | target",
            "@plan 广义货币增长目标为16% => 广义货币 | growth | 16% | 2022 | target",
            "@plan 今年的经济增长目标定为7.5% => 经济 | growth | 7.5% | 2022 | target",
            "@plan 今年的经济增长预期目标定为7.5% => 经济 | growth | 7.5% | 2022 | target",
            "退休人员基本养老金人均月增82元 => 退休人员基本养老金 | change | 82元 | 2021 | actual",
            "企业退休人员基本养老金水平提高10% => 企业退休人员基本养老金 | growth | 10% | 2021 | actual",
            "@plan 养老金标准统一由55元提高到70元 => 养老金标准 | level | 70元 | 2022 | target",
            "集装箱年吞吐量三次跨越千万标箱 => 集装箱年吞吐量 | level | 1000万标箱 | 2021 | actual",
            "城镇化率已达61% => 城镇化率 | level | 61% | 2021 | actual",
        ),
    },
    "(?:{})$",
)
_DATED_START = rule(
    r"[，,、\s]*(由|从)((?:19|20)\d\d年(?:年?[末底初])?)的?",
    "地区生产总值连跨三个百亿台阶，从2016年的418亿元增至735亿元 => 地区生产总值 | level | 418亿元 | 2016 | actual",
)
"""从2016年的418亿元: the first end of a pair whose series stands before."""
_SURPASSING = rule(
    r"(?:增速|增长|增幅)?(?:高于|快于|低于|好于|优于|跑赢)[^，、\d]{2,10}(?P<joint>、(?:突破|达到?|超过?|增至|为)*)$",
    "居民收入增速高于经济增速、突破3万元 => 居民收入 | level | 3万元 | 2021 | actual",
)
"""居民收入增速高于经济增速、突破3万元: what it is faster than is over, and the level follows."""
_TURNED = rule(
    r"(?:减|降|变)为(?=(?:增长|下降)$)",
    "进口、出口由上年分别增长5%和6%，减为增长3%和4% => 进口 | growth | 5% | 2020 | actual",
    "进口、出口由上年分别增长5%和6%，减为增长3%和4% => 出口 | growth | 4% | 2021 | actual",
)
"""减为增长1.2%: another rate, and no size that it came down to."""
_ASIDE = rule(
    r"[（(](?!PM)(?:[^（()）]*(?:\d|以下简称|下同|不含|不包括|剔除|扣除|预计|其中|口径|可比价)[^（()）]*|[^（()）]{9,})[)）]",
    "预算收入2.5亿元，下降（同口径）19.59% => 预算收入 | growth | -19.59% | 2021 | actual",
    "生产总值（以下简称GDP）达到260亿元 => 生产总值 | level | 260亿元 | 2021 | actual",
)
_WITHIN_A_YEAR = rule(
    r"[同环]|比(?!价)|较|在年初|年度|.*年",
    "@term 2021年用电量同比增长6% => 用电量 | growth | 6% | 2021 | actual",
    "@term 居民收入同比增长6% => 居民收入 | growth | 6% | 2021 | actual",
)


_LONGEST = 32
"""Characters of the longest ending: none begins further from the end."""


@dataclass(frozen=True, slots=True)
class Trimmed:
    """The noun phrase (or verb and noun) that is left, and the flags with the words that raised them."""

    words: str
    flags: Mapping[str, str]

    def has(self, *flags: str) -> bool:
        return any(flag in self.flags for flag in flags)

    @property
    def yearly(self) -> bool:
        """同比, 比上年; but 实际增长58% may be that of all five years."""
        return bool(_WITHIN_A_YEAR.match(self.flags.get("yoy", "")))


def without_asides(words: str) -> str:
    """`GDP(以下简称GDP)` -> `GDP`; short ones such as 县(区) are part of a name and stay."""
    return _ASIDE.sub("", words)


@lru_cache(maxsize=2048)
def trim(words: str) -> Trimmed:
    """Both ends trimmed. A verb that opens the words stays: 完成 alone is a verb, 总值完成 is a link."""
    if words.endswith(("为增长", "为下降")):
        words = _TURNED.sub("转为", words)
    words = _SURPASSING.sub(r"\g<joint>", words) if "、" in words[-8:] else words
    start = _DATED_START.fullmatch(words)
    if start:
        return Trimmed("", {"from": start[1], "past": start[2]})
    words = trim_start(without_asides(words)).rstrip("、，,：: “")
    flags: dict[str, str] = {}
    for _ in range(12):
        match = _ENDING.search(words, max(0, len(words) - _LONGEST))
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
