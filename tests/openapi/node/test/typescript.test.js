// What openapi-typescript makes of the documents compiles in strict mode, and
// every body is of its type.

import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test } from "node:test";

import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";

import { published, read, schemaOf, zoo } from "../lib/documents.js";
import { textOf, vectors } from "../lib/vectors.js";

const BUILD = fileURLToPath(new URL("../build/", import.meta.url));
rmSync(BUILD, { recursive: true, force: true });
mkdirSync(BUILD);

const OPTIONS = {
  strict: true,
  noEmit: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  types: [],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
};

/** What tsc says of some files, one line a finding. */
function complaints(files) {
  const program = ts.createProgram(files, OPTIONS);
  return ts.getPreEmitDiagnostics(program).map(({ messageText, file, start }) => {
    const { line } = file?.getLineAndCharacterOfPosition(start) ?? {};
    const text = ts.flattenDiagnosticMessageText(messageText, " ");
    return `${file?.fileName}:${line + 1} ${text}`;
  });
}

function write(name, text) {
  writeFileSync(BUILD + name, text);
  return BUILD + name;
}

const moduleOf = ({ name }) => name.replaceAll("/", "-").replace(".json", "");

async function generate(document) {
  const types = astToString(await openapiTS(read(document)));
  return write(`${moduleOf(document)}.ts`, types);
}

for (const document of [...published, ...zoo]) {
  test(`openapi-typescript 7.13.0: ${document.name} compiles, bodies fit`, async (t) => {
    const files = [await generate(document)];
    const bodies = vectors.filter(({ edition }) => document.name.startsWith(`${edition}/`));
    // The zoo has no vectors.
    assert.equal(bodies.length === 0, zoo.includes(document));
    files.push(write(`${moduleOf(document)}.bodies.ts`, uses(document, bodies)));
    assert.deepEqual(complaints(files), []);
    t.diagnostic(`${bodies.length} bodies`);
  });
}

/** A module in which each body is a value of its type, and nothing else is. */
function uses(document, bodies) {
  const parsed = read(document);
  const type = (schema) => `components["schemas"]["${schema}"]`;
  const lines = [`import type { components } from "./${moduleOf(document)}.js";`];
  bodies.forEach((body, index) => {
    // JSON is an expression; a body that misses a member is a mistake.
    const kind = type(schemaOf(parsed, body));
    lines.push(`// ${body.file}`);
    lines.push(`export const sound${index}: ${kind} = ${textOf(body)};`);
  });
  const { schemas } = parsed.components;
  const closed = Object.keys(schemas).filter((name) => schemas[name].required);
  assert.ok(closed.length > 0);
  closed.forEach((name, index) => {
    lines.push("// @ts-expect-error: required members are missing");
    lines.push(`export const broken${index}: ${type(name)} = {};`);
  });
  return `${lines.join("\n")}\n`;
}
