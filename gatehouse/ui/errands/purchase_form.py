# SPDX-License-Identifier: MIT
"""Noting a group purchase: what was bought, and its list as it is typed or pasted."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from gatehouse.domain.errand import MOST_FLATS, PurchaseOrder
from gatehouse.domain.purchase_list import PurchaseList, read_purchase_list
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole, Tone

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages

_LONGEST_LINE: Final = 200
_LONGEST: Final = 40_000
_LINES: Final = 96
_SHOWN: Final = 24


class PurchaseForm(EnterForm):
    """Says how many flats and portions the list has. It orders a `PurchaseOrder`."""

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.ERRANDS, key="Ctrl+Enter"),
            ActButton("", key="Esc"),
            careful=True,
            parent=parent,
        )
        self._languages = languages
        self.what = Field("")
        self.what.edit.setMaxLength(_LONGEST_LINE)
        self.flats = QPlainTextEdit()
        self._caption = Label("", TextRole.CAPTION, tone=Tone.MUTED)
        self._caption.setBuddy(self.flats)
        self._lay_out()
        self.what.text_changed.connect(self.say)
        self.flats.textChanged.connect(self.say)
        self.retranslate()

    @property
    def begun(self) -> bool:
        """Whether something is written in it that nobody would write twice."""
        return bool(self.what.text().strip() or self.flats.toPlainText().strip())

    def begin(self) -> None:
        """Go on with what is written, or begin."""
        self.set_working(working=False)
        self.say()
        place = self.flats if self.what.text().strip() else self.what.edit
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Be ready for the next one."""
        self.what.set_text("")
        self.flats.clear()

    def gaps(self) -> list[Gap]:
        """Return what is missing: what was bought, a list, or lines that can be read."""
        gaps = []
        if not self.what.text().strip():
            gaps.append(Gap(self.tr("what was bought"), self.what.edit.setFocus))
        read = self._read()
        if read.unread:
            said = self.tr("a flat in “{line}”").format(line=read.unread[0][:_SHOWN])
            gaps.append(Gap(said, self.flats.setFocus))
        elif not 1 <= len(read.shares) <= MOST_FLATS:
            gaps.append(Gap(self.tr("1 to 500 flats"), self.flats.setFocus))
        return gaps

    def ready_text(self) -> str:
        """Return how many flats get how many portions."""
        number, shares = self._languages.formats.number, self._read().shares
        portions = sum(share.portions for share in shares)
        said = self.tr("{flats} flats, {portions} portions")
        return said.format(flats=number(len(shares)), portions=number(portions))

    def order(self) -> PurchaseOrder:
        """Return what was bought, and what each flat gets."""
        return PurchaseOrder(what=self.what.text().strip(), shares=self._read().shares)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Note a group purchase"))
        self.what.set_caption(self.tr("What was bought"))
        caption = self.tr("One flat a line, and how many")
        self._caption.setText(caption)
        self.flats.setAccessibleName(caption)
        self.flats.setPlaceholderText(self.tr("3-2-501 2"))
        self.word_acts(self.tr("Note the list"), self.tr("Leave it"))
        self.say()

    def _lay_out(self) -> None:
        self.flats.setTabChangesFocus(True)
        self.flats.setMinimumHeight(_LINES)
        self.flats.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.body.addWidget(self.what)
        self.body.addWidget(self._caption)
        self.body.addWidget(self.flats, 1)
        self.add_acts(CONTROL)

    def _read(self) -> PurchaseList:
        return read_purchase_list(self.flats.toPlainText()[:_LONGEST])
