"""Whom a measure word counts: 名 people, 户 households, 家 and 所 who run something; they did what stands behind."""

from site_gen.reading.drafts import Here
from site_gen.reading.rule import rule

_OPENING = "在(?!职|校|岗|编|读|册|建)|赴|参[加与保]|享受|接受|开展|进行|改善|实现|试点(?!工作|单位|项目)"
_ENDING = (
    "改造|改革|改制|治理|整治|替代|升级|扩能|提升|重组|搬迁|搬转|备案|挂牌|改扩建|就业|创业|参保|帮扶|安养|就学|入学|培训|诊断|供热|供暖|居住"
    "|驻村工作|住房困难|住宿费|学杂费"
)
_DOING = (
    rf"(?!等|适老化)(?P<did>(?:{_OPENING})[^，、]{{2,}}|[^，、的]{{0,14}}?(?:和[^，、的]{{2,10}})?(?:{_ENDING}))"
    "(?:工作|任务)?"
)
_PEOPLE = (
    "干部|职工|员工|(?<!务)工人|人员|学生|毕业生|大学生|教师|医师|医生|护士|专家|居民|农民|牧民|村民|市民|群众|人口|劳动力|残疾人|老年人|老人|子女|儿童"
    "|妇女|党员|青年|志愿者|运动员|技能人才|对象"
)
_PERSONS = rule(
    rf"(?P<who>[^，、的“”]{{0,14}}?(?:{_PEOPLE}))(?!{_PEOPLE}){_DOING}",
    "选派36名机关干部驻村工作 => 选派驻村工作的机关干部人数 | count | 36名 | 2021 | actual",
    "吸纳2600名毕业生在东江就业创业 => 吸纳在东江就业创业的毕业生人数 | count | 2600名 | 2021 | actual",
    "落实860名残疾人居家安养 => 落实居家安养的残疾人数 | count | 860名 | 2021 | actual",
)
_HOMES = rule(
    rf"(?P<who>[^，、的“”]{{0,14}}?(?:家庭|农户|牧户|居民|农民|牧民|群众|市民|企业|单位|商户|工商户)){_DOING}",
    "推动860户农民相对集中居住 => 推动相对集中居住的农民户数 | count | 860户 | 2021 | actual",
    "解决3600户低收入家庭住房困难 => 解决住房困难的低收入家庭户数 | count | 3600户 | 2021 | actual",
)
_HOUSES = rule(
    r"(?P<who>[^，、的“”]{0,14}?(?:企业|公司|机构|单位|部门|合作社|医院|卫生院|卫生室|学校|院校|高校|大学|中学|小学|初中|高中|幼儿园|博物馆|图书馆|银行|厂))"
    rf"(?:（[^（）]+）)?{_DOING}",
    "完成12所卫生院改扩建 => 完成改扩建的卫生院数 | count | 12所 | 2021 | actual",
    "18所学校试点课后延时服务 => 试点课后延时服务的学校数 | count | 18所 | 2021 | actual",
    "推动26家重点企业扩能升级 => 推动扩能升级的重点企业数 | count | 26家 | 2021 | actual",
)
_STANDING = rule(
    r"稳定就业$|(?<!相对集中)居住$|住房困难$",
    "26万名务工人员在东江稳定就业 => 在东江稳定就业的务工人员数 | level | 26万名 | 2021 | actual",
)
"""26万名务工人员在东江稳定就业: so many stand so at the end of the year, and nothing was done."""


def stands(did: str) -> bool:
    """Whether what is told of them is a state."""
    return bool(_STANDING.search(did))


def whom(here: Here, tail: str) -> tuple[str, str] | None:
    """`机关干部` and `驻村工作` of 36名机关干部驻村工作: who is counted, and what they did or had done to them."""
    unit = here.unit.printed[-1:]
    counted = _PERSONS if unit in ("名", "位", "人") else _HOMES if unit == "户" else _HOUSES
    found = counted.fullmatch(tail) if unit in ("名", "位", "人", "户", "家", "所") else None
    return (found["who"], found["did"]) if found else None
