// Prints the rows of the table of training from those on standard input.
import { readFileSync } from "node:fs";

const rows = readFileSync(0, "utf8").trim().split("\n").map((line) => JSON.parse(line));
for (const language of ["zh", "en"]) {
  for (const who of new Set(rows.map((row) => row.who))) {
    const speed = (method) =>
      rows.find((row) => row.who === who && row.language === language && row.method === method).per_second.toFixed(1);
    console.log(`| ${who} | ${language} | ${speed("full")} | ${speed("lora")} |`);
  }
}
