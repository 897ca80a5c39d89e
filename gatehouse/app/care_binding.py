# SPDX-License-Identifier: MIT
"""Binding the acts of the care room to an open store; imported when it is first opened."""

from functools import partial

from gatehouse.domain.duty import Role
from gatehouse.domain.test_round import ListQuestion
from gatehouse.reports.door_sheet import DoorPaper, compose_door_sheet
from gatehouse.reports.observation_list import compose_observation_list
from gatehouse.reports.round_list import ListPage, compose_round_list
from gatehouse.reports.table_page import TablePage
from gatehouse.services import (
    absence,
    carer,
    contact,
    gap,
    observation,
    operator,
    outside,
    parcel,
    search,
    service,
    service_lookup,
    stay,
    test_round,
    test_round_lookup,
)
from gatehouse.services.opening import OpenPost
from gatehouse.ui.care.acts import (
    AbsenceActs,
    CareActs,
    ContactActs,
    GapActs,
    ObservationActs,
    OutsideActs,
    RoundActs,
    ServiceActs,
)


def care_acts(opened: OpenPost) -> CareActs:
    """Bind the acts of the care room."""
    return CareActs(
        contacts=_contact_acts(opened),
        services=_service_acts(opened),
        observation=_observation_acts(opened),
        rounds=_round_acts(opened),
        absences=_absence_acts(opened),
        outside=_outside_acts(opened),
        gaps=_gap_acts(opened),
    )


def _contact_acts(opened: OpenPost) -> ContactActs:
    on_duty = opened.on_duty
    return ContactActs(
        check_ins=on_duty(contact.todays_check_ins),
        carers=on_duty(carer.carers),
        reach=on_duty(carer.reach),
        may_assign=on_duty(carer.may_assign),
        record=on_duty(contact.record_contact),
        withdraw=on_duty(contact.withdraw_contact),
        assign=on_duty(carer.assign_carer),
    )


def _service_acts(opened: OpenPost) -> ServiceActs:
    on_duty = opened.on_duty
    door_sheets = on_duty(service_lookup.door_sheets)

    def composed(household_ids: tuple[str, ...]) -> tuple[DoorPaper, ...]:
        return tuple(map(compose_door_sheet, door_sheets(household_ids)))

    return ServiceActs(
        services=on_duty(service_lookup.service_list),
        find=on_duty(search.find_households),
        door_sheets=composed,
        tick=on_duty(service.tick),
        take_in=on_duty(parcel.take_in),
        take_in_back=on_duty(parcel.take_in_back),
    )


def _observation_acts(opened: OpenPost) -> ObservationActs:
    on_duty = opened.on_duty
    sheet = on_duty(observation.observation_sheet)

    def composed() -> tuple[TablePage, ...]:
        return compose_observation_list(sheet())

    return ObservationActs(
        observed=on_duty(observation.observed),
        pages=composed,
        record=on_duty(observation.record_reading),
        withdraw=on_duty(observation.withdraw_reading),
    )


def _round_acts(opened: OpenPost) -> RoundActs:
    on_duty = opened.on_duty
    round_sheet = on_duty(test_round_lookup.round_sheet)

    def composed(question: ListQuestion) -> tuple[ListPage, ...]:
        return compose_round_list(round_sheet(question))

    return RoundActs(
        rounds=on_duty(test_round_lookup.rounds),
        scopes=on_duty(test_round_lookup.scopes),
        view=on_duty(test_round_lookup.round_view),
        pages=composed,
        open_round=on_duty(test_round.open_round),
        tick=on_duty(test_round.tick),
        close_round=on_duty(test_round.close_round),
    )


def _absence_acts(opened: OpenPost) -> AbsenceActs:
    on_duty = opened.on_duty
    return AbsenceActs(
        may_list=on_duty(absence.may_list),
        leaders=partial(on_duty(operator.operators_with), Role.LEADER),
        absences=on_duty(absence.absences),
        people=on_duty(search.find),
        places=on_duty(absence.places_like),
        note=on_duty(absence.note_absence),
        end=on_duty(absence.end_absence),
    )


def _outside_acts(opened: OpenPost) -> OutsideActs:
    on_duty = opened.on_duty
    return OutsideActs(
        outside=on_duty(outside.outside_too_long),
        call=on_duty(outside.record_call),
        withdraw=on_duty(outside.withdraw_call),
    )


def _gap_acts(opened: OpenPost) -> GapActs:
    on_duty = opened.on_duty
    return GapActs(
        gaps=on_duty(gap.gaps),
        fill=on_duty(gap.fill_gap),
        empty=on_duty(gap.empty_gap),
        accept=on_duty(gap.accept_gap),
        open_again=on_duty(gap.open_gap_again),
        reopen=on_duty(stay.reopen_stay),
    )
