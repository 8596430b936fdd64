"""Order: one worker keeps all of it, more keep it per order key."""

from __future__ import annotations

import asyncio

from imhook_sdk import Event
from imhook_sdk.v2024_03 import Receiver, UserOnline, UserRelation

from support.receivers import ONLINE, RELATION, Gate, online, post, relation, until

SENDERS, USERS, ROUNDS = 16, 10, 60


async def test_eight_workers_keep_the_order_of_every_key() -> None:
    receiver = Receiver(workers=8)
    last: dict[str, int] = {}
    swapped: list[tuple[str, int, int]] = []

    @receiver.on_user_online
    async def handle(event: Event[UserOnline]) -> None:
        user, time = event.body.user_id, event.body.timestamp
        # A handler that gives way: whoever may overtake, will.
        if time % 3 == 0:
            await asyncio.sleep(0)
        before = last.get(user, 0)
        last[user] = time
        if before + 1 != time:
            swapped.append((user, before, time))

    async def send(sender: int) -> None:
        for time in range(1, ROUNDS + 1):
            for user in range(USERS):
                assert (await post(receiver, ONLINE, online(f"u{sender}-{user}", time)))[0] == 200

    await asyncio.gather(*map(send, range(SENDERS)))
    await until("all handled", lambda: receiver.counts().handled == SENDERS * USERS * ROUNDS)
    assert swapped == []
    assert len(last) == SENDERS * USERS
    assert set(last.values()) == {ROUNDS}


async def test_one_worker_keeps_every_event_of_every_callback_in_order() -> None:
    receiver = Receiver()
    seen: list[int] = []

    @receiver.on_user_online
    async def first(event: Event[UserOnline]) -> None:
        await asyncio.sleep(0)
        seen.append(event.body.timestamp)

    @receiver.on_user_relation
    def second(event: Event[UserRelation]) -> None:
        seen.append(int(event.body.target_id))

    for number in range(1, 201):
        body = online("u", number) if number % 2 == 0 else relation(str(number))
        assert (await post(receiver, ONLINE if number % 2 == 0 else RELATION, body))[0] == 200
    await until("all", lambda: len(seen) == 200)
    assert seen == list(range(1, 201))


async def test_a_key_that_stands_still_does_not_hold_up_the_others_lanes() -> None:
    receiver = Receiver(workers=8)
    gate = Gate()

    @receiver.on_user_online
    async def handle(event: Event[UserOnline]) -> None:
        if event.body.user_id == "slow":
            await gate.wait()

    assert (await post(receiver, ONLINE, online("slow", 1)))[0] == 200
    for user in range(64):
        assert (await post(receiver, ONLINE, online(f"u{user}", 1)))[0] == 200
    # Eight lanes: at least some of 64 users have another one than `slow`.
    await until("others", lambda: receiver.counts().handled >= 32)
    gate.open_for_good()
    await until("all", lambda: receiver.counts().handled == 65)
