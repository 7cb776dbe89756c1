/** What `senses/reading.js` offers: the server's own Java, made into a module by the build (see docs/adr/0018). */
export interface ReadingModule {
  ownVoice: (rateHz: number) => OwnVoice;
  faceLook: (width: number, height: number, rgba: Int8Array) => FaceLook;
}

/** One look at one picture: each network is given `…Pixels()`, and what it answered goes back in. */
export interface FaceLook {
  detectorPixels: (side: number) => Float32Array;
  detector: (side: number, numbers: Float32Array) => boolean;
  landmarksPixels: () => Float32Array;
  landmarks: (numbers: Float32Array) => boolean;
  expressionPixels: () => Float32Array;
  expression: (numbers: Float32Array) => Float64Array;
  uncertain: () => boolean;
  dominant: () => string;
  confidence: () => number;
}

/** A voice against how it began, and its energy (arousal) as the server's reader has it. */
export interface OwnVoice {
  hear: (samples: Float32Array) => void;
  speaking: () => boolean;
  /** How much of what a comparison takes has been heard, [0, 1]; until it is 1 the other two are NaN. */
  known: () => number;
  pitchSemitones: () => number;
  levelDb: () => number;
  /** Of the last seconds, [-1, 1], and how far it went up and down in them; NaN until enough was heard. */
  energy: () => number;
  spread: () => number;
}

/** The address of a file beside the page, under whatever path the page is served. */
export const beside = (name: string): string => new URL(`senses/${name}`, document.baseURI).href;

export const loadReading = (): Promise<ReadingModule> => import(/* @vite-ignore */ beside("reading.js")) as Promise<ReadingModule>;
