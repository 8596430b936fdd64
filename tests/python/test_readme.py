"""The lines that the README shows: type-checked, linted, and run as they stand there."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from imhook_sdk import RejectedError
from imhook_sdk.client import StatusError

from support.receivers import online, served

README = Path(__file__).parents[2] / "generated/python/README.md"
BLOCKS = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
# What the second block leaves to its reader.
INSERT = "async def insert(raw: bytes) -> None:\n    saved.append(raw)\n\n\nsaved: list[bytes] = []\n\n\n"


def run(block: str, **names: object) -> dict[str, Any]:
    """Run a block as a module that is imported, and give what it defines."""
    names["__name__"] = "readme"
    # Not with the `from __future__` of this file.
    exec(compile(block, str(README), "exec", dont_inherit=True), names)  # noqa: S102 - it is what a reader does
    return names


def test_the_readme_has_three_blocks() -> None:
    assert len(BLOCKS) == 3


def test_the_readme_passes_the_type_checker_and_the_linter(tmp_path: Path) -> None:
    first, second, third = BLOCKS
    for name, text in (("first", first), ("second", INSERT + second), ("third", third)):
        (tmp_path / f"{name}.py").write_text(text, encoding="utf-8")
    select = "--select=A,ASYNC,B,E,F,N,PL,RUF,UP,W"
    for tool in (
        ["mypy", "--strict", "--cache-dir", str(tmp_path / "cache")],
        ["ruff", "check", "--isolated", "--line-length=120", select],
    ):
        files = [tmp_path / f"{name}.py" for name in ("first", "third")]
        # The linter wants imports first, so that the second one has to stand without what it leaves out.
        files += [tmp_path / "second.py"] if tool[0] == "mypy" else []
        ended = subprocess.run([sys.executable, "-m", *tool, *files], capture_output=True, text=True, check=False)  # noqa: S603
        assert ended.returncode == 0, ended.stdout + ended.stderr


async def test_the_readmes_client_reaches_the_readmes_receiver(capsys: pytest.CaptureFixture[str]) -> None:
    app, post = run(BLOCKS[0])["app"], run(BLOCKS[2])["post"]
    async with served(app) as base:
        await post(base, online("u1", 1))
        with pytest.raises(RejectedError, match=r"^user-online \(2024-03\): /userId missing-required"):
            await post(base, b"{}")
    # The lifespan stopped the receiver, and its queue was finished.
    assert capsys.readouterr().out == '["u1","c",0,1]\n'


async def test_the_readmes_receiver_in_earnest_keeps_strangers_out(capsys: pytest.CaptureFixture[str]) -> None:
    saved: list[bytes] = []

    async def insert(raw: bytes) -> None:
        saved.append(raw)
        if b"u2" in raw:
            raise OSError

    receiver, post = run(BLOCKS[1], insert=insert)["receiver"], run(BLOCKS[2])["post"]
    async with served(receiver) as base:
        for user in ("u1", "u2", "u3"):
            await post(f"{base}/hooks/k3Jq9vXwT2", online(user, 1))
        with pytest.raises(StatusError, match="404"):
            await post(base, online("u4", 1))
    assert sorted(saved) == [online(user, 1) for user in ("u1", "u2", "u3")]
    assert capsys.readouterr().out == "user-online: OSError()\n"
