"""The sentences of a paragraph for each mode: their tense, totals and annual words."""

from site_gen.model.compiled import compiled
from site_gen.reading.ballot_words import EXACT, OPENING, Weights
from site_gen.reading.setting import NAMED_PLAN

ONE_YEAR = 0.8
"""What 全年 or 年内 takes from an outlook of years."""
_PROBLEM = compiled(
    r"清醒(?:地)?(?:看到|认识)|(?:存在|面临).{0,12}(?:问题|困难|短板|不足|挑战)|(?:问题|困难|短板|不足|差距).{0,6}(?:主要|表现)"
)
"""我们也要清醒地看到，经济社会发展仍存在不少困难: it speaks of the time of the review, whatever its verbs."""
_SETS = compiled(
    r"(?:(?:预期|奋斗|主要)目标|总体要求)(?:主要)?(?:是|为|[：:])"
    r"|(?:要|将|着力|重点|集中力量)(?:抓好|做好|办好)(?!了)[^。，；]{0,14}(?:工作|任务|实事)[：:]$"
)
"""主要预期目标是：生产总值增长8%，……; 2023年着力抓好40项重点工作：: no result, whatever its verbs."""
_DONE = compiled(
    r"达到\d|完成(?:投资)?\d|同比|比上年|较上年|位居|荣获|获评|入选|跻身|圆满|建成投用|竣工|提升至|提高到\d|增至|降至|增长\d[\d.．]*[%％](?!左右|以上|的目标)|我们(?:坚持|始终|坚决|牢牢|深入|全力|大力|着力|扎实|聚焦)|得到|实现了|取得(?!新的?更|更[大多高好])|创造?了|新增\d"
    r"|成功(?=[创承举获入侦申])|了(?<=[赢成进施展办决造建立高强]了)(?!解|然)"
)
_EXACT = compiled(
    r"(?:增长|下降|提高|上升|降低|[、和])(?:了)?\d+\.(?:[1-46-9]|\d\d)\d*(?:[%％]|个百分点)(?!左右|以上|以内|的目标)"
)
"""增长25.2%: nobody plans so exactly."""
_TO_DO = compiled(
    r"力争|确保|争取|(?<![需主重不只])要(?!求|素|点|闻|道|地|件|领|义)|将(?!军|士|近)|[%％]左右|(?<=\d)[%％万亿元人个家]+以上|我们将|必须|要把|务必|不少于|不低于"
)
_TOTAL = compiled(
    r"累计|年均|五年|翻(?:了?一|两)?番|连续[四五]年|(?:较|比|从|由)“?(?:(?:19|20)\d\d|十[一二三四五六]?五)”?(?:年|末)"
)
_FULFILS = compiled(rf"完成了?{NAMED_PLAN}(?:规划)?(?:确定|提出)?的?(?:各项|主要)*(?:目标|任务)")
_RISES = compiled(r"(?:从|由)\d[\d.,]*[万亿]*[一-龥%％]{0,4}?(?:增加|提高|提升|增长|上升|跃升|扩大)到")
"""2020年是“十三五”收官之年。我们完成了“十三五”规划的目标任务。生产总值从2万亿元增加到3万亿元: its five years."""
_IN_YEAR = compiled(r"全年|年内|今年")
_OF_YEAR = compiled(r"全年|同比|比上年|较上年|年内|上年|去年")


def is_summing_up(text: str) -> bool:
    return bool(_FULFILS.search(text, 0, 2 * OPENING) and _RISES.search(text) and not _OF_YEAR.search(text))


def of_sentences(text: str) -> Weights:
    """Tense, totals and annual words of a paragraph, none of them for much."""
    done, ahead = len(_DONE.findall(text)), len(_TO_DO.findall(text))
    if _PROBLEM.search(text, 0, 2 * OPENING):
        return 0.6, 0.8, 0.0, 0.0
    tense = -1.8 if _SETS.search(text) else 1.8 * (done - ahead) / (done + ahead + 2)
    total, annual = len(_TOTAL.findall(text)), len(_OF_YEAR.findall(text))
    span = 1.2 * (total - annual) / (total + annual + 1)
    back, to_do, long, short = max(0.0, tense), max(0.0, -tense), max(0.0, span), max(0.0, -span)
    back += EXACT * (len(_EXACT.findall(text)) > 1)
    within = short if _IN_YEAR.search(text) else 0.0
    beyond = ONE_YEAR if _IN_YEAR.search(text) else 0.0
    return back + long, back + short, to_do + within, to_do - beyond
