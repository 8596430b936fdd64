/** The receiver: the side that answers. */

import type { Answer } from "./answer.js";
import type { Counts } from "./counters.js";
import { Core, type Stopped } from "./core.js";
import type { Mount } from "./mount.js";
import { expressMiddleware, nodeListener, type ExpressRequest, type NodeRequest, type NodeResponse } from "./node.js";
import { pathOfUrl, readBytes, readStream, type HeaderSource } from "./request.js";
import type { Route } from "./route.js";
import { Routes } from "./routes.js";
import { limitsOf, type ReceiverSettings } from "./settings.js";

/** What a platform such as Cloudflare Workers hands to a fetch handler, so that work may go on behind the answer. */
export interface FetchContext {
  waitUntil?(work: Promise<unknown>): void;
}

/**
 * Answers 200 at once and runs handlers afterwards; a question is asked before the answer.
 *
 * A callback without a handler is an unknown path, 404.
 */
export class BaseReceiver {
  readonly #core: Core;

  constructor(mounts: readonly Mount[], settings: ReceiverSettings) {
    const routes = new Routes<Route>(settings.basePath ?? "");
    for (const { path, route } of mounts) routes.add(path, route);
    for (const { route } of mounts) {
      const paths = settings.paths?.[route.callback] ?? [];
      for (const path of typeof paths === "string" ? [paths] : paths) routes.add(path, route);
    }
    this.#core = new Core(limitsOf(settings), routes, settings);
  }

  /** Answers one request: the core, for transports that have no adapter here. `path` is the path alone. */
  handle(
    method: string,
    path: string,
    headers: HeaderSource,
    body: Uint8Array | ReadableStream<Uint8Array> | null,
  ): Promise<Answer> {
    const isStream = body !== null && "getReader" in body;
    return this.#core.handle(method, path, headers, isStream ? readStream(body) : readBytes(body ?? new Uint8Array()));
  }

  /** A fetch handler: `export default { fetch: receiver.fetch }`, `Deno.serve(receiver.fetch)`, `Bun.serve(receiver)`. */
  readonly fetch = async (request: Request, _environment?: unknown, context?: FetchContext): Promise<Response> => {
    const path = pathOfUrl(request.url);
    const { status, headers, body } = await this.handle(request.method, path, request.headers, request.body);
    context?.waitUntil?.(this.#core.settled());
    return new Response(body.length > 0 ? body : null, { status, headers });
  };

  /** A listener for node:http: `createServer(receiver.node())`. */
  node(): (request: NodeRequest, response: NodeResponse) => void {
    return nodeListener(this.#core);
  }

  /** A middleware for Express: `app.use("/hooks", receiver.express())`, before any body parser. */
  express(): (request: ExpressRequest, response: NodeResponse, next: (error: Error) => void) => void {
    return expressMiddleware(this.#core);
  }

  /** What it did so far. */
  counts(): Counts {
    return this.#core.counts();
  }

  /**
   * Answers 503 from now on, waits up to `graceMs` for the queue to be worked off, and reports what was left. Stop the
   * HTTP server first, so that nobody is refused.
   */
  stop(graceMs = 30_000): Promise<Stopped> {
    return this.#core.stop(graceMs);
  }
}
