# SPDX-License-Identifier: MIT
"""Binding the acts of a peak; each is imported when it is first done."""

from collections.abc import Callable
from typing import Any

from gatehouse.ui.desk.peak_acts import PeakActs


def peak_acts(act: Callable[[str], Callable[..., Any]]) -> PeakActs:
    """Bind the acts of a peak; *act* binds the one with that `module:function`."""
    return PeakActs(
        read_lines=act("gatehouse.services.group_lookup:read_lines"),
        find_households=act("gatehouse.services.search:find_households"),
        people_from=act("gatehouse.services.group_lookup:people_from"),
        groups=act("gatehouse.services.group_entry:recent_groups"),
        kept_group=act("gatehouse.services.group_draft:kept_group"),
        outages=act("gatehouse.services.code_system:latest_outages"),
        take_up=act("gatehouse.services.parking:take_up"),
        park=act("gatehouse.services.parking:park"),
        drop=act("gatehouse.services.parking:drop"),
        keep_group=act("gatehouse.services.group_draft:keep_group"),
        record_group=act("gatehouse.services.group_entry:record_group"),
        withdraw_group=act("gatehouse.services.group_entry:withdraw_group"),
        count=act("gatehouse.services.head_count:count_people"),
        count_by_pass=act("gatehouse.services.head_count:count_by_pass"),
        take_count_back=act("gatehouse.services.head_count:take_count_back"),
        mark_count_only=act("gatehouse.services.head_count:mark_count_only"),
    )
