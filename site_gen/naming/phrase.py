"""The parts of a noun phrase -> English: modifiers before the head, `of` behind a quantity, no possessives."""

from collections.abc import Sequence

from msgspec import Struct, field

from site_gen.model.compiled import compiled
from site_gen.naming.lexicon import singular
from site_gen.naming.purposes import ENDS_GENERIC, GENERIC, is_deed
from site_gen.naming.quantities import links, of, stands_behind
from site_gen.naming.ranked import ordered, ranked
from site_gen.naming.segment import Part
from site_gen.naming.sized import businesses, is_sized, of_firms

_PURSES = frozenset(
    {"财政", "中央财政", "省级财政", "市级财政", "县级财政", "财政性", "公共财政", "各级财政", "地方财政"}
)
"""Who spends, not on what: 财政科技投入 is fiscal spending on science and technology."""
_RATE_OF = compiled(r"((?:(?!urbanization)[\w-]+ )*rate) of (.+)")
"""农村生活垃圾无害化处理率: it is the waste that is rural."""
_MEASURE = compiled(r"\b(?:rate|capacity|output|income|share|volume|consumption) (?:of|for)\b|\brate$")
_RATE = compiled(r"\brate\b")
_AT_LEVELS = compiled(r"at or above the \w+ level")


class _Head(Struct):
    """What stands around the noun of a phrase, while it is gathered."""

    before: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)


def noun_phrase(parts: Sequence[Part], *, close: bool = True) -> str | None:
    """`规上 工业 企业 利润` -> profits of industrial enterprises above the designated size; None for none.

    `close`: 项目投资 may be project investment, not only investment of projects.
    """
    if not parts or parts[0].joins or parts[-1].joins:
        return None
    last = parts[-1]
    cut = next((at for at in range(len(parts) - 1, 0, -1) if parts[at].joins), 0)
    if cut and last.of("relation") and _is_quantity(parts[cut - 1]):
        sides = (noun_phrase(parts[:cut]), noun_phrase(parts[cut + 1 :]))
        return _series([side for side in sides if side]) if all(sides) else None
    relation, noun, action = last.of("relation"), last.of("noun"), last.of("action")
    if relation and not (noun and len(parts) == 1):
        return _related(parts[:-1], relation.english, close=close)
    if noun is None:
        return _worked(parts) if action and action.attributive else None
    return (
        _joined(parts)
        if any(part.joins for part in parts)
        else _sized(parts) or of_firms(parts, noun_phrase, _attributives) or _headed(parts)
    )


def _is_quantity(part: Part) -> bool:
    """毛入园率、毛入学率: each is of its own, whether the lexicon or the catalogue names it."""
    noun = part.of("noun")
    return bool(_RATE.search(noun.english)) if noun else bool(part.of("relation"))


def _worked(parts: Sequence[Part]) -> str | None:
    """Actions as nouns: 生态保护修复 is ecological protection and restoration."""
    at = len(parts) - 1
    while at and (before := parts[at - 1].of("action")) and before.attributive and not parts[at - 1].of("noun"):
        at -= 1
    named = [word.attributive for part in parts[at:] if (word := part.of("action"))]
    return _related(parts[:at], _series(named) if len(named) > 1 else named[0], close=False)


def _related(rest: Sequence[Part], relation: str, *, close: bool = True) -> str | None:
    """A quantity, or an action as a noun, of what stands before it."""
    degrees: list[str] = []
    rest = rest[:-1] if rest and rest[-1].chinese == "的" else rest
    while rest and (degree := rest[-1].of("degree")) and not rest[-1].of("noun"):
        degrees.insert(0, degree.english)
        rest = rest[:-1]
    head = " ".join((*degrees, relation))
    told = [part for part in rest if not _is_silent(part)]
    if all(part.of("modifier") or part.of("new") for part in told):
        if told and (deed := _RATE_OF.fullmatch(head)) and not any(part.of("new") for part in told):
            return f"{deed[1]} of {_attributives(told)} {deed[2]}"
        return " ".join([*(word.english for part in told if (word := part.of("modifier") or part.of("new"))), head])
    if told and all(is_sized(part) for part in told):
        return f"{head} of {businesses(told[0])}"
    if all(part.of("after") for part in told):
        return " ".join([head, *(word.english for part in told if (word := part.of("after")))])
    noun = told[0].of("noun") if len(told) == 1 else None
    stacked = bool(degrees and noun and " " in noun.attributive)  # annual growth of industrial output
    if close and noun and not stacked and stands_behind(relation, noun.attributive):
        return " ".join((*degrees, noun.attributive, relation))
    if told[-1].chinese in _PURSES and links(head) and (purse := _attributives(told)):
        return f"{purse} {head}"
    if len(told) > 1 and told[0].chinese in _PURSES and links(head):
        head, rest = f"{_attributive(told[0])} {head}", told[1:]
    inner = noun_phrase(rest)
    if not inner:
        return None
    return of(head, inner)


def _is_silent(part: Part) -> bool:
    return bool(part.of("drop")) and not part.of("modifier") and not part.of("noun") and not part.of("degree")


def _joined(parts: Sequence[Part]) -> str | None:
    """A, B and C; None where one side is no phrase."""
    sides: list[list[Part]] = [[]]
    for part in parts:
        if part.joins:
            sides.append([])
        else:
            sides[-1].append(part)
    if not all(sides):
        return None
    level = _level_of_all(sides)
    if level:
        named = _joined(parts[1:])
        return f"{named} {level}" if named else None
    if _share_a_head(sides[:-1], sides[-1]):
        return _sharing(sides)
    if _is_measured(sides[-1][-1]) and not all(_is_measured(side[-1]) for side in sides):
        return None  # 新能源和清洁能源装机容量, where the catalogue names the last whole
    phrases = [noun_phrase(side) for side in sides]
    return _series([name for name in phrases if name]) if all(phrases) else None


def _is_measured(part: Part) -> bool:
    noun = part.of("noun")
    return bool(_MEASURE.search(noun.english)) if noun else bool(part.of("relation"))


def _level_of_all(sides: Sequence[Sequence[Part]]) -> str:
    """省级以上孵化器和众创空间: that of both; empty where the others have their own."""
    first, *others = sides
    level = first[0].of("after") if len(first) > 1 else None
    own = any(part.of("after") for side in others for part in side)
    return level.english if level and _AT_LEVELS.match(level.english) and not own else ""


def _share_a_head(left: Sequence[Sequence[Part]], last: Sequence[Part]) -> bool:
    """Whether the last side's head is that of all: 供水、供气管网, 村、社区服务站; but not 学校、新建医院."""
    if any(not side[-1].of("noun") and not side[-1].of("relation") for side in left):
        return True
    if len(last) == 1 or any(ENDS_GENERIC.search(side[-1].chinese) for side in left):
        return False
    if all(len(side) == 1 and side[0].of("modifier") for side in left) and _is_level(last[0]):
        return True
    alike = all(len(side) == 1 for side in left) and last[0].of("noun") and not last[0].of("modifier")
    return bool(GENERIC.fullmatch(last[-1].chinese) or alike)


def _is_level(part: Part) -> bool:
    """国家和省级实验室: national and provincial laboratories."""
    return bool(part.of("modifier") and not part.of("noun") and part.chinese.endswith(("级", "行业", "团体", "地方")))


def _series(names: Sequence[str]) -> str:
    """Each once: 展览展会, 标准化、规范化."""
    unique = list(dict.fromkeys(names))
    return f"{', '.join(unique[:-1])} and {unique[-1]}" if unique[1:] else unique[0]


def _sharing(sides: Sequence[Sequence[Part]]) -> str | None:
    """供水、供气管网: water and gas pipelines, one head for both."""
    named = [_attributives(side) for side in sides[:-1]]
    head = noun_phrase(sides[-1])
    if not head or not all(named):
        return None
    shared = [*(name for name in named if name), head]
    return ranked(shared, _series, first=_attributive(sides[-1][0]))


def _attributives(side: Sequence[Part]) -> str | None:
    words = [_attributive(part) for part in side if not _is_silent(part)]
    return " ".join(word for word in words if word) if words and all(words) else None


def _sized(parts: Sequence[Part]) -> str | None:
    """产值超亿元企业, 亿元产值企业: enterprises with output above, of, CNY 100 million; None where no size is told."""
    at = next((i for i, part in enumerate(parts[:-1]) if part.words and part.words[0].attributive == "amount"), -1)
    amount = parts[at].words[0].english if at >= 0 else ""
    if at > 0 and parts[at - 1].of("relation"):
        measured, head = noun_phrase(parts[:at]), noun_phrase(parts[at + 1 :])
    elif 0 <= at < len(parts) - 2 and parts[at + 1].of("relation"):
        measured, head = noun_phrase(parts[at + 1 : at + 2]), noun_phrase([*parts[:at], *parts[at + 2 :]])
    else:
        return None
    return f"{head} with {measured} {amount}" if measured and head else None


def _headed(parts: Sequence[Part]) -> str | None:
    noun = parts[-1].of("noun")
    head = _Head()
    for at, part in enumerate(parts[:-1]):
        next_to = at == len(parts) - 2
        if not _place(part, parts[at + 1].chinese, head, next_to=next_to):
            return _meant_for(parts) if next_to and part.of("noun") else None
    if noun is None:
        return None
    if noun.english.startswith("the “") and head.before:  # 光伏产品“新三样”: what it stands for has been said
        return noun_phrase(parts[:-1])
    name = noun.english.removeprefix("the ") if head.before else noun.english
    said = ordered(_once(head.before, name), name)
    return " ".join((*said, *dict.fromkeys(head.after)))


def _meant_for(parts: Sequence[Part]) -> str | None:
    """Of a thing that cannot stand before another: standards for subsidies for people with disabilities."""
    inner, noun = noun_phrase(parts[:-1]), parts[-1].of("noun")
    link = "of" if inner and inner.startswith(("families", "households")) else "for"
    return f"{noun.english} {link} {inner}" if inner and noun else None


def _once(before: Sequence[str], noun: str) -> list[str]:
    """Without what the noun says again: urban rundown urban areas, farm product products."""
    said = {*noun.split(), singular(noun).split()[-1]}
    last = before[-1].split() if before else []
    while last and last[-1] in said:  # at its end alone: big data stays big data before data
        last.pop()
    return [*(word for word in before[:-1] if word not in said), *([" ".join(last)] if last else [])]


def _place(part: Part, following: str, head: _Head, *, next_to: bool) -> bool:
    """Puts one part before or behind the head; whether that is known. `next_to`: it stands right before the head."""
    after, action = part.of("after"), part.of("action")
    if after:
        head.after.append(after.english)
    elif action and action.attributive and is_deed(part, following, next_to=next_to):
        head.before.append(action.attributive)
    elif word := _attributive(part):
        head.before.append(word)
    elif action and next_to:
        head.after.append(action.english)
    else:
        return _is_silent(part)
    return True


def _attributive(part: Part) -> str:
    """Before a noun; empty where it cannot stand there."""
    modifier = part.of("modifier") or part.of("degree") or part.of("new")
    if modifier:
        return modifier.english
    word = part.of("noun") or part.of("relation")
    return word.attributive if word else ""
