"""What every test is run with."""

import pytest
from hypothesis import settings

# Nothing is kept from one run to the next, and a busy machine is no fault.
settings.register_profile("tests", database=None, deadline=None)
settings.load_profile("tests")


@pytest.fixture
def anyio_backend() -> str:
    """Run `async` tests on asyncio, which is what the receiver is made for."""
    return "asyncio"
