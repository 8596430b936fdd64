"""The censor: its handler runs before the answer, within the time that the server waits."""

from __future__ import annotations

import asyncio
from typing import Any

from ..callback import Question
from ..decision import Pass, Refuse, Replace
from . import answer
from .answer import Answer
from .core import Core
from .event import Event
from .handler import Run
from .hooks import Failure, LateError
from .settings import Fallback
from .window import Key, Window


class Censor:
    """Asks the handler of one callback."""

    def __init__(self, core: Core, question: Question[Any, Any], run: Run[object]) -> None:
        """Take the callback and its handler: without a type checker, it may return anything."""
        self._core = core
        self._window: Window[Answer] = Window(core.settings.remember)
        self._question = question
        self._run = run
        self._asked: dict[Key, asyncio.Task[Answer]] = {}

    async def answer(self, event: Event[Any]) -> Answer:
        """Answer a question.

        A repeat gets the answer of the first copy, and waits for it where it has to: an empty 200 would let the message
        pass.
        """
        key = self._window.key(event)
        known = self._window.get(key)
        if known is not None:
            self._core.counts.repeated += 1
            return known
        asked = None if key is None else self._asked.get(key)
        if asked is not None:
            self._core.counts.repeated += 1
        else:
            self._core.counts.accepted += 1
            asked = self._core.spawn(self._ask(event, key))
            if key is not None:
                self._asked[key] = asked
        # Who drops the connection and asks again finds the answer.
        return await asyncio.shield(asked)

    async def _ask(self, event: Event[Any], key: Key | None) -> Answer:
        reply = await self._decide(event)
        if key is not None:
            self._window.remember(key, reply)
            del self._asked[key]
        return reply

    async def _decide(self, event: Event[Any]) -> Answer:
        handler = self._core.spawn(self._reply(event))
        error: BaseException = LateError()
        done, _ = await asyncio.wait({handler}, timeout=self._core.settings.censor_limit)
        if not done:
            # Not waited for: it may take its time to be cancelled, or be a thread that nobody can cancel.
            handler.add_done_callback(_forget)
            handler.cancel()
        elif handler.cancelled():
            error = asyncio.CancelledError()
        else:
            failed = handler.exception()
            if failed is None:
                self._core.counts.handled += 1
                return handler.result()
            error = failed
        self._core.counts.failed += 1
        self._core.hooks.failed(Failure(event, error))
        return answer.REFUSED if self._core.settings.censor_fallback is Fallback.REFUSE else answer.TAKEN

    async def _reply(self, event: Event[Any]) -> Answer:
        decision = await self._run(event)
        if isinstance(decision, Pass):
            return answer.TAKEN
        if isinstance(decision, Refuse):
            return answer.REFUSED
        if isinstance(decision, Replace):
            # What the server cannot read loses the message, so it is never sent.
            content: Any = decision.answer  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
            return answer.replaced(self._question.encode_answer(content))
        message = f"a censor decides on Pass(), Replace(...) or Refuse(), not {type(decision).__name__}"
        raise TypeError(message)


def _forget(handler: asyncio.Task[Answer]) -> None:
    """Look at what became of a handler, so that asyncio does not log it with its text."""
    if not handler.cancelled():
        handler.exception()
