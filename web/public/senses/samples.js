/** Hands samples of the microphone to the page, 64 ms at a time. */
const TOGETHER = 1024;

class Samples extends AudioWorkletProcessor {
  constructor() {
    super();
    this.gathered = new Float32Array(TOGETHER);
    this.count = 0;
  }

  process([[channel]]) {
    if (channel === undefined) return true;
    for (const sample of channel) {
      this.gathered[this.count++] = sample;
      if (this.count === TOGETHER) {
        this.port.postMessage(this.gathered);
        this.count = 0;
      }
    }
    return true;
  }
}

registerProcessor("samples", Samples);
