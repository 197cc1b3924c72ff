"""PDF -> the same with head cells of tables named by their order.

Chromium names them by numbers that it counts for itself, of whatever it has painted before: those differ from one
printing of a page to the next where the machine was busier.
"""

from collections.abc import Iterator
from itertools import islice

from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, PdfObject, TextStringObject


def rename(writer: PdfWriter) -> None:
    """Names each head cell anew where it stands, where other cells refer to it, and in the tree of names."""
    structure = writer.root_object.get("/StructTreeRoot", DictionaryObject()).get_object()
    if "/IDTree" not in structure:
        return
    elements = list(_below(structure))
    heads = [element for element in elements if "/ID" in element]
    names = {str(head["/ID"]): TextStringObject(f"head{number:05}") for number, head in enumerate(heads, 1)}
    for head in heads:
        head[NameObject("/ID")] = names[str(head["/ID"])]
    for headers in (found for element in elements for found in _headers(element)):
        headers[:] = [names[str(name)] for name in headers]
    _list(structure["/IDTree"].get_object(), iter(heads))


def _list(node: DictionaryObject, heads: Iterator[DictionaryObject]) -> tuple[PdfObject, PdfObject]:
    """Lists the next of `heads` in the leaves below a node of the tree of names; the first and last that it holds."""
    if (kids := node.get("/Kids")) is not None:
        ends = [_list(kid.get_object(), heads) for kid in kids]
    else:
        here = list(islice(heads, len(node.get("/Names", ())) // 2))
        node[NameObject("/Names")] = ArrayObject(part for one in here for part in (one["/ID"], one.indirect_reference))
        ends = [(here[0]["/ID"], here[-1]["/ID"])]
    if "/Limits" in node:
        node[NameObject("/Limits")] = ArrayObject([ends[0][0], ends[-1][1]])
    return ends[0][0], ends[-1][1]


def _below(element: DictionaryObject) -> Iterator[DictionaryObject]:
    """The elements under one, in the order of the document."""
    waiting = [element]
    while waiting:
        one = waiting.pop()
        yield one
        kids = one.get("/K", ArrayObject())
        found = kids.get_object()
        under = [kid.get_object() for kid in (found if isinstance(found, ArrayObject) else [found])]
        waiting.extend(kid for kid in reversed(under) if isinstance(kid, DictionaryObject) and "/S" in kid)


def _headers(element: DictionaryObject) -> Iterator[ArrayObject]:
    attributes = element.get("/A", ArrayObject()).get_object()
    for one in attributes if isinstance(attributes, ArrayObject) else [attributes]:
        if (told := one.get_object()) and "/Headers" in told:
            yield told["/Headers"]
