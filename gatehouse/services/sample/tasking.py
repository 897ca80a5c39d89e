# SPDX-License-Identifier: MIT
"""What the street office wants of the invented post, and what hangs at its gate."""

from datetime import datetime, timedelta
from typing import Final

from msgspec.structs import replace

from gatehouse.domain.notice import EVERYBODY, NoticeOrder
from gatehouse.domain.task import TaskChange, TaskIssuer, TaskOrder
from gatehouse.domain.words import Words
from gatehouse.services.sample.story import Story
from gatehouse.services.task_acts import (
    EndNoticeAnew,
    GiveTask,
    MoveTask,
    PublishNotice,
    WithdrawNotice,
)

_PAUSE: Final = timedelta(seconds=3)
_TERM: Final = timedelta(hours=20)
_LONGER: Final = timedelta(hours=2)
_WANTED: Final = (
    "摸排独居老人，报名单",
    "清理楼道杂物，拍照反馈",
    "核对返回人员 14 天行程",
)
_TESTS: Final = NoticeOrder(
    issuer=Words("样例社区", "Example community"),
    audience=EVERYBODY,
    title=Words("明早全员核酸", "Everybody is tested tomorrow morning"),
    text=Words(
        "7:00 至 10:00，3 栋前。\n请带身份证，间隔一米。",
        "From 7:00 to 10:00, before building 3.\nBring your card; keep a metre apart.",
    ),
)


class Tasking:
    """Each evening another task comes in, the one before is answered, and the rules are told."""

    def __init__(self) -> None:
        self._times = 0
        self._open = self._hangs = self._tests = ""

    def evening(self, at: datetime) -> Story:
        """Tell what is done for the street office from *at* on, while a leader has the night."""
        self._times += 1
        if self._open:
            settled = TaskChange.DROPPED if self._times % 5 == 0 else TaskChange.DONE
            said = "不用办了" if settled is TaskChange.DROPPED else "已报街道办"
            yield MoveTask(at=at, task=self._open, change=settled, said=said)
        order = TaskOrder(
            issuer=TaskIssuer.STREET_OFFICE if self._times % 2 else TaskIssuer.COMMUNITY,
            what=_WANTED[self._times % len(_WANTED)],
            document=f"样例督〔2022〕{self._times}号",
            due_at=at + _TERM,
        )
        given = yield GiveTask(at=at + _PAUSE, order=order)
        self._open = given.errand_id
        said = "走访了一半"
        yield MoveTask(at=at + 2 * _PAUSE, task=self._open, change=TaskChange.FEEDBACK, said=said)
        yield from self._tell_rules(at + 3 * _PAUSE)
        yield from self._tell_of_tests(at + 5 * _PAUSE)

    def _tell_rules(self, at: datetime) -> Story:
        """Let the notice of the rules be replaced by a new one."""
        if self._hangs:
            yield WithdrawNotice(at=at, notice=self._hangs, reason="换新的")
        published = yield PublishNotice(at=at + _PAUSE)
        self._hangs = published.errand_id

    def _tell_of_tests(self, at: datetime) -> Story:
        """Take down what was said of the last test, and tell of the next, which lasts longer."""
        if self._tests:
            yield WithdrawNotice(at=at, notice=self._tests, reason="到期")
        order = replace(_TESTS, begins_at=at + _PAUSE, ends_at=at + _TERM)
        published = yield PublishNotice(at=at + _PAUSE, order=order)
        self._tests = published.errand_id
        longer = at + _TERM + _LONGER
        yield EndNoticeAnew(at=at + 2 * _PAUSE, notice=self._tests, ends_at=longer)
