# Copied by `cargo xtask generate python` from codegen/src/emit/python/runtime; do not edit.

"""The receiver: the side that answers.

A request becomes an event, is acknowledged, and is handled afterwards:

1. `asgi` makes a request of what the server hands over. `intake` finds the callback by the path (`routes`), checks and
   reads the request (`request`), decodes the body, drops repeats (`window`) and answers (`answer`).
2. The event waits in a lane (`lanes`) for a worker (`workers`), which runs the handler (`handler`).
3. A censor is asked before the answer (`censor`).
"""

from .answer import Answer
from .base import BaseReceiver
from .counters import Counts
from .event import Event
from .handler import CensorHandler, Handler
from .hooks import Failure, LateError, Rejection
from .settings import Fallback
from .stop import Stopped

__all__ = [
    "Answer",
    "BaseReceiver",
    "CensorHandler",
    "Counts",
    "Event",
    "Failure",
    "Fallback",
    "Handler",
    "LateError",
    "Rejection",
    "Stopped",
]
