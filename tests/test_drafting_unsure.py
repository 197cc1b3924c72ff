"""What neither a key figure nor a drafted chart shows, and the key figures of a report that nobody has edited."""

import pytest
from charting import dataset, observation
from msgspec.structs import replace

from site_gen.drafting.settings import headline
from site_gen.drafting.unsure import unsure
from site_gen.model.dataset import Dataset
from site_gen.model.period import Period
from site_gen.model.report import Reading
from site_gen.model.text import Span, Words

_YEAR = Period.year(2022)


def _said(statement: str, sentence: str) -> Dataset:
    stated = dataset(statement)
    told = stated.observations[0]
    return replace(stated, observations=(replace(told, mentions=(replace(told.evidence, sentence=sentence),)),))


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        ("fixed-asset-investment@2022?measure=growth 15.2%", "1-11月，固定资产投资增长15.2%，稳居全省前列。"),
        ("urban-income-per-capita@2022?measure=growth 6.6%", "前三季度，城乡居民人均可支配收入分别增长6.6%、7.6%。"),
        ("new-market-entities@2022?measure=count 2.68万户", "封关至“满月”时，新增经营主体2.68万户。"),
        ("started-projects@2022?measure=count 14个", "洲际五星级酒店等14个项目开工建设。"),
        ("enterprises@2022 57.3万家", "总量达1461.4万户，新登记147万户、其中企业57.3万家。"),
        ("foreign-trade@2022 264亿元", "累计进出口总值264亿元，年均增长10%。"),
        ("new-urban-jobs@2018..2022?measure=count 超过90万人", "城镇新增就业每年超过90万人。"),
        (
            "urban-subsistence-standard@2022 645元/月",
            "低保标准分别从2020年的645元/月、430元/月提高到2022年的801元/月。",
        ),
        ("gdp@2022..2026?measure=change&status=target 2倍", "到二〇三五年，经济总量实现2倍。"),
        ("gdp@2023?measure=growth&status=target 7%", "到2025年，地区生产总值年均增长7%。"),
        ("museums@2023?measure=count&status=target 11户", "完成11户煤炭企业关闭。"),
        ("museums@2023?measure=count 50户", "新增规上工业企业50户。"),
        ("retail-sales@2023 突破400亿元", "园区规上工业企业首次突破100家、工业总产值突破400亿元。"),
        ("retail-sales@2023 28.3亿元", "三江口新区逐渐成为“副中心”，完成工业投资28.3亿元。"),
    ],
)
def test_of_another_time_or_of_a_part(statement: str, sentence: str) -> None:
    stated = _said(statement, sentence)
    assert {str(stated.observations[0].key)} == unsure(stated, (), {})


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        ("gdp@2022 1100亿元", "突出产业园区主战场地位，地区生产总值达1100亿元。"),
        ("gdp@2022 1100亿元", "争取创新资源布局雄安新区，地区生产总值达1100亿元。"),
        ("gdp@2022 1100亿元", "东江新区挂牌成立。地区生产总值达1100亿元。"),
        ("gdp@2022 1100亿元", "前三季度增速居全省第1，全年预计达1100亿元、增长6%。"),
        ("gdp@2023?measure=growth&status=target 7%", "在2022年的基础上，2023年增长7%。"),
        ("gdp@2022..2026?measure=average-growth&status=target 7%", "到2026年，年均增长7%。"),
        ("museums@2023?measure=count&status=target 5万户", "启动5万户扶贫入户项目。"),
        ("exports@2022 46亿元", "进出口总值66亿元，其中出口46亿元。"),
        ("urban-subsistence-standard@2020 645元/月", "低保标准分别从2020年的645元/月提高到2022年的801元/月。"),
        ("foreign-trade@2018..2022 264亿元", "五年累计进出口总值264亿元。"),
        ("foreign-trade@2022?measure=growth 10%", "累计新增外贸企业5家，进出口增长10%。"),
    ],
)
def test_of_its_year_and_whole(statement: str, sentence: str) -> None:
    assert frozenset() == unsure(_said(statement, sentence), (), {})


def _own(stated: Dataset, name: str) -> Dataset:
    """The same of a series that no catalogue knows."""
    (indicator,) = stated.indicators
    return replace(stated, indicators=(replace(indicator, name=Words.of({"zh": name}), standard=False),))


@pytest.mark.parametrize(
    ("name", "sentence", "doubted"),
    [
        ("国家科技进步一等奖数", "15项成果获国家科学技术奖，其中国家科技进步一等奖2项。", False),
        ("中外合作产业园区数", "打造中德产业园等2项中外合作产业园区。", False),
        ("项目数", "中德产业园等2项开工。", True),
        ("项目数", "开工15项，其中2项投产。", True),
    ],
)
def test_a_name_made_of_the_sentence_says_what_part_was_counted(name: str, sentence: str, doubted: bool) -> None:
    stated = _own(_said("museums@2022 2项", sentence), name)
    assert doubted == bool(unsure(stated, (), {}))


def test_doubtful_where_no_reading_is_firm() -> None:
    told = observation("gdp@2022 100亿元")
    reading = Reading(0, Span(0, 1), Span(0, 1), "地区生产总值", "gdp", told.quantity, "level", _YEAR, "actual")
    ids = {"地区生产总值": "gdp"}
    doubted, firm = replace(reading, doubt=0.2), replace(reading, doubt=0.19)
    assert {"gdp@2022"} == unsure(Dataset((), ()), (doubted,), ids)
    assert frozenset() == unsure(Dataset((), ()), (doubted, firm), ids)


def test_key_figures_are_the_places_own_of_the_catalogue_and_sure() -> None:
    stated = dataset(
        "gdp@2022?measure=growth&subject=韶山市 9%",
        "gdp@2022?measure=growth 6%",
        "retail-sales@2022?measure=growth 4%",
        "gdp@2023?measure=growth&status=target 7%",
        "new-urban-jobs@2018..2022?measure=count 7万人",
        "new-urban-jobs@2022?measure=count 1.4万人",
        "urban-income-per-capita@2022 4万元",
        "museums@2018..2022 9个",
        "museums@2022 3个",
        "home-sales-area@2018..2022 900万平方米",
        "expressway-length@2022 3公里",
    )
    weak = frozenset({"retail-sales@2022?measure=growth"})
    assert (
        "gdp@2022?measure=growth",
        "urban-income-per-capita@2022",
        "new-urban-jobs@2022?measure=count",
        "museums@2022",
    ) == headline(stated, _YEAR, weak)


def test_three_quarters_are_shown_where_the_year_is_not_told() -> None:
    stated = dataset(
        "gdp@2022-01..09 1995亿元", "urban-income-per-capita@2022-01..09 3万元", "urban-income-per-capita@2022 4万元"
    )
    assert ("gdp@2022-01..09", "urban-income-per-capita@2022") == headline(stated, _YEAR, frozenset())


def test_no_key_figure_is_better_than_one_of_a_series_that_no_catalogue_knows() -> None:
    stated = dataset("museums@2022 9个")
    (indicator,) = stated.indicators
    own = replace(indicator, name=Words.of({"zh": "主要经济指标中数"}), standard=False)
    assert () == headline(replace(stated, indicators=(own,)), _YEAR, frozenset())
