# SPDX-License-Identifier: MIT
"""Tags (标签): what the post must keep in mind about a person, and who may know the word for it.

Only the administrator sees a tag's meaning; the desk sees what it must do. An illness is one tag
without a name, because no diagnosis is stored.
"""

from enum import StrEnum

from gatehouse.domain.words import Words


class Tag(StrEnum):
    """The tags of the roster."""

    DISABLED = "disabled"
    LOW_INCOME = "low_income"
    ILL = "ill"
    MATERNITY = "maternity"
    LIVES_ALONE = "lives_alone"
    CHILD_IN_NEED = "child_in_need"
    POSITIVE = "positive"
    CONTACT = "contact"
    ISOLATED = "isolated"


TAG_WORDS = {
    Tag.DISABLED: Words("残疾", "disabled"),
    Tag.LOW_INCOME: Words("低保户", "low income"),
    Tag.ILL: Words("慢病", "ill"),
    Tag.MATERNITY: Words("孕产妇", "expectant or new mother"),
    Tag.LIVES_ALONE: Words("独居老人", "elder living alone"),
    Tag.CHILD_IN_NEED: Words("困境儿童", "child in need"),
    Tag.POSITIVE: Words("阳性", "positive"),
    Tag.CONTACT: Words("密接", "close contact"),
    Tag.ISOLATED: Words("居家隔离", "isolated at home"),
}
