/** The adapters for node:http and Express, by the shape of their requests: nothing of Node is imported. */

import type { Core } from "./core.js";
import { BodyFault, joined, readBytes, type BodyReader, type HeaderSource } from "./request.js";

/** What is needed of a request of node:http. */
export interface NodeRequest {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly complete: boolean;
  on(event: string, listener: (chunk: Uint8Array) => void): unknown;
}

/** What is needed of a response of node:http. */
export interface NodeResponse {
  shouldKeepAlive: boolean;
  writeHead(status: number, headers: Record<string, string>): unknown;
  end(body?: Uint8Array): unknown;
}

/** What is needed of a request of Express. */
export interface ExpressRequest extends NodeRequest {
  /** What a body parser in front has left. */
  readonly body?: unknown;
}

/** A listener for `http.createServer`. */
export function nodeListener(core: Core): (request: NodeRequest, response: NodeResponse) => void {
  return (request, response) => {
    void respond(core, request, response, readRequest(request));
  };
}

/** A middleware for Express. It answers every request below the path that it is mounted at. */
export function expressMiddleware(
  core: Core,
): (request: ExpressRequest, response: NodeResponse, next: (error: Error) => void) => void {
  return (request, response, next) => {
    const { body } = request;
    if (body === undefined) void respond(core, request, response, readRequest(request));
    else if (body instanceof Uint8Array) void respond(core, request, response, readBytes(body));
    // The digits of the integers are lost.
    else next(new TypeError("a body parser came first: put receiver.express() before express.json()"));
  };
}

async function respond(core: Core, request: NodeRequest, response: NodeResponse, read: BodyReader): Promise<void> {
  const { method = "", url } = request;
  const { status, headers, body } = await core.handle(method, pathOf(url), headersOf(request), read);
  try {
    // What is still to come of a body that was refused is not waited for.
    if (!request.complete) response.shouldKeepAlive = false;
    response.writeHead(status, headers);
    // An empty body would cost a write of its own.
    if (body.length === 0) response.end();
    else response.end(body);
  } catch (fault) {
    // Somebody else has answered already, say.
    core.tellFault(fault);
  }
}

/** Without a query. */
function pathOf(url = ""): string {
  const query = url.indexOf("?");
  return query === -1 ? url : url.slice(0, query);
}

function headersOf(request: NodeRequest): HeaderSource {
  return {
    get: (name) => {
      const value = request.headers[name];
      return typeof value === "string" ? value : (value?.join(", ") ?? null);
    },
  };
}

function readRequest(request: NodeRequest): BodyReader {
  return (limit, timeoutMs) =>
    new Promise((resolve, reject) => {
      const chunks: Uint8Array[] = [];
      let length = 0;
      let isOver = false;
      const timer = setTimeout(() => {
        refuse(400);
      }, timeoutMs);
      const refuse = (status: 400 | 413): void => {
        if (isOver) return;
        isOver = true;
        clearTimeout(timer);
        chunks.length = 0;
        reject(new BodyFault(status));
      };
      // What comes after a refusal is read and dropped, so that the refusal gets through.
      request.on("data", (chunk) => {
        if (isOver) return;
        chunks.push(chunk);
        length += chunk.length;
        if (length > limit) refuse(413);
      });
      request.on("end", () => {
        if (isOver) return;
        isOver = true;
        clearTimeout(timer);
        resolve(joined(chunks, length));
      });
      // Before its end: the connection is gone.
      request.on("close", () => {
        refuse(400);
      });
    });
}
