"""The words before a number, parted into a verb and its thing: 新建 and 学校 of 新建学校."""

from site_gen.reading.drafts import Here
from site_gen.reading.naming_both import SUMS
from site_gen.reading.phrases import balanced, tail_of
from site_gen.reading.rule import rule
from site_gen.reading.trimming_acts import without_predicate
from site_gen.reading.trimming_start import is_where
from site_gen.reading.trimming_whole import set_before
from site_gen.reading.verbs import after_preposition, last_act, leading_verb

AT_PLACES = rule(
    r"^[^，]{2,14}?等(?:省市|地区|国家|县区|区县|城市|县市|多?地)(?=(?:设立|新设|开展|实施|建立|布局|建设|打造|举办|创建))",
    "在上海、深圳等地布局人才飞地10个 => 布局人才飞地数 | count | 10个 | 2021 | actual",
    "在上海等省市设立11个试验区 => 设立试验区数 | count | 11个 | 2021 | actual",
)
IN_PLACES = rule(
    r"^(?![^，]*(?:小区|社区|园区|周边|医院|学校|场所|领域))(?:[一-龥]{2,5}、)+[一-龥]{2,5}?(?=(?:新建|新增|建设|建成|设立|布局|打造|开展|实施|创建|扩建)$)",
    "在易县、蠡县、高阳新建5个规模化牧场 => 新建规模化牧场数 | count | 5个 | 2021 | actual",
)
AT_GAMES = rule(
    r"^(?:[^、，]{0,12}(?:健儿|运动员|选手|队|我[省市县区]))?在(?:20\d\d年)?(?=[^、，]{3,}(?:斩获|荣获|夺得|勇夺|摘得|获得?|贡献)$)",
    "临江健儿在2021年全运会斩获3枚金牌 => 全运会斩获金牌数 | level | 3枚 | 2021 | actual",
)
TO_US = rule(
    r"^.*?(?:先后|累计)?向(?:我[省市县区州]|[一-龥]{2,4})(?=(?:选派|派驻|派出|捐赠)$)",
    "两所医院先后向我县选派64名支医人员 => 选派支医人员数 | count | 64名 | 2021 | actual",
)
_TOWARDS = rule(
    r"(?:加强|加大|强化|针)对$|^(?:加强|加大|强化)对(?=[国省市县区][定级]$)|^(?:对|用于|聚焦|紧盯|瞄准)$",
    "聚焦11条产业链开展精准招商 => 开展精准招商的产业链数 | count | 11条 | 2021 | actual",
    "用于1500人次的职工技能培训 => 职工技能培训人次 | count | 1500人次 | 2021 | actual",
    "@plan 加大对省定26个重点县市的扶持力度 => 省定重点县市数 | level | 26个 | 2022 | target",
    "加强对100家重点企业的指导和服务 => 重点企业数 | level | 100家 | 2021 | actual",
)
_POINTED = rule(
    r"(?:以上|上述|前述)\d{1,3}[个项条家](?=[一-龥]{2})",
    "落实以上5个项目投资20亿元 => 落实项目投资 | level | 20亿元 | 2021 | actual",
)


_NEW_BEHIND = rule(
    r"(?P<thing>.+)(?P<new>新增|新设立?|新登记|新注册)",
    "市场主体新设立3万户 => 新设立市场主体户数 | count | 3万户 | 2021 | actual",
    "市场主体新设3万户、总量突破20万户 => 市场主体总量 | level | 20万户 | 2021 | actual",
)
"""规模以上工业企业新增: the verb behind its thing."""
_DONE_THEM = rule(
    r"(?P<did>新?签约|新?开工|竣工|投产|完工|落地|培训)(?P<thing>项目|企业|人员|基地|站点|单位)",
    "@term 竣工项目86个，培训人员3万人次 => 竣工项目数 | count | 86个 | 2017..2021 | actual",
)
"""竣工项目86个: done so often, where no word links it to the number; elsewhere it is a noun."""


def done_them(here: Here, words: str) -> tuple[str, str] | None:
    them = None if here.end.flags else _DONE_THEM.fullmatch(words)
    return (them["did"], them["thing"]) if them else None


def words_before(here: Here) -> str:
    """The words before the number, without what they tell of something else."""
    plain = without_predicate(balanced(set_before(here.end.words, here.slot.lead)).removeprefix("分别"))
    words = last_act(after_preposition(plain)).removesuffix("以")
    return leading_verb(words) if _second(here) else _TOWARDS.sub("", _POINTED.sub("", words))


def _second(here: Here) -> bool:
    """建成东湖公园、3个街头游园; 贫困县摘帽、33万贫困人口脱贫: what stands before the 、 is none of those counted."""
    counts = here.unit.canonical not in (*SUMS, "person_time")
    first = counts and not here.index and here.slot.lead.rstrip().endswith("、")
    return first and bool(tail_of(here.slot.tail)) and not here.slot.tail.startswith("的")


def verb_and_thing(words: str) -> tuple[str, str]:
    """The verb and its thing: `新建学校`, and `规模以上工业企业新增`, where it follows."""
    verb = leading_verb(words)
    thing = words[len(verb) :]
    new = None if verb or thing.startswith(("每", "各")) else _NEW_BEHIND.fullmatch(thing)
    if new:
        return new["new"], new["thing"]
    verb = verb.removesuffix("了") or verb  # 完成了
    return verb, "" if verb and is_where(thing) else thing  # 推动全市12个开发区
