/** The client: the side that posts, the IM server or who stands in for it. */

import { post } from "#transport";
import type { Callback, Question } from "../callback.js";
import { Rejected } from "../contract/rejected.js";
import type { Decision } from "../decision.js";
import { ClientError } from "./error.js";
import type { Reply, Transport } from "./transport.js";

/** What the server at c4421fc9 sends. */
const USER_AGENT = "okhttp/4.12.0";

/** How a client works. */
export interface ClientSettings<Name extends string = string> {
  /** URLs of single callbacks, instead of their default paths below the base. */
  readonly urls?: Readonly<Partial<Record<Name, string>>> | undefined;
  /** How long connecting may take, and how long no data may come: 10 s each unless told. */
  readonly timeoutMs?: number | undefined;
  /**
   * How often a post is repeated that got no answer, or status 503; never unless told. A receiver may then see a body
   * twice.
   */
  readonly retries?: number | undefined;
  /** How long to wait before a repetition: 1 s unless told. */
  readonly retryPauseMs?: number | undefined;
  /** The `User-Agent`: that of the server unless told. */
  readonly userAgent?: string | undefined;
  /** HTTP by other means than node:http on Node and `fetch` elsewhere. */
  readonly transport?: Transport | undefined;
}

/** What tells where a callback is posted to; every {@link Callback} is one. */
export type Posted = Pick<Callback<unknown>, "name" | "defaultPath">;

/** Posts callbacks as the server posts them. */
export class BaseClient {
  readonly #base: string;
  readonly #settings: ClientSettings;

  /** A client for a receiver whose callbacks stand below `base` at their default paths. */
  constructor(base: string, settings: ClientSettings = {}) {
    this.#base = base.replace(/\/+$/, "");
    this.#settings = settings;
  }

  /** The URL that a callback is posted to. */
  url(callback: Posted): string {
    return this.#settings.urls?.[callback.name] ?? `${this.#base}${callback.defaultPath}`;
  }

  /**
   * Posts bytes of one's own to the URL of a callback, unchecked, and gives back any answer.
   *
   * @throws ClientError when there is no answer.
   */
  async sendRaw(callback: Posted, body: Uint8Array<ArrayBuffer>): Promise<Reply> {
    const { retries = 0, retryPauseMs = 1_000 } = this.#settings;
    const url = httpUrl(this.url(callback));
    for (let left = retries; ; left -= 1) {
      const result = await this.#sendOnce(url, body);
      const isPassing = result instanceof ClientError ? result.isPassing : result.status === 503;
      if (isPassing && left > 0) {
        await new Promise((resolve) => setTimeout(resolve, retryPauseMs));
        continue;
      }
      if (result instanceof ClientError) throw result;
      return result;
    }
  }

  protected async post<Body>(callback: Callback<Body>, body: Body): Promise<void> {
    const { status } = await this.sendRaw(callback, encoded(callback, body));
    if (status < 200 || status > 299) throw ClientError.status(status);
  }

  /** Reads the answer as the server does. */
  protected async ask<Body, Answer>(question: Question<Body, Answer>, body: Body): Promise<Decision<Answer>> {
    const reply = await this.sendRaw(question, encoded(question, body));
    if (reply.status === 403) return "refuse";
    if (reply.status !== 200) throw ClientError.status(reply.status);
    if (reply.body.length === 0) return "pass";
    try {
      return { replace: question.decodeAnswer(reply.body) };
    } catch (error) {
      throw error instanceof Rejected ? ClientError.rejected("answer", error) : error;
    }
  }

  async #sendOnce(url: URL, body: Uint8Array<ArrayBuffer>): Promise<Reply | ClientError> {
    const { userAgent = USER_AGENT, timeoutMs = 10_000, transport = post } = this.#settings;
    try {
      return await transport(url, body, { userAgent, timeoutMs });
    } catch (error) {
      if (error instanceof ClientError) return error;
      throw error;
    }
  }
}

function encoded<Body>(callback: Callback<Body>, body: Body): Uint8Array<ArrayBuffer> {
  try {
    return callback.encodeStrict(body);
  } catch (error) {
    throw error instanceof Rejected ? ClientError.rejected("rejected", error) : error;
  }
}

function httpUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === "http:" || url?.protocol === "https:") return url;
  throw new ClientError("request", "only http and https URLs can be posted to");
}
