# SPDX-License-Identifier: MIT
"""Somebody's tags behind the acts of their pane; what is set and ended is kept."""

from dataclasses import dataclass, field
from datetime import date

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.tag import Tag, TagOrder, TagRow, TagsRecorded, TagTerm
from gatehouse.ui.roster.tag_acts import TagActs


@dataclass
class TagsFake:
    """A post in which somebody has two tags."""

    may_see: bool = True
    failure: Exception | None = None
    orders: list[TagOrder] = field(default_factory=list)
    ended: list[str] = field(default_factory=list)

    def acts(self) -> TagActs:
        """Return the acts of the pane."""
        return TagActs(
            may_see=lambda: self.may_see,
            tags=lambda _person_id: self._rows(),
            set_tag=self._set,
            end_tag=self._end,
        )

    def _rows(self) -> tuple[TagRow, ...]:
        known = {
            Tag.LOW_INCOME: None,
            Tag.ILL: TagTerm(date(2022, 4, 1), date(2022, 4, 30)),
            **{order.tag: TagTerm(date(2022, 4, 15), order.last_day) for order in self.orders},
        }
        return tuple(
            TagRow(tag=tag, term=known[tag])
            for tag in Tag
            if tag in known and tag not in self.ended
        )

    def _set(self, order: TagOrder) -> TagsRecorded:
        if self.failure is not None:
            raise self.failure
        self.orders.append(order)
        return TagsRecorded(self._rows(), 1, Changes.of(Kind.CARE))

    def _end(self, _person_id: str, tag: str) -> TagsRecorded:
        self.ended.append(tag)
        return TagsRecorded(self._rows(), 2, Changes.of(Kind.CARE))
