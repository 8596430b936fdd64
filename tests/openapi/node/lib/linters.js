// The two linters as a user starts them, with their own recommended rules.

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const BIN = new URL("../node_modules/.bin/", import.meta.url);
const RULES = fileURLToPath(new URL("../.spectral.json", import.meta.url));

/** Runs a tool of this package; out: its status and both of its outputs. */
export function run(tool, args) {
  const { status, stdout, stderr, error } = spawnSync(fileURLToPath(new URL(tool, BIN)), args, {
    encoding: "utf8",
    maxBuffer: 2 ** 26,
    env: {
      ...process.env,
      REDOCLY_TELEMETRY: "off",
      REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
    },
  });
  if (error) throw error;
  return { status, stdout, stderr };
}

/** Findings of Redocly, warnings included, each as `<rule> <file> <place>`. */
export function redocly(paths) {
  const args = ["lint", "--extends", "recommended", "--format", "json"];
  const { status, stdout, stderr } = run("redocly", [...args, ...paths]);
  // One report a file, each behind the other.
  const reports = parse(`[${stdout.replace(/^\}\{/gm, "},{")}]`, stderr);
  if (reports.length !== paths.length) throw new Error(`${reports.length} reports of ${paths.length} files`);
  const problems = reports.flatMap((report) => report.problems);
  // What the reports count but do not list would go unseen.
  const count = (kind) => reports.reduce((sum, { totals }) => sum + totals[kind], 0);
  const counted = count("errors") + count("warnings") + count("ignored");
  if (counted !== problems.length || count("errors") > 0 !== (status !== 0))
    throw new Error(`an odd report of status ${status}: ${stdout}`);
  return problems.map(({ ruleId, location: [place] }) => `${ruleId} ${place.source.ref} ${place.pointer}`);
}

/** Findings of Spectral, hints included, in the same form. */
export function spectral(paths) {
  const args = ["lint", "--ruleset", RULES, "--fail-severity", "hint"];
  const { status, stdout, stderr } = run("spectral", [...[...args, "--quiet", "--format", "json"], ...paths]);
  const findings = parse(stdout, stderr).map(({ code, source, path }) => `${code} ${source} #/${path.join("/")}`);
  if (findings.length > 0 !== (status !== 0)) throw new Error(`an odd report of status ${status}: ${stdout}${stderr}`);
  return findings;
}

function parse(stdout, stderr) {
  try {
    return JSON.parse(stdout);
  } catch (cause) {
    throw new Error(`no report: ${stdout}${stderr}`, { cause });
  }
}
