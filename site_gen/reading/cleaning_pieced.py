"""Lines of a title page that an export broke, in one piece: 政⏎府⏎工⏎作⏎报⏎告."""

import re

from site_gen.model.compiled import compiled
from site_gen.reading.strand import Strand, joined

POST = r"(?:省长|市长|县长|区长|州长|镇长|乡长|旗长|盟长|专员|主任|总理|主席|行政长官|苏木达)"
POST_AT_END = compiled(rf"{POST}[：:]?\s*$")
CONGRESS_AT_END = compiled(r"届(?:人民代表大会|人大)$")
PLACE_AT_END = compiled(r"在[^。，：:]{2,20}[省市县区州盟旗镇乡]$")
CONGRESS = compiled(r"第[一二三四五六七八九十]{1,3}届")
"""——2023年2月23日在山北旗⏎第十六届人民代表大会……"""
WHICH_SESSION = compiled(r"第?[一二三四五六七八九十]{1,3}次会议")
"""第十七届人民代表大会⏎第一次会议上"""
HAN = r"[^\W\da-zA-Z_]"
"""Names are written with rare characters too."""
PERSON = (
    rf"(?:{HAN}{{2,6}}[·•‧・.]{HAN}{{2,10}}(?:[·•‧・.]{HAN}{{2,8}})?|{HAN}{{2,4}}|{HAN}\s+{HAN}(?:\s+{HAN})?(?!{HAN}))"
)
"""闫向阳; 张　三; 艾尔肯·吐尼亚孜"""
NAME = compiled(PERSON)


def in_one_piece(lines: list[Strand]) -> list[Strand]:
    """The lines with those joined that an export broke: 政⏎府⏎工⏎作⏎报⏎告, 2017⏎年⏎2⏎月, 国务院总理⏎李克强."""
    pieced: list[Strand] = []
    for line in lines:
        if pieced and _is_broken(pieced[-1].text, line.text):
            pieced[-1] = joined((pieced[-1], line))
        else:
            pieced.append(line)
    return pieced


def _is_broken(text: str, following: str) -> bool:
    return (
        bool(re.fullmatch(r"[政府工作报]{1,5}", text) and re.fullmatch(r"[府工作报告]+", following))
        or bool(re.search(r"(?:^|\D)\d{1,4}$", text) and re.match(r"[年月日]", following))
        or bool(re.search(r"\d[年月]$", text) and re.match(r"\d", following))
        or bool(re.search(r"第[一二三四五六七八九十]+届$", text) and re.match("人民代表大会|人大", following))
        or bool(CONGRESS_AT_END.search(text) and WHICH_SESSION.match(following))
        or bool(PLACE_AT_END.search(text) and CONGRESS.match(following))
        or bool(re.search(r"大会第[一二三四五六七八九十]{1,2}$", text) and following.startswith("次会议"))
        or bool(
            re.search(r"^[^：:]*政府$", text) and re.match(r"(?:(?:19|20)\d\d年度?)?工作报告|关于.*报告$", following)
        )
        or bool(POST_AT_END.search(text) and NAME.fullmatch(following))
    )
