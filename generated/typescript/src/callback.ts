// Copied by `cargo xtask generate typescript` from codegen/src/emit/typescript/runtime; do not edit.

/** A callback of an edition: what it is called, where it is posted to, how its body is read and written. */

import { check, decode, type Codec } from "./contract/codec.js";
import type { Draft, Finding } from "./contract/finding.js";
import { Rejected } from "./contract/rejected.js";
import type { Profile, ValueRule } from "./contract/types.js";
import { bytesOf } from "./json/text.js";

/** What makes a callback. */
export interface CallbackSettings<Body> {
  readonly edition: string;
  readonly name: string;
  readonly path: string;
  readonly body: Codec<Body>;
  readonly rules?: readonly ValueRule[];
  readonly identity?: (body: Body) => string | null;
  readonly orderKey?: (body: Body) => string | null;
}

/** One kind of HTTP POST. */
export class Callback<Body> {
  /** The dated contract that it belongs to. */
  readonly edition: string;
  /** Its name, in kebab case. */
  readonly name: string;
  /** The path that the server's shipped configuration posts it to, or one of our own where there is none. */
  readonly defaultPath: string;
  readonly #body: Codec<Body>;
  readonly #rules: readonly ValueRule[];
  readonly #identity: (body: Body) => string | null;
  readonly #orderKey: (body: Body) => string | null;

  constructor({ edition, name, path, body, rules = [], identity = none, orderKey = none }: CallbackSettings<Body>) {
    this.edition = edition;
    this.name = name;
    this.defaultPath = path;
    this.#body = body;
    this.#rules = rules;
    this.#identity = identity;
    this.#orderKey = orderKey;
  }

  /**
   * Reads a body as a tolerant receiver must (rules R1 to R6 and R10).
   *
   * @throws Rejected with everything that is wrong with it.
   */
  decode(bytes: Uint8Array): Body {
    const { body, findings } = decode(this.#body, bytes);
    if (findings !== undefined) throw rejected(this.edition, this.name, findings);
    return body;
  }

  /** Writes a body as the server writes it (rule R8), whatever it says. */
  encode(body: Body): Uint8Array<ArrayBuffer> {
    return bytesOf(this.#body.write(body));
  }

  /**
   * The same, but only what a correct sender may write.
   *
   * @throws Rejected with everything that the strict profile has against it.
   */
  encodeStrict(body: Body): Uint8Array<ArrayBuffer> {
    const bytes = this.encode(body);
    const findings = check(this.#body.type, this.#rules, "strict", bytes);
    if (findings.length > 0) throw rejected(this.edition, this.name, findings);
    return bytes;
  }

  /** Holds bytes against a profile, by default the strict one; none: they keep it. */
  check(bytes: Uint8Array, profile: Profile = "strict"): Finding[] {
    return findingsOf(this.name, check(this.#body.type, this.#rules, profile, bytes));
  }

  /** What tells that two bodies are one event (rule R9); null: nothing does, so that a repeat must not be dropped. */
  identity(body: Body): string | null {
    return this.#identity(body);
  }

  /** What events have in common that must stay in order (rule R9); null: all events of this callback. */
  orderKey(body: Body): string | null {
    return this.#orderKey(body);
  }
}

/** A callback whose answer the server reads. */
export class Question<Body, Answer> extends Callback<Body> {
  readonly #answer: Codec<Answer>;

  constructor({ answer, ...settings }: CallbackSettings<Body> & { readonly answer: Codec<Answer> }) {
    super(settings);
    this.#answer = answer;
  }

  /** What findings call the answer. */
  get answerName(): string {
    return `${this.name}.answer`;
  }

  /**
   * Reads an answer to this callback, tolerantly.
   *
   * @throws Rejected with everything that is wrong with it.
   */
  decodeAnswer(bytes: Uint8Array): Answer {
    const { body, findings } = decode(this.#answer, bytes);
    if (findings !== undefined) throw rejected(this.edition, this.answerName, findings);
    return body;
  }

  /** Writes an answer to this callback, whatever it says. */
  encodeAnswer(answer: Answer): Uint8Array<ArrayBuffer> {
    return bytesOf(this.#answer.write(answer));
  }

  /**
   * The same, but only what the server takes.
   *
   * @throws Rejected with everything that the strict profile has against it.
   */
  encodeAnswerStrict(answer: Answer): Uint8Array<ArrayBuffer> {
    const bytes = this.encodeAnswer(answer);
    const findings = check(this.#answer.type, [], "strict", bytes);
    if (findings.length > 0) throw rejected(this.edition, this.answerName, findings);
    return bytes;
  }

  /** Holds the bytes of an answer against a profile, by default the strict one. */
  checkAnswer(bytes: Uint8Array, profile: Profile = "strict"): Finding[] {
    return findingsOf(this.answerName, check(this.#answer.type, [], profile, bytes));
  }
}

function none(): null {
  return null;
}

function rejected(edition: string, callback: string, drafts: readonly Draft[]): Rejected {
  return new Rejected(edition, callback, findingsOf(callback, drafts));
}

function findingsOf(callback: string, drafts: readonly Draft[]): Finding[] {
  return drafts.map((draft) => ({ callback, ...draft }));
}
