// The rules on bodies of one's own, and the fast path against the exact one.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { Rejected, type Profile } from "@imhook/sdk";
import { callbacks, OnlineStatus } from "@imhook/sdk/2024-03";
import { OnlineStatus as OldOnlineStatus } from "@imhook/sdk/2020-10";

import type * as codec from "../node_modules/@imhook/sdk/dist/contract/codec.js";
import { ROOT } from "../lib/repository.js";
import { bytes, online, text } from "../lib/support.js";
import { valid } from "../lib/vectors.js";

/** Findings about a body of user-online, each as `pointer reason`. */
function found(body: string, profile: Profile = "tolerant"): string[] {
  return callbacks.userOnline.check(bytes(body), profile).map(({ pointer, reason }) => `${pointer} ${reason}`);
}

/** A body of user-online with some of it replaced. */
function changed(part: string, by: string): string {
  const body = online("u", 1);
  assert.ok(body.includes(part), part);
  return body.replace(part, by);
}

test("R1: a null member is an absent one; strict says what it is instead", () => {
  const body = changed('"customState":0', '"customState":null,"packageName":null,"new":null');
  assert.deepEqual(found(body), []);
  assert.equal(text(callbacks.userOnline.encode(callbacks.userOnline.decode(bytes(body)))), online("u", 1));
  const strict = ["/packageName null-for-optional", "/new unknown-member", "/customState missing-required"];
  assert.deepEqual(found(body, "strict"), strict);
  assert.deepEqual(found(changed("[]", "[null]")), ["/sessions/0 wrong-type"]);
});

test("R2, R3: unknown members are ignored, unknown codes keep their number", () => {
  const body = callbacks.userOnline.decode(bytes(changed('"status":0', '"status":77,"new":{"a":[1e400,{}]}')));
  assert.equal(body.status, 77);
  assert.equal(text(callbacks.userOnline.encode(body)), changed('"status":0', '"status":77'));
  assert.deepEqual([OnlineStatus.Online, OldOnlineStatus.Online], [0, 1], "W1: the editions disagree");
});

test("R4: an integer is judged on its digits", () => {
  const time = (digits: string): string[] => found(changed('"timestamp":1', `"timestamp":${digits}`));
  for (const digits of ["0", "-0", "9223372036854775807", "-9223372036854775808"]) assert.deepEqual(time(digits), []);
  for (const digits of ["1.0", "1e3", "1E3", '"1"', "true"]) assert.deepEqual(time(digits), ["/timestamp wrong-type"]);
  for (const digits of ["9223372036854775808", "-9223372036854775809", "1".repeat(400)])
    assert.deepEqual(time(digits), ["/timestamp out-of-range"]);
  assert.deepEqual(time("01"), [" not-json"]);
  const platform = (digits: string): string[] => found(changed('"platform":2', `"platform":${digits}`));
  assert.deepEqual(platform("-2147483648"), []);
  assert.deepEqual(platform("2147483648"), ["/platform out-of-range"]);
  const exact = callbacks.userOnline.decode(bytes(online("u", 9_007_199_254_740_993n)));
  assert.equal(exact.timestamp, 9_007_199_254_740_993n);
  const zero = callbacks.userOnline.decode(bytes(changed('"customState":0', '"customState":-0')));
  assert.ok(Object.is(zero.customState, 0), "-0 is 0");
});

test("R5, R7: all findings, in document order; what an object lacks comes after its members", () => {
  const body =
    '{"status":"x","userId":1,"user\\u0049d":"u","sessions":[{"status":1.5},[]],"timestamp":true,"clientId":null}';
  assert.deepEqual(found(body), [
    "/status wrong-type",
    "/userId wrong-type",
    "/userId duplicate-key",
    "/sessions/0/status wrong-type",
    "/sessions/1 wrong-type",
    "/timestamp wrong-type",
    "/clientId missing-required",
    "/platform missing-required",
  ]);
});

test("R6: strict JSON in UTF-8, one object, nothing else", () => {
  const body = online("u", 1);
  const notJson = [
    "",
    " ",
    `\ufeff${body}`,
    `${body}x`,
    `${body}{}`,
    body.replace("[]", "[1,]"),
    body.replace('"c"', "'c'"),
    body.replace('"c"', '"\\ud800"'),
    body.replace('"c"', '"\\udc00\\ud800"'),
    body.replace('"c"', '"\\x"'),
    body.replace('"c"', '"a\nb"'),
    body.replace('"c"', "nul"),
    body.replace(":0", ": 00"),
    body.replace(":0", ":-"),
    body.replace(":0", ":1."),
    body.replace(":0", ":.5"),
    body.replace(",", ",,"),
  ];
  for (const wrong of notJson) assert.deepEqual(found(wrong), [" not-json"], wrong);
  for (const wrong of ["[]", "null", "1", '"x"']) assert.deepEqual(found(wrong), [" wrong-type"], wrong);
  const broken = new Uint8Array([...bytes(body), 0xff]);
  assert.deepEqual(
    callbacks.userOnline.check(broken, "tolerant").map(({ reason }) => reason),
    ["not-utf8"],
  );
  assert.deepEqual(found(` \t\r\n${body.replaceAll(",", " ,\n").replaceAll(":", " : ")}\n`), []);
});

test("R10: 64 levels and no more, whatever is unknown, and no stack is exhausted by depth or by number", () => {
  const nested = (depth: number): string =>
    changed('"status":0', `"status":0,"new":${"[".repeat(depth)}${"]".repeat(depth)}`);
  assert.deepEqual(found(nested(63)), []);
  callbacks.userOnline.decode(bytes(nested(63)));
  assert.deepEqual(found(nested(64)), [" too-deep"]);
  assert.deepEqual(found(nested(100_000)), [" too-deep"]);
  assert.throws(() => callbacks.userOnline.decode(bytes("[".repeat(100_000))), Rejected);
  const many = Array.from({ length: 100_000 }, (_, index) => `"n${String(index)}":[]`).join(",");
  assert.equal(callbacks.userOnline.decode(bytes(changed('"status":0', `${many},"status":0`))).status, 0);
});

test("open objects keep order, odd keys and exact integers", () => {
  const written = (menu: string): string => {
    const body = `{"messageId":1,"sender":"u","conv":{"type":0,"target":"t"},"payload":{"type":1},"timestamp":1,"targetChannelInfo":{"menus":[${menu}]}}`;
    return /"menus":\[(.*)\]\}/.exec(text(callbacks.message.encode(callbacks.message.decode(bytes(body)))))?.[1] ?? "";
  };
  const kept = '{"b":null,"1":9223372036854775807,"__proto__":{"x":[true,"\\u2028"]},"a":18446744073709551615}';
  assert.equal(written(kept), kept);
  const floats = '{"a":1.0,"b":1e30,"c":0.00001,"d":-2.5e-7,"e":123456789012345680000,"f":1e2,"g":0.001,"h":-0}';
  assert.equal(
    written(floats),
    '{"a":1.0,"b":1e30,"c":0.00001,"d":-2.5e-7,"e":1.2345678901234568e20,"f":100.0,"g":0.001,"h":-0.0}',
  );
});

test("a rejection names places and reasons in both languages, and shows no values", () => {
  const body = bytes('{"userId":7,"targetId":"PR1VATE","type":"PR1VATE","value":5,"value":6}');
  assert.throws(
    () => callbacks.userRelation.decode(body),
    (error) => {
      assert.ok(error instanceof Rejected);
      assert.equal(
        error.message,
        "user-relation (2024-03): /userId wrong-type, /type wrong-type, /value wrong-type, and 1 more",
      );
      const [first] = error.findings;
      const message = { en: "expected a string, found a number", zh: "应为字符串，实际为数字" };
      assert.deepEqual(first, { callback: "user-relation", pointer: "/userId", reason: "wrong-type", message });
      assert.doesNotMatch(JSON.stringify(error.findings), /PR1VATE/);
      return true;
    },
  );
});

const DIST = join(ROOT, "target/stubs/typescript/dist");

/** Every codec of an edition; the package does not export them. */
async function codecs(edition: string): Promise<codec.Codec<unknown>[]> {
  const folder = join(DIST, edition, "bodies");
  const files = readdirSync(folder).filter((file) => file.endsWith(".js"));
  const modules = await Promise.all(
    files.map((file) => import(join(folder, file)) as Promise<Record<string, unknown>>),
  );
  return modules.flatMap((module) =>
    Object.entries(module).flatMap(([name, value]) => (name.endsWith("Codec") ? [value as codec.Codec<unknown>] : [])),
  );
}

test("what the fast path takes the exact path takes, and reads the same, however bodies are broken", async () => {
  const { decode, decodeExactly } = (await import(join(DIST, "contract/codec.js"))) as typeof codec;
  const all = await codecs("2024-03");
  assert.ok(all.length > 20, `only ${String(all.length)}`);
  const random = generator(20_240_325);
  let taken = 0;
  let refused = 0;
  for (const { edition, bytes } of valid("examples", "captures", "own")) {
    if (edition !== "2024-03" || bytes.length > 2000) continue;
    for (const codec of all) {
      for (let turn = 0; turn < 4; turn += 1) {
        const body = turn === 0 ? text(bytes) : broken(text(bytes), random);
        const fast = decode(codec, new TextEncoder().encode(body));
        assert.deepEqual(fast, decodeExactly(codec, body), body);
        if (fast.findings === undefined) taken += 1;
        else refused += 1;
      }
    }
  }
  assert.ok(taken > 500 && refused > 5000, `${String(taken)} taken, ${String(refused)} refused`);
});

/** A body with one or two small changes. */
function broken(body: string, random: (below: number) => number): string {
  const pieces = ['"', "\\", "{", "}", "[", "]", ",", ":", "null", "1.5", "0", "-", "1e9", '"\\u0041"', " ", "true"];
  let changed = body;
  for (let times = 1 + random(2); times > 0; times -= 1) {
    const [at, length] = [random(changed.length), random(3)];
    const piece = pieces[random(pieces.length)] ?? "";
    changed = changed.slice(0, at) + (random(3) === 0 ? "" : piece) + changed.slice(at + length);
  }
  return changed;
}

/** The same numbers in every run (mulberry32). */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return Math.floor((((value ^ (value >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
