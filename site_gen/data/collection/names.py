"""Names of indicators as reports write them -> the thing that they name, the same for each way of saying it.

A goal is no part of a name, nor who pays: 广义货币M2增长目标 is 广义货币M2, 中央财政拟安排就业补助资金 is 就业补助资金.
"""

import re
import unicodedata
from functools import lru_cache

from site_gen.model.compiled import compiled

_GOAL = compiled(
    r"(?:(?:的)?(?:预期|年度|主要|全年|奋斗)*(?:增长|增速|增幅|涨幅)?(?:预期)?目标(?:拟定?|提出|值|为)?|拟定?|预期|计划数?|(?<=赤字)预算)$"
)
_LEADING = compiled(
    r"^(?:今年|去年|明年|上年|全年|[近过]去?[一两三四五]年|[一二三四五]年|本届|五年累?计?|十年|年均|平均|累计|总共|共|再|又|新(?=建成|增加)"
    r"|已|将|要|了|是|仅|由|从|比|至|到|使|其中|分别|继续|全面|基本|先后|相继|计划|确保|力争|努力|预计|预期|拟|直接|至少|超过|约|近"
    r"|全国(?!人大|政协)|我国|国家(?=安排|投入|支持)|国务院(?:决定)?|中央(?:财政|预算内?|政府)(?=拟|预算|安排|下拨|投入|支持|补助|用于|对|“)|各级财政|财政(?=安排|投入)"
    r"|安排(?=.{3})|完成(?=.{3})|实现(?=.{3})|实施(?=.{4})|达到|推广(?=.{3})|推进(?=.{3})|开展(?=.{4})|解决(?=.{4})|建设(?=.{4})|建成(?=.{3})"
    r"|预算(?=.{3})|下拨|投入(?=.{3})|用于(?=.{3})|累?计|一批|一些|多个)"
)
_BARE = compiled(
    r"(?:(?:(?:中央|地方|各级|国家|省级?|市级?|县级?)?(?:财政|政府|预算)|安排|投入|下拨|拨付|补助|补贴|支持|落实|筹措|筹集|整合|统筹|专项|用于|拟|增加)+的?(?:资金|支出|经费)?(?:规模|总额)?"
    r"|[上去今明]年|(?:中央|地方|各级|国家)?(?:财政|政府|预算|国务院)(?:支出|资金|投入)?|资金|资金规模|规模|总额|总量|占比|比重|比例|比率|比例的税率|覆盖面|上述|其中|增幅|同比|数量|人数|户数|总数"
    r"|[比由从为以到].{0,12}|.{0,6}(?:方面|这些|这项|这个|以上|如此|部分|问题).{0,6}|水平|标准|补助标准|征收标准|增加|减少|提高|收入|支出|投资|经费|项目数?|(?:新?开工|基本建成)数?|事项数?|全国|我国|企业数量?.?|制造业企业|全部|本届政府)"
)
_SILENT = compiled(r"[\W_]+|的")
_COUNTED = compiled(r"(?<=..)(?:人数|户数|家数|个数|数量|总数|总量|数|里程|面积|(?<=...)人口)$")
_PAYER = compiled(r"^(?:今年|去年|全年)?(中央财政|中央|全国财政|各级财政)")
_MONEY = compiled(r"(?<=..)(?:专项)?(?:支出|投入|资金|经费)$")
"""What a payer gives for a thing is one whether it is laid out, put in or provided."""
_TITLED = (
    "企业|园区|开发区|高新区|中心|基地|平台|实验室|示范|试点|品牌|项目|工程"
    "|小巨人|专精|龙头|集群|景区|公园|文明|卫生|单位|工厂|孵化|众创"
)
"""What has a level as its title; 省级财政收入 is that of the province's own budget, 省财政收入 need not be."""
_SPELLINGS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (compiled(pattern), spelling)
    for pattern, spelling in (
        (
            r"以及|或|(?<![惠普涉])及|和(?![美谐平])|(?<!参)与|(?<!合)并(?![网购轨])",
            "",
        ),  # 制定、修订行政法规, 制定或修订行政法规
        (r"问题|(?<=[^人户])平均|这条|不动摇", ""),  # 农村人口的饮水安全问题, 宽带平均资费
        (r"^(?:底线是|一定要|坚决|[严坚]守|守[住牢]|发行|全国)+(?=...)", ""),  # 坚决守住耕地红线, 发行长期建设国债
        (r"(?:占|在)?国内生产总值中?之?(?:占比|比重|比例|比)$", "占gdp比重"),
        (r"占比|比例|比率", "比重"),
        (r"研究[试实]验发展", "研发"),
        (r"(?<=研发|教育)(?:经费支出|经费投入|经费|支出|投入)(?=占)", ""),
        (r"^国家(?=财政性|外汇|扶贫)|^全社会(?=研发)", ""),
        (r"^(?:国务院)?(?:各?部门)?(?:全年)?共?(?=取消|提请|提交|制定|审议)", ""),
        (r"自由贸易(?=试验|协定)", "自贸"),
        (r"跨境电子商务", "跨境电商"),
        (r"综合试验区", "综试区"),
        (r"新型农村合作医疗(?:制度)?", "新农合"),
        (r"(?:基本)?医疗保险|基本医保", "医保"),
        (r"城乡居民", "居民"),
        (r"人均财政补助标准$|财政补助标准$|财政补助$|补助标准$", "补助"),
        (r"^人均(?=.+补助$)", ""),  # 人均基本公共卫生服务经费补助标准, 基本公共卫生服务经费人均财政补助标准
        (r"^人均(.+经费)标准$", r"\1补助"),
        (r"^基本(?=...)", ""),
        (r"保障房", "保障性住房"),
        (r"棚户区(?:住房)?改造|棚户区(?=新?开工)", "棚改"),
        (r"^(基本建成|新?开工(?:建设)?)(...+?)数?$", r"\2\1"),  # 基本建成保障性安居工程, 保障性安居工程基本建成
        (r"(?:建设)?(?:新?开工(?:建设)?(?:项目)?)数?$", "开工"),
        (r"建设(?=基本建成)", ""),
        (r"进出口贸易", "进出口"),
        (r"(?:发电)?装机(?:容量|规模)?", "装机"),
        (r"(?<=..)(?:投入运营|运营|营业|营运|通车|投产)(?=里程)", ""),
        (r"每天平均|平均每天|每天", "日均"),
        (r"(?<=日均)新(?:增注册|登记注册|登记|注册|增|设立)", "新设"),
        (r"全球", "世界"),
        (r"对(?:世界)?经济(?:增长)?贡献率", "贡献率"),
        (r"关闭", "关停"),
        (r"(?<=火电)机组$", ""),
        (r"^(.+)淘汰落后(?:产能|生产能力)$", r"淘汰\1"),
        (r"(?<=淘汰)落后", ""),
        (r"^(淘汰.+)(?:产能|生产能力)$", r"\1"),
        (r"安全饮水", "饮水安全"),
        (
            rf"(?:(?<=国家|.省|.市)|(?<=^省|^市))级(?!以上)(?=[^级]{{0,8}}(?:{_TITLED}))",
            "",
        ),  # 国家级企业技术中心, 国家企业技术中心
        (r"规模以上", "规上"),
        (r"限额以上", "限上"),
        (r"增幅(?=.{1,4}(?:排名|位次))", "增速"),
        (r"新建改扩建|新建改建扩建", "新改扩建"),
        (r"新建改建", "新改建"),
        (r"(?<=提供)了|(?<=民生)类(?=支出)|(?<=普惠)性|^每(?=千人|万人|百人)", ""),
        (r"(?<=财政)总(?=支出)|(?<=排放)总?量$|(?<=旅游)总(?=花费|消费|收入)", ""),
        (r"领域(?=投资额?$|(?:财政)?支出)|(?<=民生实事)(?:项目|工程)|(?<=安全感)率$", ""),
        (r"小巨人企业", "小巨人"),
        (r"营业收入", "营收"),
        (r"(?<=..投资)额$", ""),
        (r"城镇老旧小区", "老旧小区"),
        (r"高职学校", "高职院校"),
        (r"(?<=支付|支出|赤字)规模$|(?<=户)户数$", ""),
    )
)
_RELATED = compiled(r"[占对比较]|[高低快慢大多少]于")
"""What stands before such a word and what stands behind it are not one: 进口占出口比重."""
_SHORT = 5
"""Characters; fewer may mean another thing in another order: 上市企业 are there, 企业上市 is what came of a year."""


@lru_cache(maxsize=4096)
def thing(name: str) -> str:
    """What `name` is a name of; empty where that is nobody's in particular."""
    words = unicodedata.normalize("NFKC", name)
    while (shorter := _LEADING.sub("", _GOAL.sub("", words), count=1)) != words and len(shorter) > 1:
        words = shorter
    return "" if _BARE.fullmatch(words) or len(words) < 2 else words


def spelled(words: str) -> str:
    """In one spelling."""
    words = _SILENT.sub("", words.casefold())
    for pattern, spelling in _SPELLINGS:
        words = pattern.sub(spelling, words)
    return words


def ordered(words: str) -> str:
    """The same for any order of its parts: 落户进城人数 of 进城落户人数."""
    return words if len(words) < _SHORT or _RELATED.search(words) else "".join(sorted(words))


@lru_cache(maxsize=4096)
def folded(name: str) -> str:
    """What two spellings of one thing share."""
    words = spelled(thing(name))
    payer = _PAYER.match(unicodedata.normalize("NFKC", name))
    if payer and _MONEY.search(words):
        return payer[1] + ordered(_MONEY.sub("", words.removeprefix(payer[1]).removeprefix("用于")))
    return ordered(_COUNTED.sub("", words) or words)


def is_rate(name: str) -> bool:
    """Whether a number in per cent of what is called so is a rate of growth: 广义货币M2增长目标."""
    return bool(re.search(r"(?:增长|增速|增幅)(?:的)?(?:预期)?(?:目标)?(?:拟定?|为)?$", name))
