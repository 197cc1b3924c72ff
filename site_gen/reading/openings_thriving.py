"""A trade, firms or roads that a clause says nothing of but how they are doing: 旅游业提档升级，总收入….

What the next clause measures without a name is theirs.
"""

from site_gen.model.compiled import compiled
from site_gen.reading.rule import rule
from site_gen.reading.trimming_start import trim_start
from site_gen.reading.verbs import leading_verb

_TRADE = (
    "企业|产业|行业|业|投资|经济|市场|主体|贸易|集团|公司|项目"
    "|能源|旅游|水产|畜禽|林果|果蔬|物流|金融|文旅|康养|业态|电商|(?<=电子)商务|公路|铁路|高铁|(?<=轨道)交通|回归|回流|农场|合作社|集群|产业链"
)
"""Whose output, or whose length, may be told next."""
_ASPECT = (
    "效益|形势|运行|结构|实力|活力|发展势头|增势|势头|发展|质量|贡献|支撑"
    "|(?:国际|区域|综合|品牌)?(?:影响力|竞争力|知名度|带动力)"
)
_BETTER = (
    "优化|好转|提升|增强|壮大|蓬勃|迅速|迅猛|平稳|高速|提质|转型|强劲|良好|加大|有力|成势|见效|健康(?=有序|平稳|发展)"
)
_BOOMING = (
    "做[大优强精]|加速|成长|崛起|兴起|升级|提档|扩容|增效|量质|质效"
    "|齐升|集聚|起势|焕发|火爆|红火|兴旺|繁荣|活跃|迸发|升温|回暖|复苏"
)
_FIGURES = "风起潮涌|方兴未艾|从无到有|从小到大|由弱到强|异军突起|蒸蒸日上|欣欣向荣|如火如荼|多点开花"
_ENTERED = r"[迈步跨进]入[^，、]{0,10}?(?:时代|快车道”?|新阶段)"
_HOW = (
    "重点|全力|呈现|增量|明显|显著|大幅|持续|稳步|不断|进一步|加快|快速|保持|成为|取得|有了|有(?=新|所|较|很|长足)"
    "|实现(?=[^，、]{2,8}(?:发展|突破|跨越|提升))|在[^，、]{1,6}中"
)
_PROSPERING = rule(
    rf"(?P<name>[一-龥]{{2,8}}?(?:{_TRADE}))(?:{_ASPECT})?(?:{_HOW}|{_BETTER}|{_BOOMING}|{_FIGURES}|{_ENTERED})",
    "轨道交通迈入“六线并行”时代，总运营里程突破200公里 => 轨道交通总运营里程 | level | 200公里 | 2021 | actual",
    "电子商务发展迅猛，交易额达到8亿元 => 电子商务交易额 | level | 8亿元 | 2021 | actual",
    "农村电商步入快车道，交易额达到8亿元 => 农村电商交易额 | level | 8亿元 | 2021 | actual",
    "旅游业国际影响力大幅提升，对GDP综合贡献率达33.4% => 旅游业对GDP综合贡献率 | level | 33.4% | 2021 | actual",
    "国有企业效益明显好转，利润增长23.5% => 国有企业利润 | growth | 23.5% | 2021 | actual",
    "畜牧业健康发展，实现产值27亿元 => 畜牧业产值 | level | 27亿元 | 2021 | actual",
    "第二产业增势强劲，增加值达到9亿元 => 第二产业增加值 | level | 9亿元 | 2021 | actual",
    "外贸企业发展势头强劲，利润增长23% => 外贸企业利润 | growth | 23% | 2021 | actual",
    "现代服务业量质齐升，实现增加值86亿元 => 现代服务业增加值 | level | 86亿元 | 2021 | actual",
    "文旅产业做大做强，主营业务收入增长16% => 文旅产业主营业务收入 | growth | 16% | 2021 | actual",
    "乡贤回归风起潮涌，投资总额突破80亿元 => 乡贤回归投资总额 | level | 80亿元 | 2021 | actual",
    "装备产业集群加速壮大，产值突破80亿元 => 装备产业集群产值 | level | 80亿元 | 2021 | actual",
    "工业经济呈现良好发展局面。实现增加值516亿元 => 工业增加值 | level | 516亿元 | 2021 | actual",
    "第三产业实现多领域发展，增加值达到9亿元 => 第三产业增加值 | level | 9亿元 | 2021 | actual",
    "高新技术产业保持强劲势头，产值达到9亿元 => 高新技术产业产值 | level | 9亿元 | 2021 | actual",
    "第三产业在调整中壮大，增加值达到9亿元 => 第三产业增加值 | level | 9亿元 | 2021 | actual",
    "高速公路从无到有，通车里程达到86公里 => 高速公路通车里程 | level | 86公里 | 2021 | actual",
)
"""国有企业效益明显好转，利润增长23.5%: whose profit it is."""
_RISEN = rule(
    r"(?P<names>[^，、]{2,16}(?:、[^，、]{2,16})*[、和与及][^，、]{2,16}?)(?:均|都|双双|相继|先后|再次|再|连续)*(?:(?:[跃迈登踏]上|再上|上了|实现|取得|突破|再?创)[^，]{0,14}"
    r"|(?:快速|较快|稳步|持续|平稳|大幅|明显|显著|稳定|不断|同步)+(?:增长|增加|上升|提升|提高|攀升|回升|下降|减少|降低))",
    "用电量、税收快速增长，分别增长4%和6% => 税收 | growth | 6% | 2021 | actual",
    "用电量、出口额和税收跃上新台阶，分别为4亿千瓦时、8亿元和6亿元 => 出口额 | level | 8亿元 | 2021 | actual",
    "用电量和税收再上新台阶，分别达到4亿千瓦时和6亿元 => 税收 | level | 6亿元 | 2021 | actual",
)
"""用电量和税收跃上新台阶，分别为: the numbers to come are of these, one after the other."""
_JOINT = compiled("[、和与及]")
_SIZES = (
    "值",
    "额",
    "量",
    "入",
    "资",
    "数",
    "积",
    "款",
    "税收",
    "利税",
    "率",
    "价格",
    "强度",
    "浓度",
    "贷款",
    "出口",
    "进口",
    "利润",
)
_SUCH = rule(
    rf"(?P<such>[一-龥]{{2,8}}(?:、[一-龥]{{2,8}})*等)(?:一大?批|众多|多家|多户)?(?P<of>[一-龥]{{0,6}}(?:企业|公司|园区|农场|合作社|集团))"
    rf"(?:{_ASPECT})?(?:{_HOW}|{_BETTER}|{_BOOMING}|{_FIGURES})+[一-龥]{{0,4}}",
    "东江机械等一批骨干企业发展良好，实现产值86亿元 => 东江机械等骨干企业产值 | level | 86亿元 | 2021 | actual",
)
"""东江机械等一批骨干企业发展良好: those named, and others like them."""
_SEVERAL = rule(
    rf"(?P<names>(?:[一-龥]{{2,8}}[、和与])+[一-龥]{{2,8}}?(?:企业|产业|行业|业|经济|集群))"
    rf"(?:(?:支柱|主导|引领)(?:地位|作用)|{_ASPECT})?(?:形成|确立|巩固|{_HOW}|{_BETTER}|{_BOOMING}|{_FIGURES})[一-龥]{{0,4}}",
    "新材料产业、装备制造业支柱地位形成，占工业比重分别达到7%和4% => 新材料产业占工业比重 | level | 7% | 2021 | actual",
    "新材料、新能源两大产业加快壮大，产值分别达到8亿元、6亿元 => 新材料产业产值 | level | 8亿元 | 2021 | actual",
)
"""新材料产业、装备制造业支柱地位形成: those whose share or output is told next, one after the other."""


def thriving(words: str) -> str:
    """`旅游业` of 旅游业提档升级, `东江机械等骨干企业` of 东江机械等一批骨干企业发展良好; else nothing."""
    if several := _SEVERAL.fullmatch(words):
        return several["names"]
    if "等" in words and (such := _SUCH.fullmatch(words)):
        return such["such"] + such["of"]
    trade = _PROSPERING.match(words)
    return trade["name"] if trade else ""


def risen(clause: str, after: str) -> str:
    """`用电量和税收` of 用电量和税收跃上新台阶, before `，分别为`; else nothing."""
    found = _RISEN.fullmatch(trim_start(clause)) if after[1:3] == "分别" else None
    names = _JOINT.split(found["names"]) if found else []
    whole = all(name.endswith(_SIZES) for name in names) and not any(map(leading_verb, names))
    return found["names"] if found and whole else ""
