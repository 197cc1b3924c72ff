"""Nouns before which an action is a noun too, or which what stands before 和 shares."""

from site_gen.model.compiled import compiled
from site_gen.naming.segment import Part

PURPOSES = compiled(
    "项目|工程|机构|中心|平台|基地|资金|标准|体系|政策|人员|能力|设施|基金|企业|单位|队伍|服务|活动|站点|补助|补贴|用地|计划|任务|产业|设备|行业|业务|行动|站|点|厂"
    "|措施|面积|成本|案件|对象|事项|资质|技术|材料|工作"
)
"""Heads before which an action is a noun: 改造项目 are renovation projects."""
GENERIC = compiled(
    PURPOSES.pattern + "|"
    "公司|园区|产业园|示范区|试点|系统|管网|管道|市场|车间|专利|集群|学校|通道|领域|线路|航线|场所|中小企业|实验室|学位|床位|停车位|车位"
)
"""Heads that what stands before 和 shares: 供水、供气管网."""
ENDS_PURPOSES = compiled(rf"(?:{PURPOSES.pattern})$")
ENDS_GENERIC = compiled(rf"(?:{GENERIC.pattern})$")
_TRANSITIVE = compiled("使用|利用|转化|登记|认证|收集|新建|改造|安装|销号")
_TAKES_DEEDS = compiled(rf"(?:{GENERIC.pattern}|住房|应用|线)$")
"""地下管网改造工程 is a project of renovation; 省内转化科技成果 are achievements that were commercialized."""


def is_deed(part: Part, following: str, *, next_to: bool) -> bool:
    """Whether an action inside a phrase is a noun, and not what was done to what follows."""
    if not next_to:
        return bool(PURPOSES.fullmatch(following))
    return not _TRANSITIVE.fullmatch(part.chinese) or bool(_TAKES_DEEDS.search(following))
