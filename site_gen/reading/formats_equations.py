"""An equation of Office (OMML) -> the one line that says it: 8.3%, a/b, (a+b)²."""

from lxml import etree

from site_gen.reading.formats_package import attribute, child, local

POWERS = str.maketrans("0123456789+-−()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ")
_PROPERTIES = ("fPr", "sSupPr", "sSubPr", "sSubSupPr", "dPr", "radPr", "naryPr", "rPr", "ctrlPr", "accPr", "mPr")


def line_of(element: etree._Element) -> str:
    """The words of an equation in reading order, a fraction with a stroke, powers raised."""
    name = local(element)
    if name == "t":
        return element.text or ""
    if name == "f":
        return f"{_part(element, 'num')}/{_part(element, 'den')}"
    if name == "sSup":
        return _part(element, "e") + _part(element, "sup").translate(POWERS)
    if name == "d":
        opening, closing = (child(element, "dPr", each) for each in ("begChr", "endChr"))
        return f"{attribute(opening, 'val', '(')}{_inside(element)}{attribute(closing, 'val', ')')}"
    if name == "rad":
        return f"√{_part(element, 'e')}"
    return _inside(element)


def _part(element: etree._Element, name: str) -> str:
    part = child(element, name)
    return "" if part is None else line_of(part)


def _inside(element: etree._Element) -> str:
    return "".join(line_of(each) for each in element if local(each) not in _PROPERTIES)
