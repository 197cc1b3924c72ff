"""Divisions, their English names, the place that a report speaks for, and the names of people."""

import pytest
from casefile import cases

from site_gen import load
from site_gen.drafting.office import office
from site_gen.drafting.person import person
from site_gen.drafting.place import address, english, slug, told_apart
from site_gen.drafting.session import session
from site_gen.model.division import Divisions, parted
from site_gen.reading.outline import outline
from site_gen.reading.outline_place import Where, where
from site_gen.reading.outline_place_names import Told

DIVISIONS = load.divisions()
NAMES = load.place_names()
CLOSING = "\n各位代表，让我们团结一心、真抓实干，为建设更加美好的家园而努力奋斗！"
SENTENCES = "各级各部门抓紧抓实推进落实，广大群众从中得到实惠，城乡面貌随之有了新的变化。" * 4


@pytest.mark.parametrize(("place", "expected"), cases("place_names.txt"))
def test_english_names(place: str, expected: str) -> None:
    assert expected == english(place, NAMES)


@pytest.mark.parametrize(("name", "expected"), cases("person_names.txt"))
def test_names_of_people(name: str, expected: str) -> None:
    assert expected == person(name)


@pytest.mark.parametrize(("words", "expected"), cases("places.txt"))
def test_place_of_a_report(words: str, expected: str) -> None:
    file, _, text = words.rpartition("▸")
    read = outline(text.replace("⏎", "\n").replace("~", SENTENCES) + CLOSING, DIVISIONS, file)
    place = "".join((*read.within, read.place))
    assert expected == f"{place or '-'}; {read.level}; {address(read.place, read.within, NAMES) or '-'}"


@pytest.mark.parametrize(("words", "expected"), cases("place_slugs.txt"))
def test_folders(words: str, expected: str) -> None:
    *within, place = words.split()
    assert expected == slug(place, within, NAMES)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("安徽省", "Anhui Province"),
        ("安徽省 宿州市", "Suzhou, Anhui"),
        ("江西省 赣州市", "Ganzhou"),
        ("河北省 保定市 阜平县", "Fuping County, Hebei"),
        ("河北省 石家庄市 晋州市", "Jinzhou, Hebei"),
        ("江苏省 南京市 鼓楼区", "Gulou District, Nanjing"),
        ("北京市 朝阳区", "Chaoyang District, Beijing"),
        ("河北省 保定市 阜平县 城南庄镇", "Chengnanzhuang Town, Fuping County"),
    ],
)
def test_a_title_says_where_a_place_lies_whose_name_others_have(words: str, expected: str) -> None:
    *within, place = words.split()
    assert expected == told_apart(place, within, NAMES)


@pytest.mark.parametrize("year", [1980, 1995, 2010, 2026])
def test_every_division_has_a_name_in_latin_letters(year: int) -> None:
    for each in DIVISIONS.of(year):
        told = address(each.name, each.within, NAMES)
        assert not [character for character in told if "\u2e80" <= character], each.name
        assert told.count(",") >= len(each.within), each.name
        assert slug(each.name, each.within, NAMES), each.name


def test_every_division_is_told_from_its_title_and_its_congress() -> None:
    for each in DIVISIONS.of(2023):
        full = "".join((*each.within, each.name))
        title = Told(f"{full}2024年政府工作报告", "现在，我向大会报告工作。", (), (), "")
        congress = Told("", "", (f"——2024年1月3日在{full}第十四届人民代表大会第四次会议上",), (), "")
        found = Where(each.name, each.within, each.level)
        assert found == where(title, 2023, DIVISIONS) == where(congress, 2023, DIVISIONS)


def test_no_two_prefectures_share_a_folder() -> None:
    above = [each for each in DIVISIONS.of(2026) if each.level in ("province", "prefecture")]
    assert len(above) == len({slug(each.name, each.within, NAMES) for each in above}) == 367


def test_names_that_differ_from_pinyin_are_of_divisions() -> None:
    known = {
        part
        for year in range(1980, 2027)
        for each in DIVISIONS.of(year)
        for part in (each.name, parted(each.name).stem)
    }
    assert {"中国", "加格达奇", "大柴旦"} == {name for name in NAMES if name not in known}


def test_divisions_are_those_of_the_year() -> None:
    def at(name: str, year: int) -> list[tuple[str, str]]:
        return [(each.level, "".join(each.within)) for each in DIVISIONS.named(name, year)]

    assert at("巢湖市", 2008) == [("prefecture", "安徽省")]
    assert at("巢湖市", 2020) == [("county", "安徽省合肥市")]
    assert at("济源市", 2020) == [("county", "河南省")]
    assert at("渝北区", 2025) == [("county", "重庆市")]
    assert at("两江新区", 2026) == [("county", "重庆市")]
    assert at("襄樊市", 2011) == [("prefecture", "湖北省")]  # a year after it was renamed
    assert at("湘西州", 2020) == at("湘西自治州", 2020) == [("prefecture", "湖南省")]
    assert at("朝阳区", 2020) == [("county", "北京市"), ("county", "吉林省长春市")]
    assert at("旅大市", 2020) == []


def test_without_a_table_nothing_is_known() -> None:
    assert Divisions().named("湘潭市", 2020) == ()
    assert list(Divisions().of(2020)) == []


@pytest.mark.parametrize(
    ("line", "speaker", "expected"),
    [
        ("湘潭市人民政府市长 胡贺波", "胡贺波", "Mayor"),
        ("代理省长　张 三", "张三", "Acting Governor"),
        ("自治区主席：嘎玛泽登", "嘎玛泽登", "Chair of the Regional Government"),
        ("阜平县县长贾瑞生在会议上", "贾瑞生", "County Governor"),
        ("山北区人民政府区　长 刘世杰", "刘世杰", "District Governor"),
        ("管委会主任 陆一鸣", "陆一鸣", "Director of the Administrative Committee"),
        ("东湖街道办事处主任 何佳宁", "何佳宁", "Director of the Subdistrict Office"),
        ("副市长 李四", "李四", None),
        ("李四在会议上", "李四", None),
        ("市长 胡贺波", "", None),
    ],
)
def test_offices_of_speakers(line: str, speaker: str, expected: str | None) -> None:
    held = office(line, speaker)
    assert expected == (held.get("en") if held else None)


@pytest.mark.parametrize(("told", "expected"), cases("sessions.txt"))
def test_sessions_of_congresses(told: str, expected: str) -> None:
    place, _, name = told.partition("▸")
    assert expected == session(name, place, (), NAMES)
