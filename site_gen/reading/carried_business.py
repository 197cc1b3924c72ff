"""What is told of firms, plants, trains and loans without their name, and what it is of: 毕业企业数 of 孵化器."""

from site_gen.reading.rule import rule

_INCUBATED = rule(
    r"(?:累计)?(?:毕业|在孵|入孵|孵化)企业(?:户?数)",
    "科技孵化器面积扩大到27万平方米，毕业企业38家 => 科技孵化器毕业企业数 | level | 38家 | 2021 | actual",
)
_INCUBATOR = rule(
    r"(?P<of>[^，、]{0,8}?(?:孵化器|众创空间|孵化基地|孵化园))[^，、]{0,4}",
    "科技孵化器面积扩大到27万平方米，毕业企业38家 => 科技孵化器毕业企业数 | level | 38家 | 2021 | actual",
)
_WORTH = rule(
    r"总?(?:估值|市值)", "独角兽企业11家，总估值超过60亿元 => 独角兽企业总估值 | level | 60亿元 | 2021 | actual"
)
_FIRMS = rule(
    r"(?P<of>[^，、]{2,}?(?:企业|公司))",
    "独角兽企业11家，总估值超过60亿元 => 独角兽企业总估值 | level | 60亿元 | 2021 | actual",
)
_RAISED = rule(
    r"(?:首发|首次|共|合计)?(?:募集资金|募资|融资额?)",
    "新增上市企业3家，募集资金31亿元 => 上市企业募集资金 | level | 31亿元 | 2021 | actual",
)
_LISTED_FIRMS = rule(
    r"(?P<of>[^，、]{0,8}?(?:上市|挂牌)(?:企业|公司))",
    "新增上市企业3家，募集资金31亿元 => 上市企业募集资金 | level | 31亿元 | 2021 | actual",
)
_FREIGHT = rule(
    r"(?:到发|运送|运输|发送|进出口)?货(?:物|值)(?:量|总?值|重量)?",
    "中欧班列开行306列，到发货物3.1万标箱 => 中欧班列到发货物 | level | 3.1万标箱 | 2021 | actual",
    "中欧班列开行306列，货值12亿元 => 中欧班列货值 | level | 12亿元 | 2021 | actual",
)
_TRAINS = rule(
    r"(?P<of>[^，、]{0,8}?班列)[^，、]{0,6}",
    "中欧班列开行306列，货值12亿元 => 中欧班列货值 | level | 12亿元 | 2021 | actual",
)
_CAPACITY = rule(
    r"[日年](?:处理|供应?|供[水热气电]|加工|生产|屠宰|发电)[一-龥]{0,4}?能力",
    "新建污水处理站1座，日处理能力1000吨 => 污水处理站日处理能力 | level | 1000吨 | 2021 | actual",
)
_PLANTS = rule(
    r"(?P<of>[^，、]{2,}?(?:厂|站|项目|工程|生产线|基地|中心|设施|园))",
    "新建污水处理站1座，日处理能力1000吨 => 污水处理站日处理能力 | level | 1000吨 | 2021 | actual",
)
_INTEREST = rule(
    r"(?:加权)?平均利率",
    "普惠小微贷款余额41亿元，加权平均利率降至4.12% => 普惠小微贷款加权平均利率 | level | 4.12% | 2021 | actual",
)
_LOANS = rule(
    r"(?P<of>[^，、]{0,10}?贷款)(?:余额)?",
    "普惠小微贷款余额41亿元，加权平均利率降至4.12% => 普惠小微贷款加权平均利率 | level | 4.12% | 2021 | actual",
)
_PAID_TO_POSTS = rule(
    r"(?:兑现|发放)工资",
    "落实生态岗位4863个、兑现工资1702万元 => 生态岗位兑现工资 | level | 1702万元 | 2021 | actual",
)
_POSTS = rule(
    r"(?P<of>[^，、]{2,}?岗位)",
    "落实生态岗位4863个、兑现工资1702万元 => 生态岗位兑现工资 | level | 1702万元 | 2021 | actual",
)
_ON_GRID = rule(
    r"(?:累计)?(?:并网|装机)(?:容量|规模)?",
    "光伏并网容量新增420兆瓦，累计装机1.86吉瓦 => 光伏装机 | level | 1.86吉瓦 | 2021 | actual",
    "风电基地完成投资12亿元，并网20万千瓦 => 风电基地并网 | level | 20万千瓦 | 2021 | actual",
)
_POWER = rule(
    r"(?P<of>[^，、]{0,8}?(?:光伏|风电|水电|火电|新能源|清洁能源|可再生能源|抽水蓄能|储能)(?:发电)?(?:基地|项目|电站)?)[^，、]{0,8}",
    "光伏并网容量新增420兆瓦，累计装机1.86吉瓦 => 光伏装机 | level | 1.86吉瓦 | 2021 | actual",
)
HEADS = (
    (_INCUBATED, _INCUBATOR),
    (_WORTH, _FIRMS),
    (_RAISED, _LISTED_FIRMS),
    (_FREIGHT, _TRAINS),
    (_CAPACITY, _PLANTS),
    (_INTEREST, _LOANS),
    (_PAID_TO_POSTS, _POSTS),
    (_ON_GRID, _POWER),
)
"""What says nothing by itself, and what it is of."""
