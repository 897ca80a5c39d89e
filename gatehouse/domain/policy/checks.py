# SPDX-License-Identifier: MIT
"""The checks that a gate makes, as data: what the desk asks, and what each answer means.

Only the answer seen is kept, never the content of a code. `CHECKS` is in the order of the desk.
"""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from msgspec import Struct

from gatehouse.domain.policy.verdict import Severity
from gatehouse.domain.policy.want import WANT_WORDS, Want
from gatehouse.domain.words import Words


class Sign(StrEnum):
    """The shape that stands beside a choice, so that colour never speaks alone."""

    DISC = "disc"
    TRIANGLE = "triangle"
    SQUARE = "square"
    RING = "ring"


class Refusal(Struct, frozen=True, kw_only=True):
    """Why an answer does not pass, and what to say; *at_once* can be put right on the spot."""

    severity: Severity
    why: Words
    say: Words
    at_once: bool = False


class Choice(Struct, frozen=True, kw_only=True):
    """One answer to a check: *words* stand on the button, *label* on the chip."""

    code: str
    words: Words
    label: Words
    sign: Sign | None = None
    refusal: Refusal | None = None


class Check(Struct, frozen=True, kw_only=True):
    """One check with its answers; *ask* is the question, *usual* the answer seen most often.

    *unseen* is the answer while the system that the check asks is down.
    """

    code: str
    words: Words
    ask: Words
    choices: tuple[Choice, ...]
    usual: str | None = None
    unseen: Choice | None = None

    def choice(self, code: str) -> Choice | None:
        """Return the answer with *code*, if this check knows it."""
        return next((one for one in self.offered(down=True) if one.code == code), None)

    def offered(self, *, down: bool) -> tuple[Choice, ...]:
        """Return the answers to choose from; while the system is *down*, that it is comes first."""
        return (self.unseen, *self.choices) if down and self.unseen else self.choices


SYSTEM_DOWN = "system_down"
"""The answer to a check that asks the code system, while that is down."""


def _unseen(zh: str, en: str) -> Choice:
    return Choice(
        code=SYSTEM_DOWN,
        words=Words("系统故障", "System down"),
        label=Words(f"{zh}：系统故障", f"{en}: system down"),
        refusal=Refusal(
            severity=Severity.WARN,
            why=Words(f"{zh}系统故障，没查", f"{en} not seen: the system is down"),
            say=Words(
                "查码的系统现在用不了，先登记，您请走。以后可能会再问您一次。",
                "The code system is down; we write you down, please go on. You may be asked later.",
            ),
        ),
    )


CODE = Check(
    code="code",
    words=Words("健康码", "health code"),
    ask=Words("请出示一下健康码。", "May I see your health code, please?"),
    usual="green",
    unseen=_unseen("健康码", "Health code"),
    choices=(
        Choice(
            code="green",
            words=Words("绿", "Green"),
            label=Words("绿码", "Green code"),
            sign=Sign.DISC,
        ),
        Choice(
            code="yellow",
            words=Words("黄", "Amber"),
            label=Words("黄码", "Amber code"),
            sign=Sign.TRIANGLE,
            refusal=Refusal(
                severity=Severity.STOP,
                why=Words("健康码是黄码：先问社区", "Amber health code: ask the community first"),
                say=Words(
                    "您的码现在是黄的，请先问一下社区。需要的东西我们可以帮您拿。",
                    "Your code is amber. Please ask the community; we can fetch what you need.",
                ),
            ),
        ),
        Choice(
            code="red",
            words=Words("红", "Red"),
            label=Words("红码", "Red code"),
            sign=Sign.SQUARE,
            refusal=Refusal(
                severity=Severity.REPORT,
                why=Words("健康码是红码：通知社区", "Red health code: tell the community"),
                say=Words(
                    "您的码现在是红的，请在旁边等一等，我们马上请社区的人来帮您。",
                    "Your code is red. Please wait here; we are calling the community to help you.",
                ),
            ),
        ),
        Choice(
            code="not_shown",
            words=Words("未出示", "Not shown"),
            label=Words("未出示健康码", "No code shown"),
            sign=Sign.RING,
            refusal=Refusal(
                severity=Severity.STOP,
                why=Words("健康码没出示：打开看一下", "No health code shown: please open it"),
                say=Words(
                    "请您打开健康码给我看一下，不会用我来帮您。",
                    "Please open your health code; I can help you with it.",
                ),
                at_once=True,
            ),
        ),
    ),
)

TEST = Check(
    code="test",
    words=Words("核酸", "test"),
    ask=Words("请问核酸是什么时候做的？", "When was your last test, please?"),
    unseen=_unseen("核酸", "Test"),
    choices=(
        Choice(code="24", words=Words("24h", "24h"), label=Words("24h 核酸", "24 h test")),
        Choice(code="48", words=Words("48h", "48h"), label=Words("48h 核酸", "48 h test")),
        Choice(code="72", words=Words("72h", "72h"), label=Words("72h 核酸", "72 h test")),
        Choice(
            code="older",
            words=Words("更久", "Older"),
            label=Words("核酸过期", "Test too old"),
            refusal=Refusal(
                severity=Severity.STOP,
                why=Words("核酸过期了：先去做一次", "The test is too old: take one first"),
                say=Words(
                    "请先去做一次核酸，做完就可以走。",
                    "Please take a test; then you are free to go.",
                ),
            ),
        ),
        Choice(
            code="none",
            words=Words("没有", "None"),
            label=Words("没有核酸", "No test"),
            refusal=Refusal(
                severity=Severity.STOP,
                why=Words("核酸过期了：先去做一次", "The test is too old: take one first"),
                say=Words(
                    "请先去做一次核酸，做完就可以走。",
                    "Please take a test; then you are free to go.",
                ),
            ),
        ),
    ),
)

ITINERARY = Check(
    code="itinerary",
    words=Words("行程", "itinerary"),
    ask=Words("请问最近去过哪里？", "Where have you been lately, please?"),
    choices=(
        Choice(
            code="clear",
            words=Words("无风险地区", "No risk area"),
            label=Words("行程无风险", "No risk area"),
        ),
        Choice(
            code="risk",
            words=Words("有", "Risk area"),
            label=Words("去过风险地区", "Risk area"),
            refusal=Refusal(
                severity=Severity.REPORT,
                why=Words("行程有风险地区：先报社区", "A risk area on the way: tell the community"),
                say=Words(
                    "您路过的地方要先跟社区说一声，请等一等，我们马上联系。",
                    "The community must hear where you were. Please wait, we are calling them now.",
                ),
            ),
        ),
        Choice(
            code="not_shown",
            words=Words("未出示", "Not shown"),
            label=Words("行程未出示", "Itinerary not shown"),
            refusal=Refusal(
                severity=Severity.STOP,
                why=Words("行程没出示：短信、车票也行", "No itinerary: a text or a ticket will do"),
                say=Words(
                    "请给我看一下行程，短信、车票或单位证明都行。",
                    "Please show me where you have been: a text message, ticket or letter will do.",
                ),
                at_once=True,
            ),
        ),
    ),
)

CONSENT = Check(
    code="consent",
    words=Words("户主同意", "host's consent"),
    ask=Words("请稍等，我给户主打个电话。", "One moment, I am ringing your host."),
    choices=(
        Choice(
            code="telephone",
            words=Words("电话同意", "By telephone"),
            label=Words("户主电话同意", "Host agreed by telephone"),
        ),
        Choice(
            code="in_person",
            words=Words("到场接", "In person"),
            label=Words("户主到场接", "Host came"),
        ),
        Choice(
            code="not_reached",
            words=Words("没接通", "Not reached"),
            label=Words("户主没接通", "Host not reached"),
            refusal=Refusal(
                severity=Severity.STOP,
                why=Words("户主电话没接通：请到门口接", "Host not reached: may fetch the visitor"),
                say=Words(
                    "电话没接通，请您请户主回个电话，或到门口接一下您。",
                    "Nobody answers. Please ask your host to ring us back or to come to the gate.",
                ),
                at_once=True,
            ),
        ),
        Choice(
            code="refused",
            words=Words("不同意", "Not agreed"),
            label=Words("户主不同意", "Host did not agree"),
            refusal=Refusal(
                severity=Severity.STOP,
                why=Words("户主这次不方便：请改天再来", "The host cannot receive: another day"),
                say=Words(
                    "户主这次不方便，请您改天再来。东西可以放门口，我们转交。",
                    "Your host cannot see you today. Leave things here, and we pass them on.",
                ),
            ),
        ),
    ),
)

CONSENT_HOLDS: Final = timedelta(minutes=10)
"""For how long what a host agreed to is taken to be for whoever comes alike (同上).

The source is no notice but this register, and both manuals tell it: those who come together stand
there within minutes, and about whoever comes later the host was not asked.
"""

PAPER = Check(
    code="paper",
    words=Words("证件证明", "paper"),
    ask=Words("请把证件或证明给我看一下。", "May I see your paper or certificate, please?"),
    choices=(
        Choice(code="seen", words=Words("看过", "Seen"), label=Words("证件已看", "Paper seen")),
        Choice(
            code="not_seen",
            words=Words("没带", "Not seen"),
            label=Words("证件未看", "No paper"),
            refusal=Refusal(
                severity=Severity.STOP,
                why=Words("证件或证明没带：可以请人送来", "No paper shown: somebody may bring it"),
                say=Words(
                    "请把证件或证明给我看一下，没带可以请家里人送来或拍张照。",
                    "Please show me a paper; your family may bring it or send a picture.",
                ),
                at_once=True,
            ),
        ),
    ),
)

MASK = Check(
    code="mask",
    words=Words("口罩", "mask"),
    ask=Words("请戴好口罩。", "Please put on your mask."),
    usual="worn",
    choices=(
        Choice(code="worn", words=Words("戴好", "Worn"), label=Words("口罩", "Mask")),
        Choice(
            code="not_worn",
            words=Words("没戴", "Not worn"),
            label=Words("没戴口罩", "No mask"),
            refusal=Refusal(
                severity=Severity.STOP,
                why=Words("口罩没戴：戴上就可以走", "No mask: put one on and go"),
                say=Words(
                    "请您戴上口罩，没带的话我们这里有。",
                    "Please put on a mask; we have one here if you need it.",
                ),
                at_once=True,
            ),
        ),
    ),
)

LEAVE = Check(
    code="leave",
    words=Words("社区同意", "community's leave"),
    ask=Words(
        "请稍等，我问一下社区同意了没有。", "One moment, I ask whether the community agrees."
    ),
    choices=(
        Choice(
            code="given",
            words=Words("同意", "Given"),
            label=Words("社区同意", "Community agrees"),
        ),
        Choice(
            code="not_given",
            words=Words("还没有", "Not yet"),
            label=Words("社区没同意", "No leave yet"),
            refusal=Refusal(
                severity=Severity.STOP,
                why=Words("社区还没同意：先联系社区", "No leave yet: ring the community"),
                say=Words(
                    "我马上联系社区，请您先等一等。要是很急，我们直接叫急救车。",
                    "I am ringing the community, please wait. If it is urgent we call an "
                    "ambulance at once.",
                ),
                at_once=True,
            ),
        ),
    ),
)

ESCORT = Check(
    code="escort",
    words=Words("专车", "car"),
    ask=Words("请问接您的车到了吗？", "Is the car for you here?"),
    choices=(
        Choice(code="here", words=Words("到了", "Here"), label=Words("专车到了", "Car is here")),
        Choice(
            code="not_here",
            words=Words("没到", "Not here"),
            label=Words("专车没到", "Car not here"),
            refusal=Refusal(
                severity=Severity.STOP,
                why=Words("专车还没到：到了再出门", "The car is not here yet: wait for it"),
                say=Words(
                    "车到了我们马上叫您，请先在家里等。要是很急，我们直接叫急救车。",
                    "We call you when the car is here; please wait at home. If it is urgent we "
                    "call an ambulance at once.",
                ),
                at_once=True,
            ),
        ),
    ),
)

MEDICAL_EXIT = (LEAVE.code, ESCORT.code)
"""What the way to a doctor out of a sealed or isolated flat asks for (W19)."""

CHECKS: Mapping[str, Check] = MappingProxyType(
    {check.code: check for check in (CODE, TEST, ITINERARY, CONSENT, PAPER, MASK, LEAVE, ESCORT)}
)
CHECK_WORDS: Mapping[str, Words] = MappingProxyType(
    {code: check.words for code, check in CHECKS.items()}
)
_DESK_ORDER = {code: place for place, code in enumerate((*Want, *CHECKS))}


def in_desk_order(codes: Iterable[str]) -> tuple[str, ...]:
    """Return wants and checks once each, in the order in which the desk shows them."""
    return tuple(sorted(set(codes), key=_DESK_ORDER.__getitem__))


def input_words(code: str) -> Words:
    """Return the name of a want or a check: what is still to be filled in."""
    return CHECKS[code].words if code in CHECKS else WANT_WORDS[Want(code)]
