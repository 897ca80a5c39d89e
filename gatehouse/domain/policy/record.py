# SPDX-License-Identifier: MIT
"""The form in which a verdict is stored with its entry: stable codes, nothing personal."""

import json

from msgspec import Struct

from gatehouse.domain.policy.verdict import Result, Severity, Verdict


class RecordedResult(Struct, frozen=True):
    """One rule's result as it was stored; words are made again from the rule set."""

    rule_id: str
    key: str
    result: Result
    severity: Severity


def verdict_record(verdict: Verdict) -> tuple[str, str]:
    """Return the conclusion's code, and the results as JSON."""
    results = [
        [result.rule_id, result.key, result.result, result.severity] for result in verdict.results
    ]
    record = {"set": verdict.rule_set_id, "rule": verdict.rule_number, "results": results}
    return verdict.conclusion.value, json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def recorded_results(rule_results: str) -> tuple[RecordedResult, ...]:
    """Return the results that `verdict_record` wrote."""
    return tuple(
        RecordedResult(rule_id, key, Result(result), Severity(severity))
        for rule_id, key, result, severity in json.loads(rule_results)["results"]
    )
