"""review.md accounts for every numeral by name, folded, by kind, and says of what is doubtful how it was read."""

import re

from site_gen.corridor import convert
from site_gen.reading.outline import outline

REPORT = """临江市政府工作报告
——2025年1月8日在临江市第五届人民代表大会第四次会议上
市长 林一
各位代表：
现在，我代表市人民政府向大会报告工作，请予审议。
一、2024年工作回顾
2024年，全市地区生产总值达到120.5亿元，增长6.2%。引进亿元以上项目12个，5G基站达到300个。
二、2025年工作安排
地区生产总值增长6%左右。各位代表，让我们团结奋斗！
"""


def test_what_a_numeral_was_taken_for_is_listed_word_for_word() -> None:
    review = convert.draft(REPORT, outline(REPORT))["review.md"].decode()
    folds = dict(re.findall(r"<summary>(\w+): \d+</summary>\n\n(.*?)\n\n</details>", review, re.S))
    assert "`2024年` ，全市" in folds["日期和期间"]
    assert "引进 `亿元` 以上项目12个" in folds["门槛"]
    assert "`5` G基站" in folds["名称和编号的一部分"]


def test_a_doubtful_reading_is_told_in_words() -> None:
    report = REPORT.replace("地区生产总值增长6%左右。", "推动各方咯吱木屋建设事项30个。")
    review = convert.draft(report, outline(report))["review.md"].decode()
    assert "→ 推动各方咯吱木屋建设事项数 · 数量 · 2025 · 目标\n  - 可疑之处：" in review
    assert "也可以读作：推动各方咯吱木屋建设事项数 · 水平" in review
