"""A text -> why it can be no report, in a sentence."""

from site_gen.model.compiled import compiled
from site_gen.reading.formats_several import reports_in

MANY = 2_000_000
"""Characters; the longest report known has 120,000."""
FEW = 200
"""Chinese characters that the shortest report has …"""
EXCERPT = 60
"""… and the shortest piece of one, where its words leave no doubt of what it is from."""
CHINESE = compiled(r"[\u3400-\u9fff]")
TRADITIONAL = compiled(r"[們這為發與區產國業報億總縣會長門開實現進過動經濟應對時個種無]")
MIXED = 0.04
"""Of the Chinese characters: a text in simplified ones has hardly any of those."""
LATIN = compiled(r"[A-Za-z]")
OF_A_REPORT = compiled(
    r"各位(?:议事|居民)?(?:代表|委员|主任)|政府工作|工作报告|报告工作|人民政府|国务院|工作回顾|过去一年|过去五年|一年来|五年来|今年|经济社会|"
    r"预期目标|重点(?:工作|任务)|发展|增长|全[省市县区州国镇乡盟旗]|工作(?:总结|计划|思路|安排)|办事处|管委会|固定资产投资|生产总值|规上"
)
"""Words that no report lacks."""
HINTS_OF_A_REPORT = 4
"""So many different ones it has at least."""
NAMED = compiled(r"政府工作报告")
"""A piece that says what it is, or the news of one: of such words it needs fewer."""


def unfit(text: str) -> tuple[str, str, str] | None:
    """What is wrong with the text, the name of the rule, and the way out; None for what may be a report."""
    if len(text) > MANY:
        return f"{len(text):,} characters are too many for a report", "not-a-report", ""
    chinese = len(CHINESE.findall(text))
    if chinese < len(LATIN.findall(text)) / 4 and LATIN.search(text):
        return "the text is not in Chinese", "not-chinese", "the Chinese report is needed"
    if len(TRADITIONAL.findall(text)) > MIXED * chinese:
        message = "the text is in traditional characters"
        return message, "not-simplified", "the report in simplified characters is needed"
    hints = _hints("".join(text.split()))
    if chinese < (FEW if hints <= HINTS_OF_A_REPORT else EXCERPT):
        return f"{chinese} Chinese characters are too few for a report", "not-a-report", ""
    if hints < HINTS_OF_A_REPORT:
        return "this does not read like a government work report", "not-a-report", ""
    if several := reports_in(text):
        named = ", ".join(several[:4])
        return f"this file holds {len(several)} reports: {named}", "several-reports", "give each as a file"
    return None


def _hints(words: str) -> int:
    """How many different words of a report there are; the name of one counts for two."""
    return len(set(OF_A_REPORT.findall(words))) + bool(NAMED.search(words))
