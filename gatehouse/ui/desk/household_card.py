# SPDX-License-Identifier: MIT
"""The household of the person at the gate: its quota, and who is at home."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QWidget

from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.person import Presence
from gatehouse.domain.policy.rules.in_zone import is_decided_by_zone
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.ui.desk.person_wording import member_place, member_text
from gatehouse.ui.shell.sizes import PADDING, ROW_GAP
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.elided_label import ElidedLabel
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.quota_strip import QuotaFigure, QuotaSpan, QuotaStrip, QuotaText
from gatehouse.ui.widgets.sign import Sign, SignKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.domain.household import HouseholdView
    from gatehouse.domain.person import HouseholdMember
    from gatehouse.domain.policy.verdict import QuotaUse, Verdict
    from gatehouse.domain.policy.weighed import Weighed
    from gatehouse.ui.shell.i18n import Languages

MOST_MEMBERS: Final = 6
_SIGN: Final = 20


class HouseholdCard(Card):
    """Shows quota and members; where somebody is at home is said by sign and word."""

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._quota = QuotaStrip()
        self._heading = Label("", TextRole.TABLE_BOLD)
        self._count = Label("", TextRole.SECONDARY, tone=Tone.MUTED)
        self._members = [_MemberRow(self) for _ in range(MOST_MEMBERS)]
        self._checked = Label("", TextRole.SECONDARY, tone=Tone.MUTED)
        self._lay_out()

    def set_wide(self) -> None:
        """Put quota and members side by side, for a low and wide place."""
        self._parts.setDirection(QBoxLayout.Direction.LeftToRight)
        self._parts.setStretch(0, 1)
        self._parts.setStretch(1, 1)

    def show_household(
        self, weighed: "Weighed | None", person_id: str | None, now: datetime, checked: str = ""
    ) -> None:
        """Show the household of *weighed*, in which *person_id* stands at the gate."""
        household = weighed.household if weighed is not None else None
        verdict = weighed.verdict if weighed is not None else None
        quota = _quota_of(verdict) if verdict is not None else None
        self._show_title(household, quota)
        self._quota.setVisible(quota is not None)
        if verdict is not None and quota is not None:
            ahead = self._ahead(quota, refused=_refuses(verdict))
            self._quota.show_quota(self._quota_text(quota, ahead, now))
        self._show_members(household, person_id, now)
        self._checked.setText(checked)
        self._checked.setVisible(bool(checked))

    def _lay_out(self) -> None:
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(ROW_GAP - 2)
        self._grid.setHorizontalSpacing(ROW_GAP)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(self._heading, 0, 0)
        self._grid.addWidget(self._count, 0, 1, 1, 2)
        for index, row in enumerate(self._members):
            row.add_to(self._grid, index + 1)
        self._grid.setRowStretch(MOST_MEMBERS + 1, 1)
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._parts.setSpacing(PADDING)
        self._parts.addWidget(self._quota, 0, Qt.AlignmentFlag.AlignTop)
        self._parts.addLayout(self._grid)
        self.body.addLayout(self._parts)
        self.body.addWidget(self._checked)

    def _show_title(self, household: "HouseholdView | None", quota: "QuotaUse | None") -> None:
        door = household.door if household is not None else ""
        self.set_title(self.tr("Home {door}").format(door=door) if door else self.tr("Household"))
        self.set_note(self._languages.text(quota.window_words) if quota is not None else "")

    def _ahead(self, quota: "QuotaUse", *, refused: bool) -> QuotaFigure | None:
        """Return when next: nobody who is *refused* now, or has no use left, may go now."""
        if quota.next_allowed is not None:
            moment = self._languages.formats.moment(quota.next_allowed)
            return QuotaFigure(self.tr("Next"), moment)
        return None if refused or not quota.left else QuotaFigure(self.tr("Next"), self.tr("now"))

    def _quota_text(self, quota: "QuotaUse", ahead: QuotaFigure | None, now: datetime) -> QuotaText:
        used = len(quota.counted)
        return QuotaText(
            figures=(
                QuotaFigure(self.tr("Used"), str(used), self.tr("×")),
                QuotaFigure(
                    self.tr("Left"),
                    str(quota.left),
                    self.tr("×"),
                    SignKind.OK if quota.left else SignKind.STOP,
                ),
            ),
            ahead=ahead,
            spans=tuple(self._span(quota, index, now) for index in range(used)),
            now=_share(quota, now),
            now_text=self.tr("now"),
            ticks=self._ticks(quota),
        )

    def _span(self, quota: "QuotaUse", index: int, now: datetime) -> QuotaSpan:
        trip = quota.counted[index]
        time = self._languages.formats.time
        until = time(trip.returned_at) if trip.returned_at is not None else ""
        return QuotaSpan(
            start=_share(quota, trip.left_at),
            end=_share(quota, trip.returned_at or now),
            kind=SignKind.OK if quota.left else SignKind.STOP,
            text=f"{time(trip.left_at)}–{until}",
        )

    def _ticks(self, quota: "QuotaUse") -> tuple[tuple[float, str], ...]:
        day = quota.starts.astimezone(LOCAL_ZONE)
        midnight = day.replace(hour=0, minute=0, second=0, microsecond=0)
        moments = []
        while midnight <= quota.ends:
            if midnight >= quota.starts:
                moments.append(midnight)
            midnight += timedelta(days=1)
        return tuple(
            (_share(quota, moment), self._languages.formats.day(moment.date()))
            for moment in moments
        )

    def _show_members(
        self, household: "HouseholdView | None", person_id: str | None, now: datetime
    ) -> None:
        everybody = household.members if household is not None else ()
        members = shown_members(everybody, person_id)
        outside = sum(member.presence is Presence.OUTSIDE for member in everybody)
        self._heading.setText(self.tr("People here") if members else "")
        counted = self.tr("{people} in all, {outside} out")
        self._count.setText(
            counted.format(people=len(everybody), outside=outside) if members else ""
        )
        for index, row in enumerate(self._members):
            if index >= len(members):
                row.clear()
                continue
            member = members[index]
            kind, where = member_place(member, now, self._languages)
            here = member.person_id == person_id
            row.show_member(member_text(member, self._languages), kind, where, here=here)


def _quota_of(verdict: "Verdict") -> "QuotaUse | None":
    """Return what the household has left; whom a zone keeps in has no hour to be told."""
    kept = is_decided_by_zone(verdict) and not verdict.admits
    return None if kept else verdict.quota


def _refuses(verdict: "Verdict") -> bool:
    return verdict.conclusion in {Conclusion.TURN_AWAY, Conclusion.REPORT}


def shown_members(
    everybody: "Sequence[HouseholdMember]", person_id: str | None
) -> "tuple[HouseholdMember, ...]":
    """Return those of a flat for whom there is room, in the order of the roster.

    Whoever stands at the gate is among them, then those who are out, then those at home.
    """
    nearest = sorted(
        everybody,
        key=lambda one: (one.person_id != person_id, one.presence is not Presence.OUTSIDE),
    )
    kept = {one.person_id for one in nearest[:MOST_MEMBERS]}
    return tuple(one for one in everybody if one.person_id in kept)


class _MemberRow:
    """Name, sign and place of one member, in the grid of the card."""

    def __init__(self, parent: QWidget) -> None:
        self._name = ElidedLabel("", TextRole.TABLE, parent=parent)
        self._name_here = ElidedLabel("", TextRole.TABLE_BOLD, parent=parent)
        self._sign = Sign(SignKind.OK, _SIGN, parent)
        self._where = Label("", TextRole.TABLE, parent=parent)

    def add_to(self, grid: QGridLayout, row: int) -> None:
        """Stand in *row* of *grid*."""
        grid.addWidget(self._name, row, 0)
        grid.addWidget(self._name_here, row, 0)
        grid.addWidget(self._sign, row, 1)
        grid.addWidget(self._where, row, 2)
        self.clear()

    def clear(self) -> None:
        """Show nobody."""
        for widget in (self._name, self._name_here, self._sign, self._where):
            widget.hide()

    def show_member(self, name: str, kind: SignKind, where: str, *, here: bool) -> None:
        """Show one member; who stands at the gate is set in bold."""
        for label in (self._name, self._name_here):
            label.setText(name)
        self._sign.set_kind(kind)
        self._where.setText(where)
        self._name.setVisible(not here)
        self._name_here.setVisible(here)
        self._sign.show()
        self._where.show()


def _share(quota: "QuotaUse", moment: datetime) -> float:
    whole = (quota.ends - quota.starts).total_seconds()
    share = (moment - quota.starts).total_seconds() / whole if whole else 0.0
    # no finer than it is drawn: else every key would have it drawn anew
    return round(min(1.0, max(0.0, share)), 3)
