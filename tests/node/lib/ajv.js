// ajv as a careful user sets it up: strict mode, and a complaint is an error.

import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";

import { entries, schemaOf, targetOf } from "./published.js";

const CLASSES = { "2020-12": Ajv2020, "draft-07": Ajv };

// In strict mode ajv throws most complaints, but a few it only prints.
const logger = {
  log: complain,
  warn: complain,
  error: complain,
};

function complain(...words) {
  throw new Error(`ajv complains: ${words.join(" ")}`);
}

/** A new instance each time: a schema must not lean on another one. */
export function compile(schema, draft) {
  const ajv = new CLASSES[draft]({ strict: true, allErrors: true, logger });
  return ajv.compile(schema);
}

const compiled = new Map();

/** Does the published schema of this target, profile and draft take it? */
export function accepts(target, profile, draft, document) {
  const key = `${target} ${profile} ${draft}`;
  if (!compiled.has(key)) {
    const entry = entries.find(
      (entry) => targetOf(entry) === target && entry.profile === profile && entry.draft === draft,
    );
    if (!entry) throw new Error(`no published schema for ${key}`);
    compiled.set(key, compile(schemaOf(entry), draft));
  }
  return compiled.get(key)(document);
}
