# SPDX-License-Identifier: MIT
"""The form in which a verdict is stored with its entry: stable codes, nothing personal."""

import json

from gatehouse.domain.policy.verdict import Verdict


def verdict_record(verdict: Verdict) -> tuple[str, str]:
    """Return the conclusion's code, and the results as JSON."""
    results = [
        [result.rule_id, result.key, result.result, result.severity] for result in verdict.results
    ]
    record = {"set": verdict.rule_set_id, "rule": verdict.rule_number, "results": results}
    return verdict.conclusion.value, json.dumps(record, ensure_ascii=False, separators=(",", ":"))
