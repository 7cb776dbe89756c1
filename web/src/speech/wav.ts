const HEADER = 44;

/** A WAV file of one channel of 16-bit samples. @param samples in [-1, 1]; what is beyond is cut */
export function wav(pieces: readonly Float32Array[], rateHz: number): Blob {
  const count = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const out = new DataView(new ArrayBuffer(HEADER + 2 * count));
  const text = (at: number, letters: string) => {
    for (let i = 0; i < letters.length; i++) out.setUint8(at + i, letters.charCodeAt(i));
  };
  text(0, "RIFF");
  out.setUint32(4, HEADER - 8 + 2 * count, true);
  text(8, "WAVEfmt ");
  out.setUint32(16, 16, true);
  out.setUint16(20, 1, true); // PCM
  out.setUint16(22, 1, true);
  out.setUint32(24, rateHz, true);
  out.setUint32(28, 2 * rateHz, true);
  out.setUint16(32, 2, true);
  out.setUint16(34, 16, true);
  text(36, "data");
  out.setUint32(40, 2 * count, true);
  let at = HEADER;
  for (const piece of pieces) {
    for (const sample of piece) {
      out.setInt16(at, Math.round(Math.max(-1, Math.min(1, sample)) * 32767), true);
      at += 2;
    }
  }
  return new Blob([out.buffer], { type: "audio/wav" });
}
