# SPDX-License-Identifier: MIT
"""Binding the acts of the errands room to an open store; imported when it is first opened."""

from gatehouse.reports.notice_poster import PosterPaper, compose_poster
from gatehouse.services import errand, errand_lookup, notice, search, task
from gatehouse.services.opening import OpenPost
from gatehouse.ui.errands.acts import ErrandActs, ErrandRoomActs, NoticeActs, TaskActs


def errand_acts(opened: OpenPost) -> ErrandRoomActs:
    """Bind the acts of the errands room."""
    return ErrandRoomActs(
        errands=_errand_acts(opened),
        tasks=_task_acts(opened),
        notices=_notice_acts(opened),
    )


def _task_acts(opened: OpenPost) -> TaskActs:
    on_duty = opened.on_duty
    return TaskActs(
        tasks=on_duty(task.tasks),
        give=on_duty(task.give_task),
        amend=on_duty(task.amend_task),
        move=on_duty(task.move_task),
    )


def _notice_acts(opened: OpenPost) -> NoticeActs:
    on_duty = opened.on_duty

    def poster(notice_id: str) -> PosterPaper:
        return compose_poster(on_duty(notice.poster)(notice_id))

    return NoticeActs(
        notices=on_duty(notice.notices),
        of_rules=on_duty(notice.notice_of_rules),
        poster=poster,
        publish=on_duty(notice.publish_notice),
        withdraw=on_duty(notice.withdraw_notice),
        restore=on_duty(notice.restore_notice),
    )


def _errand_acts(opened: OpenPost) -> ErrandActs:
    on_duty = opened.on_duty
    return ErrandActs(
        errands=on_duty(errand_lookup.errands),
        tallies=on_duty(errand_lookup.errand_tallies),
        find=on_duty(search.find_households),
        ask=on_duty(errand.ask_errand),
        order=on_duty(errand.order_purchase),
        move=on_duty(errand.move_errand),
    )
