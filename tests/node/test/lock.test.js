// The lock file names packages, not the host that they came from.

import assert from "node:assert/strict";
import { test } from "node:test";

import { bytesOf, json } from "../lib/repository.js";

const LOCK = "tests/node/package-lock.json";

test("lock file: no registry host", () => {
  assert.doesNotMatch(`${bytesOf(LOCK)}`, /"resolved"/);
});

test("lock file: every package has its hash", () => {
  const { "": root, ...packages } = json(LOCK).packages;
  const wrong = Object.keys(packages).filter((name) => !packages[name].integrity?.startsWith("sha512-"));
  assert.ok(Object.keys(root.devDependencies).length > 0, "nothing is locked");
  assert.deepEqual(wrong, []);
});
