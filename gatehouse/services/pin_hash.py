# SPDX-License-Identifier: MIT
"""PINs as they are kept: Argon2id hashes. Imported by the first act that needs a PIN."""

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

# a tenth of a second on a slow laptop: a queue waits while a leader's PIN is checked
_HASHER = PasswordHasher(time_cost=3, memory_cost=19 * 1024, parallelism=1)


def hashed(pin: str) -> str:
    """Return the hash to keep of *pin*."""
    return _HASHER.hash(pin)


def fits(pin_hash: str, pin: str) -> bool:
    """Say whether *pin* is the one that *pin_hash* was made of."""
    try:
        return _HASHER.verify(pin_hash, pin)
    except VerifyMismatchError:
        return False
