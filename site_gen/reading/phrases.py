"""The words after a number -> the noun phrase in them."""

import re

from site_gen.reading.trimming import without_asides
from site_gen.reading.verbs import leading_verb, predicate

_OF_EXAMPLES = re.compile(r"^.*?等(?:一批|系列|一系列|多个|多项|重点|\d+[个项条])?(?=[^、]{2,24}$)")
_AIM = re.compile(r"^(?:加强|用于|支持|推进|加快|完善|提升|改善)(?:实施|建设|推进)?")
_REMAINS = re.compile(r"^(?:大关|关口|台阶|的?规模|的?水平)")
_TAIL_END = re.compile(r"[，,。；;：:].*$")


def tail_of(tail: str) -> str:
    """The words after a number without 的, 以上's remains and what a full stop or bracket cuts off."""
    words = _REMAINS.sub("", without_asides(tail)).strip("的、 ")
    return balanced(_TAIL_END.sub("", words)) if not words.startswith(("（", "(")) else ""


def purpose(tail: str) -> str:
    """`完成了A、B等一批乡村干线建设` -> `乡村干线建设`: what money was spent on."""
    words = tail_of(tail)
    words = _OF_EXAMPLES.sub("", words) if "等" in words else words
    verb = leading_verb(words)
    return words[len(verb) :] if verb in ("完成", "完成了", "实施", "实施了") else _AIM.sub("", words)


def predicate_free(words: str) -> str:
    """`碧桂园清苑新城努力推进` -> `碧桂园清苑新城`; 项目竣工投产 -> 竣工投产项目."""
    thing, did, says = predicate(words)
    return f"{did}{thing}" if says and len(did) <= 6 else thing


def balanced(words: str) -> str:
    """Without a quotation mark or bracket whose partner the cut has lost."""
    for left, right in ("“”", "《》", "（）", "()"):
        if words.count(left) != words.count(right):
            words = words.replace(left, "").replace(right, "")
    return words
