"""What the tests of outlines share: the case files, and what is told of a report that their lines write."""

from site_gen.reading.outline import outline

SENTENCES = "各级各部门抓紧抓实推进落实，广大群众从中得到实惠，城乡面貌随之有了新的变化。" * 2
OPENING = "各位代表：\n现在，我代表县人民政府向大会报告工作，请予审议，并请各位政协委员提出意见。\n"
CLOSING = "\n各位代表，让我们团结一心、真抓实干，为建设更加美好的家园而努力奋斗！"


def written_out(words: str) -> str:
    return words.replace("~~", SENTENCES * 2).replace("~", SENTENCES).replace("⏎", "\n")


def wrapped(words: str) -> str:
    """A report whose lines are `words`, greeting before them, closing call at the ◆."""
    return OPENING + written_out(words).replace("◆", CLOSING)


def headings(words: str) -> str:
    marks = {"heading": lambda level: "#" * level, "lead": lambda _: "lead"}
    found = outline(OPENING + written_out(words) + CLOSING).passages
    return " | ".join(f"{marks[p.kind](p.level)} {p.text}" for p in found if p.kind in marks) or "none"


def left_out(words: str) -> str:
    source = wrapped(words)
    left = " | ".join(f"{each.reason}:{each.span.of(source)}" for each in outline(source).omissions)
    return left.replace("\n", "⏎") or "none"


def closed(words: str) -> str:
    """`words` with the closing call at the ◆, else behind them."""
    text = written_out(words)
    return text.replace("◆", CLOSING) if "◆" in text else text + CLOSING


def facts(words: str) -> str:
    report = outline(closed(words))
    told = (report.title, report.place, report.level, report.session, report.speaker, report.date)
    return "; ".join(str(fact or "-") for fact in (*told, report.review, report.plan, report.term_review))


def years_and_modes(words: str) -> str:
    report = outline(closed(words))
    modes = "".join(
        mode[0] for p, mode in zip(report.passages, report.modes, strict=True) if p.kind in ("heading", "paragraph")
    )
    return "; ".join(str(each or "-") for each in (report.review, report.plan, report.term_review, modes))


def explained(words: str) -> str:
    """The terms of a glossary behind the closing call."""
    found = outline(wrapped(f"~◆\n{words}")).glossary
    return " | ".join(f"{each.name}：{each.explanation}" for each in found) or "none"


TOLD = {
    "cleaning.txt": left_out,
    "frame.txt": years_and_modes,
    "outline_facts.txt": facts,
    "outline_headings.txt": headings,
    "own_glossary.txt": explained,
}
"""By the file of cases, what its lines say of a report."""
