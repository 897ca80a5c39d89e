# SPDX-License-Identifier: MIT
"""Gates that a class of passes names and the post does not have: a set may come from elsewhere."""

from collections.abc import Collection, Iterable, Iterator
from typing import Final

from gatehouse.domain.gate_pass import PASS_CLASS_WORDS
from gatehouse.domain.policy.rule_set import RuleSet
from gatehouse.domain.words import Words, listed

_OF_CLASS: Final = Words("{name}：{doubt}", "{name}: {doubt}")
_NONE_KNOWN: Final = Words(
    "卡点名单里没有{names}（有{known}）。这样的证到哪个门都放行，只提醒一句。请改门名，或先在“卡点”里加上。",
    "No gate here is called {names} (there are {known}). Such a pass is let through at every gate, "
    "with a reminder. Correct the name, or add the gate under Gates.",
)
_ONE_LISTED: Final = Words(
    "卡点名单里只有{known}，没有{names}。这样的证在这里都劝返，指去{names}。"
    "没有这个门请改门名，有就在“卡点”里加上。",
    "The list of gates has {known} alone, not {names}. Such a pass is turned away here and sent to "
    "{names}. If there is no such gate correct the name, else add it under Gates.",
)
_SOME_KNOWN: Final = Words(
    "卡点名单里没有{names}（有{known}）。这样的证只走写对的门。请改门名，或先在“卡点”里加上。",
    "No gate here is called {names} (there are {known}). Such a pass is good at its other gates "
    "only. Correct the name, or add the gate under Gates.",
)


def gate_doubt(gates: Iterable[str], known: Collection[str]) -> Words | None:
    """Return what becomes of a pass for *gates* that are not all among the *known* ones."""
    asked = tuple(gates)
    strange = [gate for gate in asked if gate not in known]
    if not strange:
        return None
    said = _SOME_KNOWN
    if len(strange) == len(asked):
        said = _NONE_KNOWN if len(known) > 1 else _ONE_LISTED
    return said.format(names=_named(strange), known=_named(known))


def gate_doubts(rules: RuleSet, known: Collection[str]) -> Iterator[Words]:
    """Yield the doubt of each class of passes that *rules* bind to gates the post has not."""
    for pass_class, of in rules.passes.items():
        doubt = gate_doubt(of.terms.gates, known)
        if doubt is not None:
            yield _OF_CLASS.format(name=PASS_CLASS_WORDS[pass_class], doubt=doubt)


def _named(gates: Iterable[str]) -> Words:
    return listed(Words(gate, gate) for gate in gates)
