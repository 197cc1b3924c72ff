"""人均GDP稳居全省第二, 跻身全国百强县: a place in a ranking."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from site_gen.reading.constructions.alike import told_alike
from site_gen.reading.constructions.fields import dated, field_alone, in_field
from site_gen.reading.constructions.placed_things import added, grew, grown, is_amount, opened, undone
from site_gen.reading.constructions.ranking_lists import in_full, of_won, two_lists
from site_gen.reading.dependents import leaning
from site_gen.reading.dependents_words import leaning_parts, leans
from site_gen.reading.drafts import Draft, Here
from site_gen.reading.owners import topic_of
from site_gen.reading.phrases import balanced, tail_of
from site_gen.reading.rule import rule
from site_gen.reading.series import series
from site_gen.reading.subjects import split_subjects
from site_gen.reading.trimming import without_asides
from site_gen.reading.trimming_start import trim_start
from site_gen.reading.verbs import leading_verb

_PLACING = rule(
    r"(?:有望|可望)?(?:历史性|仍然?|依[然旧]|(?<=[量额值率])首次|稳|均|双双|分别|(?<![总积得])分(?=居|列|位)|跃|连续[^，]{1,3}(?:年|个?季度)(?:保持)?|一直|继续|始终|持续|连年|已)?(?:并列|(?<=[均都])为|(?<!吨)位居|稳居|居于|居(?!民|家|住)|位列|列|雄踞|雄居|高居|名列|排位(?:保持在?|(?:上升|跃升|提升|升)[至到])|(?<!减)排(?!放|查|污|水|涝|名(?:跻身|进入|位|居|稳居|列|前|提升|上升|跃|前进|晋升|进|升|均|分别|双双))名?在?|排在|跃居|跃升[至到]?|跃至|上升[至到为]|提升[至到]|前[进移][至到]|晋升[至到]|进位?[至到]|升[至到]|包揽|夺得|摘得|勇夺|搏得|保持在?|进入|跻身|挺进|入围"
    r"|创(?=全[国省市区县州]$|世界$)|迈进|迈入|闯入|重返|蝉联|晋级|进军|冲刺|位于)",
    "生产总值300亿元，总量仍居全市第一 => 生产总值全市排名 | rank | 1位 | 2021 | actual",
    "财政总收入有望继续保持全市第5位 => 财政总收入全市排名 | rank | 5位 | 2021 | estimate",
    "航运中心发展指数排位升至全球第18位 => 航运中心发展指数全球排名 | rank | 18位 | 2021 | actual",
    "林业碳汇减排量居全国首位 => 林业碳汇减排量全国排名 | rank | 1位 | 2021 | actual",
    "专业合作社发展到150个，增速创全省第一 => 专业合作社增速全省排名 | rank | 1位 | 2021 | actual",
    "人均GDP稳居全省第二 => 人均GDP全省排名 | rank | 2位 | 2021 | actual",
    "绩效考核得分居全市第3位 => 绩效考核得分全市排名 | rank | 3位 | 2021 | actual",
    "生产总值增长8.7%，连续三年雄踞全市第一 => 生产总值增速全市排名 | rank | 1位 | 2019..2021 | actual",
    "综合考评得分排位保持全市第二 => 综合考评得分全市排名 | rank | 2位 | 2021 | actual",
    "公路总吨位居全国第三 => 公路总吨位全国排名 | rank | 3位 | 2021 | actual",
    "碳排放成交量稳居全国首位 => 碳排放成交量全国排名 | rank | 1位 | 2021 | actual",
    "产值增速、投资增速均为全省第一 => 投资增速全省排名 | rank | 1位 | 2021 | actual",
    "居民收入增速居全省第6位 => 居民收入增速全省排名 | rank | 6位 | 2021 | actual",
    "创业园考评连年包揽全省前六名 => 创业园考评全省排名 | rank | 6名 | 2021 | actual",
    "高铁通车里程进至全国第5位 => 高铁通车里程全国排名 | rank | 5位 | 2021 | actual",
    "税收总量由全省第7进到第6位 => 税收总量全省排名 | rank | 6位 | 2021 | actual",
    "综合排名跻身全省前50位 => 综合排名全省排名 | rank | 50位 | 2021 | actual",
)

_STRIVING = rule(
    r"(?:力争|争取|首次|加快|全力|奋力|加速|再次|成功|努力)+$",
    "@plan 东江县加快冲刺全国百强县 => 全国百强县排名 | rank | 100强 | 2022 | target | 东江县",
)
_AMONG = rule(
    r"在(?P<field>全[国省市区县州])(?:\d+[个家所])(?P<whom>[^，]+?)(?:中|里|当中)的?",
    "营商环境评价在全省96个县中列第12位 => 营商环境评价全省县排名 | rank | 12位 | 2021 | actual",
    "生产总值在全省11个设区市中的排名由第9位上升到第7位 => 生产总值全省设区市排名 | rank | 7位 | 2021 | actual",
    "空气质量在全国168个重点城市中保持在前100名 => 空气质量全国重点城市排名 | rank | 100名 | 2021 | actual",
    "东湖高新区在全省12个开发区考核中居第7位 => 全省开发区考核排名 | rank | 7位 | 2021 | actual | 东湖高新区",
)
_NEAR_THE_TOP = rule(
    r"(?:位?居|稳居)?全[国省](?:排名)?(?:位?居)?前列[、，]?(?:保持|并?(?=[稳位]?居)|(?=全[省市区州]$)|(?=增[速幅]|改善幅度|总量|占比))",
    "旅游总收入居全省前列、增速全省第一 => 旅游总收入增速全省排名 | rank | 1位 | 2021 | actual",
    "工业增加值增长8%，居全国前列、全省第一 => 工业增加值增速全省排名 | rank | 1位 | 2021 | actual",
    "水环境质量全国排名前列、保持全省第1 => 水环境质量全省排名 | rank | 1位 | 2021 | actual",
)
"""全国排名前列、保持全省第1: a place without a number, before the one with it."""
_TESTED = rule(
    r"(?:(?:19|20)\d\d年)?(?:连续[^，]{1,3}年)?在(?P<field>[^，、\d]{2,16}?(?:考核|考评|评比|评价|测评))中的?(?:得分|成绩)?(?=[^，]{0,4}(?:排|居|位|列|获|荣))",
    "在全省营商环境评价中的得分居第2位 => 全省营商环境评价排名 | rank | 2位 | 2021 | actual",
    "2012年在全省一类县考核中排名第五 => 全省一类县考核排名 | rank | 5位 | 2012 | actual",
)
_IN_TEST = rule(
    r"^(?P<whose>[^，、在]{0,12})在(?P<field>[^，、\d在]{2,18}?(?:考核|考评|评比|评价|评估|测评))中(?:的?(?:得分|成绩))?$",
    "东江市在中国软件名城评估中位列第一 => 中国软件名城评估排名 | rank | 1位 | 2021 | actual | 东江市",
)
_RANKED = rule(
    r"(?<=[一-龥]{4})排名$",
    "农业品牌排名提升至全国第六位 => 农业品牌全国排名 | rank | 6位 | 2021 | actual",
)
_FROM = rule(
    r"(?:^|由|从)(?P<past>上年|去年|(?:19|20)\d\d年)?的?$",
    "进出口总额由上年居世界第四位上升为第三位 => 进出口总额世界排名 | rank | 4位 | 2020 | actual",
)
"""由上年居世界第四位: when it had the place."""
_IN_FIELD = rule(
    r"(?<![排列])在(?P<field>全[国省市区县州盟])的?(?:[位名]次|排[名位])?(?=[由从]?$)",
    "经济总量在全市的位次由第7位前移到第4位 => 经济总量全市排名 | rank | 4位 | 2021 | actual",
    "经济总量在全省的排位从第7位前移到第4位 => 经济总量全省排名 | rank | 7位 | 2020 | actual",
    "经济总量排在全省第4位 => 经济总量全省排名 | rank | 4位 | 2021 | actual",
)
"""在全市的位次: the field, and what is ranked before it."""
_STANDING = rule(
    r"(?:位次|名次|(?<!安)排位)(?=[由从]?$)",
    "综合实力百强县位次由第85位上升到第72位 => 综合实力百强县排名 | rank | 72位 | 2021 | actual",
)
"""Other words for a place in a ranking."""
_PLACED_IN = rule(
    r"在(?P<field>全[国省市区县州盟])(?:排名?(?!前列)|[位名]次|[位名]列)(?P<each>分别|均)?(?:[排位]?[居列为是在])?$",
    "税收增长2.2%，增速在全市排第15位 => 税收增速全市排名 | rank | 15位 | 2021 | actual",
    "出口、进口分别增长6%、8%，增速在全市排名分别为第3位、第9位 => 出口增速全市排名 | rank | 3位 | 2021 | actual",
)
"""增速在全市排第15位: the field stands before the verb."""
_HAVING_BEEN = rule(
    r"(?<=..)在$",
    "GDP总量86亿元，增速在连续三年排名全省第1的基础上领先 => GDP增速全省排名 | rank | 1位 | 2019..2021 | actual",
    "群众满意度在连续三年位居全省第2的基础上再提升 => 群众满意度全省排名 | rank | 2位 | 2019..2021 | actual",
)
"""增速在连续三年居全省第1的基础上: it is the speed that had this place."""
_FROM_PLACE = rule(
    r"(?:^|[^一-龥]|[名位次率量额值速])[由从][^，、]{0,8}$|[由从]全[国省市区县州]$",
    "综合绩效考核由全市第9位跃升至第3位 => 综合绩效考核全市排名 | rank | 9位 | 2020 | actual",
    "进出口总额从世界第三位提升到第二位 => 进出口总额世界排名 | rank | 3位 | 2020 | actual",
    "税收增速由全市第9位跃升至第3位 => 税收增速全市排名 | rank | 9位 | 2020 | actual",
)
_PLACED = rule(
    r"(?:总量)?(?:全[国省市区县州]|世界)排名$",
    "工业投资、税收分别居全省第5、第6位，增速分别居第2、第1位 => 税收增速排名 | rank | 1位 | 2021 | actual",
)
"""工业投资、税收分别居第5、第6位，增速……: the growth of what had a place."""
_UP_TO = rule(
    r"(?:连续)?(?:(?:提升|上升|跃升|攀升|前进|前移|晋升|进位|升|跃|进|下降|退)[到至为]|跃居|跃列|升居|上升居)(?:了)?[^，、]{0,4}",
    "公路里程在全国位次由第13位跃居第6位 => 公路里程全国排名 | rank | 13位 | 2020 | actual",
    "进出口总额从世界第三位提升到第二位 => 进出口总额世界排名 | rank | 3位 | 2020 | actual",
)
_FIELD_LAST = rule(
    "(?:^|(?<=[数总][量数额])|(?<=增[速幅])|(?<=规模))全[国省市区县州]$",
    "市场主体达2.6万户，数量全省排名第8 => 市场主体数量全省排名 | rank | 8位 | 2021 | actual",
    "工业投资增长6%、全省排名第三 => 工业投资增速全省排名 | rank | 3位 | 2021 | actual",
)
_SIZE_AND_SPEED = rule(
    r"(?P<of>[^，、]{2,}?)(?:总量|总额|规模)[、和](?P<speed>增[速幅])",
    "生产总值86亿元，总量和增速分别排全市第5位和第2位 => 生产总值全市排名 | rank | 5位 | 2021 | actual",
    "生产总值总量、增速分别居全市第5位、第2位 => 生产总值增速全市排名 | rank | 2位 | 2021 | actual",
)
_SIZES = ("总数", "总量", "数量")
_NEW_IN_NUMBER = ("新增数量", "新增数", "新增总数")
_SPEEDS = ("增速", "增幅", "增长速度")
_FIELD = rule("全[国省市区县州][^，]{0,6}", "全市工业第二 => 全市工业排名 | rank | 2位 | 2021 | actual")
_BEST_OF_ALL = rule(
    r"(?:(?<=[力数平境量价核评济]全[国省市区州])|(?<=经济|园区|发展|城市|市场|县域|镇域|新区|发区|级市|技城)|(?<=经济”|发展”|市场”)|排名)(?:十强|百强|\d{1,3}强)$",
    "县域经济竞争力入围全省十强 => 县域经济竞争力全省排名 | rank | 10强 | 2021 | actual",
    "@plan 支持东江县挺进“全国县域经济”50强 => “全国县域经济”排名 | rank | 50强 | 2022 | target | 东江县",
    "东江大学跻身全国大学排名百强 => 全国大学排名 | rank | 100强 | 2021 | actual | 东江大学",
)
"""入围全省十强: the ten are those of the ranking, and no name of it; who goes from 百强 to 50强 stays in one series."""
_IN_A_ROW = rule(
    "连续[^，]{1,3}(?:年|个?季度|个月|届|次)(?:保持)?|连续(?=入围|入选|上榜|跻身|进入|位居|稳居|位列|荣登)",
    "用电量连续三届居全省第二 => 用电量全省排名 | rank | 2位 | 2021 | actual",
    "东江高新区连续跻身全国园区百强 => 全国园区排名 | rank | 100强 | 2021 | actual | 东江高新区",
    "工业增加值增长14.1%、连续8个月全省第一 => 工业增加值增速全省排名 | rank | 1位 | 2021 | actual",
    "用电量连续三年全省第二 => 用电量全省排名 | rank | 2位 | 2019..2021 | actual",
)
_LISTED_NUMBER = rule(
    r"^(?:入围|上榜|入选|获评|获批|进入)(?:企业)?数量?(?=[居列位排])",
    "5家企业入围全国500强，入围数居全省第二 => 全国500强的企业数量全省排名 | rank | 2位 | 2021 | actual",
)
_EACH = rule(
    r"分(?:别)?(?=[^，]{0,4}[居列位排])|排名分别[为是]?$",
    "产值3亿元、增长9%，分居全省第2、第4位 => 产值增速全省排名 | rank | 4位 | 2021 | actual",
    "新增龙头企业6家、合作社8家，总数分别居全省第8、第9位 => 龙头企业总数全省排名 | rank | 8位 | 2021 | actual",
    "贷款余额5276亿元，总量、增量分居全省第3、第4 => 贷款余额增量全省排名 | rank | 4位 | 2021 | actual",
    "争取国债12亿元、专项债券86亿元，到位率分居全省第2、第3 => 国债到位率全省排名 | rank | 2位 | 2021 | actual",
    "办结率、满意率分别居全省第1、第2位 => 满意率全省排名 | rank | 2位 | 2021 | actual",
)
_ALIKE = rule(
    r"(?:均|双双|同时)(?=[^，]{0,4}[居列位排为])",
    "经济总量、财政收入双双跃居全省第三 => 经济总量全省排名 | rank | 3位 | 2021 | actual",
    "工业产值86亿元，税收3亿元，增速均居全市第一 => 税收增速全市排名 | rank | 1位 | 2021 | actual",
    "工业总产值、增加值分别增长19%、20%，均排全省第1位 => 工业总产值增速全省排名 | rank | 1位 | 2021 | actual",
    "生产总值、工业增加值、固定资产投资增速均居全市前三 => 工业增加值增速全市排名 | rank | 3位 | 2021 | actual",
    "税收收入、工业投资增速均排全省第二 => 税收收入增速全省排名 | rank | 2位 | 2021 | actual",
)
_OF_THE_PLACE = rule(
    r"全[省市区州盟国]|[居列排][一-龥]{0,4}[两三四五六七八九十\d]{1,2}(?:[省市州县区盟]|城市)$",
    "固定资产投资增长8%，居中部六省首位 => 固定资产投资增速中部六省排名 | rank | 1位 | 2021 | actual",
    "固定资产投资增长6%，居全国第四 => 固定资产投资增速全国排名 | rank | 4位 | 2021 | actual",
    "税收增长2.2%，居全省第2位 => 税收增速全省排名 | rank | 2位 | 2021 | actual",
    "光伏组件产量增长30.6%，居世界首位 => 光伏组件产量世界排名 | rank | 1位 | 2021 | actual",
)
"""居世界首位 tells of a size; how fast their figures grow, the places of a country are ranked by."""
_SIZE_OF_THINGS = rule(
    r"(?:产量|总产|单产|装机(?:容量)?|里程|发电量|数量?|保有量|规模)$",
    "粮食产量增长2%，居全国第五 => 粮食产量全国排名 | rank | 5位 | 2021 | actual",
)
"""粮食产量增长2%，居全国第五: in the country it is ranked by how much it grows, in tons."""
_ALL_OF_THEM = rule(
    r"(?:这|以上|上述)?[两三]项(?:主要)?(?:经济)?指标(?:增速|增幅)?",
    "投资增长11%，工业增加值增长8%，两项指标稳居全市第一 => 投资增速全市排名 | rank | 1位 | 2021 | actual",
)
"""两项指标稳居全市第一: those that were told before."""
_MEASURED = rule(
    r"(?:率|额|值|幅度?|增速|数|量|收入|投资|水平|规模|单产|指数)$",
    "办结率、满意率均居全市第1 => 满意率全市排名 | rank | 1位 | 2021 | actual",
    "5月份和7月份考核得分均居全市第1 => 5月份和7月份考核得分全市排名 | rank | 1位 | 2021 | actual",
)
_UNLINKED = rule(
    "(?:全国|全省|全市|全区|全州|全球|世界|中部|西部|东部|东北|西南|西北|华东|华北|长三角|珠三角|京津冀|大湾区|皖北|苏南|苏北|省会|省内|国内)[^，]{0,10}$",
    "服务业增加值8亿元、占比全省第一 => 服务业增加值占比全省排名 | rank | 1位 | 2021 | actual",
)

_WITHIN = rule(
    r"中的?[由从]?$",
    "综合实力在中部同类城区中由第6位上升到第4位 => 综合实力中部同类城区排名 | rank | 4位 | 2021 | actual",
)


def read(here: Here) -> Sequence[Draft]:
    """The series is what is ranked, with the field that it is ranked in."""
    token = here.slot.token
    if token.shape != "rank" or token.quantity.unit.canonical != "rank":
        return ()
    if lists := two_lists(here):
        return (Draft(lists[0], "rank", lists[0], series=lists),)
    words = _plain(here.slot.lead)
    if not words and here.slot.joint:
        return _next(here)
    thing, field, placed = _parted(here, words)
    start = _FROM.search(thing)
    thing, past = (thing[: start.start()], start["past"] or "") if start else (thing, "")
    if field_alone(here, thing):
        thing, field = "", thing + field
    if placed and not thing and (not field or dated(field)) and (first := _before_it(here)):
        return (replace(first, past=field.rstrip("的"), series=(), begins=False, ends=first.begins),)
    thing = in_full(thing, here.topic)
    sped = _ranked(here, "") if thing in _SPEEDS else of_won(here, thing) or _sized(here, thing)
    thing, field = _leaning(here, thing, field)
    if names := sped or _ranked(here, thing):
        places = tuple(balanced(name + field).strip("，、 ") + "排名" for name in names)
        if _ALIKE.search(here.slot.lead) or _ALL_OF_THEM.fullmatch(thing):
            return tuple(Draft(place, "rank", name) for place, name in zip(places, names, strict=True))
        return (Draft(places[0], "rank", names[0], series=places),)
    return _of_each(here, thing, field, past)


def _parted(here: Here, words: str) -> tuple[str, str, bool]:
    """What is ranked, its field, and whether a word for having a place stands between them."""
    if here.end.has("from") or words.startswith(("从", "由")):  # 从世界第六位上升到第四位
        words = words.lstrip("从由")
    match = _PLACING.match(words) or _PLACING.search(words, 1)
    thing, field = (words[: match.start()], words[match.end() :]) if match else ("", words)
    field = field.strip("由从")
    thing = _HAVING_BEEN.sub("", opened(_STRIVING.sub("", thing)))
    if not thing and not match:
        thing, field = _unlinked(words)
    if here.slot.token.quantity.unit.printed == "强":
        field += _number(here) + re.split("[、和]", tail_of(here.slot.tail))[0][:6]
    return thing, field, match is not None


def _before_it(here: Here) -> Draft | None:
    """从全国第11位跃升至第4位: the place that it had."""
    last = here.own[-1] if here.own else ()
    return last[-1] if last and last[-1].measure == "rank" else None


def _of_each(here: Here, thing: str, field: str, past: str) -> Sequence[Draft]:
    """The place of one thing, of one or more that have it."""
    begins = _rises(here)
    subjects, rest = split_subjects(undone(thing))
    listed = "强" in field and here.last  # 竞争力居全国第38位，跻身全国创新百强县
    topic = rest or ("" if subjects or listed else here.topic)
    more = "" if rest or subjects or listed else added(here)  # 新增高企86家、居第3，总量300家、居第4: of all of them
    topic = _IN_TEST.sub(r"\g<whose>\g<field>", _AMONG.sub(r"\g<field>\g<whom>", topic))
    name = _BEST_OF_ALL.sub("", balanced(_RANKED.sub("", balanced(more + topic)) + field)).strip("，、 ") + "排名"
    if 1 < len(subjects) == 1 + sum(1 for slot in here.slots[here.index + 1 : here.index + 12] if slot.joint):
        return (Draft(name, "rank", topic, subject=subjects[0], series=subjects),)
    return tuple(
        Draft(name, "rank", topic, subject=subject, past=past, begins=begins) for subject in subjects or (None,)
    )


def _rises(here: Here) -> bool:
    """从全国第11位跃升至第4位: the first place is that of the time before."""
    following = here.slots[here.index + 1] if here.index + 1 < len(here.slots) else None
    ranked = following is not None and following.token.shape == "rank"
    return bool(ranked and following and _FROM_PLACE.search(here.slot.lead) and _UP_TO.fullmatch(following.lead))


def _leaning(here: Here, thing: str, field: str) -> tuple[str, str]:
    """`数量` and `增速` with what the sentence speaks of; 全省, where no more stands there, is the field."""
    each = _ALIKE.search(here.slot.lead)
    if here.topic and not each and thing.removeprefix("新增") in _SIZES and thing.startswith("新增"):
        thing = "新增" + leaning(thing.removeprefix("新增"), here.topic)  # 创建企业25家、新增数量居全省第2
    elif topic_of(thing, here) and leans(thing):
        thing = leaning(thing, grown(here) if thing in _SPEEDS else topic_of(thing, here))
    elif here.topic and leaning_parts(thing) and not here.topic.endswith(thing[-2:]):
        thing = here.topic + thing
    if whole := _FIELD_LAST.search(thing):
        thing, field = thing[: whole.start()], whole[0] + field
        thing = leaning(thing, here.topic) if here.topic and leans(thing) else thing
    last = (
        here.last
        if not thing and here.topic and "强" not in field and (here.slot.joint == "、" or _grew_only(here))
        else None
    )
    if last and last.measure == "growth":
        thing = here.topic + "增速"
    if last and last.measure == "change" and here.before and is_amount(here.before):
        fell = here.index and here.slots[here.index - 1].bounds.down
        thing = last.name + ("降幅" if fell else "增量")  # 增加40.7万人、居全国第3位
    return thing, field


def _grew_only(here: Here) -> bool:
    """税收增长2.2%，居全省第2位: of its growth, where the sentence has not told how large it is."""
    of_it = {draft.measure for group in here.drafts for draft in group if draft.topic == here.topic}
    listed = len(here.slots) > 1 or _ALIKE.search(here.slot.lead) or here.slot.token.quantity.unit.printed == "强"
    size = "全国" in here.slot.lead and _SIZE_OF_THINGS.search(here.topic)
    return of_it == {"growth"} and not (listed or size) and bool(_OF_THE_PLACE.search(here.slot.lead))


def _ranked(here: Here, thing: str) -> Sequence[str]:
    """办结率、满意率分别居全省第1、第2位, or, where nothing stands before, what the last numbers were of."""
    following = here.slots[here.index + 1 : here.index + 6]
    count = 1 + sum(1 for slot in following if slot.joint and slot.token.shape == "rank")
    if thing not in _NEW_IN_NUMBER and (split_subjects(thing)[0] or leading_verb(thing)):
        return ()
    nothing = not thing or thing in _NEW_IN_NUMBER
    if count == 1 and ((nothing and _ALIKE.search(here.slot.lead)) or _ALL_OF_THEM.fullmatch(thing)):
        return _told_before(here)
    if count == 1:
        many = max(2, thing.count("、") + 1)
        names = _grown(series(thing, many), thing) if thing and _ALIKE.search(here.slot.lead) else ()
        return names if len(names) == many and all(map(_MEASURED.search, names)) else ()
    last = [group[-1] for group in here.drafts[-count:] if group]
    listed = (
        count > 1 and not thing and bool(last) and len(last[0].series) == count
    )  # 分别达到100%、112%，位居第一、第三
    if not (listed or _EACH.search(here.slot.lead) or (not thing and {one.measure for one in last} == {"growth"})):
        return ()
    same = len({one.topic for one in last}) < count  # 新增主体25万户、总量152万户，分别居第2、第3位
    told = tuple(
        f"{one.topic}增速" if one.measure == "growth" else one.name if same or one.measure == "count" else one.topic
        for one in last
    )
    told = tuple(_PLACED.sub("增速", name) for name in told) if any(map(here.slot.lead.__contains__, _SPEEDS)) else told
    both = _SIZE_AND_SPEED.fullmatch(thing)
    told = (both["of"], both["of"] + both["speed"]) if both else told
    names = _grown(series(thing, count), thing) if thing and not both else told
    names = tuple(leaning(name, here.topic) if here.topic and leans(name) else name for name in names)
    return names if len(names) == count else ()


def _sized(here: Here, thing: str) -> Sequence[str]:
    """`总数` of 新增龙头企业6家、合作社8家，总数分别居全国第8、第9位: that of each of the last numbers."""
    following = here.slots[here.index + 1 : here.index + 6]
    count = 1 + sum(1 for slot in following if slot.joint and slot.token.shape == "rank")
    last = [group[-1] for group in here.drafts[-count:] if group]
    each = thing in _SIZES or (thing.endswith("率") and leans(thing))
    told = each and count > 1 and len(last) == count and _EACH.search(here.slot.lead)
    return tuple(leaning(thing, one.topic) for one in last) if told else ()


def _told_before(here: Here) -> Sequence[str]:
    """产值、增加值分别增长19%、20%，均排全区第1位: the series of the list before, or of the last two numbers."""
    last = told_alike(here)
    alike = bool(last) and last[0].measure in ("growth", "level", "count")
    speed = any(map(here.slot.lead.__contains__, _SPEEDS))
    names = dict.fromkeys(
        f"{grew(one)}增速" if speed or one.measure == "growth" else one.name if one.measure == "count" else one.topic
        for one in last
    )
    return tuple(names) if alike and len(names) > 1 else ()


def _grown(names: Sequence[str], thing: str) -> Sequence[str]:
    """`税收收入`, `工业投资` of 税收收入、工业投资增速: it is the growth that is ranked."""
    end = thing[-2:]
    return tuple(name.removesuffix(end) + end for name in names) if end in ("增速", "增幅", "降幅") else names


def _next(here: Here) -> Sequence[Draft]:
    """长沙县、浏阳市、宁乡市分别……第4、第5、第15位: the next place is the next one's."""
    for distance, group in enumerate(reversed(here.own), 1):
        if group and group[-1].measure == "rank" and len(group[-1].series) > distance:
            if group[-1].subject is None:
                return (replace(group[-1], name=group[-1].series[distance], series=()),)
            return (replace(group[-1], subject=group[-1].series[distance], series=()),)
    last = here.own[-1] if here.own else ()
    return tuple(replace(draft, series=()) for draft in last if draft.measure == "rank")


def _plain(lead: str) -> str:
    """The lead without adverbs; 全省 stays, for it is the field."""
    words = in_field(_PLACED_IN.sub(r"\g<each>居\g<field>", without_asides(lead).lstrip("、，, 并也且”")))
    if among := _AMONG.match(words):
        return among["field"] + among["whom"] + words[among.end() :]
    if tested := _TESTED.match(words):
        return words[tested.end() :] + tested["field"]
    if not _FIELD.fullmatch(words):
        words = trim_start(words)
    words = _IN_FIELD.sub(r"\g<field>排名", _NEAR_THE_TOP.sub("", words))
    words = _LISTED_NUMBER.sub("数量", _STANDING.sub("排名", words))
    return _IN_A_ROW.sub("", words).rstrip("“ ")


def _unlinked(words: str) -> tuple[str, str]:
    """夜间消费全国前三, PM2.5改善幅度全省第一: no verb between thing and field."""
    match = _UNLINKED.search(words)
    if match is None:
        return words, ""
    return words[: match.start()].rstrip("从由在"), _WITHIN.sub("", words[match.start() :])


def _number(here: Here) -> str:
    """百强, which belongs to the name of the list."""
    value = here.slot.token.quantity.value
    return {"100": "百强", "10": "十强"}.get(str(value), f"{value}强")
