"""What a clause without a quantity says nothing of but how it goes: 保障性住房建设稳步推进, 农村供水水平不断提升."""

from functools import lru_cache

from site_gen.reading.rule import rule
from site_gen.reading.trimming_start import trim_start
from site_gen.reading.verbs import leading_verb

_HOW = (
    "不断|持续|加快|加速|稳步|稳定|顺利|全面|全力|全速|扎实|有序|深入|大力|纵深|强力|快速|高效|进一步|逐步|日益|更加|较快|明显|显著"
    "|大幅|有效|有力|基本|正式|全线|全域|如期|蓬勃|迅猛|迅速|健康|高质量|高标准|统筹|协同|同步|圆满|超额|提前|成功|强势|平稳"
    "|已经?|均|全部|初步|继续|再|得到|较大|优先|进展|成效|均衡|融合|协调|日趋|日臻|愈加|愈发|传承|积极"
)
_DOES = (
    "推进|推动|完善|健全|巩固|加强|加大|改善|夯实|深化|见效|落实|推行|推开|铺开|启动|提速|提升|提高|提质|提档"
    "|集聚|增强|增效|增长|扩大|扩容|扩面|恢复|优化|延伸|拓展|升级|发展|壮大|向好|回升|凸显|显现|形成|推广|普及|改观|好转|喜人|良好|强劲"
    "|[延补强建]链[延补强]链|应保尽保|转型|攻坚|破题|破局|突破|跟进|展开|(?<!建成)运行|发力|起势|成势|上台阶|加快|顺利|显著|明显|平稳|有力|有效|迅速"
    "|(?:取得|呈现|实现)?(?:新的?|重大|积极|良好|显著|明显|实质性|突破性)*(?:进展|成效|突破|成果)"
)
_OVER = (
    "投入(?:生产|使用|运营|运行)|完成|建成|开工(?:建设)?|竣工|完工|通车|贯通|投用|投运|启用|投产"
    "|运营|使用|(?<=建成)运行|封顶|收官|达产|达效|成型|合龙|并网|开通|落成|交付"
)
_LAST = frozenset(word[-1] for word in f"{_DOES}|{_OVER}|建设|实施|开展|进行".replace(")", "").split("|"))
"""What such a clause ends with: most clauses are passed over by this alone."""
_LONGEST = 36
_ASPECTS = (
    "规模|产能|(?:承载|集聚|带动|辐射|配套|吸附|综合)*能力|水平|质量|效益|质效|实力|活力|动能|体系|制度|机制|网络|功能"
    "|基础|力度|步伐|进度|速度|势头|形势|态势|格局|布局|结构"
    "|成效|效果|进程|进展|工作|行动|保障|条件|供给|生产|事业"
)
_GOING = rule(
    rf"(?P<of>[一-龥A-Z\d“”（）、]{{2,16}}?)(?:{_ASPECTS})*(?:(?:{_HOW})*(?:{_DOES})|(?:{_HOW})+(?:建设|实施|开展|进行))+(?:{_OVER})?",
    "保障性住房建设稳步推进，新开工1200套 => 保障性住房新开工数 | count | 1200套 | 2021 | actual",
    "南湖大桥建设顺利，完成投资2.6亿元 => 南湖大桥建设完成投资 | level | 2.6亿元 | 2021 | actual",
)
_DONE = rule(
    rf"(?P<of>[一-龥A-Z\d“”（）、]{{2,16}}?)(?:主体|工程主体)?(?:{_HOW})*(?:{_OVER})+",
    "东江大道全线贯通，完成投资2.6亿元 => 东江大道完成投资 | level | 2.6亿元 | 2021 | actual",
)
_WORKS = rule(
    r".*(?:建设|改造|工程|项目|整治|治理|修复|搬迁|更新|棚改|安居|号线|铁路|公路|高铁|高速|大道|机场|水库|桥|隧道|枢纽|电站|管廊|[水电]厂|处理厂|大楼|广场|公园|医院|车站|客运站)",
    "供热扩容工程如期投运，新增管网8公里，完成投资2亿元 => 供热扩容工程完成投资 | level | 2亿元 | 2021 | actual",
    "轻轨一期工程全线开工建设，完成总工程量的76% => 轻轨一期工程完成总工程量比例 | level | 76% | 2021 | actual",
    "城北水厂建成运行，日供水能力3万吨 => 城北水厂日供水能力 | level | 3万吨 | 2021 | actual",
    "危旧房改造全面推进，新开工1200套 => 危旧房改造新开工数 | count | 1200套 | 2021 | actual",
)
_NOBODY = rule(
    r"统筹|巩固|深化|加[快大强力]|强化|坚持|推[进动]|抓|切实|突出|着力|扎实|保持|各项|一些|多个|部分|全部|(?:一|两|三)[项批]",
    "各项工程顺利推进，完成投资2.6亿元 => 完成投资 | level | 2.6亿元 | 2021 | actual",
)


_HELD = rule(
    r"(?:坚持|始终)*[把将](?P<of>[^，,、]{2,12}?)(?:作为|当作|摆在|放在|列为)[^，,]*|在?(?P<field>[^，,、]{2,12}?)(?:工作|(?<=气)(?:发展|开发)|(?<=[粮油棉煤电])生产)?方面",
    "页岩气发展方面，加快增储上产，产量突破20亿立方米 => 页岩气产量 | level | 20亿立方米 | 2021 | actual",
    "水利建设方面，加固水库12座，治理河道36公里，完成投资3亿元 => 水利建设完成投资 | level | 3亿元 | 2021 | actual",
    "坚持把茶产业作为支柱产业，新建茶园2万亩，综合产值18亿元 => 茶产业综合产值 | level | 18亿元 | 2021 | actual",
)
_DOING = rule(
    rf"(?:{_HOW}|突出|切实|着力|坚决|不折不扣)*(?:推进|推动|实施|开展|推行|规范(?=[和与、]|[^，]*服务)|深化|加强|抓好|完善|健全|优化|发展|壮大|扩大|巩固|落实|做好|做[大优强精]|加快|加大|强化|提高|提升|启动|[和与、](?=完善|提升|提高|健全|优化|发展|壮大|扩大|落实|提升|深化))+了?"
    rf"(?P<of>[^，,、]{{2,18}}?)(?:{_ASPECTS}|投入|投资|建设|改革|管理|攻坚|提标|试点)*(?:{_HOW}|{_DOES})*",
    "加大水利投入，加固水库16座，新增灌溉面积2万亩，完成投资4.6亿元 => 水利完成投资 | level | 4.6亿元 | 2021 | actual",
)
_HOSTED = rule(
    rf"(?:{_HOW}|隆重|首次|如期|精心|联合)*(?:举办|承办|主办|协办|召开|办好|组团参加|组织参加|参加|亮相)了?(?:首届|第[一-龥\d]+届|\d{{4}}年?)*(?P<of>[^，,、]{{2,16}}?[会坛节])(?:等.*)?",
    "隆重举办第二届农博会，签约项目64个，合同投资84亿元 => 农博会签约项目数 | count | 64个 | 2021 | actual",
    "成功举办全国茶产业博览会，成交额达6.4亿元 => 全国茶产业博览会成交额 | level | 6.4亿元 | 2021 | actual",
)


@lru_cache(maxsize=256)
def going(words: str) -> str:
    """`保障性住房建设` of 保障性住房建设稳步推进, `农村供水` of 农村供水水平不断提升; else nothing."""
    if len(words) > _LONGEST or words[-1:] not in _LAST:
        return ""
    found = _GOING.fullmatch(words) or _DONE.fullmatch(words)
    return "" if found is None or _NOBODY.match(words) or leading_verb(words) else found["of"]


def under_way(words: str) -> str:
    """The works that a clause says nothing of but how they go; else nothing."""
    of = going(words)
    return of if _WORKS.fullmatch(of) else ""


def over(words: str) -> bool:
    """`国道改线工程完工`: an event, beside works that go on."""
    return bool(_DONE.fullmatch(words)) and not _GOING.fullmatch(words)


_ASPECT = rule(
    rf"(?<=..)(?:{_ASPECTS})+$",
    "电子产业规模持续扩大，引进企业36家，实现产值86亿元 => 电子产业产值 | level | 86亿元 | 2021 | actual",
)
_ANYBODY = rule(
    r"(?:各项|相关|主导|优势|特色)*(?:产业|社会|行业|企业|经济|公共|生产|发展|市场|产品|居民|群众)|增储上产|[增稳]产(?:[增保稳][供产收价])?|产能(?:接续|释放)|全(?:产业|行业|链条|社会)[^，]*",
    "茶产业提质增效，产业规模持续扩大，引进企业36家，实现产值8亿元 => 茶产业产值 | level | 8亿元 | 2021 | actual",
)
"""产业规模持续扩大: whose, the clause before has told."""


_TRADE = rule(
    r"(?<=[业资贸])经济$",
    "工业经济呈现良好发展局面。实现增加值516亿元 => 工业增加值 | level | 516亿元 | 2021 | actual",
)

_REFORM = rule(
    r"(?<=企业|国企)改革$",
    "国企改革纵深推进，完成混改12家，实现利润6亿元 => 国企利润 | level | 6亿元 | 2021 | actual",
)


def told_of(clause: str, spoken: str) -> str:
    """Whom or what `clause` tells of: what goes well, is worked on or held dear; `spoken`: what it opens with."""
    words = trim_start(clause).strip("，,。；;：: ")
    held = _HELD.fullmatch(clause.strip("，,。；;：: "))
    done = _DOING.fullmatch(words) if spoken in ("", words) else None
    held = held or _HOSTED.fullmatch(words)
    about = held["of"] or held["field"] if held else done["of"] if done else _ASPECT.sub("", spoken) or going(words)
    return "" if _ANYBODY.fullmatch(about) else _REFORM.sub("", _TRADE.sub("", about))
