# SPDX-License-Identifier: MIT
from pathlib import Path

import pytest

from scripts import translations
from scripts.translations import Text, built_texts, faults, main

PAGE = """\
class Page(QWidget):
    def retranslate(self) -> None:
        self.title.setText(self.tr("Hello {name}").format(name=1))
        self.count.setText(self.tr("%n people", "", 3))
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with one screen whose texts are collected but not translated."""
    package = tmp_path / "gatehouse" / "ui" / "desk"
    package.mkdir(parents=True)
    (package / "page.py").write_text(PAGE, "utf-8")
    main(["update"], tmp_path)
    return tmp_path


def i18n(root: Path, name: str) -> Path:
    return root / "resources" / "i18n" / name


def translate(root: Path, greeting: str = "你好 {name}") -> None:
    chinese = i18n(root, "desk.zh_CN.ts")
    text = chinese.read_text("utf-8")
    text = text.replace(
        '<translation type="unfinished"></translation>', f"<translation>{greeting}</translation>"
    )
    text = text.replace(
        '<translation type="unfinished">\n            <numerusform></numerusform>',
        "<translation>\n            <numerusform>%n 人</numerusform>",
    )
    chinese.write_text(text, "utf-8")
    english = i18n(root, "desk.en.ts")
    text = english.read_text("utf-8").replace(' type="unfinished"', "")
    text = text.replace("<numerusform></numerusform>", "<numerusform>%n person</numerusform>", 1)
    text = text.replace("<numerusform></numerusform>", "<numerusform>%n people</numerusform>", 1)
    english.write_text(text, "utf-8")


def test_each_package_gets_its_files_and_english_only_plurals(root: Path) -> None:
    chinese = i18n(root, "desk.zh_CN.ts").read_text("utf-8")
    english = i18n(root, "desk.en.ts").read_text("utf-8")

    assert "Hello {name}" in chinese
    assert "%n people" in chinese
    assert "Hello" not in english
    assert "%n people" in english
    assert "<location" not in chinese


def test_what_is_translated_and_compiled_passes(root: Path) -> None:
    translate(root)
    main(["release"], root)

    assert main(["check"], root) == 0


def test_an_untranslated_text_fails(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["release"], root)

    assert main(["check"], root) == 1
    assert "desk.zh_CN.ts: unfinished: 'Hello {name}'" in capsys.readouterr().out


def test_a_new_text_in_the_code_fails_until_it_is_collected(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    translate(root)
    main(["release"], root)
    page = root / "gatehouse" / "ui" / "desk" / "page.py"
    page.write_text(PAGE.replace("Hello", "Good day"), "utf-8")

    assert main(["check"], root) == 1
    assert "desk.zh_CN.ts is out of date: run scripts/translations.py update" in (
        capsys.readouterr().out
    )


def test_a_translation_that_was_not_compiled_fails(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["release"], root)
    translate(root)

    assert main(["check"], root) == 1
    assert "desk.zh_CN.qm is out of date" in capsys.readouterr().out


def test_a_lost_placeholder_fails(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    translate(root, greeting="你好 {姓名}")
    main(["release"], root)

    assert main(["check"], root) == 1
    assert "placeholders differ" in capsys.readouterr().out


def test_pseudo_texts_are_half_as_long_again_and_keep_their_places(
    root: Path, tmp_path: Path
) -> None:
    main(["pseudo", str(tmp_path / "pseudo")], root)

    assert (tmp_path / "pseudo" / "desk.en.qm").is_file()


@pytest.mark.parametrize(
    ("code", "wrong"),
    [
        ('self.tr("plain {name}").format(name=1)', False),
        ('self.tr("one " "joined")', False),
        ("QCoreApplication.translate(context, spec.text)", False),
        ('self.tr(f"built {name}")', True),
        ('self.tr("built " + name)', True),
        ('self.tr("built {}".format(name))', True),
        ('QCoreApplication.translate("desk", "built %s" % name)', True),
        ('QT_TRANSLATE_NOOP("desk", f"{name}")', True),
    ],
)
def test_a_marked_text_is_not_built(tmp_path: Path, code: str, wrong: bool) -> None:
    path = tmp_path / "page.py"
    path.write_text(code, "utf-8")

    assert bool(list(built_texts(path))) is wrong


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (Text("{a} of {b}", ("共 {b}，{a}",), "", plural=False), True),
        (Text("{a}", ("甲",), "", plural=False), False),
        (Text("%n people", ("%n 人",), "", plural=True), True),
        (Text("%n people", ("人",), "", plural=True), False),
        (Text("gone", ("没了",), "vanished", plural=False), False),
        (Text("empty", ("",), "", plural=False), False),
    ],
)
def test_faults_of_a_message(text: Text, right: bool) -> None:
    assert (not list(faults(text))) is right


def test_modules_beside_the_packages_make_the_unit_of_the_window(tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "page.py").touch()
    (tmp_path / "main_window.py").touch()

    assert [unit.name for unit in translations.units(tmp_path)] == ["desk", "window"]
