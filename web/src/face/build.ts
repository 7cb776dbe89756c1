/** How somebody's face is made, beside the average one. Factors about 1, but for what is told to be added. */
export interface Build {
  /** Of the whole head. */
  width: number;
  /** Of the jaw's corners, beside the head's. */
  jaw: number;
  /** How broad the chin is. */
  chin: number;
  /** From the nose down. */
  length: number;
  eye: number;
  /** Added to the outer corner of the eyes, upward, in pixels of the drawing. */
  eyeTilt: number;
  /** Added to the brows, upward, in pixels. */
  browHeight: number;
  browWeight: number;
  /** How high the brow's outer half arches. */
  browArch: number;
  noseWidth: number;
  noseLength: number;
  lips: number;
  mouth: number;
}

export const AVERAGE: Build = {
  width: 1,
  jaw: 1,
  chin: 1,
  length: 1,
  eye: 1,
  eyeTilt: 0,
  browHeight: 0,
  browWeight: 1,
  browArch: 1,
  noseWidth: 1,
  noseLength: 1,
  lips: 1,
  mouth: 1,
};
