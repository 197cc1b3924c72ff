"""What has been read of a sentence so far, and what of it holds for the clauses that follow."""

from collections.abc import Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from site_gen.reading.actors import goes_on, spoken_of, thrives
from site_gen.reading.beneficiaries import helping
from site_gen.reading.clauses import Clause
from site_gen.reading.drafts import Draft
from site_gen.reading.estimates import governs, parts_of_it
from site_gen.reading.frames import Frame, framed, sets_out
from site_gen.reading.going_on import again, bare, earning, head, staged
from site_gen.reading.openings import opening_series
from site_gen.reading.openings_labels import labelled
from site_gen.reading.openings_thriving import risen
from site_gen.reading.openings_under_way import over, told_of
from site_gen.reading.regions import ours, region_after, rural
from site_gen.reading.setting import Setting
from site_gen.reading.subjects import grounds, of_all
from site_gen.reading.tokens import Token
from site_gen.reading.trimming_start import trim_start
from site_gen.reading.works import works

_TIMELESS = Frame()
_BREAKS = ("", "。", "；", ";", "！")
_SIGHT = 20
"""So far the number of a label may stand behind its colon."""


class Sentence(Struct):
    """What has been read of a sentence so far."""

    frame: Frame = _TIMELESS
    drafts: list[Sequence[Draft]] = field(default_factory=list)
    first: Frame = _TIMELESS
    """The frame of its first clause, which holds again after a semicolon."""
    last: Token | None = None
    opening: str = ""
    """What the last clause without a quantity was about."""
    opened: int = 0
    """So many quantities stood before that clause."""
    about: str = ""
    """Whom or what the last clause without a quantity tells of, in whatever words."""
    told: int = 0
    """So many quantities stood before that one."""
    head: str = ""
    """It is nothing but what the next one is about: 二是水利建设。"""
    topical: bool = False
    """It is one clause without a quantity, which the next one bears out: 棚户区改造加快推进。"""
    estimate: bool = False
    """Its first clause opens with 预计."""
    foreseen: bool = False
    """What it goes on with is that of the counties of which the part before told what they expect."""
    owner: str | None = None
    """Whose the last figure was."""
    whole: bool = False
    """It has told a series of all the place."""
    grounds: str = ""
    """园区, where the last clause without a quantity is about the parks as a whole."""
    helped: str = ""
    """What the last clause, without a quantity, has somebody profit from."""
    park: str | None = None
    """What a clause without a quantity was about: 东江高新区承载能力增强."""
    thrives: bool = False
    """All of the sentence is about that park: 东江高新区创新能力持续提升."""
    recalled: str = ""
    """What a plan has told last of what is so already: 项目 of 已谋划项目120个."""
    forecast: frozenset[str] = frozenset()
    """The series that 预计 was said of."""
    work: str = ""
    """The last work that was spoken of, in this sentence or one before: 气代煤改造."""
    begun: bool = False
    projects: bool = False
    """The part before counted projects, and this one may go on with what became of them: 新开工60个."""
    firms: str = ""
    """Whose figures the last part of the sentence told: 市属国有企业 of their 资产总额."""
    rural: bool = False
    """The last clause without a quantity is about the villages."""
    ours: bool = False
    """It lists what all of the place has."""
    region: Draft | None = None
    """What it has told of counties or parks as a whole, whose the next may be, too."""
    lately: str = ""
    """Whose figures the sentences before told last: 工业 of 工业增加值; none stands between that tells others."""
    works: str = ""
    """The works that it has named, as long as it says nothing else: 东江产业园项目，……"""

    def heard(self, text: str, clause: Clause) -> None:
        """Keep the works that its first clause is nothing but the name of."""
        if clause.span.of(text).strip():
            self.works = "" if self.begun else works(text, clause.span)
            self.opening, self.begun = self.works or self.opening, True

    def enters(self, text: str, clause: Clause, own: Sequence[Token], timeless: Frame, setting: Setting) -> None:
        """What `clause` of `text`, with its `own` quantities, tells of time and of what follows; none in brackets."""
        words = clause.span.of(text)
        self.heard(text, clause)
        start, end = clause.span.start, clause.span.end
        if text[max(0, start - 1) : start] in _BREAKS and (found := head(words, text[end : end + 1])):
            self.head = self.about = found
        self.topical |= not own and start == clause.sentence.start and end + 1 >= clause.sentence.end
        opening = (self.frame == timeless and not self.drafts) or sets_out(words)
        self.frame = framed(words, timeless if opening else self.frame, setting)
        first = replace(self.frame, base=None) if own else self.frame  # 比2015年翻了一番；…
        opened = opening or (not self.drafts and self.first == Frame())  # 预计，上半年实现…；完成…
        self.first = first if opened and not _goes_back(self.frame, self.first) else self.first
        counted = opening or bool(own) or not self.drafts  # ……，预计年底投产，已完成投资8亿元: the works, no sum
        self.estimate |= counted and governs(words)
        if not own:
            self._spoken(words, text[clause.span.end : clause.span.end + _SIGHT])

    def _spoken(self, words: str, after: str) -> None:
        """What a clause without a quantity is about."""
        spoken = risen(words, after) or opening_series(words) or labelled(words, after)
        beside = bool(self.opening) and self.opened == len(self.drafts) and over(trim_start(words))
        if spoken and not beside:
            self.opening, self.opened = spoken, len(self.drafts)
        if not beside and (about := told_of(words, spoken)):
            self.about, self.told = about, len(self.drafts)
        self._acts(words)
        self.helped = helping(words)
        plain = trim_start(words)
        self.grounds, self.rural = grounds(plain), rural(plain)

    def _acts(self, words: str) -> None:
        """Whom it is about: another than before, or the same with another verb."""
        same = goes_on(words)
        park = spoken_of(words)
        self.thrives = not self.drafts and (thrives(words) if park else same and self.thrives)
        self.park = park or (self.park if same else None)
        self.owner = self.owner if same else None

    def tells(self, drafts: Sequence[Draft], lead: str) -> None:
        """Keep whether it is the place's own list, or what it has told of counties or parks."""
        self.ours |= self.region is None and ours(drafts)
        self.region = None if self.ours else region_after(drafts, self.region, lead)


def _goes_back(frame: Frame, first: Frame) -> bool:
    """到2026年……；收入年均增长8%，到2025年翻一番；……: an earlier date is an aside of its part."""
    return bool(frame.period and first.period and frame.period.last_year < first.period.last_year)


def following(before: Sentence, same: bool, words: str, timeless: Frame, opened: bool) -> Sentence:
    """What is known at the first clause, `words`, of the next part of the `same` sentence, or of the next sentence.

    `opened`: the part before was the first, whose base year holds for all: 2020年……比2015年增加98天；……下降46%.
    """
    if same:
        of_years = before.frame.period is not None and (opened or before.first.base is not None)
        frame = replace(before.first, base=before.frame.base) if of_years else before.first
        opening, work = before.works or again(before.drafts, before.opening, words), before.work
        foreseen = bool(before.region and before.region.name in before.forecast) and not of_all(words)
        projects = any(draft.topic.endswith("项目") for group in before.drafts for draft in group)
        return Sentence(
            frame,
            first=frame,
            estimate=(before.estimate and not before.foreseen) or foreseen,
            foreseen=foreseen,
            opening=opening,
            about=before.about if bare(words) and not before.firms else "",
            work=work,
            projects=projects,
            firms=before.firms,
            region=before.region,
            ours=before.ours,
        )
    if not parts_of_it(words):
        return _anew(before, words, timeless)
    kept, estimate = before.drafts[-1:], bool(before.forecast)
    return Sentence(before.frame, kept, before.first, opening=before.works, estimate=estimate, work=before.work)


def _anew(before: Sentence, words: str, timeless: Frame) -> Sentence:
    """The next sentence, with whose figures it goes on where it names nobody."""
    lately = before.firms or ("" if any(before.drafts) else before.lately)
    earns = earning(words)
    opened = before.opening if not any(before.drafts) and staged(words) else ""
    return Sentence(
        timeless,
        opening=before.works or before.head or opened,
        about=before.head or (before.about if before.topical or bare(words) else ""),
        work=before.work,
        firms=lately if earns else "",
        lately=lately,
    )
