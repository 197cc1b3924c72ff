"""What those counted after a number did or had done to them: 8家企业上市, 6条背街小巷改造提升工作顺利推进."""

from site_gen.reading.acting import acting
from site_gen.reading.doings import DOINGS
from site_gen.reading.drafts import Here
from site_gen.reading.measure_words import stands, whom
from site_gen.reading.named import Named
from site_gen.reading.phrases import tail_of
from site_gen.reading.rule import rule
from site_gen.reading.thresholds import SUCH
from site_gen.reading.verbs import leading_verb, predicate

LISTING = ("、", "和", "及", "与", "以及", "并")
FOR = rule(
    r"(?:为|对|给|向)(?:全[市县区镇]|(?:[一-龥]{2,5}[镇乡县市区旗]、?){1,4})?$",
    "对东江镇24个行政村派驻工作队 => 东江镇派驻工作队的行政村数 | count | 24个 | 2021 | actual",
    "为100所农村中小学建设供暖设施 => 建设供暖设施的农村中小学数 | count | 100所 | 2021 | actual",
)
TREATED = rule(
    r"(?P<thing>[^，、]{2,24}?|[村镇乡县])(?:每[人户家](?:每?[年月])?|每[年月])?(?:一次性)?(?P<did>(?:免费)?(?:保供|供应(?![站商点链户])|输送|派驻|选派|派出|实施|建设|开展|安装|加装|购买|建立|落实|配置|减免|改造|追回|发放|补发|兑现|提供|办理|解决)[^，、]{2,14}|(?:精准|直接)?(?:供地|减负|降本|纾困|解困|融资|授信|让利|续贷|放贷))",
    "为235名大学生每人一次性发放补助6000元 => 发放补助的大学生人数 | count | 235名 | 2021 | actual",
    "为500户困难家庭实施适老化改造 => 实施适老化改造的困难家庭户数 | count | 500户 | 2021 | actual",
    "对86户困难家庭、35名孤儿实施救助 => 实施救助的困难家庭户数 | count | 86户 | 2021 | actual",
    "对86户困难家庭、35名孤儿实施救助 => 实施救助的孤儿人数 | count | 35名 | 2021 | actual",
    "为12个省市供应煤炭3亿吨 => 供应煤炭的省市数 | count | 12个 | 2021 | actual",
)
"""为500户困难家庭实施适老化改造: the families are counted."""
_WITH = rule(
    r"(?:(?<=[一-龥]{2})|^)(?:与|同)(?:[^，、与同]{2,14}等)?$",
    "与西河市等3个城市签署友好备忘录 => 签署友好备忘录的城市数 | count | 3个 | 2021 | actual",
    "市属医院与54个社区共建医疗集团 => 共建医疗集团的社区数 | count | 54个 | 2021 | actual",
)
_TOGETHER = rule(
    r"(?P<thing>[^，、与]{2,8}?)(?P<did>(?:联合)?(?:共建|合作|结对|对接|联建|签约|建立|签订|签署)[^，、]{2,})",
    "市属医院与54个社区共建医疗集团 => 共建医疗集团的社区数 | count | 54个 | 2021 | actual",
)
"""与54个社区共建医疗集团: the communities are counted, and not what they have part in."""
_JOINTLY = rule(
    r"(?P<thing>[^，、与和]{0,12}(?:园区|企业|医院|高校|院校|学校|机构|单位|[市县区镇村]))(?P<did>[与同和][^，、]{2,16}?(?:合作共建|合作|共建|结对|对接|联建)[^，、]*)",
    "推动6个省级园区与西河园区合作共建 => 推动与西河园区合作共建的省级园区数 | count | 6个 | 2021 | actual",
    "12家企业与西河高校对接 => 与西河高校对接的企业数 | count | 12家 | 2021 | actual",
)
"""6个省级园区与西河园区合作共建: with whom they do is part of what they did."""
_AGENTS = rule(
    r"(?P<thing>[^，、]{0,12}?(?:企业|公司|机构|单位|园区|项目))(?P<did>(?:挂牌|成功)?上(?:云上平台|云|平台|市|规)|升规(?:纳统)?|入规(?:入统)?|(?:开展|实施|进行)?(?:技术改造|技改|数字化改造|数字化转型|智能化改造|智改数转|设备更新|绿色化改造)[^，、]{0,8}|入库纳统|入驻[^，、]{0,8}|落户|落地)",
    "新增300家企业上云 => 新增上云企业数 | count | 300家 | 2021 | actual",
    "推动12家工业企业技术改造和数字化转型 => 推动技术改造和数字化转型工业企业数 | count | 12家 | 2021 | actual",
    "推动20家企业挂牌上市 => 推动挂牌上市企业数 | count | 20家 | 2021 | actual",
    "引进3家企业入驻文创园 => 引进入驻文创园企业数 | count | 3家 | 2021 | actual",
)
"""新增300家企业上云: firms are counted, by what they do."""
_WORKED = rule(
    r"(?P<thing>[^，、]{2,12}?)(?P<did>(?:改造提升|提升改造|升级改造|提质改造|改造|整治提升|整治|治理|修缮|除险加固|硬化|绿化|亮化|[总体详细专项]{2}规划编制))"
    r"(?:工作|任务|工程)?(?:均|已)?(?:顺利|全面|有序|稳步|加快|扎实|基本|全部|加速|如期)?(?:推进|完成|实施|开展|启动|竣工|完工)",
    "33个城市、6个县城总体规划编制工作基本完成 => 总体规划编制的城市数 | count | 33个 | 2021 | actual",
    "8个老旧小区、6条背街小巷改造提升工作顺利推进 => 改造提升的老旧小区数 | count | 8个 | 2021 | actual",
)
"""6条背街小巷改造提升工作顺利推进: the lanes are counted."""
_WORTH = rule(
    r"(?P<thing>[^，、]{0,10}?(?:企业|公司|园区|开发区|镇|村|项目|产业链?|集群|[县市区]))(?![县市区镇])(?:年(?!度))?(?P<did>[一-龥]{0,8}?(?:收入|营收|产值|规模|总值|税收|纳税|销售额?|投资|利润|产量|存款|贷款)(?:均|全部|都)?(?:超过?|过|突破)[百千万亿]+元?)",
    "新增12家企业纳税超亿元 => 新增纳税超亿元的企业数 | count | 12家 | 2021 | actual",
    "14个市县一般预算收入过亿元 => 一般预算收入过亿元的市县数 | level | 14个 | 2021 | actual",
    "9家企业销售收入过百亿 => 销售收入过百亿的企业数 | level | 9家 | 2021 | actual",
    "8个产业规模超千亿元 => 规模超千亿元的产业数 | level | 8个 | 2021 | actual",
    "191家工业企业营业收入超百亿元 => 营业收入超百亿元的工业企业数 | level | 191家 | 2021 | actual",
)
_BEST = rule(
    r"(?P<thing>[^，、]{0,10}?(?:事项|业务))(?P<did>(?:办理|审批|办结)(?:时间|时限|环节|材料))(?:全部|均)?(?P<bound>实现了?[^，、]{2,10})",
    "91项县级事项办理时间全部实现全省最优 => 办理时间实现全省最优的县级事项数 | level | 91项 | 2021 | actual",
)
_RISEN = rule(
    r"(?P<thing>[^，、]{2,}?)(?:产量|产值|价格|指标值)?(?:同比|较?比?上年|呈现?|实现)*“?\d+[个种类]?[增升涨正]\d+[个种类]?[减降跌负](?:\d+[个种类]?平)?”?",
    "11种主要工业产品产量同比8增3减 => 主要工业产品数 | level | 11种 | 2021 | actual",
    "36个工业大类行业呈20升16降 => 工业大类行业数 | level | 36个 | 2021 | actual",
)
"""11种产品产量8增3减: how many there are, of which so many grew."""
_PAID = rule(
    r"(?P<thing>[^，、]{0,10}?(?:教师|人员|职工|农民工?|干部|工人|军人|家庭|对象|群众|老人))的?(?P<did>待遇|工资(?:标准|待遇|收入)?|养老金(?:标准|待遇)?|补[助贴](?:标准)?|收入(?:水平)?)",
    "@plan 提高1.2万中小学教师待遇 => 提高待遇的中小学教师人数 | level | 1.2万人 | 2022 | target",
)
"""提高1.2万中小学教师待遇: the teachers are counted."""
_ALL_WORTH = rule(
    r"(?P<thing>[^，\d]{0,12}?(?:企业|公司|园区|开发区|镇|村|项目|产业链?|集群|[县市区]|）))(?P<did>(?:(?:营业|业务|销售|一般|公共|财政|预算)*收入|营收|产值|规模|(?:地区)?生产总值|税收)(?:全部|均|都)?(?:超过?|过|突破|达到?)[\d.]+[百千万亿]*元)",
    "8个乡镇地区生产总值超过10亿元，其中3个超过20亿元 => 地区生产总值超过10亿元的乡镇数 | level | 8个 | 2021 | actual",
    "18个县生产总值全部超过200亿元 => 生产总值全部超过200亿元的县数 | level | 18个 | 2021 | actual",
)
_OVER_TOO = rule(
    rf"(?P<who>{SUCH})(?P<did>(?:均|都)?(?:超过?|过|突破|达到?)[\d.]*[百千万亿]+元)",
    "3个县财政收入超过10亿元，5个县（市）区超过5亿元 => 财政收入超过5亿元的县（市）区数 | level | 5个 | 2021 | actual",
)
_OVER_SO_MUCH = rule(
    r"(?P<what>[^，、的]{2,}?)(?:均|都|全部)?(?:超过?|过|突破|达到?)[\d.]*[百千万亿]+元的[^的]+数",
    "3个县财政收入超过10亿元，5个县（市）区超过5亿元 => 财政收入超过5亿元的县（市）区数 | level | 5个 | 2021 | actual",
    "2个县税收超过6亿元，5个县超过1亿元，其余县均超过4亿元 => 其余县税收 | level | 4亿元 | 2021 | actual",
)
"""3个县财政收入超过10亿元，5个县（市）区超过5亿元: the same sum of others."""
_THE_REST = rule(
    r"(?P<who>(?:其余|其他)[^，、\d]{1,8}?)(?:均|都|全部)",
    "2个县税收超过6亿元，5个县超过1亿元，其余县均超过4亿元 => 其余县税收 | level | 4亿元 | 2021 | actual",
)
_EARNING = rule(
    r"(?P<thing>(?:行政)?村|乡镇|[乡镇])(?P<did>(?:集体)?(?:经济|经营性|财政|税收|年|总)*收入)(?:全部|均|都)?(?P<bound>不足|低于|不到|超过?|突破|达到?)"
    r"(?P<sum>[\d.]*[百千万亿]*元)(?:以上)?",
    "6个镇财政收入突破千万元 => 财政收入突破千万元的镇数 | level | 6个 | 2021 | actual",
    "3个村集体经济年收入不足10万元 => 集体经济年收入不足10万元的村数 | level | 3个 | 2021 | actual",
    "12个乡镇中有7个乡镇财政收入超过1000万元 => 财政收入超过1000万元的乡镇数 | level | 7个 | 2021 | actual",
)
"""3个村集体经济年收入不足10万元: so many villages have so little."""
_UP_TO_STANDARD = rule(
    r"(?P<thing>(?:行政)?村|乡镇|[乡镇县]|[^，、]{0,8}?(?:企业|园区|学校|机构))(?P<did>[一-龥]{0,6}(?:收入|指标|水质|排放|产值|质量|条件|投资))(?:全部|均|都)(?P<bound>达标|合格|过关|达到[^，、]{0,6}标准)",
    "36个村集体收入全部达标 => 集体收入达标的村数 | level | 36个 | 2021 | actual",
    "12家企业废水排放均达标 => 废水排放达标的企业数 | level | 12家 | 2021 | actual",
)
"""36个村集体收入全部达标: the villages are counted."""
_ASSURED = rule(
    r"(?P<thing>[^，、]*(?:群众|人员|人口|居民|农民|职工|学生|儿童|老人|老年人|残疾人|家庭|农户|对象|子女))"
    r"(?P<did>[^，、]{2,10}得到(?:了|有效|基本|妥善|全面|切实)*(?:保障|改善|解决|落实|满足|提升))",
    "44万务工人员随迁子女义务教育得到保障 => 义务教育得到保障的务工人员随迁子女人数 | level | 44万人 | 2021 | actual",
    "6000万低保人员基本生活得到保障 => 基本生活得到保障的低保人员数 | level | 6000万人 | 2021 | actual",
)
"""6000万低保人员基本生活得到保障: so many of them live so."""
_AMONG = rule(
    r"(?:当中|(?<![集其])中|里)(?:已?有)?(?:约|近|超过?)?$",
    "20家企业中有8家亏损 => 亏损企业数 | level | 8家 | 2021 | actual",
)
STATE = rule(
    r"(?:扭亏|亏损|盈利|停产|达标|合格|不合格|获奖|受奖|空缺|闲置)",
    "12所学校中有3所达标 => 达标学校数 | level | 3所 | 2021 | actual",
)
"""20家企业中有8家亏损: those of the first that are so."""
_FARING = rule(
    r"[一-龥]{2,8}(?:时断时续|中断|停滞|萎缩|亏损|不达标|未达标|不足)",
    "5个口岸中3个货运时断时续 => 货运时断时续的口岸数 | level | 3个 | 2021 | actual",
    "12家企业中有4家生产停滞 => 生产停滞的企业数 | level | 4家 | 2021 | actual",
)
_HOW_MET = r"(?:(?:不及|未达|低于|好于|超出)预期|未达(?:目标|标))"
MET = rule(_HOW_MET, "12项指标中，9项好于预期，3项低于预期 => 低于预期的指标数 | level | 3项 | 2021 | actual")
_THEY_MET = rule(
    rf"(?P<thing>[^，、]{{2,8}}?)(?P<did>{_HOW_MET})",
    "地区生产总值等6项指标不及预期 => 不及预期的指标数 | level | 6项 | 2021 | actual",
)
"""6项指标不及预期: how so many of them came out."""
_GROWING = rule(
    r"(?P<thing>[^，、]{0,8}?(?:指标|行业|产业|企业|[县市区镇乡]))(?![县市区镇])(?P<did>[一-龥]{0,12}?(?:增速|增幅|进度|完成率)(?:均|都|全部)?(?:高于|快于|超过?|好于|低于)[^，、]{2,})",
    "16个市县预算收入增速超过全省平均水平 => 预算收入增速超过全省平均水平的市县数 | level | 16个 | 2021 | actual",
    "5个乡镇财政收入增速超过10% => 财政收入增速超过10%的乡镇数 | level | 5个 | 2021 | actual",
    "23项指标增速高于全省平均 => 增速高于全省平均的指标数 | level | 23项 | 2021 | actual",
)
"""23项指标增速高于全省平均: the indicators are counted."""
_FASTER = rule(
    r"(?:增速|增幅|进度|完成率)(?:高于|快于|超过|好于|低于|达到|位[居列])[^，、]{2,}",
    "9项主要经济指标中8项增速高于全省平均水平 => 增速高于全省平均水平的主要经济指标数 | level | 8项 | 2021 | actual",
    "12项指标中有9项增速快于全国 => 增速快于全国的指标数 | level | 9项 | 2021 | actual",
)
_PLACES = rule(
    r"(?P<who>(?:老旧|住宅|城镇|城市|背街|示范|贫困|边远)*(?:行政村|自然村|村庄|小区|社区|乡镇|街巷|小巷|村(?![级庄镇民卫])))(?:的?(?=[^，、的]{2,}(?:治理|改造|整治|提升|修复|改厕|验收))|的(?=[^，、的]{2,}(?:开发|编制)))"
    r"(?P<work>[^，、的]{2,}(?:治理|改造|整治|提升|修复|改厕|验收|开发|编制))(?:工作|任务)?",
    "整体推进260个贫困村的扶贫开发 => 推进扶贫开发的贫困村数 | count | 260个 | 2021 | actual",
    "完成120个行政村生活污水治理 => 完成生活污水治理的行政村数 | count | 120个 | 2021 | actual",
    "实施38个老旧住宅小区供排水管网改造 => 实施供排水管网改造的老旧住宅小区数 | count | 38个 | 2021 | actual",
    "启动100条街巷街景整治工作 => 启动街景整治的街巷数 | count | 100条 | 2021 | actual",
)
"""完成120个行政村生活污水治理: villages are counted."""
_RELIEF = rule(
    r"(?P<who>[^，、的]{0,8})的?(?P<what>(?:吃水|饮水|用水|吃粮|用电|行路|出行|住房|就医|就学|上学|入学)(?:安全)?(?:困难|难|问题)+)(?!家庭|户|群众|学生)",
    "解决了2.6万人、8.9万头牲畜的饮水困难 => 解决饮水困难人数 | count | 2.6万人 | 2021 | actual",
    "解决了2.6万人、8.9万头牲畜的饮水困难 => 解决饮水困难牲畜数 | count | 8.9万头 | 2021 | actual",
    "解决3个村860户3120人的饮水问题 => 解决饮水问题户数 | count | 860户 | 2021 | actual",
    "解决3个村、4200人饮水难问题 => 解决饮水难问题村数 | count | 3个 | 2021 | actual",
)
"""2.6万人、8.9万头牲畜的饮水困难: what was solved stands behind the last of the list."""
_WORK_BEHIND = rule(
    r"(?P<who>(?:行政村|村|户|居民|农户|群众)?)(?P<what>[^，、的]{3,}?(?:改造|治理|整治|改厕|安装))",
    "完成3个村、426户自来水管网改造 => 完成自来水管网改造的村数 | count | 3个 | 2021 | actual",
)
_DONE_BEHIND = rule(
    r"(?<=[一-龥]{2})(?:建设|(?:改造|治理|整治|改善|提升|修复)+(?:项目|工程)?|互认|评审|修缮)$",
    "完成305个庭院、144条小巷改善项目 => 完成庭院改善项目数 | count | 305个 | 2021 | actual",
    "完成12家胸痛中心、14家创伤中心建设 => 完成胸痛中心建设数 | count | 12家 | 2021 | actual",
    "开展180项检验结果、300项检查结果互认 => 开展检验结果互认数 | count | 180项 | 2021 | actual",
    "实施18座小型灌区、20座小型水库、45个防洪工程建设 => 实施小型灌区建设数 | count | 18座 | 2021 | actual",
)
_HANDLED = rule(
    r"(?P<who>[^，、]*?(?:学校|院校|医院|院所|机构|企业|公司|单位|部门|协会|商会|社区|[村镇乡厂]))"
    r"(?P<did>(?:“[^”]+”)?(?:分离|移交|改制|换届|脱钩|撤并|搬迁|重组|清算|注销)(?:移交|重组|选举)?)(?:工作|任务)",
    "完成45所企办学校、17个公安机构和6所医院分离工作 => 完成分离的企办学校数 | count | 45所 | 2021 | actual",
    "完成45所企办学校、17个公安机构和6所医院分离工作 => 完成分离的医院数 | count | 6所 | 2021 | actual",
    "完成12个行政村、3个社区换届选举工作 => 完成换届选举的行政村数 | count | 12个 | 2021 | actual",
    "完成8家市属企业“三供一业”移交任务 => 完成“三供一业”移交的市属企业数 | count | 8家 | 2021 | actual",
)
"""6所医院分离工作: the hospitals are counted, and those of the list before them, too."""
_DONE_ALREADY = rule(
    r"(?:建设|改造|治理|整治|互认|评审|修复|修缮|入户|工程|项目|任务|规划|编制|试点|活动|工作|培训|检查|行动|巡查|搬转|搬迁|关停|元|级|以上)$",
    "完成12个村庄规划、14个小区改造 => 完成村庄规划数 | count | 12个 | 2021 | actual",
)
_RAISING = rule(
    r"(?:提高|上调|调高|增加)了?$",
    "@plan 提高1.2万中小学教师待遇 => 提高待遇的中小学教师人数 | level | 1.2万人 | 2022 | target",
)
_WHERE = ("村", "行政村", "自然村", "乡镇", "镇", "社区", "小区")
_SOLVED = rule(
    r"困难|问题|安全|难题",
    "解决10万贫困人口的温饱问题、61万人饮水安全问题 => 解决贫困人口的温饱问题人数 | count | 10万人 | 2021 | actual",
)
"""10万人的温饱问题和61万人饮水安全问题: each has its own."""
_THING = rule(
    r"(?:项目|企业|公司|工程|园区|开发区|园|产业链|片区|楼盘|农庄|机构|单位|学校|医院|人员|人口|群众|农民|居民|基地|场|县|镇|乡|村|社区|小区|任务|集群|景区|市|区)$",
    "推动15个重点片区提档升级 => 推动提档升级的重点片区数 | count | 15个 | 2021 | actual",
)
"""15个片区提档升级 tells what they do; 20项战略合作协议 is a noun to its end."""
_ALL_OF_THEM = rule(
    r"(?<=[一-龥]{2})全部(?:安置|落实|纳入|到位|解决|完成|达标|整改|得到)[^，]*$",
    "新增的3600名学生全部安置到位 => 新增学生人数 | count | 3600名 | 2021 | actual",
)
_UNDERTAKING = rule(
    r"[^，、的]{0,6}?(?:企业|公司|机构|单位|学校|医院|社区|小区|园区|[市县区镇乡村])(?:开展|实施|推行|创建)[^，、]{2,}",
    "推进61个乡镇开展环境整治行动 => 推进开展环境整治行动的乡镇数 | count | 61个 | 2021 | actual",
    "推进12个城镇开发区建设 => 推进城镇开发区建设数 | count | 12个 | 2021 | actual",
)
_HELPED = rule(
    r"(?:企业|公司|商户|群众|农户|农民|居民|学生|家庭|人员|劳动力|毕业生|村|社区|乡镇|园区|学校|医院|机构)(?!集体)(?=[一-龥“]{4})|村(?=集体)",
    "帮助26家企业解决融资难题 => 帮助解决融资难题的企业数 | count | 26家 | 2021 | actual",
    "推动26个村集体经济增收 => 推动集体经济增收的村数 | count | 26个 | 2021 | actual",
)
_FARE = rule(
    r"(?:村级|集体|经济|收入|产业|发展|稳定|持续|全部|实现|经营性|稳步|逐步)*(?:增收|致富|壮大|增长|提质|增效|消薄|破零|倍增|达标|脱贫|纾困|减负|转型|升级|退出|提档)[一-龥]{0,4}",
    "推动26个村集体经济增收 => 推动集体经济增收的村数 | count | 26个 | 2021 | actual",
)
"""推动26个村集体经济增收: the villages are counted, by how they were to fare."""
_MOVING = ("组织", "推动", "支持", "扶持", "促进", "助力", "帮助", "引导", "鼓励")
_WORKING = ("完成", "推进", "实施", "开展", "启动")


def done_to(here: Here, verb: str, tail: str) -> str:
    """`上云企业` of 新增300家企业上云; 搬迁 of 推进避险搬迁，完成2万人搬迁任务 is what the clause before tells of."""
    tail = _ALL_OF_THEM.sub("", tail)
    if agents := _AGENTS.fullmatch(tail):
        return agents["did"] + agents["thing"]
    if jointly := _JOINTLY.fullmatch(tail):
        return f"{jointly['did']}的{jointly['thing']}"
    if state := _state_of(tail):
        return state
    if acts := acting(here, tail):
        return acts[1] + acts[0]
    counts = here.slot.token.quantity.unit.canonical == "count"
    if counts and verb.endswith(_WORKING) and (handled := _HANDLED.fullmatch(tail)):
        return f"{handled['did']}的{handled['who']}"
    if counts and verb.endswith(_WORKING) and (places := _PLACES.fullmatch(tail)):
        return f"{places['work']}的{places['who']}"
    if verb.endswith((*_MOVING, "带动")) and (helped := _helped(here, tail)):
        return helped
    if verb.endswith(_MOVING) or (verb.endswith("推进") and _UNDERTAKING.fullmatch(tail)):
        thing, did, says = predicate(tail)
        tail = f"{did}{'的' if len(did) > 2 else ''}{thing}" if says and _THING.search(thing) else tail
        return tail if says or len(thing) < 3 else thing  # 推动12个开发区加快发展
    if who := whom(here, tail):
        return f"{who[1]}的{who[0]}"
    task = tail.endswith("任务") and here.topic.endswith(tail.removesuffix("任务"))
    return here.topic if verb == "完成" and here.opened and task else tail


def _helped(here: Here, tail: str) -> str:
    """`集体经济增收的村` of 推动26个村集体经济增收: whom somebody else had do it; else nothing."""
    if known := whom(here, tail):
        return f"{known[1]}的{known[0]}"
    for who in _HELPED.finditer(tail):
        did = tail[who.end() :]
        acts = leading_verb(did)
        done = acts and did.removeprefix(acts) not in ("", "项目", "工程", "任务", "试点")
        if _FARE.fullmatch(did) or done:
            return f"{did}的{tail[: who.end()]}"
    return ""


def relieved(here: Here, verb: str) -> str:
    """`饮水困难牲畜` of 解决2.6万人、8.9万头牲畜的饮水困难, for each of a list; else nothing."""
    if not verb.startswith("解决"):
        return _worked_behind(here, verb)
    own, after = here.slot.tail.strip("、和及与 "), here.slots[here.index + 1 : here.index + 4]
    last = _RELIEF.match(here.slot.tail)
    if last:
        goes_on = here.index and not _SOLVED.search(here.slots[here.index - 1].tail)
        return last["what"] + last["who"] if goes_on else ""
    found = (_RELIEF.match(slot.tail) for slot in after)
    relief = None if _SOLVED.search(own) else next((one for one in found if one), None)
    return relief["what"] + own if relief else ""


def _worked_behind(here: Here, verb: str) -> str:
    """`自来水管网改造的村` of 完成3个村、426户自来水管网改造; else nothing."""
    following = here.slots[here.index + 1] if here.index + 1 < len(here.slots) else None
    own = here.slot.tail.strip("、和及与 ")
    listed = verb.endswith(_WORKING) and own in _WHERE and following is not None and following.joint == "、"
    work = _WORK_BEHIND.fullmatch(tail_of(following.tail)) if listed and following and not following.lead else None
    return f"{work['what']}的{own}" if work else _work_of_list(here, verb, own)


def _work_of_list(here: Here, verb: str, own: str) -> str:
    """`胸痛中心建设` of 完成12家胸痛中心、14家创伤中心建设: what was done is told behind the last; else nothing."""
    if handled := _handled_of_list(here, verb, own):
        return handled
    if not own or own in _WHERE or verb not in ("完成", "开展", "实施", "推进", "启动") or _DONE_ALREADY.search(own):
        return ""
    for slot in here.slots[here.index + 1 : here.index + 6]:
        if slot.joint not in LISTING or slot.lead.strip("、和与及 "):
            return ""
        if done := _DONE_BEHIND.search(slot.tail.strip("，。； ")):
            return own + done[0]
    return ""


def _handled_of_list(here: Here, verb: str, own: str) -> str:
    """`分离的企办学校` of 完成45所企办学校和6所医院分离工作; else nothing."""
    if not own or not verb.endswith(_WORKING):
        return ""
    for slot in here.slots[here.index + 1 : here.index + 6]:
        if slot.joint not in LISTING or slot.lead.strip("、和与及 "):
            return ""
        if handled := _HANDLED.fullmatch(tail_of(slot.tail)):
            return f"{handled['did']}的{own}"
    return ""


_BY_RULE = rule(
    r"(?<=[一-龥”]{2})按[^，、的]{2,8}(?:标准|口径|规定|要求|程序)$",
    "36户“空壳企业”按全省标准完成清算 => 按全省标准完成清算的“空壳企业”户数 | count | 36户 | 2021 | actual",
    "5万贫困人口按现行标准脱贫 => 按现行标准脱贫的贫困人口 | count | 5万人 | 2021 | actual",
)


_DONE_FIRST = ("建成", "竣工", "完工", "通过")


def doing(here: Here, tail: str) -> tuple[str, str, bool]:
    """What is counted, what it did or had done to it, and whether that says something."""
    if leading_verb(tail) == tail:  # 80个项目开工、175个建成投产
        return tail, "", False
    if state := _state_of(tail):
        return state, "", False
    if risen := _RISEN.fullmatch(tail):
        return risen["thing"], "", False
    listed = here.slot.joint in LISTING and here.last is not None and bool(STATE.match(here.last.name))
    if STATE.fullmatch(tail) and (listed or _AMONG.search(here.slot.until)) and here.topic:
        return f"{tail}{here.topic}", "", False
    if _FARING.fullmatch(tail) and _AMONG.search(here.slot.until) and here.topic:
        return f"{tail}的{here.topic}", "", False
    if _FASTER.fullmatch(tail) and _AMONG.search(here.slot.until) and here.topic:
        return f"{tail}的{here.topic}", "", False
    raised = _RAISING.search(here.slot.lead)
    if raised and (paid := _PAID.fullmatch(tail)):
        return f"{raised[0]}{paid['did']}的{paid['thing']}", "", False
    if acts := acting(here, tail):
        return acts
    together = _JOINTLY.fullmatch(tail) or (_TOGETHER.fullmatch(tail) if _WITH.search(here.slot.lead) else None)
    if together:
        return together["thing"], f"{together['did']}的", True
    treated = TREATED.fullmatch(tail) if _for_them(here) else None
    worked = treated or _WORKED.match(tail)
    thing, did, says = (worked["thing"], worked["did"], True) if worked else _by_rule(*predicate(tail))
    who = None if says else whom(here, tail)
    return _of_those(*who) if who else (thing, did, says)


def _of_those(who: str, did: str) -> tuple[str, str, bool]:
    return (f"{did}的{who}", "", False) if stands(did) else (who, f"{did}的", True)


def _for_them(here: Here) -> bool:
    """对86户困难家庭、35名孤儿实施救助: 对 stands before the first of the list, and is said of each."""
    first = here.index
    while first and here.slots[first].joint in LISTING and not here.slots[first].lead.strip("、和与及 "):
        first -= 1
    return bool(FOR.search(here.slots[first].lead))


def _by_rule(thing: str, did: str, says: bool) -> tuple[str, str, bool]:
    """`贫困人口按现行标准`, `脱贫` -> 贫困人口, 按现行标准脱贫: by what it was done is no part of the thing."""
    if says and thing.startswith(_DONE_FIRST):  # 155公里建成通车, 15万人通过产业扶贫实现脱贫
        return "", thing + did, says
    rule_of = _BY_RULE.search(thing) if did else None
    return (thing[: rule_of.start()], rule_of[0] + did, says) if rule_of else (thing, did, says)


def over_too(here: Here) -> Named | None:
    """`财政收入超过5亿元的县` of 5个县超过5亿元, after 3个县财政收入超过10亿元; 其余县财政收入; else None."""
    before = _OVER_SO_MUCH.fullmatch(here.last.name) if here.last else None
    over = _OVER_TOO.fullmatch(here.slot.tail.strip("，。；")) if before else None
    rest = _THE_REST.fullmatch(here.slot.lead.strip()) if before else None
    if before and over:
        return Named("", f"{before['what']}{over['did']}的{over['who']}")
    return Named("", rest["who"] + before["what"]) if before and rest else None


def _state_of(tail: str) -> str:
    """`营业收入超百亿元的工业企业` of 191家工业企业营业收入超百亿元: those that are so; else nothing."""
    for pattern in (_ASSURED, _WORTH, _ALL_WORTH, _BEST, _UP_TO_STANDARD, _GROWING, _THEY_MET, _EARNING, *DOINGS):
        if found := pattern.fullmatch(tail):
            parts = found.groupdict()
            return f"{parts['did']}{parts.get('bound', '')}{parts.get('sum', '')}的{parts['thing']}"
    return ""


def shared_predicate(here: Here) -> tuple[str, bool]:
    """41项工作、90次获得表彰: what the next one did, this one did too."""
    for slot in here.slots[here.index + 1 : here.index + 4]:
        if slot.joint not in LISTING or slot.lead.strip("、和与及 "):
            return "", False
        tail = tail_of(slot.tail)
        worked = _WORKED.match(tail) or (TREATED.fullmatch(tail) if _for_them(here) else None)
        _, did, says = ("", worked["did"], True) if worked else predicate("项" + tail)
        if did:
            return did, says and not did.endswith("投资")
    return "", False
