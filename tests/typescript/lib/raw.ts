// HTTP by hand: for what no client would send, and for bytes as they are on the wire.

import { once } from "node:events";
import { createServer as createHttpServer, type RequestListener } from "node:http";
import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";
import type { TestContext } from "node:test";

/** A message as it came: first line and headers, and the body. */
export class Raw {
  readonly head: string;
  readonly body: Buffer;

  constructor(head: string, body: Buffer) {
    this.head = head;
    this.body = body;
  }

  get status(): number {
    return Number(this.head.split(" ")[1]);
  }

  /** A header, by its name in any case. */
  header(name: string): string | undefined {
    const line = this.head.split("\r\n").find((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}: `));
    return line?.slice(name.length + 2);
  }
}

/** Reads messages from a socket, one after the other; undefined when it ends before a message does. */
export class Messages {
  #bytes = Buffer.alloc(0);
  #isOver = false;
  #wake: () => void = () => undefined;

  constructor(socket: Socket) {
    const over = (): void => {
      this.#isOver = true;
      this.#wake();
    };
    socket.on("data", (chunk: Buffer) => {
      this.#bytes = Buffer.concat([this.#bytes, chunk]);
      this.#wake();
    });
    socket.on("end", over).on("error", over).on("close", over);
  }

  async next(): Promise<Raw | undefined> {
    for (;;) {
      const end = this.#bytes.indexOf("\r\n\r\n");
      if (end !== -1) {
        const head = new Raw(this.#bytes.subarray(0, end).toString(), Buffer.alloc(0));
        const length = Number(head.header("content-length") ?? 0);
        if (this.#bytes.length >= end + 4 + length) {
          const body = this.#bytes.subarray(end + 4, end + 4 + length);
          this.#bytes = this.#bytes.subarray(end + 4 + length);
          return new Raw(head.head, body);
        }
      }
      if (this.#isOver) return undefined;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
}

/** A head as the server writes it, with other headers behind its own. */
export function head(path: string, more = ""): string {
  return (
    `POST ${path} HTTP/1.1\r\nContent-Type: application/json; charset=utf-8\r\nHost: receiver\r\n` +
    `Connection: Keep-Alive\r\nAccept-Encoding: gzip\r\nUser-Agent: okhttp/4.12.0\r\n${more}\r\n`
  );
}

/** A whole request as the server writes it. */
export function request(path: string, body: string): string {
  return `${head(path, `Content-Length: ${String(Buffer.byteLength(body))}\r\n`)}${body}`;
}

/** A connection to a base URL. */
export async function connectTo(base: string): Promise<Socket> {
  const socket = connect(Number(new URL(base).port), "127.0.0.1");
  socket.on("error", () => undefined);
  await once(socket, "connect");
  return socket;
}

/** Sends bytes on a connection of their own and reads the answer. */
export async function exchange(base: string, bytes: string | Uint8Array): Promise<Raw> {
  const socket = await connectTo(base);
  const messages = new Messages(socket);
  socket.write(bytes);
  const answer = await messages.next();
  socket.destroy();
  if (answer === undefined) throw new Error("the connection ended without an answer");
  return answer;
}

/** Serves on a free port until the test ends, and says where. */
export async function serve(context: TestContext, listener: RequestListener): Promise<string> {
  const server = createHttpServer(listener);
  context.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return listening(server);
}

/** A server that keeps what it gets and gives the same answer to everything; without one it never answers. */
export async function record(context: TestContext, answer: string | undefined): Promise<[string, Raw[]]> {
  const requests: Raw[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    void answerAll(socket, answer, requests);
  });
  context.after(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return [await listening(server), requests];
}

async function answerAll(socket: Socket, answer: string | undefined, requests: Raw[]): Promise<void> {
  const messages = new Messages(socket);
  for (let message = await messages.next(); message !== undefined; message = await messages.next()) {
    requests.push(message);
    if (answer === "") socket.destroy();
    else if (answer !== undefined) socket.write(answer);
  }
}

async function listening(server: Server): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

/** 200 without a body. */
export const OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
