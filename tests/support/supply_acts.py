# SPDX-License-Identifier: MIT
"""Acts with supplies, to be written down and replayed."""

from gatehouse.domain.supply import NewSupply, SupplyChange
from gatehouse.services.acts import Act
from gatehouse.services.supply_acts import AddSupply, CorrectSupply, MoveSupply, RetireSupply
from tests.support.roster_acts import AT

WITH_SUPPLIES: tuple[Act, ...] = (
    AddSupply(at=AT, new=NewSupply(name="口罩", unit="只", minimum=50), there=160),
    MoveSupply(at=AT, name="口罩", change=SupplyChange.GIVEN, amount=60, whose="三号楼"),
    CorrectSupply(at=AT, name="口罩", amount=40, reason="记错了"),
    RetireSupply(at=AT, name="口罩"),
)
