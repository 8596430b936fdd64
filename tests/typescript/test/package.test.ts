// The package as partners get it: formatted, without a finding, without Node where it is not there, and its README.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

import { build } from "esbuild";

import { ROOT, textOf } from "../lib/repository.js";

const TESTS = join(ROOT, "tests/typescript");
const PACKAGE = join(ROOT, "target/stubs/typescript");
const RUNNER = join(ROOT, "tests/conformance/typescript");
const ZOO = join(ROOT, "target/zoo/typescript");
// Scripts of other suites, which have no tools of this kind themselves.
const SCHEMAS = join(ROOT, "tests/node");
const OPENAPI = join(ROOT, "tests/openapi/node");
const BENCH = join(ROOT, "tests/bench/validator/node");

/** Runs a tool of this package; everything that it says. */
function run(tool: string, folder: string, args: string[]): { status: number | null; said: string } {
  const bin = join(TESTS, "node_modules", tool);
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: "utf8" });
  return { status, said: `${stdout}${stderr}` };
}

for (const [name, folder, files] of [
  ["the package", PACKAGE, ["src", "package.json", "tsconfig.json"]],
  ["the zoo", ZOO, ["src", "package.json", "tsconfig.json"]],
  ["the tests", TESTS, ["lib", "test", "eslint.config.js", "package.json", "tsconfig.json"]],
  ["the runner", RUNNER, ["src", "package.json", "tsconfig.json"]],
  ["the tests of the schemas", SCHEMAS, ["lib", "test", "package.json"]],
  ["the tests of the OpenAPI documents", OPENAPI, ["lib", "test", "package.json"]],
  ["the validator's bench", BENCH, ["ajv.js", "package.json"]],
] as const) {
  test(`prettier leaves ${name} as it is`, () => {
    const settings = ["--config", join(TESTS, ".prettierrc.json"), "--ignore-path", "/dev/null"];
    const { status, said } = run("prettier/bin/prettier.cjs", folder, [...settings, "--check", ...files]);
    assert.equal(status, 0, said);
  });
}

for (const [name, folder, files] of [
  ["the package", PACKAGE, ["src"]],
  ["the tests", TESTS, ["lib", "test", "eslint.config.js"]],
  ["the runner", RUNNER, ["src"]],
  ["the tests of the schemas", SCHEMAS, ["lib", "test"]],
  ["the tests of the OpenAPI documents", OPENAPI, ["lib", "test"]],
  ["the validator's bench", BENCH, ["ajv.js"]],
] as const) {
  test(`eslint finds nothing in ${name}`, () => {
    const settings = ["--config", join(TESTS, "eslint.config.js"), "--max-warnings", "0"];
    const { status, said } = run("eslint/bin/eslint.js", folder, [...settings, ...files]);
    assert.equal(status, 0, said);
  });
}

test("TypeScript 7 has nothing against the package either", () => {
  const { status, said } = run("typescript-7/bin/tsc", PACKAGE, ["--noEmit"]);
  assert.equal(status, 0, said);
});

/** Every file of the package that was built. */
function built(): string[] {
  const entries = readdirSync(join(PACKAGE, "dist"), { recursive: true, encoding: "utf8" });
  return entries.filter((entry) => entry.endsWith(".js") || entry.endsWith(".d.ts"));
}

test("nothing but the transport of Node imports anything of Node, and nothing imports a package", () => {
  const files = built();
  assert.ok(files.length > 100, `only ${String(files.length)}`);
  const imported = (file: string): string[] => {
    const text = textOf(`target/stubs/typescript/dist/${file}`);
    return [...text.matchAll(/(?:from|import) "([^".][^"]*)"/g)].map(([, name]) => name ?? "");
  };
  const foreign = files.filter((file) => imported(file).some((name) => name !== "#transport"));
  assert.deepEqual(foreign, ["client/node.js"]);
  const { dependencies } = JSON.parse(textOf("generated/typescript/package.json")) as { dependencies?: unknown };
  assert.equal(dependencies, undefined);
});

test("esbuild bundles receiver and client for browsers, with fetch as the transport", async () => {
  const { outputFiles, warnings } = await build({
    stdin: { contents: 'export * from "@imhook/sdk/2024-03"', resolveDir: TESTS },
    bundle: true,
    format: "esm",
    platform: "browser",
    write: false,
    logLevel: "silent",
  });
  assert.deepEqual(warnings, []);
  const [bundle] = outputFiles;
  assert.ok(bundle !== undefined);
  assert.ok(bundle.text.includes('redirect: "manual"'));
  assert.ok(!/(?:from|import\(|require\() *"node:/.test(bundle.text), "something of Node is imported");
  // It works where there is nothing of Node's own modules.
  const path = join(TESTS, "build/browser.mjs");
  writeFileSync(path, bundle.text);
  const sdk = (await import(pathToFileURL(path).href)) as typeof import("@imhook/sdk/2024-03");
  const receiver = new sdk.Receiver({ onUserRelation: () => undefined });
  const server = createServer(receiver.node()).listen(0, "127.0.0.1");
  try {
    await new Promise((resolve) => server.once("listening", resolve));
    const address = server.address();
    assert.ok(typeof address === "object" && address !== null);
    const client = new sdk.Client(`http://127.0.0.1:${String(address.port)}`);
    await client.userRelation({ userId: "u", targetId: "v", type: sdk.RelationType.Alias, value: "" });
    assert.equal(receiver.counts().accepted, 1);
    await assert.rejects(client.userRelation({ userId: "u", targetId: "v", type: 99 }), { kind: "rejected" });
  } finally {
    server.close();
    server.closeAllConnections();
  }
});

test("the README's lines compile and run", async () => {
  const readme = textOf("generated/typescript/README.md");
  const [receiver = "", inEarnest = "", client = "", ...more] = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(
    ([, lines]) => lines ?? "",
  );
  assert.deepEqual(more, []);
  const folder = join(TESTS, "build/readme");
  mkdirSync(folder, { recursive: true });
  const given =
    "export const saved: unknown[] = [];\nconst save = async (identity: unknown) => void saved.push(identity);\n";
  const onAnyPort = (lines: string): string => lines.replace("listen(8888)", "listen(0)");
  const imports = receiver.slice(0, receiver.indexOf("const receiver"));
  const bytes = "export const post = async (bytes: Uint8Array, url: string) => {\n";
  const posting = client.replace(/^import .*\n\n/, "").replace('"http://127.0.0.1:8888"', "url");
  writeFileSync(
    join(folder, "receiver.ts"),
    `${given}${onAnyPort(receiver).replace("createServer(", "export const server = createServer(")}export { receiver };\n`,
  );
  writeFileSync(join(folder, "earnest.ts"), `${imports}${given}${onAnyPort(inEarnest)}export { receiver, server };\n`);
  writeFileSync(join(folder, "client.ts"), `${client.split("\n")[0] ?? ""}\n${bytes}${posting}};\n`);
  const settings = {
    extends: "../../tsconfig.json",
    compilerOptions: { rootDir: ".", outDir: "." },
    include: ["*.ts"],
    exclude: [],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(settings));
  const { status, said } = run("typescript/bin/tsc", folder, []);
  assert.equal(status, 0, said);

  interface Served {
    readonly saved: unknown[];
    readonly receiver: import("@imhook/sdk/2024-03").Receiver;
    readonly server: import("node:http").Server;
  }
  const load = (name: string): Promise<unknown> => import(pathToFileURL(join(folder, `${name}.js`)).href);
  const { post } = (await load("client")) as { post: (bytes: Uint8Array, url: string) => Promise<void> };
  const body = '{"userId":"u","clientId":"c","platform":2,"status":0,"timestamp":1,"customState":0,"sessions":[]}';
  for (const [name, base] of [
    ["receiver", ""],
    ["earnest", "/hooks/k3Jq9vXwT2"],
  ] as const) {
    const { receiver, saved, server } = (await load(name)) as Served;
    if (!server.listening) await new Promise((resolve) => server.once("listening", resolve));
    const address = server.address();
    assert.ok(typeof address === "object" && address !== null);
    await post(new TextEncoder().encode(body), `http://127.0.0.1:${String(address.port)}${base}`);
    assert.deepEqual(await receiver.stop(), { unfinished: [], waiting: [] });
    assert.deepEqual(saved, ['["u","c",0,1]']);
    server.close();
    server.closeAllConnections();
  }
});

test("the zoo: members called like everything, read by both paths and written as they came", async () => {
  interface Zoo {
    readonly callbacks: Record<string, import("@imhook/sdk").Callback<object>>;
  }
  const zoo = (await import(pathToFileURL(join(ZOO, "dist/zoo/index.js")).href)) as Zoo;
  const { keywords } = zoo.callbacks;
  assert.ok(keywords !== undefined);
  const names = ["constructor", "default", "toString", "__proto__", "a-b", "a/b~c", "a.b", "_", "1st", "名字"];
  const written = `{${names.map((name, index) => `"${name}":${String(index)}`).join(",")}}`;
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  assert.equal(text(keywords.encode(keywords.decode(bytes(written)))), written);
  // The exact path, since there is a null.
  assert.equal(text(keywords.encode(keywords.decode(bytes(written.replace("{", '{"abstract":null,'))))), written);
  assert.equal(text(keywords.encode({})), "{}", "nothing is inherited");
  const wrong = keywords.check(bytes('{"a/b~c":true,"__proto__":"x","__proto__":1}'));
  assert.deepEqual(
    wrong.map(({ pointer, reason }) => `${pointer} ${reason}`),
    ["/a~1b~0c wrong-type", "/__proto__ wrong-type", "/__proto__ duplicate-key"],
  );
});

test("lock file: no registry host, and every package has its hash", () => {
  const lock = textOf("tests/typescript/package-lock.json");
  assert.doesNotMatch(lock, /"resolved"/);
  const { packages } = JSON.parse(lock) as { packages: Record<string, { integrity?: string }> };
  const names = Object.keys(packages).filter((name) => name !== "");
  assert.ok(names.length > 100, "nothing is locked");
  assert.deepEqual(
    names.filter((name) => packages[name]?.integrity?.startsWith("sha512-") !== true),
    [],
  );
});
