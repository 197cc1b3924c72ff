"""Whose words are that lean, the measure before them taken away: 利税 after 长城汽车销售收入."""

from site_gen.reading.dependents_words import ANOTHER, OF_STEPS
from site_gen.reading.rated_things import rated
from site_gen.reading.rule import rule

MEASURE = rule(
    r"(?:总产值|产值|(?:销售|营业|主营业务)收入|资产总额|总资产|净资产|(?<=企业|国企|集团|公司)资产|增加值(?:占比)?|利税|利润|[总年]?产量|总产|单产|亩产|(?:播种|种植|栽培|收获|挂果|采[摘收]|投产|养殖|销售)?面积|播面|销量|销售额"
    r"|[交成]交易?额|(?<=旅游)接待(?:游客)?|(?<=[一-龥]{3})(?:新设|建成|落地|落户|投产)|(?:存栏|出栏|饲养|申请)量?|(?<=品牌)价值|营收|产能|新增装机(?:容量)?|数量|户数|人次|[收采]购量|发电量|(?<=[一-龥]{2})(?:(?:生产|收购|种植)任务|播种|种植|占比))$",
    "绿色建材产业占比36%，完成产值42亿元 => 绿色建材产业产值 | level | 42亿元 | 2021 | actual",
    "旅游接待突破150万人次，收入达到9亿元 => 旅游收入 | level | 9亿元 | 2021 | actual",
    "森林旅游接待游客150万人次、综合收入9亿元 => 森林旅游综合收入 | level | 9亿元 | 2021 | actual",
    "电商服务站建成86个、销售额6亿元 => 电商服务站销售额 | level | 6亿元 | 2021 | actual",
    "村级光伏电站发电量36万度，收益28万元 => 村级光伏电站收益 | level | 28万元 | 2021 | actual",
    "小麦种植面积60万亩，产量30万吨 => 小麦产量 | level | 30万吨 | 2021 | actual",
    "油菜籽收获面积60万亩、总产9万吨 => 油菜籽总产 | level | 9万吨 | 2021 | actual",
    "商品房销售面积36万平方米，均价2680元 => 商品房均价 | level | 2680元 | 2021 | actual",
    "肉牛饲养量30万头、出栏量13万头 => 肉牛出栏量 | level | 13万头 | 2021 | actual",
    "专利申请量达到600件、授权量达到400件 => 专利授权量 | level | 400件 | 2021 | actual",
    "公用品牌价值达44亿元、影响力居全国第三 => 公用品牌影响力全国排名 | rank | 3位 | 2021 | actual",
    "国有企业资产总额38亿元，实现利润3亿元 => 国有企业利润 | level | 3亿元 | 2021 | actual",
    "市属国企资产增长13%，利润增长5.3% => 市属国企利润 | growth | 5.3% | 2021 | actual",
    "现代能源产业新增装机30万千瓦，实现产值90亿元 => 现代能源产业产值 | level | 90亿元 | 2021 | actual",
    "小麦亩产472公斤、总产54万吨 => 小麦总产 | level | 54万吨 | 2021 | actual",
    "粮食总产2.75万吨，单产提高12公斤 => 粮食单产 | change | 12公斤 | 2021 | actual",
    "市属国企资产总额652亿元、营业收入79亿元 => 市属国企营业收入 | level | 79亿元 | 2021 | actual",
    "粮食单产居全国第5位、总产居全国第8位 => 粮食总产全国排名 | rank | 8位 | 2021 | actual",
    "烟叶收购量3.2万担、产值4600万元 => 烟叶产值 | level | 4600万元 | 2021 | actual",
    "完成烟叶生产任务603万公斤，均价36元 => 烟叶均价 | level | 36元 | 2021 | actual",
    "完成粮食播种11万亩，总产量8287万斤 => 粮食总产量 | level | 8287万斤 | 2021 | actual",
    "粮食播面稳定在47万亩以上、产量达20万吨 => 粮食产量 | level | 20万吨 | 2021 | actual",
)
_TOURISM = rule(
    r"(?<=旅游)业$|^(?:接待)?(?:游客|旅游总?人[数次])$",
    "接待游客120万人次，综合收入8亿元 => 旅游综合收入 | level | 8亿元 | 2021 | actual",
    "旅游人数120万人次，收入8亿元 => 旅游收入 | level | 8亿元 | 2021 | actual",
    "旅游业优化发展，实现总收入86亿元 => 旅游总收入 | level | 86亿元 | 2021 | actual",
)
"""旅游业, 总收入: the yearbooks call it 旅游总收入."""
_SUM = rule(
    r"(?:(?:全部|地方|一般|公共|全口径|总|财政|预算)+收入|税收(?:收入)?|(?:地区)?生产总值|固定资产投资|国有资产总额)$",
    "国有资产总额突破300亿元，实现利润3.2亿元 => 利润 | level | 3.2亿元 | 2021 | actual",
    "全部财政收入完成12亿元，税收完成8亿元 => 税收 | level | 8亿元 | 2021 | actual",
    "税收增长8%，全年税收达到20亿元 => 税收 | level | 20亿元 | 2021 | actual",
    "开发区财政收入完成12亿元，税收完成8亿元 => 开发区税收 | level | 8亿元 | 2021 | actual",
)
"""Sums of a whole place: what stands beside one is the place's too, and no part of its name."""
_INVESTED = rule(
    r"(?:(?<=[一-龥]业)(?<!^产业)|(?<=房地产)|(?<=旅游))(?:开发)?投资$",
    "工业投资增长20%，实现增加值86亿元 => 工业增加值 | level | 86亿元 | 2021 | actual",
    "服务业投资完成12亿元，增加值增长9% => 服务业增加值 | growth | 9% | 2021 | actual",
    "旅游投资增长20%，总收入达到86亿元 => 旅游总收入 | level | 86亿元 | 2021 | actual",
    "服务业投资完成12亿元，占比60% => 服务业投资占比 | level | 60% | 2021 | actual",
)
"""服务业投资, 增加值: the trade has either; a share would be that of the investment."""
_ALONE = rule(r"年?(?:产量|产值|销量|产能)", "年产量8万吨、产值15亿元 => 产值 | level | 15亿元 | 2021 | actual")
_RATE_OF = rule(
    r"(?<=[一-龥]{4})(?:资产负债率|[一-龥]{2}率)$",
    "规上工业企业资产负债率降低2.3个百分点，利润增长3.2% => 规上工业企业利润 | growth | 3.2% | 2021 | actual",
    "规上工业产销率98.6%，实现利税6.8亿元 => 规上工业利税 | level | 6.8亿元 | 2021 | actual",
)
BARE = rule(r"(?:完成|实现|达到)+", "钢铁行业产量60万吨，完成产值6亿元 => 钢铁行业产值 | level | 6亿元 | 2021 | actual")


_STEPS = rule(
    r"(?P<of>[^，、]{2,10}?)(?:环节|流程|时限|时间|材料)",
    "审批环节由12个减少到4个，时限由20天压缩到3天 => 审批时限 | level | 3天 | 2021 | actual",
    "审批环节由12个减少到4个，材料减少62% => 审批材料 | growth | -62% | 2021 | actual",
)
"""审批环节由12个减少到4个，时限由20天压缩到3天: of the same procedure."""
_INCOME = rule(
    r"(?<=预算)收入$|(?<=财政)总?收入$",
    "一般公共预算收入42亿元，支出86亿元 => 一般公共预算支出 | level | 86亿元 | 2021 | actual",
    "财政总收入由27亿元增加到42亿元，支出达到86亿元 => 财政支出 | level | 86亿元 | 2021 | actual",
)
"""一般公共预算收入42亿元，支出86亿元: the budget's both."""
_WIDE = ("全国", "全省", "全市", "全区", "全县", "全州", "全盟", "全旗", "全球")


def joined(words: str, topic: str) -> str:
    if not ANOTHER.fullmatch(words):
        if topic.endswith(("占比", "比重")) and words.endswith("率"):  # 公办园在园幼儿占比56%，普惠率92%
            return words
        if topic.endswith("率") and words[-1] not in "比重例":
            return rated(topic, words) + words
        if words[:2] in _WIDE:
            return f"{topic}在{words}"
        if topic.endswith(words.removeprefix("总")):
            return topic
        return topic + (words[2:] if words.startswith(topic[-2:]) else words)
    if _SUM.search(topic):
        return _SUM.sub("", topic) + BARE.sub("", words)
    topic = (_TOURISM.sub("", topic) or "旅游") if words.endswith("收入") else topic
    owner = _INVESTED.sub("", _RATE_OF.sub("", MEASURE.sub("", topic)))
    topic = "" if _ALONE.fullmatch(topic) else topic  # 年产量8万吨、产值15亿元: whose is not said
    words = BARE.sub("", words)
    owner = (
        owner[:-2] if words.startswith(owner[-2:]) and len(owner) > 3 else owner
    )  # 商品房销售面积86万平方米、销售额52亿元
    return (owner if len(owner) > 1 else topic) + words


def alone(words: str, topic: str) -> str:
    """`完成税收` -> 税收; `支出` beside 一般公共预算收入 -> 一般公共预算支出."""
    if words in OF_STEPS and (steps := _STEPS.fullmatch(topic)):
        return steps["of"] + words
    if words.endswith("支出") and _INCOME.search(topic):
        return _INCOME.sub("支出", topic)
    return BARE.sub("", words) if words.endswith("税收") else words
