// index.json tells the truth: a partner finds and pins schemas by it.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";

import * as published from "../lib/published.js";
import { filesBelow } from "../lib/repository.js";

const { DRAFTS, PROFILES, entries, targets } = published;

const DRAFT_URIS = {
  "2020-12": "https://json-schema.org/draft/2020-12/schema",
  "draft-07": "http://json-schema.org/draft-07/schema#",
};

const paths = (entries) => entries.map((entry) => entry.path);

test("index: every target in both profiles and both drafts, once", (t) => {
  const each = (entry) => `${published.targetOf(entry)} ${entry.profile} ${entry.draft}`;
  const wanted = targets.flatMap((target) =>
    DRAFTS.flatMap((draft) => PROFILES.map((profile) => `${target} ${profile} ${draft}`)),
  );
  assert.ok(targets.length > 0, "the index is empty");
  assert.deepEqual(entries.map(each).sort(), wanted.sort());
  t.diagnostic(`${entries.length} schemas of ${targets.length} targets`);
});

test("index: lists every file of the folder and no other", () => {
  const found = filesBelow(published.FOLDER);
  assert.deepEqual(found, [...paths(entries), published.INDEX].sort());
});

test("index: every file has the listed sha256", () => {
  const wrong = entries.filter((entry) => {
    const hash = createHash("sha256").update(published.bytesOfEntry(entry));
    return hash.digest("hex") !== entry.sha256;
  });
  assert.deepEqual(paths(wrong), []);
});

test("index: every file has the listed $id, which ends with its path", () => {
  const wrong = entries.filter(
    (entry) => published.schemaOf(entry).$id !== entry.$id || !entry.$id.endsWith(`/${entry.path}`),
  );
  assert.deepEqual(paths(wrong), []);
});

test("E6: every file names the draft that the index lists", () => {
  const wrong = entries.filter((entry) => published.schemaOf(entry).$schema !== DRAFT_URIS[entry.draft]);
  assert.deepEqual(paths(wrong), []);
});
