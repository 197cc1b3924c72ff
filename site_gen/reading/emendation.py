"""source -> places where a copy was probably altered: word filters of web platforms, and names that they delete."""

from collections.abc import Iterator

from site_gen.model.compiled import compiled

_LEADER = "习近平"
_FILTERED = (
    (compiled("蕞"), "最"),  # 蕞高: a homophone that dodges filters for advertising superlatives
    (compiled("头部(?=[步年批]|方阵)"), "第一"),  # 迈好头部步
    (compiled("(?<=全[省市国县])头部"), "第一"),  # 位居全省头部
    (compiled("(?<=质量)头部"), "第一"),  # 质量头部、效益优先
    (compiled(r"(?<=\d)[%％]。(?=以[内上下]|左右|[，；、。])"), "‰"),  # 自然增长率控制在6.3％。以内
)
_NAMELESS = (
    (compiled(f"(?<!{_LEADER})新时代中国特色社会主义思想"), _LEADER + "新时代中国特色社会主义思想"),
    (compiled("以同志为核心"), f"以{_LEADER}同志为核心"),
    (compiled("落实对(?=[^，,。]{2,8}重要讲话)"), f"落实{_LEADER}总书记对"),
    (compiled("向各派(?=[、，,])"), "向各民主党派"),
)


def suggestions(source: str) -> tuple[tuple[int, str, str], ...]:
    """(offset, words there, words proposed), in the order of the source; proposals only, nothing is changed."""
    return tuple(sorted(_found(source)))


def _found(source: str) -> Iterator[tuple[int, str, str]]:
    for pattern, proposed in (*_FILTERED, *_NAMELESS):
        for match in pattern.finditer(source):
            yield match.start(), match[0], proposed
