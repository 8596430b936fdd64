// The rules of emission.md that a reader of the files can check.

import assert from "node:assert/strict";
import { test } from "node:test";

import { bytesOfEntry, entries, schemaOf } from "../lib/published.js";
import { subschemas } from "../lib/subschemas.js";

const ROOT = ["$schema", "$id", "$comment", "title", "$defs", "definitions"];
const ANYWHERE = [
  ...["$ref", "description", "type", "properties", "required"],
  ...["additionalProperties", "items", "minimum", "maximum"],
];
const OF_DRAFT = { "2020-12": ["contentEncoding"], "draft-07": ["allOf"] };
const OF_STRICT = {
  "2020-12": ["enum", "pattern", "allOf", "if", "then"],
  "draft-07": ["enum", "pattern", "anyOf"],
};

const BOUNDS = [
  ["-2147483648", "2147483647"],
  ["-9223372036854775808", "9223372036854775807"],
];

const all = entries.flatMap((entry) =>
  [...subschemas(schemaOf(entry))].map(([pointer, schema]) => ({
    place: entry.path + pointer,
    isRoot: pointer === "#",
    isStrict: entry.profile === "strict",
    draft: entry.draft,
    schema,
  })),
);

/** No schema in any file may be like this. */
function never(isWrong) {
  assert.ok(all.length > entries.length, "nothing was read");
  assert.deepEqual(
    all.filter(isWrong).map(({ place }) => place),
    [],
  );
}

const has =
  (...keywords) =>
  ({ schema }) =>
    keywords.some((keyword) => keyword in schema);

test("E2: only strict closes a code", () => {
  never((it) => !it.isStrict && has("enum")(it));
});

test("E4: no oneOf, not, discriminator", () => {
  never(has("oneOf", "not", "discriminator"));
});

test("E4: an `if` requires what it asks about", () => {
  const isLoose = ({ properties = {}, required = [] }) =>
    Object.keys(properties).some((name) => !required.includes(name));
  never(({ schema }) => "if" in schema && isLoose(schema.if));
});

test("E5: no format", () => {
  never(has("format"));
});

test("E5: every integer has a list or both bounds", () => {
  never(
    ({ schema }) => schema.type === "integer" && !("enum" in schema || ("minimum" in schema && "maximum" in schema)),
  );
});

test("E5: bounds are those of i32 or i64, to the last digit", () => {
  // In the text, since the last digits of an i64 do not survive JSON.parse.
  const pairs = /"minimum": ([^,\s]+),\s+"maximum": ([^,\s]+)/g;
  let count = 0;
  for (const entry of entries) {
    for (const [, least, most] of `${bytesOfEntry(entry)}`.matchAll(pairs)) {
      const isKnown = BOUNDS.some(([min, max]) => least === min && most === max);
      assert.ok(isKnown, `${entry.path}: ${least} to ${most}`);
      count += 1;
    }
  }
  assert.equal(count, all.filter(has("minimum", "maximum")).length);
});

test("E6: no x-* and no example", () => {
  never(({ schema }) => Object.keys(schema).some((name) => /^(x-.*|examples?)$/.test(name)));
});

test("E6: one $id, at the root", () => {
  never((it) => it.isRoot !== has("$id")(it));
});

test("E6: every $ref is local and points at something", () => {
  const isBroken = ({ place, schema }) => {
    if (!("$ref" in schema)) return false;
    const [, folder, name] = schema.$ref.match(/^#\/(\$defs|definitions)\/(\w+)$/) ?? [];
    const file = place.slice(0, place.indexOf("#"));
    return !all.some((it) => it.place === `${file}#/${folder}/${name}`);
  };
  never(isBroken);
});

test("E6: in draft-07 a $ref stands alone", () => {
  // That draft ignores whatever stands beside it.
  never((it) => it.draft === "draft-07" && has("$ref")(it) && Object.keys(it.schema).length > 1);
});

test("E6: no keyword that is not listed here", () => {
  never((it) => {
    const known = [
      ...ANYWHERE,
      ...OF_DRAFT[it.draft],
      ...(it.isRoot ? ROOT : []),
      ...(it.isStrict ? OF_STRICT[it.draft] : []),
    ];
    return Object.keys(it.schema).some((keyword) => !known.includes(keyword));
  });
});

test("E7: tolerant objects are open, strict ones closed, both outright", () => {
  // An object without members of its own is open on purpose.
  never(
    ({ schema, isStrict }) =>
      schema.type === "object" && schema.additionalProperties !== !(isStrict && "properties" in schema),
  );
});

test("E8: no default", () => {
  never(has("default"));
});

test("E8: no null, and one type each", () => {
  never(({ schema }) => "type" in schema && (typeof schema.type !== "string" || schema.type === "null"));
});

test("E12: descriptions are in English and Chinese", () => {
  const isBoth = (text) => /\S \/ .*\p{Script=Han}/u.test(text);
  never(({ schema: { description } }) => description !== undefined && !isBoth(description));
});

test("a title is a type name: generators call their types after it", () => {
  never(({ schema: { title } }) => title !== undefined && !/^[A-Z][A-Za-z0-9]+$/.test(title));
});
