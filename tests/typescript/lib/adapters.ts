// The adapters, each behind a server of Node.

import type { RequestListener } from "node:http";
import { Readable } from "node:stream";

import type { Receiver as Receiver2020 } from "@imhook/sdk/2020-10";
import type { Receiver } from "@imhook/sdk/2024-03";
import express from "express";

type AnyReceiver = Receiver | Receiver2020;

export const ADAPTERS: Readonly<Record<string, (receiver: AnyReceiver) => RequestListener>> = {
  node: (receiver) => receiver.node(),
  express: (receiver) => express().use(receiver.express()),
  fetch: (receiver) => fetchListener(receiver.fetch),
};

/** Node has no server for fetch handlers. */
function fetchListener(handle: (request: Request) => Promise<Response>): RequestListener {
  return (incoming, outgoing) => {
    const { method = "GET", headers, url = "/" } = incoming;
    const pairs = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
    const body = method === "GET" ? null : (Readable.toWeb(incoming) as ReadableStream);
    // Node wants to be told that the body is a stream; the types of the standard do not know.
    const init: RequestInit & { duplex: "half" } = { method, headers: pairs, body, duplex: "half" };
    const request = new Request(new URL(url, "http://receiver"), init);
    void handle(request).then(async (response) => {
      const answer = Buffer.from(await response.arrayBuffer());
      if (!incoming.complete) outgoing.shouldKeepAlive = false;
      outgoing.writeHead(response.status, Object.fromEntries(response.headers));
      outgoing.end(answer);
    });
  };
}
