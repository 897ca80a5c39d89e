# SPDX-License-Identifier: MIT
"""Inputs of a code: one that says what it does, and the sentence that the desk says for a tag."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gatehouse.domain.code_list import AS_SHIPPED, CodeList
from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.notice import Notice
from gatehouse.ui.widgets.quiet_combo import QuietCombo
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.domain.code_list import CodeBook
    from gatehouse.domain.words import Words
    from gatehouse.ui.shell.i18n import Languages


class ToldInput(Captioned):
    """An input with its caption, and a line under it that says what it does."""

    def __init__(self, entrance: QWidget) -> None:
        super().__init__(entrance)
        self._does = Label("", TextRole.CAPTION, tone=Tone.MUTED, wrap=True)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout), "a captioned input stands in a column"
        layout.insertWidget(2, self._does)

    def show_does(self, *, shown: bool) -> None:
        """Show what it does, or leave the room to something that presses more."""
        self._does.setVisible(shown)

    def set_words(self, caption: str, does: str) -> None:
        """Name the input, and say what it does."""
        self.set_caption(caption)
        self._does.setText(does)


class SentenceInput(QWidget):
    """The sentences to choose from; where one would give a tag away it says so, and bars nothing.

    Signals:
        chosen: another sentence was chosen.
    """

    chosen = Signal()

    def __init__(self, languages: "Languages") -> None:
        super().__init__()
        self._languages = languages
        self._book = AS_SHIPPED
        self._touched = False
        self._offered: tuple[str, ...] = ()
        self.combo = QuietCombo()
        self._told = ToldInput(self.combo)
        self.warning = Notice(SignKind.WARN)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ROW_GAP)
        column.addWidget(self._told)
        column.addWidget(self.warning)
        self.combo.currentIndexChanged.connect(self._on_combo_changed)
        self.retranslate()

    @property
    def code(self) -> str:
        """The sentence that is chosen."""
        return self.combo.code

    def offer(self, book: "CodeBook", code: str) -> None:
        """Offer the sentences of *book* with *code* chosen, even where that one has ended.

        Without a *code* none is chosen yet.
        """
        self._book, self._touched = book, False
        self._offered = tuple(dict.fromkeys((*book.offered(CodeList.TO_DO), code)))
        self._offer(code)

    def follow(self, code: str) -> None:
        """Choose *code*, until somebody has chosen."""
        if not self._touched:
            self.combo.choose(code)

    def warn(self, alone: "Sequence[Words]") -> None:
        """Say which tags the desk would know by their sentence."""
        said = [self._languages.text(one) for one in alone]
        self._told.show_does(shown=not said)
        self.warning.setVisible(bool(said))
        if said:
            self.warning.set_notice(SignKind.WARN, said[0], "\n".join(said[1:]))

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._told.set_words(
            self.tr("What the desk says"),
            self.tr("All that the desk is shown of the tag; several tags share a sentence."),
        )
        self._offer(self.combo.code)

    def _offer(self, code: str) -> None:
        named, label = self._book.words, self._languages.label
        words = {one: label(named(CodeList.TO_DO, one)) for one in self._offered}
        items = [(one, said if one else self.tr("Choose…")) for one, said in words.items()]
        self.combo.offer(sorted(items, key=lambda item: bool(item[0])), code)

    def _on_combo_changed(self) -> None:
        self._touched = True
        self.chosen.emit()
