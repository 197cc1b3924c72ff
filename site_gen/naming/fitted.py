"""English words that say what a thing is like -> those that are said of this thing.

Chinese has one word where English has two: 重污染企业 pollute heavily, 重污染河流 are polluted; people have an income
and firms have revenue; 规模 of people is a number.
"""

from site_gen.model.compiled import compiled

_BEFORE = r"(?:[\w-]+ ){0,3}"
_PEOPLE = (
    r"(?:people|residents|farmers|herders|households|families|workers|employees|graduates|teachers|students|retirees)"
)
_COUNTED = (
    rf"(?:{_PEOPLE}|enterprises|businesses|companies|firms|entities|institutions|projects|cases|reports|vehicles)"
)
_SUFFERING = (
    r"(?:rivers?|lakes?|reservoirs?|waterways|waters?|wells|sections|land|plots?|farmland|areas?|regions?|cities)"
)
_STREETS = r"(?:streets|lanes|alleys|communities|villages|courtyards|roads|neighborhoods)"
_TAUGHT = r"(?:farmers|workers|teachers|doctors|officials|personnel|professionals|craftsmen|technicians)"
_FITTED = tuple(
    (compiled(pattern), better)
    for pattern, better in (
        (rf"\b(heavily|highly) polluting (?={_BEFORE}{_SUFFERING}\b)", r"\1 polluted "),
        (rf"\brevenue of (?={_BEFORE}{_PEOPLE}\b)", "income of "),
        (rf"\b(?:size|total) of (?={_BEFORE}{_COUNTED}\b)", "number of "),
        (r"\btotal of (?!the\b)", "total "),
        (r"\bsize of (?!the\b)(?=(?:[\w-]+ ){1,4}(?:industry|economy)(?! \w))", "size of the "),
        (rf"\b({_STREETS}(?: and {_STREETS})?) (newly )?comprehensively treated\b", r"\1 \2improved"),
        (
            r"\b(technologies|varieties|enterprises|companies|projects|centers|platforms|institutions) recruited and"
            r" trained\b",
            r"\1 introduced and fostered",
        ),
        (r"\b(?:elderly|old-age) care(?=,? (?:and )?(?:[\w-]+,? ){0,4}insurance\b)", "old-age"),
        (r"\bunemployed(?=,? (?:and )?(?:[\w-]+,? ){0,4}insurance\b)", "unemployment"),
        (r"^(.+ insurance) attended(?: \(person-times\))?$", r"enrollments in \1"),
        (r"^(.+) average values$", r"average \1"),
        (
            r"^((?:central|local|provincial|municipal|county) government) spending (?=(?:[\w-]+ )*funds$)(.+)$",
            r"\2 from the \1",
        ),
        (r"\b(buses|vehicles|cars|trains) (newly )?spent\b", r"\1 \2put into service"),
        (r"\b(projects) allocated\b", r"\1 planned"),
        (r"\b(problems) achieved\b", r"\1 solved"),
        (r"\b(jobs(?: for .+)?) solved$", r"\1 provided"),
        (r"\b(farmers|people|residents|workers|students) attended$", r"\1 participating"),
        (r"\b(funds(?: from (?:[\w-]+ )+[\w-]+)?) won\b", r"\1 received"),
        (r"\b(\w{3,}ed) and \1\b", r"\1"),
        (r"\bindustry industrial\b", "industrial"),
        (r"\bfarm agricultural products\b", "farm products"),
        (r"\b(tasks) (newly )?built\b", r"\1 \2completed"),
        (r"(?<=\w{3}ed) completed$", ""),
        (r"\b(poor (?:villages|counties)) (newly )?withdrawn\b", r"\1 \2lifted out of poverty"),
        (r"\b(turned into companies|grown above the designated size) completed$", r"\1"),
        (rf"\b({_TAUGHT}) (newly )?fostered\b", r"\1 \2trained"),
    )
)


def fitted(english: str) -> str:
    for pattern, better in _FITTED:
        english = pattern.sub(better, english)
    return english
