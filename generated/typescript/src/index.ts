// Copied by `cargo xtask generate typescript` from codegen/src/emit/typescript/runtime; do not edit.

/** What all editions share. Each edition's own module exports all of this as well. */

export { Callback, Question } from "./callback.js";
export { Confidential } from "./confidential.js";
export { ClientError, type ClientErrorKind } from "./client/error.js";
export type { ClientSettings } from "./client/client.js";
export type { Reply, Transport } from "./client/transport.js";
export type { Finding, Reason, Words } from "./contract/finding.js";
export { Rejected } from "./contract/rejected.js";
export type { Profile } from "./contract/types.js";
export type { Decision } from "./decision.js";
export type { JsonValue, OpenObject } from "./json/open-object.js";
export type { OpenCode } from "./open-code.js";
export type { Answer } from "./receiver/answer.js";
export type { Counts } from "./receiver/counters.js";
export type { Stopped } from "./receiver/core.js";
export { Event } from "./receiver/event.js";
export { HandlerError, type Failure, type Rejection } from "./receiver/hooks.js";
export type { Censor, Handler } from "./receiver/route.js";
export type { ReceiverSettings } from "./receiver/settings.js";
