# SPDX-License-Identifier: MIT
"""Writing a notice to residents in both languages, or beginning with one that the rules make."""

from collections.abc import Callable
from datetime import datetime, time
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from gatehouse.domain.notice import EVERYBODY, LONGEST_TEXT, NoticeOrder
from gatehouse.domain.words import Words
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.due_field import DueField
from gatehouse.ui.widgets.enter_form import Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.new_form import NewForm
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields
from gatehouse.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages

_LONGEST_TITLE: Final = 60
_LONGEST_LINE: Final = 100
_LINES: Final = 110


class NoticeForm(NewForm):
    """Chinese, English, or both. It orders a `NoticeOrder`; Ctrl+Enter publishes."""

    def __init__(
        self,
        languages: "Languages",
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.SAY, key="Ctrl+Enter"),
            ActButton("", key="Esc"),
            careful=True,
            parent=parent,
        )
        self._languages = languages
        self._made = NoticeOrder(
            issuer=Words("", ""), audience=EVERYBODY, title=Words("", ""), text=Words("", "")
        )
        self.title_zh, self.title_en = Field(""), Field("")
        self.text_zh, self.text_en = QPlainTextEdit(), QPlainTextEdit()
        self._text_zh, self._text_en = Captioned(self.text_zh), Captioned(self.text_en)
        self.issuer, self.audience = Field(""), Field("")
        self.begins = DueField(languages, clock, of_day=time.min)
        self.ends = DueField(languages, clock)
        self._span = SideBySide(self.begins, self.ends)
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def begun(self) -> bool:
        """Whether something is written in it that nobody would write twice."""
        written = (self.title_zh.text(), self.title_en.text())
        return any(written) or bool(self.text_zh.toPlainText() or self.text_en.toPlainText())

    @property
    def first(self) -> QWidget:
        """The title."""
        return self.title_zh.edit

    def begin(self) -> None:
        """Be ready for a new one, from nobody yet to everybody."""
        nothing = Words("", "")
        self.fill(NoticeOrder(issuer=nothing, audience=EVERYBODY, title=nothing, text=nothing))

    def fill(self, made: NoticeOrder) -> None:
        """Begin with a notice that was *made*; every word of it can be changed."""
        self._made = made
        self.title_zh.set_text(made.title.zh)
        self.title_en.set_text(made.title.en)
        self.text_zh.setPlainText(made.text.zh)
        self.text_en.setPlainText(made.text.en)
        self.issuer.set_text(self._languages.text(made.issuer))
        self.audience.set_text(self._languages.text(made.audience))
        self.begins.set_moment(made.begins_at)
        self.ends.set_moment(made.ends_at)
        self.set_working(working=False)
        self.say()

    def gaps(self) -> list[Gap]:
        """Return what is missing: a title, a text, or less of it, a time that can be read."""
        gaps = []
        if not (self.title_zh.text().strip() or self.title_en.text().strip()):
            gaps.append(Gap(self.tr("a title"), self.title_zh.edit.setFocus))
        texts = (self.text_zh, self.text_en)
        if not any(text.toPlainText().strip() for text in texts):
            gaps.append(Gap(self.tr("a text"), self.text_zh.setFocus))
        long = (text for text in texts if len(text.toPlainText()) > LONGEST_TEXT)
        gaps.extend(Gap(self.tr("a shorter text"), text.setFocus) for text in long)
        if not self.begins.is_clear:
            gaps.append(Gap(self.tr("from when"), self.begins.edit.setFocus))
        if not self.ends.is_clear:
            gaps.append(Gap(self.tr("until when"), self.ends.edit.setFocus))
        return gaps

    def order(self) -> NoticeOrder:
        """Return what is to be published."""
        return NoticeOrder(
            issuer=self._kept(self.issuer.text(), self._made.issuer),
            audience=self._kept(self.audience.text(), self._made.audience),
            title=Words(self.title_zh.text().strip(), self.title_en.text().strip()),
            text=Words(self.text_zh.toPlainText(), self.text_en.toPlainText()),
            policy_id=self._made.policy_id,
            begins_at=self.begins.moment,
            ends_at=self.ends.moment,
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("A notice to residents"))
        self.title_zh.set_caption(self.tr("Title, Chinese"))
        self.title_en.set_caption(self.tr("Title, English"))
        self._text_zh.set_caption(self.tr("Text, Chinese"))
        self._text_en.set_caption(self.tr("Text, English"))
        self.text_zh.setAccessibleName(self.tr("Text, Chinese"))
        self.text_en.setAccessibleName(self.tr("Text, English"))
        self.issuer.set_caption(self.tr("From (empty: the post)"))
        self.audience.set_caption(self.tr("To"))
        self.begins.set_caption(self.tr("Holds from (empty: at once)"))
        self.ends.set_caption(self.tr("Holds until (empty: until it is taken down)"))
        self.begins.edit.setPlaceholderText("4-16 7:00")
        self.ends.edit.setPlaceholderText("4-16 18:00")
        for moment in (self.begins, self.ends):
            moment.retranslate()
        self.word_acts(self.tr("Publish"), self.tr("Leave"))
        self.say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put both moments side by side where there is room for their words."""
        super().resizeEvent(event)
        self._span.fit(self.width())

    def _kept(self, typed: str, made: Words) -> Words:
        """Return what is typed; as it was made, in both languages, where nobody changed it."""
        said = typed.strip()
        return made if said == self._languages.text(made) else Words(said, said)

    def _lay_out(self) -> None:
        scrolled = self._scrolled = ScrolledFields()
        fields = scrolled.fields
        for field, longest in (
            (self.title_zh, _LONGEST_TITLE),
            (self.title_en, _LONGEST_TITLE),
            (self.issuer, _LONGEST_LINE),
            (self.audience, _LONGEST_LINE),
        ):
            field.edit.setMaxLength(longest)
        for text in (self.text_zh, self.text_en):
            text.setTabChangesFocus(True)
            text.setMinimumHeight(_LINES)
        fields.addWidget(self.title_zh)
        fields.addLayout(self._span)
        for part in (self._text_zh, self.title_en, self._text_en):
            fields.addWidget(part)
        fields.addLayout(SideBySide(self.issuer, self.audience))
        self.body.addWidget(scrolled, 1)
        self.add_acts(CONTROL)

    def _connect(self) -> None:
        fields = (self.title_zh, self.title_en, self.issuer, self.audience)
        for field in (*fields, self.begins, self.ends):
            field.text_changed.connect(self.say)
        for text in (self.text_zh, self.text_en):
            text.textChanged.connect(self.say)
