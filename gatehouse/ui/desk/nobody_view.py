# SPDX-License-Identifier: MIT
"""Nobody on the roster is meant: a visitor, or somebody who is to be saved."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.domain.entry import SubjectClass
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.label import Label, TextRole, Tone


class NobodyView(QWidget):
    """Two ways on; what was typed comes along.

    Signals:
        outsider_requested: the `SubjectClass` to write somebody down as.
    """

    outsider_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._sentence = Label("", TextRole.TITLE, wrap=True)
        self._hint = Label("", TextRole.BODY, tone=Tone.MUTED, wrap=True)
        self._visitor = ActButton(
            "", variant=ActVariant.ACCENT_FILL, mark=IconName.ADD_PERSON, key="Enter"
        )
        self._resident = ActButton("", mark=IconName.HOME)
        self._lay_out()
        self._visitor.clicked.connect(self._on_visitor_clicked)
        self._resident.clicked.connect(self._on_resident_clicked)
        self.retranslate()

    def show_text(self, text: str) -> None:
        """Say for what nobody was found."""
        self._text = text
        self._sentence.setText(self.tr("Nobody on the roster: {text}").format(text=text))

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.show_text(self._text)
        self._hint.setText(self.tr("Type less or something else. Is it somebody new?"))
        self._visitor.setText(self.tr("Register as visitor"))
        self._resident.setText(self.tr("Save as new resident"))

    def _lay_out(self) -> None:
        middle = Qt.AlignmentFlag.AlignHCenter
        self._sentence.setAlignment(middle)
        self._hint.setAlignment(middle)
        acts = QHBoxLayout()
        acts.setSpacing(GAP)
        acts.addStretch(1)
        acts.addWidget(self._visitor)
        acts.addWidget(self._resident)
        acts.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addStretch(1)
        layout.addWidget(self._sentence)
        layout.addWidget(self._hint)
        layout.addLayout(acts)
        layout.addStretch(1)

    def _on_visitor_clicked(self) -> None:
        self.outsider_requested.emit(SubjectClass.VISITOR)

    def _on_resident_clicked(self) -> None:
        self.outsider_requested.emit(SubjectClass.RESIDENT)
