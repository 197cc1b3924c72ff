"""text of a block, place in it -> the sentence there, which a reader is shown as the evidence of a number."""

import re

from site_gen.model.text import Span

_END = re.compile(r"[。！？!?…]+[”’」』）〕]*|(?<=[a-z%\d])\.(?=\s+[A-Z])")
"""稳居全省第二。 …向未来昂扬进发！” rose to 8% in 2021. The …"""


def sentence_at(text: str, place: Span) -> str:
    """The sentence of `text` around `place`, its full stop included; of several where the place crosses one."""
    ends = [match.end() for match in _END.finditer(text)]
    start = max((end for end in ends if end <= place.start), default=0)
    end = min((end for end in ends if end >= place.end), default=len(text))
    return text[start:end].strip()
