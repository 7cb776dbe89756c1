import js from "@eslint/js";
import a11y from "eslint-plugin-jsx-a11y";
import hooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  globalIgnores(["dist", "target", "eslint.config.js", "types.mjs", "landmarks.mjs", "avatar.mjs", "frames.mjs", "public", "src/api/schema.ts"]),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  a11y.flatConfigs.recommended,
  hooks.configs.flat.recommended,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    // The API is called in one place, with its types, its problems and its signing in again.
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/api/client.ts"],
    rules: {
      "no-restricted-globals": ["error", ...["fetch", "XMLHttpRequest", "EventSource"].map((name) => ({ name, message: "Call the API through src/api/client.ts." }))],
      "no-restricted-properties": ["error", ...["fetch", "XMLHttpRequest"].flatMap((property) => ["window", "globalThis"].map((object) => ({ object, property, message: "Call the API through src/api/client.ts." })))],
    },
  },
  {
    // A request that brings no body resolves to nothing.
    files: ["src/api/client.ts"],
    rules: { "@typescript-eslint/no-invalid-void-type": ["error", { allowInGenericTypeArguments: true }] },
  },
);
