// Bodies with one fault are judged as the manifest says.

import assert from "node:assert/strict";
import { test } from "node:test";

import { accepts } from "../lib/ajv.js";
import { beyond, read } from "../lib/beyond.js";
import { bytesOfBody, invalid, invalidFiles } from "../lib/bodies.js";
import { DRAFTS, PROFILES, targets } from "../lib/published.js";

// What may be skipped; anything else, and anything missing here, is a failure.
const SKIPPED = [
  "duplicate-key, R5: the last twin wins",
  "not-json, R6: not readable at all",
  "not-utf8, R6: not readable at all",
  "null-for-optional, R1: null reads as absent",
  "out-of-range, R4: a double hides it",
];

const rows = invalid.map((row) => ({ ...row, body: read(bytesOfBody(row)) }));

/** Rows and profiles, each with the reason why no schema can judge it, if any. */
const cases = rows.flatMap((row) =>
  PROFILES.map((profile) => ({
    row,
    profile,
    why: beyond(row, profile, row.body),
  })),
);

test("the manifest knows every body of the folder", () => {
  assert.deepEqual(rows.map((row) => row.file).sort(), invalidFiles);
});

test("every callback has a broken body, and every broken body a callback", () => {
  const found = new Set(rows.map((row) => row.target));
  const callbacks = targets.filter((target) => target.endsWith(" body"));
  assert.deepEqual([...found].sort(), callbacks.sort());
});

test("the manifest says accept or reject", () => {
  const words = new Set(cases.map(({ row, profile }) => row[profile]));
  assert.deepEqual([...words].sort(), ["accept", "reject"]);
});

for (const target of new Set(rows.map((row) => row.target))) {
  test(`judged as the manifest says: ${target}`, (t) => {
    const own = cases.filter(({ row, why }) => row.target === target && !why);
    assert.ok(own.length > 0, "no body");
    const wrong = own.flatMap(({ row, profile }) =>
      DRAFTS.map((draft) => ({ draft, verdict: verdict(row, profile, draft) }))
        .filter(({ verdict }) => verdict !== row[profile])
        .map(({ draft, verdict }) => `${row.file}: ${verdict} by ${profile} ${draft}`),
    );
    assert.deepEqual(wrong, []);
    t.diagnostic(`${own.length * DRAFTS.length} verdicts`);
  });
}

test("R1, R4, R5, R6: only what a schema cannot see is skipped", (t) => {
  const counts = {};
  for (const { row, profile, why } of cases.filter(({ why }) => why)) {
    const kind = `${row.kind}, ${why}`;
    counts[kind] = (counts[kind] ?? 0) + DRAFTS.length;
    // A skip that is not needed would hide a verdict.
    for (const draft of DRAFTS) assert.notEqual(verdict(row, profile, draft), row[profile], row.file);
  }
  assert.deepEqual(Object.keys(counts).sort(), SKIPPED);
  for (const [kind, count] of Object.entries(counts).sort()) t.diagnostic(`skipped ${count} verdicts: ${kind}`);
});

function verdict(row, profile, draft) {
  if (!row.body) return "unreadable";
  const isAccepted = accepts(row.target, profile, draft, row.body.document);
  return isAccepted ? "accept" : "reject";
}
