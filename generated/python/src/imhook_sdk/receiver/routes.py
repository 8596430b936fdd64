# Copied by `cargo xtask generate python` from codegen/src/emit/python/runtime; do not edit.

"""Paths: which callback a request is for."""

from __future__ import annotations

import hmac
from typing import Generic, TypeVar

R = TypeVar("R")


class Routes(Generic[R]):
    """The paths of a receiver, and what stands at each."""

    def __init__(self, base: str) -> None:
        """Put every path below this one; it may hold a secret."""
        base = base.strip("/")
        self._base = f"/{base}" if base else ""
        self._paths: dict[str, str] = {}
        self._known: dict[str, R] = {}

    def add(self, callback: str, path: str, route: R) -> None:
        """Add a callback at its default path; the later one of two with one name counts."""
        self._known[callback] = route
        self.add_path(callback, path)

    def add_path(self, callback: str, path: str) -> None:
        """Take posts to this path for this callback as well, if it has a handler."""
        self._paths[path if path.startswith("/") else f"/{path}"] = callback

    def find(self, path: str) -> R | None:
        """Find what stands at a path.

        The base is compared in constant time, whatever comes behind it: nothing is signed, so that a secret in it is
        all that keeps strangers out.
        """
        if self._base:
            base, path = path[: len(self._base)], path[len(self._base) :]
            if not hmac.compare_digest(base.encode("utf-8", "replace"), self._base.encode()):
                return None
        callback = self._paths.get(path)
        return None if callback is None else self._known.get(callback)
