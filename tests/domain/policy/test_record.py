# SPDX-License-Identifier: MIT
"""The stored form of a verdict."""

import json

from gatehouse.domain.policy.case import NO_HISTORY, NOBODY
from gatehouse.domain.policy.evaluate import evaluate
from gatehouse.domain.policy.record import verdict_record
from tests.support.policies import VISITOR, local, shipped


def test_the_results_come_back_by_code_and_hold_nothing_personal() -> None:
    at = local("2022-04-15 16:42")
    verdict = evaluate(shipped("changchun-2022-03"), VISITOR, NOBODY, NO_HISTORY, at)

    code, results = verdict_record(verdict)

    assert code == "incomplete"
    assert results.startswith('{"set":"changchun-2022-03","rule":7,"results":[["fever","fever",')
    assert json.loads(results)["results"] == [
        [one.rule_id, one.key, one.result.value, one.severity.value] for one in verdict.results
    ]
    assert VISITOR.outsider is not None
    assert VISITOR.outsider.name not in results
    assert VISITOR.outsider.phone not in results
