# SPDX-License-Identifier: MIT
"""Binding the acts of the zones screen to an open store; imported when it is first opened."""

from gatehouse.reports.zone_notice import NoticePaper, compose_notice
from gatehouse.services import zone, zone_lookup
from gatehouse.services.opening import OpenPost
from gatehouse.ui.zones.acts import ZoneActs


def zone_acts(opened: OpenPost) -> ZoneActs:
    """Bind the acts of the zones screen."""
    on_duty = opened.on_duty
    notices = on_duty(zone_lookup.notices)

    def composed(zone_ids: tuple[str, ...]) -> tuple[NoticePaper, ...]:
        return tuple(map(compose_notice, notices(zone_ids)))

    return ZoneActs(
        zones=on_duty(zone_lookup.zones),
        places=on_duty(zone_lookup.places),
        notices=composed,
        approvers=on_duty(zone.approvers),
        seal=on_duty(zone.seal),
        extend=on_duty(zone.extend),
        release=on_duty(zone.release),
    )
