// Writes the texts that every peer reads: DIR LIMIT OUT → OUT/en.json, OUT/zh.json: [{"text", "label"}], label a polarity.
// English: the development part of GoEmotions, texts whose labels are all of one group and none ambiguous. Chinese:
// usual_eval of SMP2020-EWECT without surprise. Shuffled by a fixed seed, each text once.
// OUT/zh-train.json is what HanLP's classifier learns from: BRIGHTER chn and the lines authored for Tongli.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

const [dir, limit, authored, out] = process.argv.slice(2);

const GROUPS = {
  positive: "amusement excitement joy love desire optimism caring pride admiration gratitude relief approval",
  negative: "fear nervousness remorse embarrassment disappointment sadness grief disgust anger annoyance disapproval",
  neutral: "neutral",
  ambiguous: "realization surprise curiosity confusion",
};
const groupOf = Object.fromEntries(
  Object.entries(GROUPS).flatMap(([group, labels]) => labels.split(" ").map((label) => [label, group])),
);
const SMP = { happy: "positive", angry: "negative", sad: "negative", fear: "negative", neutral: "neutral" };
const BASIC = { joy: "positive", anger: "negative", disgust: "negative", fear: "negative", sadness: "negative" };

function rows(...path) {
  const bytes = readFileSync(join(...path));
  const lines = (path.at(-1).endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").trim().split(/\r?\n/);
  const names = lines[0].split("\t");
  return lines.slice(1).map((line) => Object.fromEntries(line.split("\t").map((value, i) => [names[i], value])));
}

/** The one polarity that all the labels have, if there is one. */
function one(polarities) {
  const distinct = new Set(polarities);
  const [only] = distinct;
  return distinct.size === 1 && only !== undefined && only !== "ambiguous" ? only : undefined;
}

function chosen(pairs) {
  let state = 7;
  const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const distinct = [...new Map(pairs.filter(({ label }) => label).map((pair) => [pair.text, pair])).values()];
  for (let i = distinct.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    [distinct[i], distinct[other]] = [distinct[other], distinct[i]];
  }
  return distinct;
}

const write = (name, pairs) => writeFileSync(join(out, name), JSON.stringify(pairs));

const english = rows(dir, "en-goemotions", "dev.tsv.gz").map(({ text, labels }) => ({
  text,
  label: one(labels.split(",").map((label) => groupOf[label])),
}));
write("en.json", chosen(english).slice(0, Number(limit)));

const chinese = rows(dir, "zh-smp2020-ewect", "usual_eval.tsv").map(({ text, label }) => ({ text, label: SMP[label] }));
write("zh.json", chosen(chinese).slice(0, Number(limit)));

const found = rows(dir, "zh-brighter-chn", "train.tsv.gz").map((row) => {
  const said = Object.keys(row).filter((name) => row[name] === "1" && name !== "text" && name !== "id");
  return { text: row.text, label: said.length ? one(said.map((name) => BASIC[name])) : "neutral" };
});
const lines = readdirSync(authored)
  .filter((name) => name.endsWith(".jsonl"))
  .flatMap((name) => readFileSync(join(authored, name), "utf8").trim().split("\n"))
  .map((line) => JSON.parse(line))
  .map(({ text, emotions }) => {
    const said = Object.keys(emotions).filter((name) => name !== "neutral");
    return { text, label: said.length ? one(said.map((name) => BASIC[name])) : "neutral" };
  });
write("zh-train.json", chosen([...found, ...lines]));
