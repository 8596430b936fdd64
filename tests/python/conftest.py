"""What every test is run with."""

import pytest


@pytest.fixture
def anyio_backend() -> str:
    """Run `async` tests on asyncio, which is what the receiver is made for."""
    return "asyncio"
