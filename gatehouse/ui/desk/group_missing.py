# SPDX-License-Identifier: MIT
"""What is still missing before a group is recorded: one thing at a time, and where it belongs."""

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.group_line import LineDoubt
from gatehouse.domain.policy.rules.registration import GIVEN
from gatehouse.domain.policy.want import WANT_WORDS, Want
from gatehouse.ui.desk.group_asked import NOTHING_ASKED, GroupAsked

if TYPE_CHECKING:
    from gatehouse.ui.desk.group_answers import GroupAnswers
    from gatehouse.ui.desk.group_way import GroupWay
    from gatehouse.ui.desk.group_who import GroupWho
    from gatehouse.ui.shell.i18n import Languages


class GroupGap(Struct, frozen=True, kw_only=True):
    """Something that is missing: what is said of it, and the input or the *line* to go to."""

    said: str
    entrance: QWidget | None = None
    line: int | None = None


class _Once(StrEnum):
    """What is said once; after that it is recorded as it is, and whoever the rules stop waits."""

    ANSWERS = "answers"
    PEOPLE = "people"
    DOUBTS = "doubts"


class GroupMissing(QObject):
    """Looks through the sheet of a group, in the order in which it is filled in."""

    def __init__(
        self, languages: "Languages", way: "GroupWay", answers: "GroupAnswers", who: "GroupWho"
    ) -> None:
        super().__init__(who)
        self._languages = languages
        self._way, self._answers, self._who = way, answers, who
        self._asked = NOTHING_ASKED
        self._said: set[_Once] = set()

    def forget(self) -> None:
        """Say everything again: something on the sheet is different now."""
        self._said.clear()

    def first(self, asked: GroupAsked) -> GroupGap | None:
        """Return what is missing first of what the rules *asked*; None where nothing is."""
        self._asked = asked
        looks = (
            self._nobody,
            self._unclear,
            self._class,
            self._way_gaps,
            self._flats,
            self._unanswered,
            self._untold,
            self._doubts,
        )
        return next((gap for look in looks if (gap := look()) is not None), None)

    def _nobody(self) -> GroupGap | None:
        if self._who.list.lines or self._way.count:
            return None
        return GroupGap(
            said=self.tr("Nobody stands in the list yet. Type who they are, or how many.")
        )

    def _unclear(self) -> GroupGap | None:
        group = self._who.list
        if not group.unclear:
            return None
        said = self.tr("{count} lines are not clear. Choose who is meant, or take them out.")
        if group.unclear == 1:
            said = self.tr("One line is not clear. Choose who is meant, or take it out.")
        line = next(n for n, one in enumerate(group.lines) if not one.is_clear)
        return GroupGap(said=said.format(count=group.unclear), line=line)

    def _class(self) -> GroupGap | None:
        way = self._way
        if (self._who.list.has_outsiders or way.count) and way.group_class is None:
            said = self.tr("Not all of them are on the roster. Choose a class for the group.")
            return GroupGap(said=said, entrance=way.subject_class)
        if not way.wants_other_class:
            return None
        said = self.tr(
            "“{kind}” is for those on the roster; not all of them are. Choose another class."
        )
        kind = way.subject_class.currentText()
        return GroupGap(said=said.format(kind=kind), entrance=way.subject_class)

    def _way_gaps(self) -> GroupGap | None:
        if not self._way.times_are_read:
            said = self.tr("Type the times as 2340, or leave both empty.")
            return GroupGap(said=said, entrance=self._way.first)
        if not self._way.says_checks and self._who.list.lines:
            said = self.tr("Say on the first page whether the codes of all of them were seen.")
            return GroupGap(said=said, entrance=self._way.checks)
        return None

    def _flats(self) -> GroupGap | None:
        """Leave no flat that is not known: they would go to another one, with its consent."""
        if self._answers.flat_is_unclear:
            said = self.tr(
                "It is not clear which flat that is. Write all of it, or leave it empty."
            )
            return GroupGap(said=said, entrance=self._answers.flat)
        lines = enumerate(self._who.list.lines)
        line = next((n for n, one in lines if LineDoubt.FLAT in one.doubts), None)
        if line is None or not self._asked.flat:
            return None
        said = self.tr("The roster has no such flat. Take the line out, and type it rightly.")
        return GroupGap(said=said, line=line)

    def _unanswered(self) -> GroupGap | None:
        """Name what was not asked: of whom it is asked, they would wait."""
        answers, group = self._answers, self._who.list
        wants_flat = self._asked.flat and not answers.host_household_id and group.without_flat
        checks = answers.unanswered
        if not group.lines or not (checks or wants_flat) or not self._is_news(_Once.ANSWERS):
            return None
        named = [self.tr("the flat they go to")] if wants_flat else []
        named += [self._languages.code_label(CodeList.CHECK, one.code) for one in checks]
        said = self.tr("Not asked: {what}. Once more records; whoever must say it will wait.")
        entrance = answers.flat if wants_flat else answers.combo_of(checks[0].code)
        return GroupGap(said=said.format(what=self.tr(", ").join(named)), entrance=entrance)

    def _untold(self) -> GroupGap | None:
        """Name what some have not told, with how many they are: they would wait."""
        lines, text = self._who.list.lines, self._languages.text
        counts = {
            want: sum(bool(one.name) and not GIVEN[want](one.told) for one in lines)
            for want in Want
            if want in self._asked.details and want is not Want.HOST
        }
        if self._asked.temperature:
            counts[Want.TEMPERATURE] = len(self._who.list.unmeasured)
        told = [f"{text(WANT_WORDS[want])} {count}" for want, count in counts.items() if count]
        if not told or not self._is_news(_Once.PEOPLE):
            return None
        said = self.tr("Still missing: {what}. Once more records the others; these will wait.")
        return GroupGap(said=said.format(what=self.tr(", ").join(told)))

    def _doubts(self) -> GroupGap | None:
        count = self._who.list.doubtful
        if not count or not self._is_news(_Once.DOUBTS):
            return None
        said = self.tr(
            "Look again at {count} lines with a sign. Once more records them as they are."
        )
        if count == 1:
            said = self.tr("Look again at the line with a sign. Once more records it as it is.")
        line = next(n for n, one in enumerate(self._who.list.lines) if one.doubts)
        return GroupGap(said=said.format(count=count), line=line)

    def _is_news(self, what: _Once) -> bool:
        new = what not in self._said
        self._said.add(what)
        return new
