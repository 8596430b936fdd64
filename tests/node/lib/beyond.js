// Faults that a schema cannot see, because they are gone once JSON is parsed
// into JavaScript values. `imhook-validator` judges them on the text.

const LEAST = -(2n ** 63n);
const MOST = 2n ** 63n - 1n;

const UNREADABLE = ["not-json", "not-utf8"];

const TEXT = /"(?:[^"\\]|\\.)*"/g;
const NAME = /"(?:[^"\\]|\\.)*"\s*:/g;
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** The text and the document of a body; nothing where it is not UTF-8 or not JSON. */
export function read(bytes) {
  try {
    // `fatal` or broken bytes turn into U+FFFD, `ignoreBOM` or a mark vanishes.
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    const text = decoder.decode(bytes);
    return { text, document: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** Why no schema of this profile can give the manifest's verdict, if so. */
export function beyond(row, profile, body) {
  if (!body) return UNREADABLE.includes(row.kind) ? "R6: not readable at all" : undefined;
  switch (row.kind) {
    case "duplicate-key":
      return hasRepeatedName(body) ? "R5: the last twin wins" : undefined;
    case "out-of-range":
    case "wrong-type":
      return numbersIn(body.text).some(isHiddenByDouble) ? "R4: a double hides it" : undefined;
    case "null-for-required":
    case "null-for-optional":
      return row[profile] === "accept" && at(body.document, row.pointer) === null
        ? "R1: null reads as absent"
        : undefined;
    default:
      return undefined;
  }
}

/** Was this number faulty as it is written, and is it sound as a double? */
export function isHiddenByDouble(written) {
  const double = Number(written);
  if (/[.eE]/.test(written)) return Number.isInteger(double);
  const digits = BigInt(written);
  const isOutside = digits < LEAST || digits > MOST;
  // The bound of a schema is read as a double too.
  return isOutside && Number(LEAST) <= double && double <= Number(MOST);
}

function numbersIn(text) {
  return text.replace(TEXT, '""').match(NUMBER) ?? [];
}

// Twins are lost in parsing, so the text has more names than the document.
function hasRepeatedName({ text, document }) {
  return (text.match(NAME) ?? []).length > countNames(document);
}

function countNames(value) {
  if (typeof value !== "object" || value === null) return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  const inner = Object.values(value).map(countNames);
  return inner.reduce((sum, count) => sum + count, own);
}

// No member of the contract has a `~` or a `/` in its name.
function at(document, pointer) {
  const names = pointer.split("/").slice(1);
  return names.reduce((value, name) => value?.[name], document);
}
