"""The package as it is installed: its metadata, its marker for type checkers, and what it asks for."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import metadata, requires
from importlib.resources import files

import imhook_sdk
from imhook_sdk import Body, v2020_10, v2024_03
from imhook_sdk.client import BaseClient


def test_it_is_typed_and_asks_for_msgspec_alone() -> None:
    assert files(imhook_sdk).joinpath("py.typed").is_file()
    assert requires("imhook-sdk") == ["msgspec>=0.22", "httpx>=0.28; extra == 'client'"]
    assert metadata("imhook-sdk")["Requires-Python"] == ">=3.10"


def test_who_only_receives_needs_no_httpx() -> None:
    program = """
import sys
sys.modules["httpx"] = None
from imhook_sdk.v2024_03 import Client, Receiver
Receiver()
try:
    Client("http://receiver.invalid")
except ModuleNotFoundError as error:
    print(error)
"""
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603
    assert ended.stdout == "a client needs httpx: install the extra `client` of this package\n"


def test_everything_that_it_offers_is_there() -> None:
    for module in (imhook_sdk, v2020_10, v2024_03):
        offered: list[str] = module.__all__
        assert [name for name in offered if not hasattr(module, name)] == []
    # An object of the contract is called like a part of the stub; the part is what the edition offers.
    assert issubclass(v2024_03.Client, BaseClient)
    assert issubclass(v2024_03.bodies.Client, Body)
