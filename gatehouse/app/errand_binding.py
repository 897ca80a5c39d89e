# SPDX-License-Identifier: MIT
"""Binding the acts of the errands room to an open store; imported when it is first opened."""

from gatehouse.reports.notice_poster import PosterPaper, compose_poster
from gatehouse.services import (
    disinfection,
    disinfection_lookup,
    errand,
    errand_lookup,
    incident_lookup,
    notice,
    parcel,
    parcel_lookup,
    patrol,
    patrol_lookup,
    routine,
    rule_point,
    search,
    task,
)
from gatehouse.services.opening import OpenPost
from gatehouse.ui.errands.acts import (
    DisinfectionActs,
    ErrandActs,
    ErrandRoomActs,
    NoticeActs,
    ParcelActs,
    PatrolActs,
    PointActs,
    TaskActs,
)


def errand_acts(opened: OpenPost) -> ErrandRoomActs:
    """Bind the acts of the errands room."""
    return ErrandRoomActs(
        errands=_errand_acts(opened),
        parcels=_parcel_acts(opened),
        disinfection=_disinfection_acts(opened),
        patrols=_patrol_acts(opened),
        tasks=_task_acts(opened),
        notices=_notice_acts(opened),
        points=PointActs(
            points=opened.on_duty(rule_point.rule_points),
            tick=opened.on_duty(rule_point.tick_point),
        ),
    )


def _parcel_acts(opened: OpenPost) -> ParcelActs:
    on_duty = opened.on_duty
    return ParcelActs(
        agents=disinfection.shipped_agents(),
        parcels=on_duty(parcel_lookup.parcel_list),
        find=on_duty(search.find_households),
        take_in=on_duty(parcel.take_in),
        take_in_back=on_duty(parcel.take_in_back),
        move=on_duty(parcel.move_parcels),
        mend=on_duty(parcel.mend_parcel),
        disinfect=on_duty(parcel.disinfect_parcels),
    )


def _disinfection_acts(opened: OpenPost) -> DisinfectionActs:
    on_duty = opened.on_duty
    return DisinfectionActs(
        disinfections=on_duty(disinfection_lookup.disinfections),
        disinfect=on_duty(disinfection.disinfect_area),
        check=on_duty(disinfection.check_disinfection),
        correct=on_duty(disinfection.correct_disinfection),
        set_routine=on_duty(routine.set_routine),
        remove=on_duty(routine.remove_routine),
    )


def _patrol_acts(opened: OpenPost) -> PatrolActs:
    on_duty = opened.on_duty
    return PatrolActs(
        patrols=on_duty(patrol_lookup.patrols),
        find=on_duty(search.find_households),
        begin=on_duty(patrol.begin_patrol),
        mark=on_duty(patrol.mark_item),
        finish=on_duty(patrol.finish_patrol),
        withdraw=on_duty(patrol.withdraw_patrol),
        to_incident=on_duty(patrol.finding_to_incident),
        to_errand=on_duty(patrol.finding_to_errand),
        set_routine=on_duty(routine.set_routine),
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
        end_anew=on_duty(notice.end_notice_anew),
    )


def _errand_acts(opened: OpenPost) -> ErrandActs:
    on_duty = opened.on_duty
    return ErrandActs(
        errands=on_duty(errand_lookup.errands),
        tallies=on_duty(errand_lookup.errand_tallies),
        from_incident=on_duty(incident_lookup.errand_from),
        save_tallies=on_duty(errand_lookup.save_tallies),
        find=on_duty(search.find_households),
        ask=on_duty(errand.ask_errand),
        order=on_duty(errand.order_purchase),
        move=on_duty(errand.move_errand),
    )
