# SPDX-License-Identifier: MIT
"""What a thermometer at the gate can read on a living body, in tenths of °C."""

from typing import Final

LOWEST: Final = 320
HIGHEST: Final = 439


def is_of_a_body(reading: int) -> bool:
    """Say whether *reading*, in tenths of °C, can be of somebody who stands at the gate.

    A forehead thermometer shows "Lo" below 32.0 °C and "Hi" from 43 °C on, so another number was
    mistyped.
    """
    return LOWEST <= reading <= HIGHEST
