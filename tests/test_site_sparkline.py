"""sparkline(): the small picture beside a key figure."""

from charting import dataset

from site_gen.site.pieces.sparkline import sparkline


def test_bars_are_of_periods_of_one_length() -> None:
    stated = dataset("gdp@2001 1900亿元", "gdp@2002 2087亿元", "gdp@1998..2002 9325亿元")
    assert [False, True] == [bar.current for bar in sparkline(stated, stated.observations[1])]
    assert () == sparkline(stated, stated.observations[2])
