// Prints the table of docs/results/peers.md from the rows on standard input. Argument: the folder of texts.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const [texts] = process.argv.slice(2);
const LABELS = ["positive", "neutral", "negative"];
const rows = readFileSync(0, "utf8").trim().split("\n").map((line) => JSON.parse(line));

function macroF1(said, read) {
  const scores = LABELS.map((label) => {
    const both = said.filter((gold, i) => gold === label && read[i] === label).length;
    const all = said.filter((gold) => gold === label).length + read.filter((other) => other === label).length;
    return all ? (2 * both) / all : 0;
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

for (const language of ["en", "zh"]) {
  const said = JSON.parse(readFileSync(join(texts, `${language}.json`), "utf8")).map(({ label }) => label);
  const name = language === "en" ? "English, GoEmotions dev" : "Chinese, SMP2020-EWECT usual_eval";
  console.log(`## ${name}: ${said.length} texts\n`);
  console.log("| who | numbers | batch | texts a second | polarity macro-F1 | seconds to start |\n|---|---|---|---|---|---|");
  rows
    .filter((row) => row.language === language)
    .sort((a, b) => b.texts / b.seconds - a.texts / a.seconds)
    .forEach((row) => {
      const speed = (row.texts / row.seconds).toFixed(1);
      const f1 = macroF1(said, row.predictions).toFixed(3);
      console.log(`| ${row.peer} | ${row.precision} | ${row.batch} | ${speed} | ${f1} | ${row.start.toFixed(1)} |`);
    });
  console.log();
}
