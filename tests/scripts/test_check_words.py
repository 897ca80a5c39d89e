# SPDX-License-Identifier: MIT
from pathlib import Path

import pytest

from scripts.check_words import Line, broken_rules, lines, main


@pytest.mark.parametrize(
    "text",
    [
        "可以出门：本户 2 天内第 1 次采购",
        "登记都已存好。U 盘拔早了，这份表没写完；插回再按导出。",
        "36.4 ℃ 08:12",
        "3-2-501",
        "{name}（{count} 人）",
        "Admit against the verdict…",
        "是否带了身份证",
        "Head the columns (楼栋, 单元, …) and import it again.",
    ],
)
def test_a_good_sentence_passes(text: str) -> None:
    assert list(broken_rules(Line("", text))) == []


@pytest.mark.parametrize(
    "text",
    [
        "提交成功",
        "禁止入内",
        "确定",
        "OK",
        "可以出门:本户",
        "什么都没写入,请重试",
        "门岗(北门)",
        "请稍等...",
        "少了 -3 人",
    ],
)
def test_a_broken_rule_is_found(text: str) -> None:
    assert list(broken_rules(Line("", text)))


def test_code_rule_sets_and_translations_are_read(tmp_path: Path) -> None:
    (tmp_path / "gatehouse").mkdir()
    (tmp_path / "gatehouse" / "errors.py").write_text("class Refused(Exception): ...", "utf-8")
    (tmp_path / "gatehouse" / "entry.py").write_text(
        'a = Words("放行", en="admit")\nb = Refused("no", f"{n} 个不行")\nc = other("提交")',
        "utf-8",
    )
    policies = tmp_path / "resources" / "policies"
    policies.mkdir(parents=True)
    (policies / "everyday.toml").write_text(
        'id = "everyday"\n[[rules]]\ntext.zh = "平日"\ntext.en = "everyday"', "utf-8"
    )

    assert [line.text for line in lines(tmp_path)] == [
        "放行",
        "admit",
        "no",
        "{} 个不行",
        "平日",
        "everyday",
    ]


def test_the_exit_code_tells(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "gatehouse").mkdir()
    assert main(tmp_path) == 0

    (tmp_path / "gatehouse" / "entry.py").write_text('a = Words("确定", "OK")', "utf-8")
    assert main(tmp_path) == 1
    assert "gatehouse/entry.py:1" in capsys.readouterr().out.replace("\\", "/")
