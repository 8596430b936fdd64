# Copied by `cargo xtask generate python` from codegen/src/emit/python/runtime; do not edit.

"""A limit on how long something takes."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


async def within(seconds: float, work: Coroutine[Any, Any, T]) -> T:
    """Wait for some work; raises `asyncio.TimeoutError` when it takes too long."""
    if sys.version_info >= (3, 11):
        # It makes no task, which `wait_for` does before Python 3.12.
        async with asyncio.timeout(seconds):
            return await work
    return await asyncio.wait_for(work, seconds)
