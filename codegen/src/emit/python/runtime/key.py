"""The text of identities and order keys (rule R9)."""

from __future__ import annotations

from .wire import write


def key(*members: object) -> str:
    """Write a compact JSON array of members, equal in all languages; an absent one is `null`."""
    return write(members).decode()
