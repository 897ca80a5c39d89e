# SPDX-License-Identifier: MIT
"""Binding the acts of the other screens to an open store; imported when one is first opened."""

from functools import partial

from gatehouse.app.elsewhere import elsewhere
from gatehouse.domain.duty import Role
from gatehouse.domain.handover import HandedOver, HandoverOrder
from gatehouse.services import (
    day,
    handover,
    operator,
    paper_sheet,
    register,
    supply,
)
from gatehouse.services.opening import OpenPost
from gatehouse.ui.handover.acts import HandoverActs, SupplyActs
from gatehouse.ui.registers.acts import RegisterActs


def handover_acts(opened: OpenPost) -> HandoverActs:
    """Bind the acts of the handover screen."""
    on_duty = opened.on_duty

    def hand_over(order: HandoverOrder) -> HandedOver:
        done = on_duty(handover.hand_over)(order)
        # on the writer lane, so that whatever is written next is written in the new name
        opened.duty = done.duty
        return done

    return HandoverActs(
        desk=on_duty(handover.handover_desk),
        handovers=on_duty(handover.handovers),
        handover=on_duty(handover.handover),
        keep_notes=on_duty(handover.keep_notes),
        hand_over=hand_over,
        decline=on_duty(handover.decline),
        supplies=SupplyActs(
            supplies=on_duty(supply.supply_list),
            add=on_duty(supply.add_supply),
            add_usual=on_duty(supply.add_usual_supplies),
            alter=on_duty(supply.alter_supply),
            retire=on_duty(supply.retire_supply),
            move=on_duty(supply.record_supply),
            correct=on_duty(supply.correct_supply),
        ),
    )


def register_acts(opened: OpenPost) -> RegisterActs:
    """Bind the acts of the registers screen."""
    on_duty = opened.on_duty
    return RegisterActs(
        post=lambda: opened.post,
        days=on_duty(register.register_days),
        summary=on_duty(day.summary_of),
        sheets=on_duty(register.sheets),
        preview=on_duty(register.preview),
        administrators=partial(on_duty(operator.operators_with), Role.ADMINISTRATOR),
        blank_sheets=on_duty(paper_sheet.blank_sheets),
        paper=on_duty(paper_sheet.sheets_now),
        record_printed=on_duty(paper_sheet.record_printed),
        close_sheets=on_duty(paper_sheet.close_sheets),
        export=on_duty(
            partial(register.export_register, write=partial(elsewhere, register.write_day))
        ),
    )
