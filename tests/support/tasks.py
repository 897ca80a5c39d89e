# SPDX-License-Identifier: MIT
"""Supervised tasks and notices to test with, recorded by the services as their screens do."""

from datetime import datetime, timedelta

from gatehouse.domain.notice import NoticeOrder, NoticeRecorded
from gatehouse.domain.task import TaskChange, TaskIssuer, TaskMove, TaskOrder, TaskRecorded
from gatehouse.domain.words import Words
from gatehouse.services.notice import publish_notice
from gatehouse.services.task import give_task, move_task
from tests.support.post import BEGINS, PostInUse

DUE = BEGINS + timedelta(hours=3)
ORDER = TaskOrder(
    issuer=TaskIssuer.STREET_OFFICE,
    what="摸排 3 栋独居老人，报名单",
    document="样例督〔2022〕7号",
    owner="周岚",
    due_at=DUE,
)
NOTICE = NoticeOrder(
    issuer=Words("样例社区", "Example community"),
    audience=Words("全体居民", "all residents"),
    title=Words("明天全员核酸", "Everybody is tested tomorrow"),
    text=Words(
        "7:00 起，在 3 栋前。\n请带身份证。", "From 7:00, before building 3.\nBring your card."
    ),
)


def given(post: PostInUse, what: str = ORDER.what, due_at: datetime | None = DUE) -> TaskRecorded:
    """Note a task now."""
    order = TaskOrder(
        issuer=ORDER.issuer, what=what, document=ORDER.document, owner=ORDER.owner, due_at=due_at
    )
    return give_task(post.store, post.duty, order)


def told(post: PostInUse, task_id: str, change: TaskChange, said: str = "") -> TaskRecorded:
    """Record what happened to a task now."""
    move = TaskMove(task_id=task_id, change=change, said=said)
    return move_task(post.store, post.duty, move)


def published(post: PostInUse, order: NoticeOrder = NOTICE) -> NoticeRecorded:
    """Publish a notice now."""
    return publish_notice(post.store, post.duty, order)
