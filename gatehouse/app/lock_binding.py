# SPDX-License-Identifier: MIT
"""Binding the acts of the locked window to an open store; each that signs in changes the duty."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from gatehouse.domain.entry import Crossing, Decision, Direction, Reason, Recorded, SubjectClass
from gatehouse.domain.sign_in import NewPin, OnDuty, RecoveredPin, SignIn
from gatehouse.services import sign_in
from gatehouse.services.clock import record_now
from gatehouse.services.opening import OpenPost
from gatehouse.ui.lock.acts import LockActs

if TYPE_CHECKING:
    from gatehouse.domain.rule_reading import CameOnDuty


def lock_acts(opened: OpenPost) -> LockActs:
    """Bind the acts of the locked window."""
    on_duty = opened.on_duty

    def taking_over(act: Callable[..., OnDuty]) -> Callable[..., OnDuty]:
        bound = on_duty(act)

        def done(*asked: object) -> OnDuty:
            # on the writer lane, so that whatever is written next is written in the new name
            taken = bound(*asked)
            opened.duty = taken.duty
            return taken

        return done

    def sign_in_and_read(who: SignIn) -> "CameOnDuty":
        signed = taking_over(sign_in.sign_in)(who)
        # comparing two rule sets is nothing that the first entry needs
        from gatehouse.domain.rule_reading import CameOnDuty  # noqa: PLC0415 - see above
        from gatehouse.services.rule_reading import unread  # noqa: PLC0415 - see above

        read = None if opened.post.rehearsal else on_duty(unread)()
        return CameOnDuty(signed.duty, signed.changes, read)

    def gates() -> tuple[str, ...]:
        here = opened.duty.gate
        return (here, *(gate for gate in on_duty(sign_in.gates)() if gate != here))

    def set_pin(order: NewPin | RecoveredPin) -> str:
        if isinstance(order, NewPin):
            on_duty(sign_in.choose_pin)(order)
        else:
            on_duty(sign_in.recover_pin)(order)
        return order.operator_id

    return LockActs(
        operator_id=lambda: opened.duty.operator.id,
        serving=on_duty(sign_in.serving),
        gates=gates,
        lock=taking_over(sign_in.lock),
        sign_in=sign_in_and_read,
        set_pin=set_pin,
        emergency=partial(_emergency, on_duty(record_now)),
    )


def _emergency(record: Callable[[Crossing, Decision], Recorded]) -> Recorded:
    """Let somebody through whom nobody has named yet."""
    crossing = Crossing(
        direction=Direction.IN,
        subject_class=SubjectClass.UNKNOWN,
        reason=Reason.OTHER,
    )
    return record(crossing, Decision.EMERGENCY)
