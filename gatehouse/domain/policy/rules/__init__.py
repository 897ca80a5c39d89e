# SPDX-License-Identifier: MIT
"""The kinds of rule, one module each; `gatehouse.domain.policy.rule_set` knows them all."""
