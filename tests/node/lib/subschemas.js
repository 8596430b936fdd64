// Every schema inside a schema, so that a member that happens to be called
// `default` is not taken for the keyword.

const ONE = ["items", "additionalProperties", "if", "then"];
const LIST = ["allOf", "anyOf"];
const MAP = ["properties", "$defs", "definitions"];

/** The schema itself and all below it, each as `[pointer, schema]`. */
export function* subschemas(schema, pointer = "#") {
  if (typeof schema !== "object") return; // true or false
  yield [pointer, schema];
  for (const keyword of ONE) {
    if (keyword in schema) yield* subschemas(schema[keyword], `${pointer}/${keyword}`);
  }
  for (const keyword of [...LIST, ...MAP]) {
    for (const [name, inner] of Object.entries(schema[keyword] ?? {}))
      yield* subschemas(inner, `${pointer}/${keyword}/${name}`);
  }
}
