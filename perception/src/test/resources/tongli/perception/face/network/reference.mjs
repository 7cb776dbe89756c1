// The answers of the original networks to the pictures beside this file: see docs/models/face.md.
//   npm install @vladmandic/face-api@1.7.15 @tensorflow/tfjs
//   for p in *.png; do convert $p ${p%.png}.ppm; done && node reference.mjs *.ppm > reference.json
// PPM, so that no decoder stands between. Landmarks are shares of the crop's width and height.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const require = createRequire(path.join(process.cwd(), 'here.js'));
const home = path.join(process.cwd(), 'node_modules/@vladmandic/face-api');
const faceapi = require(path.join(home, 'dist/face-api.node-wasm.js'));
const { tf, nets } = faceapi;

function picture(file) {
  const bytes = fs.readFileSync(file);
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 64));
  const [width, height] = [Number(head[1]), Number(head[2])];
  return tf.tensor3d(Float32Array.from(bytes.subarray(head[0].length)), [height, width, 3]);
}

await tf.setBackend('cpu');
await tf.ready();
for (const net of [nets.tinyFaceDetector, nets.faceLandmark68Net, nets.faceExpressionNet]) {
  await net.loadFromDisk(path.join(home, 'model'));
}
const answers = [];
for (const file of process.argv.slice(2)) {
  const pixels = picture(file);
  const [found] = await nets.tinyFaceDetector.locateFaces(pixels, { inputSize: 416, scoreThreshold: 0.5 });
  const { x, y, width, height } = found.box;
  const [left, top] = [Math.floor(Math.max(0, x)), Math.floor(Math.max(0, y))];
  const wide = Math.floor(Math.min(x + width, pixels.shape[1])) - left;
  const high = Math.floor(Math.min(y + height, pixels.shape[0])) - top;
  const face = tf.slice(pixels, [top, left, 0], [high, wide, 3]);
  const landmarks = await nets.faceLandmark68Net.forward(face);
  const expression = await nets.faceExpressionNet.forward(face);
  answers.push({
    picture: path.basename(file, '.ppm'),
    score: found.score,
    box: [x, y, width, height],
    crop: [left, top, wide, high],
    landmarks: Array.from(await landmarks.data()),
    expression: Array.from(await expression.data()),
  });
}
console.log(JSON.stringify(answers));
