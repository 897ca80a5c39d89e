# SPDX-License-Identifier: MIT
"""Binding the tags of one person to an open store."""

from gatehouse.domain.duty import Role
from gatehouse.services import tag
from gatehouse.services.opening import OpenPost
from gatehouse.ui.roster.tag_acts import TagActs


def tag_acts(opened: OpenPost) -> TagActs:
    """Bind the acts of the tags, for whoever is on duty when they are done."""
    on_duty = opened.on_duty
    return TagActs(
        may_see=lambda: Role.ADMINISTRATOR in opened.duty.operator.roles,
        tags=on_duty(tag.tags),
        set_tag=on_duty(tag.set_tag),
        end_tag=on_duty(tag.end_tag),
    )
