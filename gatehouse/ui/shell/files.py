# SPDX-License-Identifier: MIT
"""Where a person's files go: the documents folder, and the questions for a place.

A question belongs to the window: a screen that is left, as by a scan, is disabled with all in it.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

_PLACES = QStandardPaths.StandardLocation


def documents_folder() -> Path:
    """Return the documents folder, or home where there is none."""
    documents = Path(QStandardPaths.writableLocation(_PLACES.DocumentsLocation))
    home = Path(QStandardPaths.writableLocation(_PLACES.HomeLocation))
    return documents if documents.is_dir() else home


def ask_pdf_file(parent: QWidget, title: str, name: str, chosen: Callable[[Path], object]) -> None:
    """Ask where a PDF file called *name* is to be saved; *chosen* is told, or never called."""
    kinds = QCoreApplication.translate("Files", "PDF files (*.pdf)")
    ask_new_file(parent, title, name, kinds, chosen)


def ask_workbook_file(
    parent: QWidget, title: str, name: str, chosen: Callable[[Path], object]
) -> None:
    """Ask where a workbook called *name* is to be saved; *chosen* is told, or never called."""
    kinds = QCoreApplication.translate("Files", "Workbooks (*.xlsx)")
    ask_new_file(parent, title, name, kinds, chosen)


def ask_new_file(
    parent: QWidget, title: str, name: str, kinds: str, chosen: Callable[[Path], object]
) -> None:
    """Ask where a file called *name*, one of *kinds*, is to be saved; *chosen* is told, or not."""
    dialog = QFileDialog(parent.window(), title, str(documents_folder() / name))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(kinds)
    dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()


def ask_file(parent: QWidget, title: str, kinds: str, chosen: Callable[[Path], object]) -> None:
    """Ask for a file, one of *kinds*; *chosen* is told, or never called."""
    dialog = QFileDialog(parent.window(), title, str(documents_folder()))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(kinds)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()


def ask_folder(parent: QWidget, title: str, chosen: Callable[[Path], object]) -> None:
    """Ask for a folder; *chosen* is told, or never called."""
    dialog = QFileDialog(parent.window(), title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()
