"""Bodies of Word files, written out as Word writes them -> the files."""

import io
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NAMES = (
    f'{W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)


def word_file(body: str, names: str = NAMES, **parts: str) -> bytes:
    """A .docx whose body is `body`; `parts`: `numbering`, `styles`, `footnotes` … by the content of their roots."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document {names}><w:body>{body}</w:body></w:document>")
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", f"<w:{name} {names}>{content}</w:{name}>")
    return data.getvalue()


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(content: str, properties: str = "") -> str:
    inner = content if content.startswith("<") or not content else r(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def item(text: str, depth: int = 0, list_: int = 1) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_}"/></w:numPr>')


def level(depth: int, text: str, form: str = "decimal", more: str = "") -> str:
    start = "" if "w:start " in more else '<w:start w:val="1"/>'
    return f'<w:lvl w:ilvl="{depth}">{start}<w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def lists(levels: str, *further: str) -> str:
    """A family of lists with the lists 1, 2 …; `further`: what the second and those after it say of their own."""
    nums = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="0"/>{own}</w:num>'
        for number, own in enumerate(("", *further), start=1)
    )
    return f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{nums}'


def tc(content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content if content.startswith('<w:p') else p(content)}</w:tc>"


def tr(*cells: str) -> str:
    return f"<w:tr>{''.join(each if each.startswith('<w:tc') else tc(each) for each in cells)}</w:tr>"


def tbl(*rows: str) -> str:
    columns = '<w:gridCol w:w="2000"/>' * 4
    return f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
