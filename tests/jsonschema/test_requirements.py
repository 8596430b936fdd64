"""The locked requirements name packages, not the host that they came from."""

from pathlib import Path

LOCK = Path(__file__).with_name("requirements.txt").read_text(encoding="utf-8")


def test_lock_file_names_no_host() -> None:
    assert "://" not in LOCK
    assert "--index" not in LOCK


def test_lock_file_pins_every_requirement_with_hashes() -> None:
    packages = LOCK.replace("\\\n", "").splitlines()
    packages = [line for line in packages if line and not line.lstrip().startswith("#")]
    assert packages
    assert [line for line in packages if "==" not in line or "--hash=sha256:" not in line] == []
