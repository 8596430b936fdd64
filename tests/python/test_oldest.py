"""The oldest Python that is promised, which is not the one that runs the tests.

mypy, pyright and ruff are told of it in `pyproject.toml`; here are what the package uses and what it asks for.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from importlib.metadata import metadata, requires
from importlib.resources import files
from pathlib import Path

import imhook_sdk
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

OLDEST = "3.10"

# Newer versions of Python have it themselves, so that it is not installed here.
BACKPORTS = {"exceptiongroup"}


def vermin(code: Path, oldest: str = OLDEST) -> subprocess.CompletedProcess[str]:
    """Find what an older Python does not have; the exit status says whether there is anything."""
    program = shutil.which("vermin", path=str(Path(sys.executable).parent))
    assert program, "vermin is in requirements.txt"
    settings = ["--no-config-file", "--violations", "--no-tips", "--eval-annotations", f"--target={oldest}-"]
    return subprocess.run([program, *settings, str(code)], capture_output=True, text=True, check=False)  # noqa: S603


def test_nothing_is_used_that_the_oldest_python_does_not_have(tmp_path: Path) -> None:
    assert metadata("imhook-sdk")["Requires-Python"] == f">={OLDEST}"
    package = Path(str(files(imhook_sdk)))
    found = vermin(package)
    assert found.returncode == 0, found.stdout
    assert f"Minimum required versions: {OLDEST}\n" in found.stdout
    # It finds what there is to find.
    assert vermin(package, "3.9").returncode != 0
    newer = tmp_path / "newer.py"
    newer.write_text("import tomllib\n", encoding="utf-8")
    assert vermin(newer).returncode != 0


def test_everything_that_it_asks_for_runs_on_the_oldest_python() -> None:
    environment = {"python_version": OLDEST, "python_full_version": f"{OLDEST}.0", "extra": "client"}
    seen: set[str] = set()
    waiting = ["imhook-sdk"]
    while waiting:
        name = waiting.pop()
        needed = [Requirement(line) for line in requires(name) or []]
        here = [other.name for other in needed if other.marker is None or other.marker.evaluate(environment)]
        for other in set(here) - seen - BACKPORTS:
            seen.add(other)
            waiting.append(other)
            assert OLDEST in SpecifierSet(metadata(other)["Requires-Python"] or ""), other
        # Extras of what it asks for are nobody's business.
        environment["extra"] = ""
    assert {"msgspec", "httpx", "httpcore", "anyio"} <= seen
