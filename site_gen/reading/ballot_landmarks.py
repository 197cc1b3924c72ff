"""今年是新中国成立75周年 -> 2024: the last year and this, where a report names them by what they are known for."""

from collections.abc import Iterator

from site_gen.model.compiled import compiled
from site_gen.reading.numerals import read_number
from site_gen.reading.setting import FIVE_YEARS, NAMED_PLAN

_FOUNDED = {
    "新": 1949,
    "中华": 1949,
    "共产党": 1921,
    "建党": 1921,
    "改革": 1978,
    "建军": 1927,
    "长征": 1936,
    "抗": 1945,
}
ANNIVERSARY = compiled(
    r"(?P<what>新(?=中国)|中华(?=人民)|共产党)(?:中国|人民共和国)?成立[^，。；]{0,4}?(?P<years>\d{2,3}|[一二三四五六七八九十百]{2,5})周年"
)
"""中华人民共和国成立75周年; 中国共产党成立100周年"""
EVENT = compiled(
    r"(?P<what>建党|改革|建军|长征|抗)(?:开放|胜利|(?:日战争|战)(?:暨|、)?[^，。；]{0,14}?胜利)?(?P<years>\d{2,3}|[一二三四五六七八九十百]{2,5})周?年"
)
"""改革开放40周年; 建党百年; 抗日战争暨世界反法西斯战争胜利80周年"""
_CONGRESSES = {"十六": 2002, "十七": 2007, "十八": 2012, "十九": 2017, "二十": 2022, "二十一": 2027}
CONGRESS = compiled(
    r"党的(?P<which>十[六七八九]|二十一?)大(?:(?:胜利)?召开(?:之年|的一年)|(?:精神)?的?(?P<after>开局|起步|第一)(?:之年|年))"
)
"""党的二十大召开之年; 全面贯彻党的二十大精神的开局之年"""
_PLENA = {
    "十五": {"四": 1999, "五": 2000, "六": 2001},
    "十六": {"三": 2003, "四": 2004, "五": 2005, "六": 2006},
    "十七": {"三": 2008, "四": 2009, "五": 2010, "六": 2011},
    "十八": {"三": 2013, "四": 2014, "五": 2015, "六": 2016},
    "十九": {"四": 2019, "五": 2020, "六": 2021},
    "二十": {"三": 2024, "四": 2025},
}
"""The years of those that are held late in one, so that the next report names them."""
PLENUM = compiled(r"(?<!委)(?P<which>十[五六七八九]|二十)届(?P<nth>(?:[一二三四五六七]中?、?)+)中全会")
"""认真学习贯彻十八届三中、四中全会精神"""
PLANNED = compiled(rf"{NAMED_PLAN}(?:规划)?(?:实施)?的?(?:(?P<ends>收官|最后)|开局|起步|第一)")
"""“十四五”规划的收官之年"""
LAST = compiled(r"(?:刚刚)?过去(?:的)?一年(?:里|来)?[，,]?|^一年来|^去年[，,]?")
THIS = compiled(r"今年")
REACH = 90
"""Characters behind 过去一年 or 今年 within which what it is known for stands."""


def landmarks_of(text: str) -> Iterator[tuple[str, int]]:
    """The words and the year planned, for each year of the last and this that `text` names so."""
    for when, later in ((LAST, 1), (THIS, 0)):
        for match in when.finditer(text):
            said = text[match.end() : match.end() + REACH].partition("。")[0]
            yield from ((match[0] + words, year + later) for words, year in _known(said))


def plena_of(text: str) -> Iterator[tuple[str, int]]:
    """The words and the year planned: that behind the last full session of the party that `text` names."""
    for match in PLENUM.finditer(text):
        held = [year for nth, year in _PLENA[match["which"]].items() if nth in match["nth"]]
        yield from ((match[0], max(held) + 1) for _ in held[:1])


def _known(said: str) -> Iterator[tuple[str, int]]:
    for match in (*ANNIVERSARY.finditer(said), *EVENT.finditer(said)):
        yield match[0], _FOUNDED[match["what"]] + int(read_number(match["years"]) or 0)
    for match in CONGRESS.finditer(said):
        yield match[0], _CONGRESSES[match["which"]] + bool(match["after"])
    for match in PLANNED.finditer(said):
        yield match[0], FIVE_YEARS[match["plan"]] + 4 * bool(match["ends"])
