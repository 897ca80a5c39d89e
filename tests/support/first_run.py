# SPDX-License-Identifier: MIT
"""The acts of a first run that writes nothing: it remembers what it was asked to do."""

from dataclasses import dataclass, field
from pathlib import Path

from gatehouse.domain.policy.rule_set import RuleSet, read_rule_set
from gatehouse.domain.post import KeyKeeping, Setup
from gatehouse.errors import GatehouseError
from gatehouse.ui.first_run.acts import FirstRunActs

RECOVERY_KEY = "-".join(
    (
        *("0H3M", "7YQR", "T2CW", "9ZKD", "F6XG", "P1VB", "E8SN"),
        *("4JA5", "MMQ7", "R0TD", "K2HV", "Z9WC", "X3GB", "Q"),
    )
)
POLICIES = Path(__file__).resolve().parents[2] / "resources" / "policies"


def shipped_rule_sets() -> tuple[RuleSet, ...]:
    """Return the sets that come with the program, the everyday one first."""
    files = sorted(POLICIES.glob("*.toml"), key=lambda file: (file.stem != "everyday", file.stem))
    return tuple(read_rule_set(file.read_text("utf-8")) for file in files)


@dataclass
class FirstRunFake:
    """A computer without a post."""

    keepings: tuple[KeyKeeping, ...] = (KeyKeeping.ASKED_AT_START, KeyKeeping.KEY_FILE)
    failure: GatehouseError | None = None
    done: list[tuple[Setup, KeyKeeping, str]] = field(default_factory=list)
    rehearsed: int = 0

    def acts(self) -> FirstRunActs:
        return FirstRunActs(
            rule_sets=shipped_rule_sets,
            key_keepings=lambda: self.keepings,
            new_key=lambda: RECOVERY_KEY,
            set_up=self._set_up,
            rehearse=self._rehearse,
        )

    def _set_up(self, setup: Setup, keeping: KeyKeeping, passphrase: str) -> None:
        if self.failure is not None:
            raise self.failure
        self.done.append((setup, keeping, passphrase))

    def _rehearse(self) -> None:
        self.rehearsed += 1
