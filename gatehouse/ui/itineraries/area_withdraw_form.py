# SPDX-License-Identifier: MIT
"""Why a list of risk areas is withdrawn."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.notice import Notice
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.domain.risk_area import AreaListRow
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 200


class AreaWithdrawForm(EnterForm):
    """It orders the reason; what the list said of notes stays."""

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.STOP, mark=IconName.UNDO, key="Enter"),
            ActButton("", key="Esc"),
            parent=parent,
        )
        self._languages = languages
        self._row: AreaListRow | None = None
        self._notice = Notice(SignKind.WARN)
        self.why = Field("")
        self.why.edit.setMaxLength(_LONGEST)
        self.body.addWidget(self._notice)
        self.body.addWidget(self.why)
        self.body.addStretch(1)
        self.add_acts(CONTROL)
        self.why.text_changed.connect(self.say)
        self.retranslate()

    @property
    def row(self) -> "AreaListRow | None":
        """The list that is to be withdrawn."""
        return self._row

    def begin(self, row: "AreaListRow") -> None:
        """Ask why the list *row* is withdrawn."""
        self._row = row
        self.why.set_text("")
        self.set_working(working=False)
        self.retranslate()
        self.why.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def gaps(self) -> list[Gap]:
        """Return what is missing: the reason."""
        if self.why.text().strip():
            return []
        return [Gap(self.tr("the reason"), self.why.edit.setFocus)]

    def order(self) -> str:
        """Return the reason."""
        return self.why.text().strip()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        named = self._languages.text(self._row.words) if self._row else ""
        self.set_title(self.tr("Withdraw the {list}").format(list=named))
        self._notice.set_notice(
            SignKind.WARN,
            self.tr("No note is judged by it any more."),
            self.tr("What it said of notes before stays in them."),
        )
        self.why.set_caption(self.tr("Why"))
        self.word_acts(self.tr("Withdraw the list"), self.tr("Leave it"))
        self.say()
