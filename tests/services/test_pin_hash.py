# SPDX-License-Identifier: MIT
"""How much work a PIN's hash is in the program; the other tests take the least there is."""

import runpy

from gatehouse.services import pin_hash
from tests.support.post import PIN

PROGRAM = runpy.run_path(pin_hash.__file__)


def test_a_pin_is_hashed_with_as_much_memory_as_a_laptop_can_bear() -> None:
    assert PROGRAM["hashed"](PIN).startswith("$argon2id$v=19$m=19456,t=3,p=1$")


def test_the_pin_of_such_a_hash_fits_and_no_other() -> None:
    kept = PROGRAM["hashed"](PIN)

    assert pin_hash.fits(kept, PIN)
    assert not pin_hash.fits(kept, "204817")
