# SPDX-License-Identifier: MIT
"""What the post knows of the person at the gate from earlier the same day."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from gatehouse.domain.entry import Decision, Outcome
from gatehouse.services.crossing import weigh
from gatehouse.services.entry import record_entry
from tests.services.test_entry import GREEN, out, under_changchun
from tests.support.policies import adopt
from tests.support.post import SETUP, FixedClock, PostInUse


@pytest.mark.parametrize("decision", [Decision.EMERGENCY, Decision.TURN_AWAY, Decision.REPORT])
def test_only_what_was_found_of_somebody_admitted_counts_as_checked_today(
    post: PostInUse, clock: FixedClock, decision: Decision
) -> None:
    """An emergency looks at nothing, and who is kept out was not found in order."""
    under_changchun(post)
    green = out(post, "林晓枫", temperature=365, checks=GREEN)
    record_entry(post.store, post.duty, green, Decision.ADMIT)
    admitted = clock()
    clock.forward(timedelta(minutes=5))
    red = out(post, "林晓枫", temperature=379, checks={"code": "red"})
    record_entry(post.store, post.duty, red, decision)

    checked = weigh(post.store, post.duty, green).last_checked

    assert checked is not None
    assert (checked.at, checked.temperature) == (admitted, 365)
    assert checked.checks == GREEN


@pytest.mark.parametrize(
    ("decision", "outcome"),
    [(Decision.TURN_AWAY, Outcome.TURNED_AWAY), (Decision.REPORT, Outcome.REPORTED)],
)
def test_who_was_kept_out_a_moment_ago_is_known_at_the_next_attempt(
    post: PostInUse, clock: FixedClock, decision: Decision, outcome: Outcome
) -> None:
    under_changchun(post)
    red = out(post, "林晓枫", temperature=379, retest=381, checks=GREEN)
    record_entry(post.store, post.duty, red, decision)
    kept_out = clock()
    clock.forward(timedelta(minutes=5))
    green = out(post, "林晓枫", temperature=365, checks=GREEN)

    refused = weigh(post.store, post.duty, green).last_refused

    assert refused is not None
    assert (refused.at, refused.outcome, refused.temperature) == (kept_out, outcome, 381)

    record_entry(post.store, post.duty, green, Decision.ADMIT)
    clock.forward(timedelta(minutes=5))
    assert weigh(post.store, post.duty, green).last_refused is None


def test_who_was_well_within_two_hours_is_not_measured_again(
    post: PostInUse, clock: FixedClock
) -> None:
    """The reading that stands in keeps its gate and time in the results; the entry has none."""
    adopt(post.store, post.duty, "twenty-measures-2022-11", post.clock())
    unmeasured = out(post, "林晓枫", checks=GREEN)
    assert weigh(post.store, post.duty, unmeasured).verdict.wants == ("temperature",)
    record_entry(post.store, post.duty, replace(unmeasured, temperature=365), Decision.ADMIT)

    clock.forward(timedelta(minutes=119))
    assert weigh(post.store, post.duty, unmeasured).verdict.admits
    assert record_entry(post.store, post.duty, unmeasured, Decision.ADMIT).entry.temperature is None

    clock.forward(timedelta(minutes=1))
    assert weigh(post.store, post.duty, unmeasured).verdict.wants == ("temperature",)


def test_who_was_let_through_unchecked_was_not_checked_today(post: PostInUse) -> None:
    record_entry(post.store, post.duty, out(post, "林晓枫"), Decision.EMERGENCY)
    record_entry(post.store, post.duty, out(post, "王丽芬"), Decision.ADMIT)

    for name in ("林晓枫", "王丽芬"):
        assert weigh(post.store, post.duty, out(post, name)).last_checked is None


def test_who_asks_about_a_rule_is_told_the_posts_own_telephone(post: PostInUse) -> None:
    """The one of an example rule set is nobody's."""
    under_changchun(post)
    verdict = weigh(post.store, post.duty, out(post, "林晓枫", temperature=379)).verdict
    assert verdict.telephone == SETUP.post.telephone
