import type { Finding } from "./finding.js";

/** How many findings the message of an error tells. */
const TOLD = 3;

/** A body that the contract does not allow; never without a finding. Its message names places and reasons, and no values. */
export class Rejected extends Error {
  override readonly name = "Rejected";
  /** The dated contract. */
  readonly edition: string;
  /** The callback, or that with `.answer` behind it. */
  readonly callback: string;
  /** Everything that is wrong, in the order of rule R7. */
  readonly findings: readonly Finding[];

  constructor(edition: string, callback: string, findings: readonly Finding[]) {
    const told = findings
      .slice(0, TOLD)
      .map(({ pointer, reason }) => `${pointer === "" ? "the body" : pointer} ${reason}`);
    const more = findings.length > TOLD ? `, and ${String(findings.length - TOLD)} more` : "";
    super(`${callback} (${edition}): ${told.join(", ")}${more}`);
    this.edition = edition;
    this.callback = callback;
    this.findings = findings;
  }
}
