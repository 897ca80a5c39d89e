# SPDX-License-Identifier: MIT
"""A new version of the rules half written: kept, gone on with, adopted, thrown away."""

import pytest

from gatehouse.db.inspection.verification import verify
from gatehouse.domain.policy.adoption import Adoption
from gatehouse.domain.policy.draft.catalogue import parts
from gatehouse.domain.policy.draft.draft import Draft, changed, without
from gatehouse.errors import GatehouseError, NotAllowed
from gatehouse.services.policy import rules_now, shipped_text
from gatehouse.services.rule_draft import (
    begin_rules,
    drop_rules,
    keep_rules,
    kept_rules,
    sets_to_copy,
)
from gatehouse.services.rules_calendar import adopt_rules
from tests.support.post import PostInUse

STRICT = shipped_text("changchun-2022-03")


def stricter(draft: Draft) -> Draft:
    """Return the draft with a lower fever limit and a rule less."""
    part = next(part for part in parts(draft) if part.key == "rules.fever")
    field = next(field for field in part.fields if field.name == "celsius")
    return without(changed(draft, part, field, "37.0"), "rules.stroll")


def test_the_set_in_force_is_offered_first_and_each_once(post: PostInUse) -> None:
    offered = sets_to_copy(post.store, post.duty)

    assert offered[0].rules.title == rules_now(post.store, post.duty).title
    assert len({one.toml for one in offered}) == len(offered)
    assert "changchun-2022-03" in {one.rules.id for one in offered}


def test_what_was_begun_is_there_again_with_what_was_switched_off(post: PostInUse) -> None:
    assert kept_rules(post.store, post.duty) is None
    draft = stricter(begin_rules(post.store, post.duty, STRICT))

    keep_rules(post.store, post.duty, draft)

    assert kept_rules(post.store, post.duty) == draft
    assert [one.block.key for one in draft.off] == ["rules.stroll"]


def test_beginning_records_nothing(post: PostInUse) -> None:
    before = rules_now(post.store, post.duty)

    begin_rules(post.store, post.duty, STRICT)

    assert rules_now(post.store, post.duty) == before
    assert verify(post.store).problems == ()


def test_an_adopted_draft_is_gone_and_another_adoption_leaves_it(post: PostInUse) -> None:
    draft = stricter(begin_rules(post.store, post.duty, STRICT))
    keep_rules(post.store, post.duty, draft)
    now = post.duty.now()

    adopt_rules(post.store, post.duty, Adoption(toml=STRICT, valid_from=now))
    assert kept_rules(post.store, post.duty) == draft

    adopt_rules(post.store, post.duty, Adoption(toml=draft.toml, valid_from=now))
    assert kept_rules(post.store, post.duty) is None
    fever = rules_now(post.store, post.duty).fever_rule
    assert fever is not None
    assert fever.limit == 370


def test_a_draft_is_thrown_away(post: PostInUse) -> None:
    begin_rules(post.store, post.duty, STRICT)

    drop_rules(post.store, post.duty)

    assert kept_rules(post.store, post.duty) is None


def test_only_an_administrator_writes_rules(post: PostInUse) -> None:
    duty = post.as_volunteer()

    for act in (kept_rules, drop_rules):
        with pytest.raises(NotAllowed):
            act(post.store, duty)
    with pytest.raises(NotAllowed):
        begin_rules(post.store, duty, STRICT)


def test_what_is_no_rule_set_is_not_begun(post: PostInUse) -> None:
    with pytest.raises(GatehouseError):
        begin_rules(post.store, post.duty, "id = 'x'")
