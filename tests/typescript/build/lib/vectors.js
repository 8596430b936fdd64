// The bodies under tests/vectors: examples, captures of the real server, and bodies with one fault each.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { bytesOf, ROOT, textOf } from "./repository.js";
/** Every body of some parts of the vectors that is right. A part without one proves nothing, and is an error. */
export function valid(...parts) {
    return parts.flatMap((part) => {
        const entries = readdirSync(join(ROOT, "tests/vectors", part), { recursive: true, encoding: "utf8" });
        const files = entries.filter((entry) => entry.endsWith(".json")).sort();
        if (files.length === 0)
            throw new Error(`there is no body in ${part}`);
        return files.map((file) => {
            const [edition = "", callback = "", name = ""] = file.split("/");
            const bytes = bytesOf(`tests/vectors/${part}/${file}`);
            const isAnswer = name.startsWith("response-");
            return { file: `${part}/${file}`, edition: edition, callback, isAnswer, bytes };
        });
    });
}
/** Every row of the manifest. */
export function invalid() {
    const manifest = JSON.parse(textOf("tests/vectors/invalid/manifest.json"));
    return manifest.cases.map(({ file, edition, event, pointer, kind, tolerant, strict }) => ({
        file,
        edition,
        callback: event.replace(".answer", ""),
        isAnswer: event.endsWith(".answer"),
        pointer,
        // The contract's word for a null where a member is required (R1).
        reason: kind === "null-for-required" ? "missing-required" : kind,
        tolerant,
        strict,
        bytes: bytesOf(`tests/vectors/invalid/${file}`),
    }));
}
