import type { Looks } from "./looks";

export type Frames = "round" | "rect" | "oval" | "browline" | "catEye" | "halfMoon" | "halfRim" | "big";

/** One lens, on the right of the drawing; the other is its mirror image. */
const LENS: Record<Frames, string> = {
  round: "M140.4 100a14.5 14.5 0 1 0 .01 0Z",
  rect: "M126 105h29a2 2 0 0 1 2 2v11a5 5 0 0 1-5 5h-20a6 6 0 0 1-6-6Z",
  oval: "M140.4 104.500c9 0 15.5 4 15.5 10s-6.5 10.5-15.5 10.5-14.5-4.5-14.5-10.5 5.5-10 14.5-10Z",
  browline: "M125.5 104.500h30.500v9c0 7-6 12-15 12s-15.5-5-15.5-12Z",
  catEye: "M125.5 107c6-3 22-5 33-8-1 8-2 13-4 17-3 6-8 8-15 8-9 0-14-6-14-17Z",
  halfMoon: "M126.5 114.500h28.500c0 7-6 12-14.5 12s-14-5-14-12Z",
  halfRim: "M126 106.500h30v9c0 5-3 8-8 8h-14c-5 0-8-3-8-8Z",
  big: "M124.5 102h31a3 3 0 0 1 3 3v12a11 11 0 0 1-11 11h-12a11 11 0 0 1-11-11Z",
};
const TOP: Partial<Record<Frames, string>> = { browline: "M125 105h31.5", halfRim: "M125.5 106.500h31", catEye: "M125.5 107c6-3 22-5 33-8" };
const BRIDGE: Partial<Record<Frames, string>> = { halfMoon: "M113.5 116q6.5-5 13 0" };

export function Glasses({ looks }: { looks: Looks }) {
  const { glasses, frameColour } = looks;
  if (glasses === null) return null;
  const thin = glasses === "halfRim" || glasses === "halfMoon" || glasses === "oval";
  const top = TOP[glasses];
  const side = (
    <>
      <path fill="#ffffff" fillOpacity="0.14" strokeWidth={thin ? 1.3 : 2} d={LENS[glasses]} />
      {top !== undefined && <path strokeWidth="3.2" d={top} />}
      <path strokeWidth="1.8" d="M156.5 109l11.5 3" />
    </>
  );
  return (
    <g fill="none" stroke={frameColour} strokeLinecap="round" strokeLinejoin="round">
      {side}
      <g transform="translate(240 0) scale(-1 1)">{side}</g>
      <path strokeWidth="2" d={BRIDGE[glasses] ?? "M114.5 110q5.5-4 11 0"} />
    </g>
  );
}
