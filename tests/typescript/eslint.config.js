// The strictest rules of typescript-eslint, for the generated package, the tests and the runner; the same without types for
// scripts that nobody compiles.

import js from "@eslint/js";
import tseslint from "typescript-eslint";

export default tseslint.config(
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  { languageOptions: { parserOptions: { projectService: true } } },
  {
    files: ["test/**"],
    // node:test waits for its tests by itself.
    rules: {
      "@typescript-eslint/no-floating-promises": [
        "error",
        { allowForKnownSafeCalls: [{ from: "package", package: "node:test", name: ["test"] }] },
      ],
    },
  },
  {
    files: ["**/*.js"],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      parserOptions: { projectService: false },
      // Of Node's, what is used: a misspelt name is found.
      globals: { console: "readonly", process: "readonly", TextDecoder: "readonly", URL: "readonly" },
    },
  },
);
