// The published schemas, as `index.json` lists them.

import { bytesOf, json } from "./repository.js";

export const FOLDER = "generated/json-schema";
export const INDEX = "index.json";
export const PROFILES = ["tolerant", "strict"];
export const DRAFTS = ["2020-12", "draft-07"];

export const entries = json(`${FOLDER}/${INDEX}`).schemas;

export function bytesOfEntry(entry) {
  return bytesOf(`${FOLDER}/${entry.path}`);
}

export function schemaOf(entry) {
  return JSON.parse(bytesOfEntry(entry));
}

/** What a body is: its edition, its callback, and whether it is the answer. */
export function targetOf({ edition, callback, of }) {
  return `${edition} ${callback} ${of}`;
}

/** Every target once, in the order of the index. */
export const targets = [...new Set(entries.map(targetOf))];
