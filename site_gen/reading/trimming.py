"""words before a quantity -> the noun phrase in them, and what the words that link it to the number tell.

`固定资产投资年均分别增长` is 固定资产投资, with the flags avg, each and up.
"""

from collections.abc import Mapping
from functools import lru_cache

from msgspec import Struct

from site_gen.reading.rule import rule
from site_gen.reading.trimming_endings import ENDING
from site_gen.reading.trimming_start import trim_start

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
_TO_A_KIND = rule(
    r"(?P<what>.*?)(?P<to>(?:提高|增加|上调|提标|降低|调整)[到至为])(?P<kind>城市|城镇|农村|[一二三]线)$",
    "低保标准提高到城市720元、农村540元 => 城市低保标准 | level | 720元 | 2021 | actual",
    "低保标准提高到城市720元、农村540元 => 农村低保标准 | level | 540元 | 2021 | actual",
    "边民补助由2700元提高到一线4700元、二线4500元 => 二线边民补助 | level | 4500元 | 2021 | actual",
)
"""低保标准提高到城市720元: for whom it was raised stands behind the verb."""
_DATED_INSIDE = rule(
    r"(?<=[一-龥]{2})(?<![比较同与到至由从自截和在])(?:19|20)\d\d年(?![底末初])(?=[一-龥]{2,6}$)|(?<=机构)年末(?=[一-龥]{2,10}余额)",
    "金融机构年末各项存款余额达到542亿元 => 金融机构各项存款余额 | level | 542亿元 | 2021 | actual",
    "第三产业2021年增加值达到542亿元 => 第三产业增加值 | level | 542亿元 | 2021 | actual",
)
"""第三产业2021年增加值: the year is none of the name."""
_WITHIN_A_YEAR = rule(
    r"[同环]|比(?!价)|较|在年初|年度|.*年",
    "@term 2021年用电量同比增长6% => 用电量 | growth | 6% | 2021 | actual",
    "@term 居民收入同比增长6% => 居民收入 | growth | 6% | 2021 | actual",
)


_MANNER = rule(
    r"约|微|略|年|(?:仍然?|依然|持续|稳步|继续|一路|不断)*(?:上扬|走高|走强)|连续(?:[一二两三四五六七八九十]{1,3}|\d{1,2})年",
    "粮食总产56万吨，连续五年稳定在50万吨以上 => 粮食总产 | level | 50万吨 | 2017..2021 | actual",
    "产值继上年突破6亿元后，持续上扬突破7亿元 => 产值 | level | 7亿元 | 2021 | actual",
    "税收36亿元，略增0.6% => 税收 | growth | 0.6% | 2021 | actual",
)
"""How, and for how long: no name of anything."""
_LONGEST = 32
"""Characters of the longest ending: none begins further from the end."""


class Trimmed(Struct, frozen=True):
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
    words = _TO_A_KIND.sub(r"\g<kind>\g<what>\g<to>", words) if words[-1:] in "市镇村线" else words
    words = _SURPASSING.sub(r"\g<joint>", words) if "、" in words[-8:] else words
    start = _DATED_START.fullmatch(words)
    if start:
        return Trimmed("", {"from": start[1], "past": start[2]})
    words = trim_start(without_asides(words)).rstrip("、，,：: “")
    words = _DATED_INSIDE.sub("", words) if "年" in words else words
    flags: dict[str, str] = {}
    for _ in range(12):
        match = ENDING.search(words, max(0, len(words) - _LONGEST))
        if not match:
            break
        flag = match.lastgroup or ""
        if flag == "down" and match[0][1:2] == "幅" and flags.keys() & {"up", "down"} and "to" not in flags:
            break  # 降幅收窄2.1个百分点
        if not match.start() and flag == "more" and _MANNER.fullmatch(match[0]):
            return Trimmed("", flags | {flag: match[0]})
        if not match.start() and (
            flag in ("did", "more") or match[0] in ("拥有", "增加", "压减", "压缩", "减少", "提升")
        ):
            flags.setdefault("verbal", match[0])
            break
        flags.setdefault(flag, match[0])
        words = words[: match.start()].rstrip("、，, ")
    return Trimmed(words, flags)
