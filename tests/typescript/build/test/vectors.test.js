// Every body of the vectors, read and written (R1 to R8, R10).
import assert from "node:assert/strict";
import { test } from "node:test";
import { Rejected } from "@imhook/sdk";
import { sideOf } from "../lib/editions.js";
import { invalid, valid } from "../lib/vectors.js";
test("R8: every sound body is written again byte for byte, and both profiles take it", () => {
    const bodies = valid("examples", "captures", "own");
    for (const { file, edition, callback, isAnswer, bytes } of bodies) {
        const side = sideOf(edition, callback, isAnswer);
        assert.deepEqual(new Uint8Array(side.encode(side.decode(bytes))), bytes, file);
        assert.deepEqual(side.check(bytes, "tolerant"), [], file);
        assert.deepEqual(side.check(bytes, "strict"), [], file);
    }
    assert.ok(bodies.length > 140, `only ${String(bodies.length)}`);
});
const rows = invalid();
for (const profile of ["tolerant", "strict"]) {
    test(`R7: every row of the manifest, ${profile}`, () => {
        for (const row of rows) {
            const { file, pointer, reason } = row;
            const side = sideOf(row.edition, row.callback, row.isAnswer);
            const findings = side.check(row.bytes, profile).map(({ pointer, reason }) => ({ pointer, reason }));
            assert.deepEqual(findings, row[profile] === "accept" ? [] : [{ pointer, reason }], file);
        }
        assert.ok(rows.length >= 422, `only ${String(rows.length)}`);
    });
}
test("R7: decode refuses what the tolerant profile refuses, with the same findings", () => {
    let refused = 0;
    for (const row of rows) {
        const side = sideOf(row.edition, row.callback, row.isAnswer);
        const findings = side.check(row.bytes, "tolerant");
        if (findings.length === 0) {
            side.decode(row.bytes);
            continue;
        }
        assert.throws(() => side.decode(row.bytes), (error) => {
            assert.ok(error instanceof Rejected);
            assert.deepEqual(error.findings, findings, row.file);
            return true;
        });
        refused += 1;
    }
    assert.ok(refused > 100, `only ${String(refused)}`);
});
