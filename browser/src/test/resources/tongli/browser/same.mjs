// Reads the same sound and picture as the Java test does, by the module whose address is given, and writes what it found.
import { readFileSync } from "node:fs";

const [, , module, picture, detector, landmarks, expression, speech] = process.argv;
const reading = await import(module);
const floats = (file) => new Float32Array(new Uint8Array(readFileSync(file)).buffer);

const samples = new Float32Array(16000 * 3);
for (let i = 0; i < samples.length; i++) {
  const t = i / 16000;
  samples[i] = 0.3 * Math.sin(2 * Math.PI * 180 * t) + 0.15 * Math.sin(2 * Math.PI * 360 * t) + 0.05 * Math.sin(2 * Math.PI * 540 * t);
}
// a voice that goes up by an octave and down by 6 dB
const RATE_HZ = 48000;
const own = reading.ownVoice(RATE_HZ);
const tone = (hz, loud) => Float32Array.from({ length: RATE_HZ * 4 }, (_, i) => loud * Math.sin((2 * Math.PI * hz * i) / RATE_HZ));
own.hear(tone(150, 0.4));
const early = Number.isNaN(own.pitchSemitones());
own.hear(tone(300, 0.2));

// the same speech as the Java test gives itself, in the pieces that an AudioWorklet brings
const speaker = reading.ownVoice(RATE_HZ);
const said = floats(speech);
const heard = [];
for (let at = 0; at < said.length; at += 128) {
  const before = speaker.readings();
  speaker.hear(said.subarray(at, at + 128));
  if (speaker.readings() > before) heard.push([speaker.energy(), speaker.spread()]);
}

const rgba = new Int8Array(readFileSync(picture));
const side = Math.sqrt(rgba.length / 4);
const look = reading.faceLook(side, side, rgba);
const pixels = look.detectorPixels(224);
const found = look.detector(224, floats(detector));
const box = look.box();
const face = look.landmarksPixels();
const isFace = look.landmarks(floats(landmarks));
const points = look.points();
const square = look.expressionPixels();
const probabilities = look.expression(floats(expression));
console.log(
  JSON.stringify({
    features: [...reading.voiceFeatures(samples)],
    early,
    pitchSemitones: own.pitchSemitones(),
    levelDb: own.levelDb(),
    heard,
    expressions: [...reading.expressions()],
    pixels: [...pixels],
    found,
    box: [...box],
    face: [...face],
    isFace,
    points: [...points],
    square: [...square],
    probabilities: [...probabilities],
    dominant: look.dominant(),
    confidence: look.confidence(),
    uncertain: look.uncertain(),
  }),
);
