"""The verbs of reports: what was done to things that are counted (建成, 引进) and what things did (竣工, 获评)."""

import re
from functools import lru_cache

from site_gen.reading.rule import rule
from site_gen.reading.trimming_start import trim_start

_DONE = """
基本建成 基本完成
新增加 新增 净增 新建成 新建改扩建 新改扩建 新扩建 新改建 新上 新建 新（改、扩）建 新(改、扩)建 新（改）建 新(改)建
新（改）造 新(改)造 新种 新改迁建 改迁建 迁建
新（扩）建 新(扩)建 改（扩）建 改(扩)建 改扩建 新修 新造 新植 新育 扩建 改建 改造提升 提质改造 升级改造 更新改造
改造升级 维修改造 改造 续建 复建 重建 修建 兴建 筹建 建设完成 建设 建成运行 建成投用 建成投运 建成使用 建成开放 建成
规划建设 规划 加快建设 提速建设 开工建设 新开工 集中开工 开工 竣工投产 竣工 投产达效 投产 投运 投用 完成 实施
启动建设 启动 打造 创建成 创建 创成 培育壮大 培育 培养 新培育 孵化 引进落地 新引进 引进 引入 引育 招引 签约引进
新签约 新签 签约 退出 完工 报备 扩增 减负
裁减 签订 签署 落地 落户 入围 入选 获评 获批创建 新获批 新获认定 获批 新认定 认定 评定 获得 荣获 斩获
夺得 摘得 勇夺 获 攻克 突破 组建 成立 设立 设置 增设 开展 举办 承办 举行 召开 组织 办理 高质量办理 办结 办复
办成 办好 受理 审结 审理 查处 查办 侦破 破获 打掉 抓获 整治提质 整治提升 整治 治理 取缔整治提升 取缔 拆除 拆迁
搬迁取缔 搬迁 关停取缔 关停 关闭注销 关闭 淘汰 化解 压减 压缩 减税 减税降费 造林 清除 清理 清退 清收 封堵 消除
修复 恢复 除险加固 加固 疏浚 清淤 栽植 种植 播种 收购 收储 储备 出台 制定 修订 颁布 提请审议 提请 提交
发布 推出 推介 推荐
下放 取消 衔接 承接 接续支持 推进 推动 支持 扶持 帮扶 资助 救助 救治救助 救治 累计发放 发放 拨付 投入 投放 安排 下达
落实 兑现 争取到位 争取到 争取 筹集 筹措 募集 减免 减税降费 新增减税降费 减轻 降低 节约 节省 减少 解决 惠及 服务 覆盖
培训 公开招聘 招聘 招录 选派 选聘 派驻 转移 安置 帮助 提供 配备 配送 配置 更换 更新 购置 采购 新购 加装 安装
铺设 敷设 架设 新开通 新开辟 新开行 新开 开通 开行 开辟 打通 贯通 硬化 拓宽 绿化 赋权 进驻 入驻 上线 归集 接待
识别 新识别 新增识别 柔性引进
形成 拥有 建立 健全 纳入 复垦 整理 流转 征收 征迁 腾退 盘活 供应 交付 扩充 增加 提升 提质升级 优化整合 优化
整合 吸引 集聚 汇聚 聚集 调解 排查 检查 抽检 追回 挽回 处置 推广 应用 转化 授权 申请 新登记注册 新登记 新注册
注册 注销 登记 新设立 新设 新办 走访 慰问 送戏下乡 演出 创作 出版 保护 修缮 列入 上榜 晋级 升规 入规 入库 谋划储备
谋划启动 谋划 征集 实现 保障 满足 补贴 补助 救援 稳定 新组建 新成立 新挂牌 挂牌 新入列 新评 新创 新上市 直播带货
销售 生产 产出 出口 进口 运送 运输 签发 发行 发出 核发 化债 偿还 置换 清偿 追缴 罚没 立案 移送 起诉 抢救 医治
报销 补偿 支付 兑付 使用 免除 撬动 辐射带动 带动 拉动 助力 促成 促进 承担 主持 参与 研发 研制 获授权 通过 创造
提取 提标
提档升级 升级 提质
减贫 脱贫 易地搬迁 易地扶贫搬迁
植树 造林 补植 补充 抚育 退耕还林 退牧还草 退耕 还林 复绿 治沙 禁牧 轮牧 补水 调水 供水 落实资金 新开发
开发 搭建 构建 布局 布设 推行 普查 监测 评估 审计 核查 登记造册 发展 壮大 扩大 输出 对接 洽谈 吸纳 招收
创出 争创 争列 申创 申建 认证 新认证 引导 遴选 筛选 选拔 聘请 抽调 调派 派出 增聘 表彰奖励 表彰 表扬 刑事拘留 开办
创办 配建
缔结 新结 结交 新晋 新当选 当选 新立项 立项 新录入 录入 新揭榜 揭榜 新接入 推送 归还 开业运营 整备 新整备 整修
聘任 聘用 评聘 修编
疏通 开垦 复耕 改良 修筑 衬砌 加宽 收缴 销毁 吊销 曝光 督办 移交 联建 消化 去化
撤销 采集 梳理 编制 编制完成 调剂
检视整改 攻坚化解 攻坚 维修养护 养护 紧急转移安置 转移安置 分流安置 核定公布 公布 探索形成 复制推广 复核通过 迭代推出
追缴 打击 拔除 缉毒 约谈 问责 处分 捐赠 捐助 援助 慰问 接种 接诊 诊疗 筛查 体检 回购 回收 清运 转运 处理 收治 献血
集聚
撤并 增建 增投 评选 备案 避险转移 动态开发 新招 扩招 录用 命名 出栏 申报 增派 增配 增开 加密 新辟 新添 添置
修改 废止 宣布失效 处罚 罚款 疏散转移 疏散 转移疏散 新投放 投资 埋设 新打 平整
"""
_DID = """
完成 实现 获评 获批 获得 荣获 获 入选 进入 纳入 列入 开工 竣工 投产 建成 启动 落地 签约 通过 达到 达成 成为 投入
投用 投运 迈入 跨入 步入 提前 挂牌 上市 升级 退出 脱贫 摘帽 办结 参加 受益 受惠 享受 入驻 升规 晋级 创成 上榜 荣登 跻身
得到 登陆
被命名 被评 被列 被授 被国 被省 被认 被确 被纳 被全 被表彰 集中 出列 落户 迁入 复工 复产 通车 贯通 上云 上平台 列为 评为
认定 入围 入列 晋升 转为 转型 接入 开放 开业 运营 开通 用于 加入 参与 申报 取得 居全 居首 居第 居前 居世界
居中部 居省 位居 位列 接受 高于 超额 奠基
设置 开设 实行 全面完成 全部完成 全部 均
兑现 免征 未启动 未开工 未完成
提档升级 提质升级 转型升级 优化升级 改造升级 升格为 作为 收入超 建立 设立 开展 进行 复制推广 推广 合作 制定 提供
发放 配备 签订 推行 推开 试行 启用 主体工程封顶 主体结构全面封顶 主体结构封顶 主体封顶 主体完工 封顶 完工 结题 关停 关闭
腾退 清零 销号 揭牌 开诊 全面铺开 稳定消劣 消劣 发布 创建
扭亏为盈 强链补链延链 强链补链 延链补链强链 补链强链
延链强链补链 建链强链 布局拓展 即将竣工 即将开工 即将完工 即将投产 即将投用 即将建成
提升为 升级为 水质稳定在 水质达到 水质优于 环保绩效 创A 绩效评级
"""
_EMPTY = """
稳步 持续 加快 加速 加紧 主动 不断 成效 有序 扎实 强力 积极行动 积极参与 积极响应 积极配合 努力
进展 深入 快速 基本 有力 深度 正在 顺利推进 全力 蓬勃 迅速 日益
焕发 健康 协同 成功推进 作用 效果 初步 充满 成势 集群成 聚链成群 集聚成势 运行良好 建设有序 走深走实
"""


_INNER = """
组建 新增 投放 投入 拨付 惠及 入驻 进驻 新入列 送戏 增设 加装 发放 引进 培育 建成 新建 办理 完成 获评 获批 入选
落户 签约 安置 新安装 带动 资助 救助 受理 化解 办结 调解 查处
开工 投产 改造 放贷 接待 举办 新开 吸引 解决
"""
"""Verbs that a subject before them leaves plain: 荣清国控组建子公司13家."""
_NOUN_ENDS = (
    "率 区 额 量 房 企业 项目 数 制 社 者 单位 面积 证 业 总值 收入 总额 中心 机构 体系 能力 水平 强度 用地 标准 设施"
    " 基地 资金 增加值 站 点 人员 人数 产值 网络 性 主体 价格 指数 值 税 力"
    " 创汇 规模 环境 对象 成本 案件 许可 事项 成果 工作 质量 经费 合同 基金 安全 能力 场景"
)


def _alternatives(words: str) -> str:
    return "|".join(map(re.escape, sorted(set(words.split()), key=len, reverse=True)))


_VERB = rf"新?(?:{_alternatives(_DONE)})"
_VERBS_IN_NOUNS = (
    "上市|签约|落地|竣工|投产|完工|开工|入驻|合作|运营|认定|参与|安置|贯通|生产|发展|服务|保障|培训|销售|出口|进口|运输"
    "|登记|投资|消费|增加|监测|审计"
    "|流转|绿化|覆盖|应用|创新|利用|规划|减排|研发|审批|注册|体检|筛查|接种|接诊|处理|回收|转运|清运|引导|采集|养护|诊疗|推送"
    "|表彰|整改|选拔|公布|认证|编制|攻坚|援助|收治|打击|处分|立项|梳理|采购|清收"
)
_RATED = "完成|实现|通过|获得|办结|办复|化解|受理|覆盖|普及"
_AS_NOUN = (
    rf"(?:建成(?:区|面积|[率量度])|(?:{_RATED})(?:率|区|量|数|者|证|度)|(?:{_VERBS_IN_NOUNS})(?:{_alternatives(_NOUN_ENDS)})"
    "|[年月日人户平]均|[供补调]水(?:管[网道线]|工程|能力|量|设施|保障|率|水平|人口)"
    "|种植(?:[大农]?户|专业|基地|业|园|示范)|创造性|转移劳动力占|衔接(?:项目|资金|推进)|(?:入规|升规|入库|入统)(?:企业|单位)|上市(?:挂牌)?后备|开发(?:[区者]|商(?!品))|(?:更新|技术|设备)改造投资|更新改造投资|建设用地|服务(?:贸易|消费|外包|零售)|转移支付|进口货值|(?<!、)出口(?:通关|退税|查验)|应用(?:技术|基础|软件)|修复工程|以上市(?!公司|企业)|支持(?:政策|措施)|免征(?:范围|政策)|脱贫(?:县|地区|户|劳动力|家庭|人员|(?:人口|群众)(?=人均|稳岗|务工|就业|家庭|收入))|拟上市|(?:易地|避险)?(?:扶贫)?搬迁(?:安置)?[点区])"
)
_NOUNS = rule(
    _AS_NOUN,
    "19个地级以上市被命名为双拥模范城 => 被命名为双拥模范城的地级以上市数 | count | 19个 | 2021 | actual",
    "脱贫县农民收入1.8万元，增长7.9% => 脱贫县农民收入 | growth | 7.9% | 2021 | actual",
    "培育种植大户32户、家庭农场15家 => 培育家庭农场数 | count | 15家 | 2021 | actual",
    "新增入规企业20家、“小巨人”企业10家 => 新增“小巨人”企业数 | count | 10家 | 2021 | actual",
    "抓好69个易地搬迁点后续扶持 => 易地搬迁点数 | level | 69个 | 2021 | actual",
    "基本建设投资3亿元，更新改造投资1亿元 => 更新改造投资 | level | 1亿元 | 2021 | actual",
    "脱贫人口人均纯收入1.7万元，增长13% => 脱贫人口人均纯收入 | growth | 13% | 2021 | actual",
    "3家新上市企业落户 => 落户新上市企业数 | count | 3家 | 2021 | actual",
    "改造燃气管网35公里、供水管网28公里 => 改造供水管网长度 | count | 28公里 | 2021 | actual",
    "创造性开展改革试点30项 => 开展改革试点数 | count | 30项 | 2021 | actual",
    "服务贸易进出口总额居全省首位 => 服务贸易进出口总额全省排名 | rank | 1位 | 2021 | actual",
    "进口货值、入境游客分别增长38%、64% => 入境游客 | growth | 64% | 2021 | actual",
    "转移支付规模居全省第一 => 转移支付规模全省排名 | rank | 1位 | 2021 | actual",
    "建设用地审批考评居全省首位 => 建设用地审批考评全省排名 | rank | 1位 | 2021 | actual",
    "出口通关效率稳居全省第一 => 出口通关效率全省排名 | rank | 1位 | 2021 | actual",
    "@plan 实施应用技术攻关项目6个、重大科技专项2个 => 实施重大科技专项数 | count | 2个 | 2022 | target",
)
"""完成率, 建成区, 上市企业, 生产总值: a verb in a noun."""
_LEADING = rule(
    rf"(?:(?!{_AS_NOUN}){_VERB}(?:了|[、和及并与](?={_VERB}))?){{1,4}}",
    "新建学校3所 => 新建学校数 | count | 3所 | 2021 | actual",
)  # 取缔整治提升  新建和调整
_OPENS = frozenset(verb[0] for verb in _DONE.split()) | {"新"}
"""What a verb of `_DONE` begins with: most words are passed over by this alone."""
_PREDICATE = rule(
    rf"(?P<empty>{_alternatives(_EMPTY)})|(?P<did>{_alternatives(_DID)}|(?<=[户民众庭口工员])(?:都?能|已)?(?:住|用|喝|吃)上)",
    "300户居民用上天然气 => 用上天然气的居民户数 | count | 300户 | 2021 | actual",
    "8家市属国企完成整合重组 => 整合重组的市属国企数 | count | 8家 | 2021 | actual",
)
_FINAL = rule(
    r"(?:发放|安置|资助|救助|培训|吸纳|选派|使用|安排|拨付|下达|投入|注入|提供|给予|落实|新增|新建|引进|获得|争取|设立|安装|设置|配备|选派|招聘|惠及|覆盖)$",
    "困难群众一次性发放3万份物资 => 困难群众一次性发放物资数 | count | 3万份 | 2021 | actual",
)
_FRONT = rule(
    r"(?:围绕|针对|按照|根据|依托|聚焦|瞄准|立足|结合|面向|在(?![建园校库岗册线职编外]|[一-龥]登记|全国|[^，]{0,4}(?:率先|首))|从(?![业事]))",
    "围绕产业链引进项目12个 => 引进项目数 | count | 12个 | 2021 | actual",
)
_AFTER_FRONT = rule(
    rf"(?!{_AS_NOUN})(?:{_alternatives(_DONE)}){{1,2}}(?=[一-龥“]{{2}}|$)",
    "围绕产业链引进项目12个 => 引进项目数 | count | 12个 | 2021 | actual",
)
_ADVERB = rule(
    r"(?:(?:(?<=[一-龥]{2})(?:在?一年内|当年|[上下]半年|年底前?|\d{1,2}月底?前|(?<!一)年内)|高质量|高标准|高效|一次性?|圆满|全面|全线|整体|较好|很好|超额|早日|尽早|尽快|率先|更多|稳定|基本|初步|梯次|免费|全容量|连续[一二两三四五六七八九十\d]{1,3}年|(?<=[一-龥])(?<![创更高翻革全焕常最崭维刷出])新|分别|陆续|相继|先后|正式|成功|顺利|分类|也|已经?|要|将|按期|如期|按时|(?<=工程)主体|向(?:全[国省市]|市民|社会|公众|游客)|(?<=断面)水质|(?<=[一-龥]{2})在?全[国省市区县州])+|(?<=[一-龥]{2})分别在[^，在]{2,14}|成功在[^，、在]{2,10}|在“[^”]{2,10}”|在[^，、在]{2,16}[中上]|在[^，在]{1,12}板"
    r"|(?<=[一-龥]{2})在(?:[全国省市县州盟]{2}|城市|农村|[当本]地|[川渝冀鲁豫湘鄂皖浙苏赣闽粤桂琼黔滇藏陕甘青宁新蒙辽吉黑晋京津沪]))$",
    "总投资3亿元的电池项目当年签约 => 电池项目总投资 | level | 3亿元 | 2021 | actual",
    "十余家企业在“新三板”挂牌 => 挂牌企业数 | count | 10家 | 2021 | actual",
    "12家企业在主板、新三板上市 => 上市企业数 | count | 12家 | 2021 | actual",
    "50余项改革经验在国省推广 => 推广改革经验数 | count | 50项 | 2021 | actual",
    "36个大城市率先建立制度 => 建立制度的大城市数 | count | 36个 | 2021 | actual",
    "33项试点任务较好完成 => 试点任务数 | level | 33项 | 2021 | actual",
    "20个新建项目上半年开工 => 开工新建项目数 | count | 20个 | 2021-01..06 | actual",
    "50个项目要按期竣工投产 => 竣工投产的项目数 | count | 50个 | 2021 | actual",
    "5个地级市和5个县级市新获评文明城市 => 获评文明城市的县级市数 | count | 5个 | 2021 | actual",
    "又有20万农村贫困人口稳定脱贫 => 脱贫农村贫困人口 | count | 20万人 | 2021 | actual",
    "16个重大专项陆续启动 => 启动重大专项数 | count | 16个 | 2021 | actual",
    "9家医院在绩效监测中获评优秀 => 获评优秀的医院数 | count | 9家 | 2021 | actual",
)
_AND = ("和", "及", "与", "、")
_DONE_SO_FAR = rule(
    r"完成|建成|实现|建立|达到|消除",
    "3户企业成功在新三板挂牌 => 挂牌企业户数 | count | 3户 | 2021 | actual",
    "2座电站分别在东江、西河开工 => 开工电站数 | count | 2座 | 2021 | actual",
    "25个省、213个县初步建立了低保制度 => 建立了低保制度的省数 | count | 25个 | 2021 | actual",
    "2800个村庄基本完成美丽乡村建设 => 美丽乡村建设的村庄数 | count | 2800个 | 2021 | actual",
)
_UNDONE = rule(
    r"(?<=[一-龥])(?:尚未|还未|仍未)(?:完全|稳定|全部)?$",
    "还有187万农村人口尚未稳定脱贫 => 尚未稳定脱贫的农村人口 | count | 187万人 | 2021 | actual",
)
_BY = rule(
    r"(?:凭|靠|因(?!特))(?=[一-龥]{2})",
    "1324人凭转化贡献晋升职称 => 凭转化贡献晋升职称人数 | count | 1324人 | 2021 | actual",
)
_AND_ALSO = rule(
    r"(?<=[一-龥]{2})(?:大幅|全面|成功|顺利|正式|如期)[一-龥]{2}并$",
    "17种抗癌药大幅降价并纳入国家医保目录 => 大幅降价的抗癌药数 | count | 17种 | 2021 | actual",
)
_EVERY = rule(
    r"每个?(?:县|市|区|乡|镇|街道|社区|村|省)",
    "每个县培育一批龙头企业、打造1个产业集群 => 每个县打造产业集群数 | level | 1个 | 2021 | actual",
)
_EVENT = rule(
    r"(?:成功)?(?:举办|召开|承办|开展|举行)[^、]{2,20}(?:会|节|赛|展|活动|论坛|直播|晚会)",
    "举办推介会、点击量超1.8亿次 => 点击量 | level | 1.8亿次 | 2021 | actual",
)
_INVESTED = ("完成投资", "到位资金", "总投资", "计划总投资")
_SEEN = rule(
    r"[一-龥]{2,8}(?:量|额|人次|人数|金额)",
    "举办推介会、点击量超1.8亿次 => 点击量 | level | 1.8亿次 | 2021 | actual",
)
"""举办推介会、点击量超1.8亿次: the event is over, and what it reached is measured."""
_INSIDE = rule(_alternatives(_INNER), "城投公司组建子公司3家 => 组建子公司数 | count | 3家 | 2021 | actual | 城投公司")


@lru_cache(maxsize=4096)
def leading_verb(words: str) -> str:
    """The verb or verbs that `words` start with (建成运行, 取缔整治提升), or nothing."""
    match = _LEADING.match(words) if words[:1] in _OPENS else None
    return match[0] if match else ""


def after_preposition(words: str) -> str:
    """`在上海等省市设立` -> `设立`; `围绕产业需求布局建设铁路专用线` -> `布局建设铁路专用线`."""
    front = _FRONT.match(words)
    verb = _AFTER_FRONT.search(words, front.end() + 2) if front else None
    return words[verb.start() :] if verb else words


def last_act(words: str) -> str:
    """`支持“科创飞地”建设、引进科创企业` -> `引进科创企业`: each verb has its own things."""
    before, joint, last = words.rpartition("、")
    if _EVENT.fullmatch(before) and _SEEN.fullmatch(last):
        return last
    every = _EVERY.match(before)
    if every and leading_verb(before[every.end() :]) and leading_verb(last):
        return every[0] + last  # 每个县培育一批龙头企业、打造1个产业集群
    verb = leading_verb(before) if joint and "、" not in before and "等" not in last else ""
    last = trim_start(last)
    if verb and last in _INVESTED and len(before) - len(verb) > 3:
        return before[len(verb) :] + last  # 实施城市更新行动、完成投资
    return last if verb and len(before) - len(verb) > 2 and leading_verb(last) else words


def ends_in_verb(words: str) -> bool:
    """对种粮农民一次性发放: what follows the number is the object."""
    return bool(_FINAL.search(words))


def inner_verb(words: str) -> str:
    """The verb after a subject: 组建 of 荣清国控组建子公司."""
    match = _INSIDE.search(words, 2)
    return match[0] if match and match.end() < len(words) and not _NOUNS.match(words, match.start()) else ""


@lru_cache(maxsize=2048)
def predicate(words: str) -> tuple[str, str, bool]:
    """`项目竣工投产` -> (`项目`, `竣工投产`, True): the thing, what it did, and whether that says something."""
    found = tuple(_PREDICATE.finditer(words))
    nouns = [match.span() for match in _NOUNS.finditer(words)] if found else []
    for match in found:
        if match["empty"] in ("基本", "初步") and _DONE_SO_FAR.match(words, match.end()):
            continue  # 2800个村庄基本完成建设
        if match["empty"] and words[match.start() - 1 : match.start()] in _AND:
            continue  # 三期工程和深度治理工程
        if match.start() and not any(start <= match.start() < end for start, end in nouns):
            quoted = match.start() > 1 and words[match.start() - 1] == "“"  # 耕地保护责任“落地上图”
            start = match.start() - quoted
            also = _AND_ALSO.search(words[:start])  # 大幅降价并纳入国家医保目录
            start = also.start() if also else start
            start = 0 if _BY.match(words[:start]) else start
            undone = _UNDONE.search(words[:start])  # 人口尚未脱贫
            start = undone.start() if undone else start
            return _ADVERB.sub("", words[:start]).rstrip("、"), words[start:], match["empty"] is None
    return words, "", False
