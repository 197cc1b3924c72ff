"""Names of people by what was done for them: whose problems were solved, who benefits, who was helped to what."""

from site_gen.model.compiled import compiled
from site_gen.naming.saying import Say

PEOPLE = compiled(
    r"\b(?:people|workers|residents|students|graduates|teachers|employees|talent|professionals|personnel|farmers|children|members"
    r"|commissioners|doctors|officials|women|pupils|recipients|jobs|employment|retirees|volunteers|tourists|experts|households"
    r"|users|academicians|practitioners|deputies|caregivers|craftsmen|athletes|trainees|insured|population|training|soldiers|postdocs|principals|rangers|visits|services|screening|enrollments"
    r"|passengers|travelers|consumers|victims|patients|visitors|spectators|audiences)\b"
)
HOUSEHOLDS = compiled(
    r"\b(?:enterprises|businesses|companies|entities|SMEs|households|families|cooperatives|farms|stores|institutions|borrowers|homestays|start-ups|accounts|champions|users|centers)\b"
)
_COUNTED = "(?P<counter>人数|人次|户数|个?数)?"
_SOLVED = compiled(
    r"(?:推动)?(?P<new>新)?解决(?P<whom>农村人口|农村居民|农村(?=饮水困难)|城镇居民|农牧民|群众|农民|居民|人口|村民|职工|学生)?"
    r"(?P<what>.{2,10}?(?:问题|困难|难题)|饮水安全)(?P<who>人口|人数|户数|村数)"
)
_HELPED = compiled(
    r"(?:新增|累计)?(?:帮助|帮扶|扶持|支持|促进|带动|推动|引导)(?P<whom>.+?)(?:实现)?"
    rf"(?P<what>再就业|就业创业|就业增收|就业参保|就业|创业|持续增收|增收|脱贫|参保){_COUNTED}"
)
_TO = {
    "再就业": "to find new jobs",
    "就业创业": "to find jobs or start businesses",
    "就业增收": "to find jobs and raise their incomes",
    "就业参保": "to find jobs and take out insurance",
    "就业": "to find jobs",
    "创业": "to start businesses",
    "持续增收": "to raise their incomes",
    "增收": "to raise their incomes",
    "脱贫": "out of poverty",
    "参保": "to take out insurance",
}
_BENEFITING = compiled(
    rf"(?!新增|累计|共|预计|实施惠|年?惠|年?受)(?:实施|开展|完成)?(?P<what>.+?)(?:惠及|受益)(?!面|率)(?P<whom>.*?){_COUNTED}"
)
_WORKED = compiled("(?:完成|新?开工)*(?P<deed>改造|整治|建设)(?P<what>.+)")
"""改造老旧小区: its renovation benefits, not the place."""
_ALL = {"人数": "people", "人次": "people", "户数": "households", "村数": "villages"}
_WHOM = {"农村": "rural people", "农村人口": "rural people", "人口": "people"}


def solved(text: str, say: Say) -> str | None:
    """解决农村人口饮水安全问题人数: rural people whose drinking water safety problems were solved."""
    found = _SOLVED.fullmatch(text)
    if not found:
        return None
    whom = found["whom"]
    who = (_WHOM.get(whom) or say(whom)) if whom else _ALL.get(found["who"], "people")
    what = say("饮水安全问题" if found["what"] == "饮水安全" else found["what"])
    if not who or not what:
        return ""
    return f"{who} whose {what} {'were' if what.endswith('s') else 'was'} {'newly ' if found['new'] else ''}solved"


def helped(text: str, say: Say) -> str | None:
    """带动农牧民增收户数: farmers and herders helped to raise their incomes (households)."""
    found = _HELPED.fullmatch(text)
    who = say(found["whom"]) if found else None
    if not found or not who or not PEOPLE.search(who):
        return None
    households = found["counter"] == "户数" and not HOUSEHOLDS.search(who)
    return f"{who} helped {_TO[found['what']]}{' (households)' if households else ''}"


def benefiting(text: str, say: Say) -> str | None:
    """改造老旧小区惠及居民人数: residents benefiting from renovation of old residential communities."""
    found = _BENEFITING.fullmatch(text)
    if not found or not (found["whom"] or found["counter"] in _ALL):
        return None
    deed = _WORKED.fullmatch(found["what"])
    what = say(deed["what"] + deed["deed"] if deed else found["what"])
    who = say(found["whom"] + (found["counter"] or "")) if found["whom"] else _ALL[found["counter"]]
    if not who or not what or (not found["whom"] and PEOPLE.search(what)):  # whose help it is would be said twice
        return ""
    people, note, _ = who.partition(" (")
    return f"{people} benefiting from {what}{note}{who.removeprefix(people + note)}"
