# SPDX-License-Identifier: MIT
"""Rule sets that leave and arrive as files: whole, unchanged, or not at all."""

from pathlib import Path

import pytest

from gatehouse.errors import DiskTrouble, GatehouseError, Refused
from gatehouse.reports.rule_file import fingerprint_of, read_rule_file, write_rule_file
from gatehouse.services.policy import shipped_text

TOML = shipped_text("changchun-2022-03")
SIXTY = "".join(
    f'[[rules]]\nid = "a{number}"\nkey = "free_passage"\napplies_to = {{}}\n'
    'why = { zh = "住", en = "lives" }\ntext = { zh = "住", en = "lives" }\n'
    for number in range(60)
)


def written(tmp_path: Path, content: str | bytes) -> Path:
    path = tmp_path / "rules.toml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_set_that_was_sent_arrives_as_it_left(tmp_path: Path) -> None:
    path = tmp_path / "rules.toml"

    fingerprint = write_rule_file(path, TOML)
    arrived = read_rule_file(path)

    assert arrived.toml == TOML
    assert arrived.rules.id == "changchun-2022-03"
    assert arrived.origin == fingerprint == fingerprint_of(TOML)
    assert [len(group) for group in fingerprint.split()] == [4] * 6


def test_the_ends_of_lines_that_windows_writes_change_nothing(tmp_path: Path) -> None:
    path = tmp_path / "rules.toml"
    fingerprint = write_rule_file(path, TOML)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))

    assert read_rule_file(path).origin == fingerprint


def test_a_set_that_was_written_by_hand_gets_a_fingerprint(tmp_path: Path) -> None:
    assert read_rule_file(written(tmp_path, TOML)).origin == fingerprint_of(TOML)


def test_what_was_changed_on_the_way_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "rules.toml"
    write_rule_file(path, TOML)
    path.write_text(path.read_text("utf-8").replace("celsius = 37.3", "celsius = 42.0"), "utf-8")

    with pytest.raises(Refused, match="changed after it was sent"):
        read_rule_file(path)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xff\xfe\x00rules", "no text"),
        (b"#" * 300_000, "far too large"),
        ("x = " + "[" * 5000, "nested too deeply"),
        (".".join("a" * 20_000) + " = 1", "a line of it is far too long"),
        (TOML.replace("样例：长春市防控办", "样例\\u202e办"), "hidden characters"),
        (TOML.replace("样例：长春市防控办", "样" * 601), "long texts"),
        (TOML.replace("样例：长春市防控办", "样例\\n\\n办"), "hidden characters"),
        (TOML.replace("样例：长春市防控办", "样" * 81), "title, number or telephone"),
        (TOML.replace("样例：长春市防控办", "样例\\u0000办"), "hidden characters"),
        (TOML.replace("样例：长春市防控办", "样例\\u200b办"), "hidden characters"),
        (TOML.replace('reasons = ["', "reasons = [" + '"shopping", ' * 200 + '"'), "more than 200"),
        (TOML.replace('"changchun-2022-03"', '"../../key"'), "signs that no id has"),
        (TOML.replace('"changchun-2022-03"', '"' + "x" * 61 + '"'), "signs that no id has"),
    ],
)
def test_hostile_files_are_refused_with_the_reason(
    tmp_path: Path, content: str | bytes, said: str
) -> None:
    with pytest.raises(Refused, match=said):
        read_rule_file(written(tmp_path, content))


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("celsius = 37.3", "celsius = " + "9" * 5000, "number in it is far too long"),
        ("celsius = 37.3", "celsius = 1e999999999", r"celsius must be .* 35\.0 - 42\.0"),
        ("celsius = 37.3", "celsius = 400.0", r"celsius must be .* 35\.0 - 42\.0"),
        ("celsius = 37.3", "celsius = inf", r"celsius must be .* 35\.0 - 42\.0"),
        ("valid_from = 2022-03-11", "valid_from = 0001-01-01", "valid_from must be a date"),
        (
            "valid_from = 2022-03-11",
            "valid_from = 9999-12-31T23:59:59-12:00",
            "valid_from must be a date",
        ),
        ("for a {reason}", "for a {reason:>999999999}", "may only use these places"),
        ('id = "fever"', 'id = "fever"\nid = "other"', r"cannot be read: .*at line"),
        ("[[rules]]", "\x00[[rules]]", r"cannot be read: .*at line"),
        ("[[rules]]", "\u202e[[rules]]", r"cannot be read: .*at line"),
        ("[[rules]]", "[rules", r"cannot be read: .*at line"),
        ("valid_from = 2022-03-11", "valid_from = 2022-02-30", r"cannot be read: .*at line"),
        ("valid_from = 2022-03-11", "valid_from = 22", "valid_from must be a date"),
        ('checks = ["code"]', 'checks = ["\\u202eliar"]', r"rules\[2\]\.checks .*, not liar\."),
        ('key = "fever"', f'key = "{"x" * 600}"', r"rules\[1\]\.key must .*, not x{40}\."),
        ('key = "fever"', 'key = "horoscope"', r"rules\[1\]\.key must be one of"),
        ("[[rules]]", SIXTY + "[[rules]]", "rules are 70, and at most 60 can be"),
        ('id = "fever"', 'id = "fever"\n"\\u202eliar" = 1', r"rules\[1\]\.liar is not known"),
    ],
)
def test_what_no_rule_can_mean_is_told_by_its_place(
    tmp_path: Path, before: str, after: str, said: str
) -> None:
    """However absurd, it is a sentence and no crash; and it shows nothing that nobody sees."""
    assert before in TOML

    with pytest.raises(GatehouseError, match=said):
        read_rule_file(written(tmp_path, TOML.replace(before, after, 1)))


def test_what_is_no_rule_set_is_told_by_its_line(tmp_path: Path) -> None:
    with pytest.raises(GatehouseError, match="line 1"):
        read_rule_file(written(tmp_path, "= 5"))


def test_a_file_that_is_gone_is_trouble_with_the_disk(tmp_path: Path) -> None:
    with pytest.raises(DiskTrouble, match=r"rules\.toml cannot be read"):
        read_rule_file(tmp_path / "rules.toml")


def test_a_folder_is_no_rule_file(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="it is no file"):
        read_rule_file(tmp_path)


def test_no_other_file_is_written_over(tmp_path: Path) -> None:
    path = written(tmp_path, "the key of a store")

    with pytest.raises(DiskTrouble, match="no rule file"):
        write_rule_file(path, TOML)

    assert path.read_text("utf-8") == "the key of a store"
