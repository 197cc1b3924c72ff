"""每千人口拥有医师3.2名、护士3.8名: all of the list is told by so many people."""

from site_gen.reading.rule import rule

_PER_HEAD = rule(
    r"每(?:[百千万]{1,2}|[百千万]?名?)(?:常住|户籍)?(?:人口?|老人|老年人|居民|学生)(?:拥有)?(?=[一-龥（])",
    "每千人口拥有执业（助理）医师3.2名、注册护士3.8名 => 每千人口拥有注册护士人数 | level | 3.8名 | 2021 | actual",
    "每千人口床位数、医师数分别达到7.8张、3.6人 => 每千人口医师数 | level | 3.6人 | 2021 | actual",
    "每千人口床位、注册护士分别达到7.1张、3.8人 => 每千人口注册护士人数 | level | 3.8人 | 2021 | actual",
)


def per_head(name: str, first: str) -> str:
    """`注册护士`, which follows `每千人口拥有医师人数`, with 每千人口拥有; nothing where neither or both say so."""
    per = _PER_HEAD.match(first)
    return per[0] + name if per and name and not _PER_HEAD.match(name) else ""
