// Servers on loopback: the receiver behind its adapters, and each adapter's framework alone.

import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { type AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";

import express from "express";

export type Adapter = "node" | "fetch" | "express";

/** What a receiver offers. */
interface Adaptable {
  fetch(request: Request): Promise<Response>;
  node(): (request: IncomingMessage, response: ServerResponse) => void;
  express(): express.RequestHandler;
}

export interface Running {
  readonly url: string;
  close(): void;
}

/** Serves on a free port of 127.0.0.1. */
export async function listen(listener: RequestListener): Promise<Running> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${String(port)}`, close };
}

/** A receiver behind one of its adapters. */
export function listener(adapter: Adapter, receiver: Adaptable): RequestListener {
  switch (adapter) {
    case "node":
      return receiver.node();
    case "express":
      return express().use(receiver.express());
    case "fetch":
      return fetchListener((request) => receiver.fetch(request));
  }
}

/** The framework of an adapter alone, which reads the body, gives it to somebody and answers 200. */
export function bareListener(adapter: Adapter, limit: number, take: (body: Buffer) => void): RequestListener {
  switch (adapter) {
    case "node":
      return (request, response) => {
        void buffer(request).then((body) => {
          take(body);
          response.end();
        });
      };
    case "express":
      return express()
        .use(express.raw({ type: "*/*", limit }))
        .use((request, response) => {
          take(request.body as Buffer);
          response.end();
        });
    case "fetch":
      return fetchListener(async (request) => {
        take(Buffer.from(await request.arrayBuffer()));
        return new Response();
      });
  }
}

/** Node has no server for fetch handlers: this one makes requests of the Fetch standard, and sends the responses. */
function fetchListener(handle: (request: Request) => Promise<Response>): RequestListener {
  return (request, response) => {
    void handle(requestOf(request)).then(async (answer) => {
      const body = Buffer.from(await answer.arrayBuffer());
      if (!request.complete) response.shouldKeepAlive = false;
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(body);
    });
  };
}

function requestOf(request: IncomingMessage): Request {
  const { method = "GET", headers, url = "/" } = request;
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const hasBody = method !== "GET" && method !== "HEAD";
  return new Request(new URL(url, "http://127.0.0.1"), {
    method,
    headers: pairs as [string, string][],
    body: hasBody ? (Readable.toWeb(request) as ReadableStream<Uint8Array<ArrayBuffer>>) : null,
    duplex: "half",
  } as RequestInit);
}
