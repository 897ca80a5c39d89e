# SPDX-License-Identifier: MIT
"""The question asked before what cannot be undone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gatehouse.ui.shell.messages import Question
from gatehouse.ui.shell.sizes import CONTROL, GAP, PADDING

_TEXT_WIDTH = 480


class QuestionDialog(QDialog):
    """One question with two verbs; Enter does the harmless thing when the question is grave."""

    def __init__(self, question: Question, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(question.text)
        self._act = _button(question.act)
        self._stay = _button(question.stay)
        self._lay_out(question)
        default = self._stay if question.grave else self._act
        default.setDefault(True)
        default.setFocus()
        self._act.clicked.connect(self.accept)
        self._stay.clicked.connect(self.reject)

    def _lay_out(self, question: Question) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        column.setSpacing(GAP)
        column.addWidget(_paragraph(question.text))
        if question.detail:
            column.addWidget(_paragraph(question.detail))
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addStretch()
        row.addWidget(self._stay)
        row.addWidget(self._act)
        column.addLayout(row)


def _button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setMinimumHeight(CONTROL)
    button.setAutoDefault(False)
    return button


def _paragraph(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setMinimumWidth(_TEXT_WIDTH)
    return label
