// Copied by `cargo xtask generate typescript` from codegen/src/emit/typescript/runtime; do not edit.

/** The transport of Node: one method, six headers in one order, no redirects, as the server posts. */

import { Agent, request as requestHttp, type ClientRequest, type IncomingMessage } from "node:http";
import { Agent as SecureAgent, request as requestHttps } from "node:https";

import { ClientError } from "./error.js";
import { CONTENT_TYPE, isReadByTheServer, REPLY_LIMIT, type Reply, type Transport } from "./transport.js";

/** How many idle connections the server keeps to a host. */
const IDLE = { keepAlive: true, maxFreeSockets: 5 };

const agent = new Agent(IDLE);
const secureAgent = new SecureAgent(IDLE);

/** Posts by node:http or node:https. */
export const post: Transport = (url, body, { userAgent, timeoutMs }) =>
  new Promise((resolve, reject) => {
    // As a list, since Node keeps the order and the letters of one and adds nothing to it.
    const headers = [
      ...["Content-Type", CONTENT_TYPE],
      ...["Content-Length", String(body.length)],
      ...["Host", url.host],
      ...["Connection", "Keep-Alive"],
      ...["Accept-Encoding", "gzip"],
      ...["User-Agent", userAgent],
    ];
    const options = { method: "POST", headers, timeout: timeoutMs };
    const request: ClientRequest =
      url.protocol === "https:"
        ? requestHttps(url, { ...options, agent: secureAgent })
        : requestHttp(url, { ...options, agent });
    request.on("timeout", () => request.destroy(ClientError.timeout()));
    request.on("error", (error) => {
      reject(error instanceof ClientError ? error : ClientError.connection(error));
    });
    request.on("response", (response) => {
      read(response, resolve, reject);
    });
    request.end(body);
  });

function read(response: IncomingMessage, resolve: (reply: Reply) => void, reject: (error: Error) => void): void {
  const chunks: Buffer[] = [];
  response.on("data", (chunk: Buffer) => chunks.push(chunk));
  response.on("error", (error) => {
    reject(error instanceof ClientError ? error : ClientError.connection(error));
  });
  response.on("end", () => {
    const { "content-length": length, "content-encoding": encoding } = response.headers;
    const body = isReadByTheServer(length, encoding) ? Buffer.concat(chunks).subarray(0, REPLY_LIMIT) : Buffer.alloc(0);
    resolve({ status: response.statusCode ?? 0, body });
  });
}
