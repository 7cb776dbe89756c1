import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { askedFaces } from "./askedFaces";

const THERE = "../learning/src/test/resources/tongli/learning/face/drawn-faces.tsv";

it("the faces that the server's reader is asked about are those that the page draws (else: node avatar.mjs asked > that file)", () => {
  expect(askedFaces() === readFileSync(THERE, "utf8")).toBe(true);
});
