// transformers.js, onnxruntime-node and VADER over the prepared texts; one JSON row a measurement on standard output.
// Arguments: folder of texts, folder of exported models, batch sizes with commas between.
import { AutoModel, AutoTokenizer, env } from "@huggingface/transformers";
import ort from "onnxruntime-node";
import vader from "vader-sentiment";
import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";

const [texts, models, sizes] = process.argv.slice(2);
const batches = sizes.split(",").map(Number);
const WARM = 50;
const threads = Math.min(2, cpus().length);
const LABELS = ["positive", "neutral", "negative"];

env.allowRemoteModels = false;
env.localModelPath = models;

const version = (name) => JSON.parse(readFileSync(join("node_modules", name, "package.json"), "utf8")).version;
const largest = (values) => values.reduce((best, value, i) => (value > values[best] ? i : best), 0);

/** Reads all the texts, batch by batch in the order that they come in, after some to warm up. */
async function measure(peer, language, precision, batch, start, read) {
  const pairs = JSON.parse(readFileSync(join(texts, `${language}.json`), "utf8"));
  const said = pairs.map(({ text }) => text);
  for (let i = 0; i < WARM; i += batch) await read(said.slice(i, i + batch));
  const began = process.hrtime.bigint();
  const predictions = [];
  for (let i = 0; i < said.length; i += batch) predictions.push(...(await read(said.slice(i, i + batch))));
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  const row = { peer, language, precision, batch, threads, texts: said.length, start, seconds, predictions };
  process.stdout.write(`${JSON.stringify(row)}\n`);
}

/** The polarity head's answers of a batch. */
function polarities(logits) {
  const width = LABELS.length;
  return Array.from({ length: logits.dims[0] }, (_, i) =>
    LABELS[largest(Array.from(logits.data.slice(i * width, (i + 1) * width)))]);
}

async function clocked(make) {
  const began = process.hrtime.bigint();
  const made = await make();
  return [made, Number(process.hrtime.bigint() - began) / 1e9];
}

for (const language of ["en", "zh"]) {
  const tokenizer = await AutoTokenizer.from_pretrained(language);
  const encode = (batch) =>
    tokenizer(batch.map((text) => text.toLowerCase()), { padding: true, truncation: true, max_length: 256 });
  for (const precision of ["fp32", "int8"]) {
    const [model, modelStart] = await clocked(() =>
      AutoModel.from_pretrained(language, {
        dtype: precision === "int8" ? "q8" : "fp32",
        session_options: { intraOpNumThreads: threads, interOpNumThreads: 1 },
      }));
    const file = join(models, language, "onnx", precision === "int8" ? "model_quantized.onnx" : "model.onnx");
    const [session, sessionStart] = await clocked(() =>
      ort.InferenceSession.create(file, { intraOpNumThreads: threads, interOpNumThreads: 1 }));
    for (const batch of batches) {
      await measure(`transformers.js ${version("@huggingface/transformers")}`, language, precision, batch, modelStart,
        async (some) => polarities((await model(await encode(some)))["logits.polarity"]));
      await measure(`onnxruntime-node ${version("onnxruntime-node")}`, language, precision, batch, sessionStart,
        async (some) => {
          const inputs = await encode(some);
          const feeds = {};
          for (const name of session.inputNames) {
            feeds[name] = new ort.Tensor("int64", inputs[name].data, inputs[name].dims);
          }
          return polarities((await session.run(feeds, ["logits.polarity"]))["logits.polarity"]);
        });
    }
  }
}

await measure(`VADER ${version("vader-sentiment")}`, "en", "lexicon", 1, 0, async (some) =>
  some.map((text) => {
    const { compound } = vader.SentimentIntensityAnalyzer.polarity_scores(text);
    return compound >= 0.05 ? "positive" : compound <= -0.05 ? "negative" : "neutral"; // its authors' bounds
  }));
