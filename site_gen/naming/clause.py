"""Parts that say what was done, and to what: `新建 高标准农田` is high-standard farmland built."""

from collections.abc import Sequence

from site_gen.model.compiled import compiled
from site_gen.naming.phrase import noun_phrase
from site_gen.naming.purposes import PURPOSES
from site_gen.naming.segment import Part
from site_gen.naming.untold import acting, untold

_LIGHT = compiled(
    "完成|实施|开展|累计完成|全面完成|抓好|组织实施|实现|基本完成|落实|推动完成|推进|推动|加快推进|推进实施|加快"
)
"""They say no more than the action at the end does: 完成背街小巷改造 are lanes renovated."""
_GOING = compiled("推进|推动|加快推进|推进实施|加快")
"""Behind them an action is not done yet."""
_BEGINNING = compiled("启动|开工|新开工|启动实施|开工建设|启动建设|动工|开建|启动改造")
_OVER = compiled("(?:基本)?(?:竣工|完工|完成|建成|结束)")
"""Behind an action they say what its past says already: 改造竣工."""
_SILENT = compiled("开展|实现")
"""Training, events: what they are is said without them."""
_OF_SUMS = ("完成", "累计完成", "接待", "共接待", "累计接待")
"""Behind them a sum is the sum alone: 接待游客花费 is the spending of tourists."""
_DEEDS = compiled("(?:renovation|rebuilding|upgrading|construction|treatment|improvement) of ")
"""They are not built."""
_HELPED = compiled(r"\b(?:people|residents|farmers|herders|workers|households|families|women|graduates)\b")
_WORKS = ("built", "renovated", "expanded", "rebuilt", "relocated", "upgraded", "renewed")
_LAND = compiled(
    r"\b(?:farmland|land|forests?|afforestation|grassland|orchards?|plantations?|plots|greening|pasture)\b"
)
_RATES = ("率", "度", "比例", "比重", "水平")
_WORKED_ON = ("项目", "工程", "群众", "人口", "人员", "户", "企业")
_SIZES = compiled("里程|长度|面积|数量|规模|总里程|总长度")


def clause(parts: Sequence[Part]) -> tuple[str, str] | None:
    """The thing with what was done to it, and the thing alone ("" where none is); None for no clause."""
    front, acts, rest = _fronted(parts)
    if not rest:
        return (_told("", front, acts), "") if acts else None
    if acts and any(part.chinese == "的" for part in rest):  # 完成年度计划的项目: what was done to what is not told
        return None
    rest = _without_doing(rest)
    if len(rest) > 1 and (between := _between(rest)) is not None:
        return (between, between) if between else None
    began = _begun(acts, rest)
    if began is not None:
        return (began, began) if began else None
    if len(rest) > 2 and acts and _SIZES.fullmatch(rest[-1].chinese) and acting(rest[-2]):  # 推进厂房建设面积
        rest = rest[:-1]
    ends = _ending(rest)
    if ends and len(ends) < len(rest) and all(_LIGHT.fullmatch(act.chinese) for act in acts):
        going = any(_GOING.fullmatch(act.chinese) for act in acts)
        return _finished(front, ends, rest[: _cut(rest)], going=going)
    return _simple(front, acts, rest)


def _simple(front: list[str], acts: Sequence[Part], rest: Sequence[Part]) -> tuple[str, str] | None:
    if untold(acts, rest):
        return None
    sized = len(rest) > 1 and (acts or front) and _SIZES.fullmatch(rest[-1].chinese)
    head = noun_phrase(rest[:-1]) if sized else noun_phrase(rest, close=not acts or not _is_of_those(acts, rest))
    if sized and rest[-1].chinese == "面积" and not (head and _LAND.search(head)):
        head = noun_phrase(rest)
    if head is None:
        return None
    relation = rest[-1].of("relation") and not sized
    kept = [act for act in acts if not _SILENT.fullmatch(act.chinese) and not (relation and act.chinese in _OF_SUMS)]
    return _told(head, front, kept), head


def _is_of_those(acts: Sequence[Part], rest: Sequence[Part]) -> bool:
    """竣工项目投资, 脱贫群众收入: it is the projects that were completed, the people who were lifted out."""
    works = any(word.english.startswith((*_WORKS, "started")) for act in acts if (word := act.of("action")))
    return (works and rest[-1].chinese.endswith("投资")) or any(part.chinese.endswith(_WORKED_ON) for part in rest[:-1])


def _finished(front: list[str], ends: Sequence[Part], rest: Sequence[Part], *, going: bool) -> tuple[str, str] | None:
    """完成背街小巷改造: lanes renovated; 推进背街小巷改造: lanes being renovated."""
    head = noun_phrase(rest)
    if head is None:
        return None
    if going and any(end.chinese in ("建设", "实施") for end in ends):
        return " ".join((*front, head, "under construction" if ends[-1].chinese == "建设" else "under way")), head
    weighty = [end for end in ends if not _LIGHT.fullmatch(end.chinese)]  # 企业实施改造, 改造竣工
    works = [end for end in weighty if not _OVER.fullmatch(end.chinese)] or weighty or ends
    done = _listed([word.english for end in works if (word := end.of("action"))])
    if going and done.startswith("in "):  # 推进医疗中心运行
        done = f"put into {done[3:]}"
    words = ["being"] if going else [word for word in front if word == "newly"]
    return " ".join((*(word for word in front if word != "newly"), head, *words, done)), head


def _begun(acts: Sequence[Part], rest: Sequence[Part]) -> str | None:
    """启动老旧小区改造, 棚户区改造新开工: … on which renovation started. Empty where what started has no noun."""
    ends = _ending(rest)
    started = [act for act in acts if _BEGINNING.fullmatch(act.chinese)]
    works = [act for act in acts if not _BEGINNING.fullmatch(act.chinese) and not _LIGHT.fullmatch(act.chinese)]
    if started and works and not ends:
        ends, rest = works, [*rest, *works]
    if not started and len(ends) > 1 and _BEGINNING.fullmatch(ends[-1].chinese):
        started, ends = [ends[-1]], ends[:-1]
    if not started or not ends or len(ends) == len(rest):
        return None
    nouns = [word.attributive for end in ends if (word := end.of("action"))]
    head = noun_phrase(rest[: _cut(rest)])
    return f"{head} on which {_listed(nouns)} started" if head and all(nouns) else ""


def _told(head: str, front: list[str], acts: Sequence[Part]) -> str:
    """Of several actions the light ones are left out."""
    weighty = [act for act in acts if not _LIGHT.fullmatch(act.chinese)] or list(acts)
    done = _listed([word.english for act in weighty if (word := act.of("action"))])
    if done in head.split():  # 挂牌上市企业: listed companies, once
        done = ""
    if _DEEDS.match(head):
        done = done.replace("built", "completed")
    if _HELPED.search(head):
        done = done.replace("spurred", "benefited")
    newly = "newly" if "newly" in front else ""
    return " ".join(part for part in (*(word for word in front if word != "newly"), head, newly, done) if part)


def _listed(done: list[str]) -> str:
    """Built, renovated or expanded; recruited and trained."""
    unique = list(dict.fromkeys(done))
    if len(unique) < 2:
        return "".join(unique)
    word = " or " if all(each.startswith(_WORKS) for each in unique) else " and "
    flat = [part for each in unique for part in each.split(word)]
    return f"{', '.join(dict.fromkeys(flat[:-1]))}{word}{flat[-1]}"


def _fronted(parts: Sequence[Part]) -> tuple[list[str], list[Part], Sequence[Part]]:
    """Words put before the noun, actions put behind it, and the noun phrase itself."""
    front: list[str] = []
    acts: list[Part] = []
    at = 0
    while at < len(parts):
        part, coming = parts[at], parts[at + 1 :]
        new = part.of("new")
        acting = bool(coming and (coming[0].of("action") or coming[0].of("new")))
        if (part.joins and (acts or front) and acting) or (part.of("drop") and acting and not part.of("action")):
            pass
        elif part.chinese == "新" and acting:
            front.append("newly")  # said with the actions
        elif new:
            front += [new.english] if new.english not in front else []
        elif part.of("action") and _is_done(part, coming) and not _is_measure(part, coming):
            acts.append(part)
        elif not part.of("drop") or part.of("modifier") or part.of("noun") or (part.of("degree") and coming):
            break
        at += 1
    return front, acts, parts[at:]


def _is_measure(part: Part, coming: Sequence[Part]) -> bool:
    """投资5000万元以上项目: it is what they cost."""
    amount = bool(coming and coming[0].words and coming[0].words[0].attributive == "amount")
    return amount and part.of("relation") is not None


def _is_done(part: Part, coming: Sequence[Part]) -> bool:
    """Whether an action at the front was done to what follows; 培训机构, 改造项目 are things."""
    thing = part.of("noun") or part.of("relation") or part.of("modifier")
    if not coming:
        return not thing
    if coming[0].chinese == "的" and not part.of("modifier"):
        return True
    if thing:
        return len(coming) > 1 or bool(coming[0].of("noun") and not PURPOSES.fullmatch(coming[0].chinese))
    if len(coming) == 1 and coming[0].of("relation") and coming[0].chinese.endswith(_RATES):
        return False
    word = part.of("action")
    return not (word and word.attributive and len(coming) == 1 and coming[0].chinese in ("项目", "工程"))


def _ending(rest: Sequence[Part]) -> Sequence[Part]:
    """The actions at the end, without what joins them."""
    return [part for part in rest[_cut(rest) :] if not part.joins]


def _cut(rest: Sequence[Part]) -> int:
    at = len(rest)
    while at and acting(rest[at - 1]):
        at -= 1
    while at < len(rest) and rest[at].joins:
        at += 1
    return at


def _without_doing(rest: Sequence[Part]) -> Sequence[Part]:
    """项目完成投资: the investment of the projects."""
    for at in range(1, len(rest) - 1):
        if rest[at].of("by"):
            return rest
        if rest[at].chinese in ("实现", "完成", "累计实现", "累计完成") and rest[-1].of("relation"):
            return [*rest[:at], *rest[at + 1 :]]
    return rest


def _between(rest: Sequence[Part]) -> str | None:
    """以旧换新补贴带动消费: consumption driven by trade-in subsidies. Empty where one side is unknown."""
    for at in range(1, len(rest) - 1):
        before, part, after = rest[:at], rest[at], rest[at + 1 :]
        thing = before[-1].of("noun") or before[-1].of("relation")
        if (by := part.of("by")) and thing and not after[0].joins:
            if before[0].of("action"):  # who did it is a clause itself
                return ""
            doer, what = noun_phrase(before), noun_phrase(after)
            return f"{what} {by.english} by {doer}" if doer and what else ""
        if new := part.of("new"):
            return _new_in(before, new.english, after, inside=bool(thing))
    return None


def _new_in(before: Sequence[Part], new: str, after: Sequence[Part], *, inside: bool) -> str:
    """中心城区新增常住人口: new permanent residents in the central urban area."""
    if not inside:
        what = noun_phrase([*before, *after])
        return f"{new} {what}" if what else ""
    if len(before) == 1 and (adjective := before[0].of("modifier")) and (what := noun_phrase(after)):
        return f"{new} {adjective.english} {what}"
    if any(acting(part) and not part.joins for part in before):  # 转化成果新增经济效益: of a deed, not of a place
        return ""
    where, what = noun_phrase(before), noun_phrase(after)
    return f"{new} {what} in {where}" if where and what else ""
