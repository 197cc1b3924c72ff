"""The words that name a place in a ranking: what is ranked, its field, and what joins them, 增速在全市排第15位."""

import re

from site_gen.reading.constructions.fields import in_field
from site_gen.reading.constructions.placed_things import opened
from site_gen.reading.drafts import Here
from site_gen.reading.phrases import tail_of
from site_gen.reading.rule import rule
from site_gen.reading.trimming import without_asides
from site_gen.reading.trimming_start import trim_start

_PLACING = rule(
    r"(?:有望|可望)?(?:历史性|仍然?|依[然旧]|(?<=[量额值率])首次|稳|均|双双|分别|(?<![总积得])分(?=居|列|位)|跃|连续[^，]{1,3}(?:年|个?季度)(?:保持)?|一直|继续|始终|持续|连年|已)?(?:并列|(?<=[均都])为|(?<!吨)位居|稳居|居于|(?<![安旅民邻宜群移迁人新村])居(?!民|家|住)|位列|(?<![系序班专陈争入])列(?!入)|雄踞|雄居|高居|名列|排位(?:保持在?|(?:上升|跃升|提升|升)[至到])|(?<![减安])排(?!放|查|污|水|涝|名(?:跻身|进入|位|居|稳居|列|前|提升|上升|跃|前进|晋升|进|升|均|分别|双双))名?在?|排在|跃居|跃升[至到]?|跃至|上升[至到为]|提升[至到]|前[进移][至到]|晋升[至到]|进位?[至到]|升[至到]|包揽|夺得|摘得|勇夺|搏得|(?<!水土)保持在?|进入|跻身|挺进|入围|荣登|登顶|问鼎(?=[全世])"
    r"|创(?=全[国省市区县州]$|世界$)|迈进|迈入|闯入|重返|蝉联|晋级|进军|冲刺|位于)",
    "荣登全国发展潜力百强县榜首 => 全国发展潜力百强县排名 | rank | 1位 | 2021 | actual",
    "生产总值300亿元，总量仍居全市第一 => 生产总值全市排名 | rank | 1位 | 2021 | actual",
    "财政总收入有望继续保持全市第5位 => 财政总收入全市排名 | rank | 5位 | 2021 | estimate",
    "航运中心发展指数排位升至全球第18位 => 航运中心发展指数全球排名 | rank | 18位 | 2021 | actual",
    "林业碳汇减排量居全国首位 => 林业碳汇减排量全国排名 | rank | 1位 | 2021 | actual",
    "专业合作社发展到150个，增速创全省第一 => 专业合作社增速全省排名 | rank | 1位 | 2021 | actual",
    "水土保持率居全省第3位 => 水土保持率全省排名 | rank | 3位 | 2021 | actual",
    "并网风电装机居全省第3位 => 并网风电装机全省排名 | rank | 3位 | 2021 | actual",
    "保障性安居工程开工数居全省第3位 => 保障性安居工程开工数全省排名 | rank | 3位 | 2021 | actual",
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
AMONG = rule(
    r"在(?P<field>全[国省市区县州])?(?:(?:\d{1,3}|[一二三四五六七八九十]{1,3})[个家所]?|各)?"
    r"(?P<whom>(?<=[个家所])[^，]+?|[^，、在]{0,8}?(?:[市县区旗州镇乡]|（[市县区旗]）|城市|省份|企业|高校|口岸|景区))"
    r"(?:中|里|当中)的?(?=[由从排位列居名保稳]|继续|仍|持续|连续|首次|始终|$)",
    "税收27亿元，总量在全省14个县区中继续位居第一 => 税收总量全省县区排名 | rank | 1位 | 2021 | actual",
    "税收27亿元，在全省76个县区中排名第八 => 税收全省县区排名 | rank | 8位 | 2021 | actual",
    "税收增长12%，在全市九县（区）中列第2位 => 税收增速全市县（区）排名 | rank | 2位 | 2021 | actual",
    "工业用地产出率在全省开发区中列第3位 => 工业用地产出率全省开发区排名 | rank | 3位 | 2021 | actual",
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
_FIELD = rule("全[国省市区县州][^，]{0,6}", "全市工业第二 => 全市工业排名 | rank | 2位 | 2021 | actual")
_IN_A_ROW = rule(
    "连续[^，]{1,3}(?:年|个?季度|个月|届|次)(?:保持)?|连续(?=入围|入选|上榜|跻身|进入|位居|稳居|位列|荣登)",
    "用电量连续三届居全省第二 => 用电量全省排名 | rank | 2位 | 2021 | actual",
    "东江高新区连续跻身全国园区百强 => 全国园区排名 | rank | 100强 | 2021 | actual | 东江高新区",
    "工业增加值增长14.1%、连续8个月全省第一 => 工业增加值增速全省排名 | rank | 1位 | 2021 | actual",
    "用电量连续三年全省第二 => 用电量全省排名 | rank | 2位 | 2019..2021 | actual",
)
_LISTED_NUMBER = rule(
    r"^(?:入围|上榜|入选|获评|获批|进入)(?:企业)?数量?(?=[居列位排])",
    "5家企业入围全国500强，入围数居全省第二 => 入围全国500强的企业数量全省排名 | rank | 2位 | 2021 | actual",
)
_UNLINKED = rule(
    "(?:全国|全省|全市|全区|全州|全球|世界|中部|西部|东部|东北|西南|西北|华东|华北|长三角|珠三角|京津冀|大湾区|皖北|苏南|苏北|省会|省内|国内)[^，]{0,10}$",
    "服务业增加值8亿元、占比全省第一 => 服务业增加值占比全省排名 | rank | 1位 | 2021 | actual",
)

_WITHIN = rule(
    r"中的?[由从]?$",
    "综合实力在中部同类城区中由第6位上升到第4位 => 综合实力中部同类城区排名 | rank | 4位 | 2021 | actual",
)

_SAME_LIST = rule(
    r"^(?:县[市区]|[县市区旗镇乡]|城市|(?:产业)?园区)[”）)]?[、和及与]",
    "跻身全国先进制造业百强市、外贸百强市 => 外贸百强市排名 | rank | 100强 | 2021 | actual",
)
"""百强市、外贸百强市: what the list before was of is no part of the next one's name."""
_LIST_OF = rule(
    r"(?:^|(?<=^全国))(?:19|20)\d\d年?(?=[一-龥])",
    "进入全国2021年数字百强市 => 全国数字百强市排名 | rank | 100强 | 2021 | actual",
    "跻身2021年全国百强县 => 全国百强县排名 | rank | 100强 | 2021 | actual",
)


def parted(here: Here, words: str) -> tuple[str, str, bool]:
    """What is ranked, its field, and whether a word for having a place stands between them."""
    if here.end.has("from") or words.startswith(("从", "由")):  # 从世界第六位上升到第四位
        words = words.lstrip("从由")
    match = _PLACING.match(words) or _PLACING.search(words, 1)
    thing, field = (words[: match.start()], words[match.end() :]) if match else ("", words)
    field = _LIST_OF.sub("", field.strip("由从")) if here.unit.printed == "强" else field.strip("由从")
    thing = _HAVING_BEEN.sub("", opened(_STRIVING.sub("", thing)))
    if not thing and not match:
        thing, field = _unlinked(words)
    if here.unit.printed == "强":
        field += _number(here) + re.split("[、和]", tail_of(here.slot.tail))[0][:6]
    return thing, field, match is not None


def words_of(lead: str) -> str:
    """The lead without adverbs; 全省 stays, for it is the field."""
    lead = _SAME_LIST.sub("", lead)
    words = in_field(_PLACED_IN.sub(r"\g<each>居\g<field>", without_asides(lead).lstrip("、，, 也且”")))
    if among := AMONG.search(words):
        whom, placed = (among["field"] or "") + among["whom"], words[among.end() :]
        if _PLACING.fullmatch(placed):
            return words[: among.start()] + placed + whom
        if not among.start():
            return whom + placed
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
