"""Names of places that the words around them make the reporting place's: 我代表湘潭市人民政府."""

from collections.abc import Iterator

from msgspec import Struct

from site_gen.model.compiled import compiled
from site_gen.model.division import Divisions
from site_gen.reading.outline_place_votes import kind_of

PLACE_END = r"(?:自治区|自治州|自治县|自治旗|地区|林区|新区|开发区|街道|苏木|[省市县区州旗盟镇乡])"
BODY = "(?:行政公署|行署|管委会|管理委员会|办事处|(?:人民)?政府)"
YEAR = r"(?:19|20)\d\d年(?:度|上?半年度?)?"
PLACE_IN_TITLE = compiled(
    rf"(?:(?:19|20)\d\d年)?(?:关于)?(?!年)([\u4e00-\u9fff]{{1,30}}?{PLACE_END})"
    rf"(?:(?:{BODY}(?:{YEAR})?|{YEAR}(?:(?:人民)?政府)?)工作(?:报告|总结)|{BODY}关于(?=.*报告))"
)
"""保定市清苑区2021年政府工作报告; 2025年四川省政府工作报告; 东湖街道办事处2024年工作报告"""
_OF_GOVERNMENT = compiled(
    rf"(?:代表|受|^(?![我受])|[\s：:])([\u4e00-\u9fff]{{1,30}}?{PLACE_END})(?:人民政府|行署|行政公署|管委会|管理委员会|办事处)"
)
"""我代表北京市人民政府; 发文单位：河北省人民政府"""
_CONGRESS = rf"([\u4e00-\u9fff]{{1,30}}?{PLACE_END})第?[一二三四五六七八九十\d]+届(?:人民代表大会|人大)"
_OF_CONGRESS = compiled(rf"(?:在|日(?!在)|^(?![^，。]{{1,16}}(?:长[^，。]{{2,7}}|日)在)){_CONGRESS}")
"""在湖南省第十四届人民代表大会; not all of 县长林一在临江县第十六届人民代表大会,
or of 一九九一年三月二日在临江县第九届人民代表大会"""
_IN_CONGRESS = compiled(rf"(?:在|日(?:上午|下午)?[，,](?=[^，。在]{{2,20}}届)){_CONGRESS}")
"""1月8日，县长林一在临江县第十六届人民代表大会……上作政府工作报告: what a caption says."""
_OF_POST = compiled(rf"([\u4e00-\u9fff]{{1,30}}?{PLACE_END})(?:人民政府)?(?:常务)?[代副]?理?[省市县区州旗镇乡盟]?长")
"""上海市市长; 湘潭市长; 静水县常务副县长"""
_OF_SPEAKER = compiled(rf"报告人[：:]\s*([\u4e00-\u9fff]{{1,30}}?{PLACE_END})(?:人民政府)?代?[省市县区州旗镇乡盟]?长")
"""报告人：山北市市长 王明"""


_SHORT = 3
"""Characters: a name as short as this may be the end of another, as 岚县 is of 青岚县."""
_LED = (*"省市州盟县区旗在于是为我受年日月上由向对将把", "代表")
"""What may stand right before a name."""


class Told(Struct, frozen=True):
    """What of a report can name its place, what is most to be trusted first."""

    title: str
    opening: str
    """The first words of its first paragraph."""
    bylines: tuple[str, ...]
    labels: tuple[str, ...]
    words: str
    """All of it."""
    file: str = ""
    """The name under which it was received."""


def named(told: Told, kind: str, spoken_of: str, divisions: Divisions) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Names that the words around them make the reporting place's, with the names of what it lies in; best first.

    Who publishes a text, or holds a post, may be somebody else: their place must be in the table and of the right kind.
    """
    sources = (
        (PLACE_IN_TITLE, ("".join(told.title.split()),), kind),
        (_OF_GOVERNMENT, (told.opening,), kind),
        (PLACE_IN_TITLE, told.labels, kind),
        (_OF_SPEAKER, told.labels, kind),
        (_OF_CONGRESS, (told.title, *told.bylines), kind),
        (_OF_GOVERNMENT, told.bylines, kind),
        (_OF_POST, told.bylines, spoken_of),
        (_IN_CONGRESS, told.labels, spoken_of),
        (_OF_GOVERNMENT, told.labels, spoken_of),
    )
    for pattern, texts, wanted in sources:
        for match in filter(None, map(pattern.search, texts)):
            chain = _chain(match[1], divisions) or ((match[1],) if len(match[1]) > 1 else ())
            listed = chain and (chain[-1] in divisions or not divisions.text or pattern is not _OF_POST)
            if listed and wanted in ("", kind_of(chain[-1])):
                yield chain[-1], chain[:-1]


def _chain(words: str, divisions: Divisions) -> tuple[str, ...]:
    """The names at the end of some words: 会上我代表湖南省湘潭市 -> 湖南省, 湘潭市; the last may be in no table."""
    chain: list[str] = []
    at = 0
    behind = 0
    while at < len(words):
        ends = range(len(words), at + 1, -1)
        end = next((end for end in ends if words[at:end] in divisions), None)
        if end and (at == behind or end - at > _SHORT or words[:at].endswith(_LED)):
            chain.append(words[at:end])
            behind = end
        else:
            end = None
        at = end or at + 1
    if chain and not words.endswith(chain[-1]):
        chain.append(words[words.rindex(chain[-1]) + len(chain[-1]) :])
    return tuple(chain)
