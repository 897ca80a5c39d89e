# SPDX-License-Identifier: MIT
"""Binding the acts of the passes screen to an open store; imported when it is first opened."""

from gatehouse.services import gate_pass, pass_batch, pass_lookup, search
from gatehouse.services.opening import OpenPost
from gatehouse.services.pass_terms import pass_terms as terms_of_classes
from gatehouse.ui.passes.acts import PassActs


def pass_acts(opened: OpenPost) -> PassActs:
    """Bind the acts of the passes screen."""
    on_duty = opened.on_duty
    return PassActs(
        passes=on_duty(pass_lookup.passes),
        card=on_duty(pass_lookup.pass_card),
        find=on_duty(search.find),
        find_households=on_duty(search.find_households),
        terms=on_duty(terms_of_classes),
        issue=on_duty(gate_pass.issue_pass),
        void=on_duty(gate_pass.void_pass),
        reissue=on_duty(gate_pass.reissue_pass),
        renew=on_duty(gate_pass.renew_pass),
        take_back=on_duty(gate_pass.take_back),
        issue_batch=on_duty(pass_batch.issue_batch),
    )
