// Writes the shapes and the operations of the REST interface as TypeScript types, from the document that the server's tests keep true.
import { readFile, writeFile } from "node:fs/promises";
import openapiTS, { astToString } from "openapi-typescript";

const from = new URL("../docs/openapi.json", import.meta.url);
const to = new URL("src/api/schema.ts", import.meta.url);

const { openapi, info, paths, components } = JSON.parse(await readFile(from, "utf8"));
// The page takes a problem in whatever shape it comes, from proxies too; all else it trusts to be as described.
const { Problem: _, FieldError: __, ...schemas } = components.schemas;
for (const operation of Object.values(paths).flatMap((item) => Object.values(item))) {
  operation.responses = Object.fromEntries(Object.entries(operation.responses).filter(([status]) => status < 400));
}
const types = await openapiTS({ openapi, info, paths, components: { schemas } }, { alphabetize: true });
await writeFile(to, `// Made from docs/openapi.json by types.mjs; not to be edited.\n\n${astToString(types)}`);
