# SPDX-License-Identifier: MIT
"""The rota on a real post, and hands to work it."""

from datetime import date, time

from gatehouse.app.rota_binding import rota_acts
from gatehouse.domain.rota import Pattern, RotaRule
from gatehouse.services.opening import OpenPost
from gatehouse.services.post import post_of
from gatehouse.services.rota import write_rule
from gatehouse.ui.rota.page import RotaPage
from tests.support.post import PostInUse
from tests.support.screens import AREAS, Bench

MONDAY = date(2022, 4, 11)
DAY_RULE = RotaRule(
    name="白班",
    pattern=Pattern.FIXED,
    begins=time(8),
    ends=time(20),
    teams=(("周岚", "郑晓"),),
    first_day=date(2022, 3, 1),
)
NIGHT_RULE = RotaRule(
    name="夜班",
    pattern=Pattern.ODD_EVEN,
    begins=time(20),
    ends=time(6),
    teams=(("李一",), ("王二", "孙三")),
    first_day=date(2022, 3, 1),
)
TURNS_RULE = RotaRule(
    name="机动",
    pattern=Pattern.IN_TURN,
    begins=time(7),
    ends=time(22),
    teams=(("甲一",), ("乙二",), ("丙三",), ("丁四",)),
    first_day=date(2022, 3, 1),
)


def open_rota(
    bench: Bench, post: PostInUse, *rules: RotaRule, size: tuple[int, int] = AREAS["low"]
) -> RotaPage:
    """Show the rota of *post*, in which *rules* are written."""
    for rule in rules:
        write_rule(post.store, post.duty, rule)
    page = RotaPage(bench.lanes, bench.changes, bench.messages, bench.languages, post.clock)
    bench.show(page, size)
    page.start(rota_acts(OpenPost(post.store, post.duty, post_of(post.store))))
    bench.settle()
    page.setFocus()
    return page
