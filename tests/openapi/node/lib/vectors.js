// Bodies that are right in both profiles.

import { bytesOf, filesBelow } from "../../../node/lib/repository.js";

const VECTORS = "tests/vectors";

export const vectors = ["examples", "captures", "own"].flatMap((part) =>
  filesBelow(`${VECTORS}/${part}`)
    .filter((file) => file.endsWith(".json"))
    .map((file) => {
      const [edition, callback, name] = file.split("/");
      const isAnswer = name.startsWith("response-");
      return { file: `${part}/${file}`, edition, callback, isAnswer };
    }),
);

export function textOf({ file }) {
  return `${bytesOf(`${VECTORS}/${file}`)}`;
}
