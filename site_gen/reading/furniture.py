"""Words of a web page around a report, adverts, licence, menus: they say that a line is furniture, and which."""

import re
from collections.abc import Sequence

from site_gen.model.compiled import compiled
from site_gen.model.report import Omission
from site_gen.reading.cleaning_noise import omitted
from site_gen.reading.strand import Strand

LICENCE = re.compile(
    r"本作品|公有领域|著作权|Public domain|ICP备|网安备|备案号|网站标识码|版权|Copyright|©|All Rights", re.I
)
"""冀ICP备06016263号-1"""
ADVERT = compiled(
    r"微信|公众号|扫一扫|扫码|二维码|长按|招商[/／]|租售|电话|手机号|热线[:：]|客服|加群|点击|转载|数据网"
)
"""扫一扫关注公众号"""
CALL_TO_ACT = compiled(r"\d{7}|[:：]|扫|长按|点击|转载|数据网")
"""What a sentence of a report that names 微信 or 电话 has not."""
MENU = compiled(
    r"https?://|www\.|分享到|上一[篇页]|下一[篇页]|(?:相关|推荐|延伸)(?:文章|链接|阅读|报道|新闻)|^(?:相关|热门|热点|精彩|最新|为你|为您)?推荐$|^猜你喜欢|打印本?页|关闭(?:窗口|本页)|网站地图|法律声明|关于本站|责任编辑|"
    r"责编|编辑[:：]|来源[:：]|原标题|主办[:：单]|承办[:：单]|当前位置|返回顶部|^抄[送报][:：]|免责声明|您访问的链接|不代表.{1,12}(?:观点|立场)|\.(?:docx?|pdf|wps)$"
)
"""[打印本页]"""
SENTENCE_END = compiled(r"[。！!？?][”’）)]*(?:[（(][^（）()]{1,10}[）)])?$")
"""……努力奋斗！（热烈鼓掌）"""
SHORT = 60
"""Characters that a line of furniture has at most."""
PROSE = 30
"""Characters of a sentence that is prose whatever stands around it."""


def is_furniture(text: str) -> bool:
    """Whether a line belongs to a web page: ©版权所有, 扫一扫关注公众号."""
    found = LICENCE.search(text) or MENU.search(text) or (ADVERT.search(text) and CALL_TO_ACT.search(text))
    return bool(found) and (len(text) <= SHORT or "。" not in text or bool(LICENCE.search(text)))


def is_sentence(text: str) -> bool:
    return bool(SENTENCE_END.search(text[-SHORT:]) and re.search(r"[\u3400-\u9fff]", text))


def reason_of(text: str) -> str:
    """Why a line is left out, where its words tell; else an empty string."""
    for reason, pattern in (("licence", LICENCE), ("advert", ADVERT), ("navigation", MENU)):
        if pattern.search(text):
            return reason
    return ""


def furniture_of(lines: Sequence[Strand]) -> list[Omission]:
    """The omissions of lines that are all furniture; a line that does not tell its kind has that of the one before."""
    omissions: list[Omission] = []
    reason = "navigation"
    for line in lines:
        reason = reason_of(line.text) or reason
        omissions += omitted(line, reason)
    return omissions


def rests_furniture(lines: Sequence[Strand]) -> int:
    """Index of the line of furniture behind which no prose follows any more; the end where there is none."""
    prose = [
        i
        for i, line in enumerate(lines)
        if is_sentence(line.text) and len(line) >= PROSE and not is_furniture(line.text)
    ]
    first = prose[-1] + 1 if prose else 0
    return next((i for i in range(first, len(lines)) if is_furniture(lines[i].text)), len(lines))
