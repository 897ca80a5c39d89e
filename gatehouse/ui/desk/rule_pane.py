# SPDX-License-Identifier: MIT
"""The rule's own text, with its document number, issuer and telephone (F11)."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.domain.policy.rules.in_zone import IN_ZONE, is_decided_by_zone
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.domain.words import Words
from gatehouse.ui.desk.fitting_label import FittingLabel
from gatehouse.ui.desk.pane import Pane
from gatehouse.ui.desk.person_wording import to_do_texts
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.sign import SignKind
from gatehouse.ui.widgets.telephone_line import telephones_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gatehouse.domain.code_system import Outage
    from gatehouse.domain.notice import NoticeRow
    from gatehouse.domain.parcel import ParcelsHeld
    from gatehouse.domain.policy.rule_set import RuleSet
    from gatehouse.domain.policy.verdict import Verdict
    from gatehouse.domain.policy.weighed import Weighed
    from gatehouse.ui.shell.i18n import Languages


class RulePane(Pane):
    """One rule at a time, the deciding one first, then what hangs at the gate; ← and → turn over.

    What the desk does for the person stands before all of it. Where a zone decides, what zones ask
    stands before the rules, with the zone's own document. Here too it is said that the code system
    is down, by which the rules ask for no code.

    Signals:
        code_switched: whether the code system is down from now on.
        notice_requested: the id of the notice shown, which is to be printed for residents; empty
            where a rule is shown, of which a notice is to be made.
    """

    code_switched = Signal(bool)
    notice_requested = Signal(str)

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(ActVariant.PLAIN, parent)
        self._languages = languages
        self._rules: RuleSet | None = None
        self._zone: Verdict | None = None
        self._to_do: tuple[str, ...] = ()
        self._parcels: ParcelsHeld | None = None
        self._notices: tuple[NoticeRow, ...] = ()
        self._index = 0
        self._number = Label("", TextRole.PAGE_TITLE, tone=Tone.ACCENT)
        self._text = FittingLabel()
        self._ask = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self._before = ActButton("", key="←")
        self._after = ActButton("", key="→")
        self._outage: Outage | None = None
        self.switch = ActButton("", mark=SignKind.WARN)
        self.poster = ActButton("", mark=IconName.PRINT)
        self.acts.insertWidget(1, self.switch, 5)
        self.acts.insertWidget(2, self.poster, 4)
        self.act.hide()
        self.back.set_key("Esc")
        turning = QHBoxLayout()
        turning.setSpacing(GAP)
        turning.addWidget(self._number, 1)
        turning.addWidget(self._before)
        turning.addWidget(self._after)
        self.body.addLayout(turning)
        self.body.addWidget(self._text, 1)
        self.body.addWidget(self._ask)
        self._before.clicked.connect(self._on_before_clicked)
        self._after.clicked.connect(self._on_after_clicked)
        self.switch.clicked.connect(self._on_switch_clicked)
        self.poster.clicked.connect(self._on_poster_clicked)
        self.retranslate()

    @property
    def entrance(self) -> QWidget:
        """What takes the focus when the sheet comes up."""
        return self.back

    def open_for(
        self,
        rules: "RuleSet",
        weighed: "Weighed | None",
        outage: "Outage | None" = None,
        *,
        tells_rest: bool = False,
    ) -> None:
        """Show the rule that decides the verdict, or else the first; *outage* goes on now.

        What is done for the person comes first where the desk does not tell all (*tells_rest*) and
        the rules let them go.
        """
        self._rules, self._outage = rules, outage
        verdict = None if weighed is None else weighed.verdict
        by_zone = verdict is not None and is_decided_by_zone(verdict)
        self._zone = verdict if by_zone else None
        self._to_do = () if weighed is None else weighed.to_do
        self._parcels = None if weighed is None else weighed.parcels
        self._index = self._before_rules
        if verdict is not None and verdict.conclusion is Conclusion.ADMIT and tells_rest:
            self._index = 0
        elif by_zone:
            self._index -= 1
        elif verdict is not None:
            self._index += max(0, verdict.rule_number - 1)
        self._show()

    def take_notices(self, notices: "Sequence[NoticeRow]") -> None:
        """Have what hangs at the gate behind the rules."""
        self._notices = tuple(notices)
        self._index = min(self._index, self._last)
        self._show()

    def confirm(self) -> None:
        """Go back: there is nothing to do here."""
        self.closed.emit()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        super().retranslate()
        self._before.setText(self.tr("Rule before"))
        self._after.setText(self.tr("Rule after"))
        self.poster.setText(self.tr("Notice to print…"))
        self._show()

    def set_act_height(self, height: int) -> None:
        """Stand higher or lower."""
        super().set_act_height(height)
        self.switch.set_height(height)
        self.poster.set_height(height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn over with the arrow keys."""
        if event.key() == Qt.Key.Key_Left:
            self._on_before_clicked()
        elif event.key() == Qt.Key.Key_Right:
            self._on_after_clicked()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        rules = self._rules
        if rules is None:
            return
        down, back = self.tr("Mark code system as down"), self.tr("Mark code system as back")
        self.switch.setText(down if self._outage is None else back)
        pages = self._pages(rules)
        self._before.setEnabled(self._index > 0)
        self._after.setEnabled(self._index < len(pages) - 1)
        self._show_heads(rules)
        self._number.setText("")
        self._show_telephone(rules.telephone)
        pages[self._index]()

    def _pages(self, rules: "RuleSet") -> "list[Callable[[], None]]":
        pages: list[Callable[[], None]] = []
        if self._tells_to_do:
            pages.append(self._show_to_do)
        if self._zone is not None:
            pages.append(partial(self._show_zone, self._zone))
        pages += [partial(self._show_one, rules, place) for place in range(len(rules.rules))]
        if not rules.rules:
            pages.append(self._show_no_rule)
        return [*pages, *(partial(self._show_notice, one) for one in self._notices)]

    @property
    def _tells_to_do(self) -> bool:
        return bool(self._to_do) or self._parcels is not None

    @property
    def _before_rules(self) -> int:
        """How many pages stand before the rules."""
        return int(self._tells_to_do) + int(self._zone is not None)

    def _show_heads(self, rules: "RuleSet") -> None:
        """Say which set it is, by which document."""
        text = self._languages.text
        self.title.setText(text(rules.title))
        since = self.tr("since {date}").format(
            date=self._languages.formats.moment(rules.valid_from)
        )
        example = self.tr("example") if rules.example else ""
        heads = (text(rules.document), text(rules.issuer), text(rules.scope.name), since, example)
        self.about.setText(" · ".join(part for part in heads if part))

    def _show_to_do(self) -> None:
        """Show all that the desk does for the person, and nothing of why."""
        self.title.setText(self.tr("What to do for this person"))
        self.about.setText(self.tr("The rules come after it: →"))
        self._text.setText("\n".join(to_do_texts(self._to_do, self._parcels, self._languages)))

    def _show_one(self, rules: "RuleSet", place: int) -> None:
        head = rules.rules[place].head
        number = self.tr("Rule {number} of {count}")
        self._number.setText(number.format(number=head.number, count=len(rules.rules)))
        self._text.setText(self._languages.text(head.text))

    def _show_no_rule(self) -> None:
        self._text.setText(self.tr("This set asks for nothing: everybody may pass."))

    def _show_zone(self, verdict: "Verdict") -> None:
        """Show what zones ask, and by which document this one was sealed."""
        text = self._languages.text
        self.title.setText(self.tr("Zones and isolation"))
        self.about.setText(text(verdict.document))
        self._text.setText(text(IN_ZONE.head.text))
        self._show_telephone(verdict.telephone)

    def _show_notice(self, notice: "NoticeRow") -> None:
        """Show a notice as residents read it on the poster."""
        text = self._languages.text
        self.title.setText(text(_either(notice.title)))
        published = self.tr("published {date}").format(
            date=self._languages.formats.moment(notice.published_at)
        )
        self.about.setText(f"{text(_either(notice.issuer))} · {published}")
        self._number.setText(self.tr("Notice {number}").format(number=notice.number))
        self._text.setText(text(_either(notice.text)))

    def _show_telephone(self, telephone: str) -> None:
        """Say whom to ask, and the other telephones that the post knows."""
        known = () if self._rules is None else self._rules.telephones
        ask = self.tr("Questions: {telephone}").format(telephone=telephone)
        others = telephones_text(known, self._languages)
        self._ask.setText(" · ".join(filter(None, (ask if telephone else "", others))))

    @property
    def _notice(self) -> "NoticeRow | None":
        """The notice that is shown, None where a rule is."""
        at = self._index - self._last + len(self._notices) - 1
        return self._notices[at] if at >= 0 else None

    def _on_poster_clicked(self) -> None:
        notice = self._notice
        self.closed.emit()
        self.notice_requested.emit("" if notice is None else notice.notice_id)

    def _on_switch_clicked(self) -> None:
        self.code_switched.emit(self._outage is None)

    def _on_before_clicked(self) -> None:
        self._index = max(0, self._index - 1)
        self._show()

    def _on_after_clicked(self) -> None:
        self._index = min(self._last, self._index + 1)
        self._show()

    @property
    def _last(self) -> int:
        """The last page: behind the rules, or the word that there are none, come the notices."""
        rules = 0 if self._rules is None else len(self._rules.rules)
        return self._before_rules + max(1, rules) - 1 + len(self._notices)


def _either(words: Words) -> Words:
    """Return *words*, in a language that lacks them those of the other one."""
    return words.or_else(Words(words.en, words.zh))
