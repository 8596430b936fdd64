// Redocly and Spectral have nothing to say, warnings and hints included.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

import { published, read, zoo } from "../lib/documents.js";
import { redocly, spectral } from "../lib/linters.js";

const folder = mkdtempSync(join(tmpdir(), "imhook-openapi-"));
after(() => rmSync(folder, { recursive: true }));

/** Writes a changed document where a linter can read it. */
function written(name, document) {
  const path = join(folder, name.replaceAll("/", "-"));
  writeFileSync(path, JSON.stringify(document));
  return path;
}

const paths = (documents) => documents.map(({ path }) => path);

test("there are four documents of each edition", (t) => {
  assert.ok(published.length >= 8);
  assert.equal(published.length % 4, 0);
  assert.equal(zoo.length, 4);
  t.diagnostic(`${published.length} documents, and ${zoo.length} of the zoo`);
});

test("redocly 2.77.0, recommended: no finding", () => {
  assert.deepEqual(redocly(paths([...published, ...zoo])), []);
});

test("spectral 6.16.3, spectral:oas: no finding", () => {
  assert.deepEqual(spectral(paths(published)), []);
});

test("spectral: no finding in the zoo either, but for __proto__", () => {
  // Spectral copies members one by one; the copy of this one becomes the
  // prototype of the others' holder, and its keywords look like members.
  // When this fails, Spectral has learned; leave the zoo as it is.
  assert.notDeepEqual(spectral(paths(zoo)), []);
  const changed = zoo.map((document) => {
    const text = JSON.stringify(read(document));
    const { components, ...rest } = JSON.parse(text, (name, value) => (name === "__proto__" ? undefined : value));
    assert.notEqual(JSON.stringify({ ...rest, components }), text);
    return written(`zoo-${document.name}`, { ...rest, components });
  });
  assert.deepEqual(spectral(changed), []);
});

// What a linter must see; else the silence above proves nothing.
const BREAKS = {
  "a webhook's operationId that a path has": {
    change: ({ paths, components: { pathItems } }) => {
      const [path] = Object.values(paths);
      const [webhook] = Object.values(pathItems);
      webhook.post.operationId = path.post.operationId;
    },
    seen: { redocly: "operation-operationId-unique" },
  },
  "an operation without summary": {
    change: ({ paths }) => delete Object.values(paths)[0].post.summary,
    seen: { redocly: "operation-summary" },
  },
  "an unknown tag": {
    change: ({ paths }) => (Object.values(paths)[0].post.tags = ["none"]),
    seen: { spectral: "operation-tag-defined" },
  },
  "an example of another type": {
    change: ({ paths }) => {
      const { post } = Object.values(paths)[0];
      const media = post.requestBody.content["application/json"];
      Object.values(media.examples)[0].value = [];
    },
    seen: {
      redocly: "no-invalid-media-type-examples",
      spectral: "oas3-valid-media-example",
    },
  },
  "a schema that nothing uses": {
    change: ({ components }) => (components.schemas.Unused = { type: "string", description: "?" }),
    seen: {
      redocly: "no-unused-components",
      spectral: "oas3-unused-component",
    },
  },
  "a reference to nothing": {
    change: ({ components }) => delete components.schemas.Problem,
    seen: { redocly: "no-unresolved-refs", spectral: "invalid-ref" },
  },
  "a path with a final slash": {
    change: ({ paths }) => (paths["/slash/"] = Object.values(paths)[0]),
    seen: {
      redocly: "no-path-trailing-slash",
      spectral: "path-keys-no-trailing-slash",
    },
  },
};

for (const [what, { change, seen }] of Object.entries(BREAKS)) {
  test(`seen by ${Object.keys(seen).join(" and ")}: ${what}`, () => {
    const original = published.find(({ name }) => name.endsWith("openapi.json"));
    const document = read(original);
    change(document);
    const path = written("broken.json", document);
    for (const [linter, rule] of Object.entries(seen)) {
      const findings = { redocly, spectral }[linter]([path]);
      assert.ok(
        findings.some((finding) => finding.startsWith(`${rule} `)),
        `${linter}: ${findings.slice(0, 5).join("\n")}`,
      );
    }
  });
}
