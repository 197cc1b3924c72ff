"""The noun that naming gives: a name in its parts, so that later clauses can lean on one of them."""

from msgspec import Struct

_WORKS = ("搬迁", "改造", "投资", "治理", "整治")
"""What is completed: 完成易地搬迁263户、危房改造482户 are two works."""
_TIERS = ("国", "省", "市", "县", "区", "州", "省市", "市县", "市区")
"""省20项民生工程: whose works they are stands at them."""


class Named(Struct, frozen=True):
    """A name in its parts."""

    verb: str
    thing: str
    did: str = ""
    """What the thing did: 竣工投产."""
    prefix: str = ""
    """Where or whose: 高铁西站."""
    acts: bool = False
    """Something was done, so that it adds up over the period."""
    whole: str = ""
    """The thing that the quantities to come may speak of: 项目 of 项目总投资."""

    @property
    def name(self) -> str:
        if self.did and self.thing and self.prefix in _TIERS:
            return f"{self.did}{'的' if len(self.did) > 2 and self.did[-1] != '的' else ''}{self.prefix}{self.thing}"
        if self.did and self.thing:
            return f"{self.prefix}{self.did}{'的' if len(self.did) > 2 and self.did[-1] != '的' else ''}{self.thing}"
        return self.prefix + self.verb + self.thing + self.did

    @property
    def topic(self) -> str:
        """What a following clause without a noun of its own is about."""
        return self.whole or (self.name if self.did or self.prefix else self.thing or self.verb)

    @property
    def goes_on(self) -> str:
        """The verb that holds for the next of a list: 完成 of 完成易地搬迁263户、危房改造482户."""
        own = self.verb.removeprefix("完成")
        return "完成" if own.endswith(_WORKS) and own != self.verb and not self.thing else self.verb
