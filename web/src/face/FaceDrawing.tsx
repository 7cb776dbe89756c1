import { memo } from "react";
import { LEFT_EYE, RIGHT_EYE, type Frame } from "./geometry";
import { HairBack, HairFront } from "./Hair";
import type { Looks } from "./looks";

interface Props {
  id: string;
  looks: Looks;
  /** How the moving parts stand before the first animation frame. */
  first: Frame;
}

const HEAD = "M71 104c0-38 20-56 49-56s49 18 49 56c0 40-20 76-49 76s-49-36-49-76Z";

/** The drawing. Parts that move carry `data-part`; Face sets their attributes, React leaves them alone afterwards. */
export const FaceDrawing = memo(function FaceDrawing({ id, looks, first }: Props) {
  const part = (name: string) => {
    const { "stroke-width": strokeWidth, ...rest } = first[name] ?? {};
    return { "data-part": name, ...rest, ...(strokeWidth === undefined ? {} : { strokeWidth }) };
  };
  const eye = (side: "L" | "R") => (
    <g>
      <clipPath id={`${id}-eye${side}`}>
        <path {...part(`clip${side}`)} />
      </clipPath>
      <path {...part(`open${side}`)} fill="#fffdf9" />
      <g clipPath={`url(#${id}-eye${side})`}>
        <g {...part(`iris${side}`)}>
          <circle r="6.4" fill={looks.iris} />
          <circle r="3" fill="#16110f" />
          <circle cx="1.9" cy="-2.1" r="1.5" fill="#ffffff" />
        </g>
      </g>
      <path {...part(`lid${side}`)} fill="none" stroke="#2b1f1b" strokeWidth="2.6" strokeLinecap="round" />
    </g>
  );
  return (
    <>
      <clipPath id={`${id}-round`}>
        <circle cx="120" cy="120" r="118" />
      </clipPath>
      <circle cx="120" cy="120" r="118" className="face-ground" />
      <circle cx="120" cy="120" r="118" fill={looks.top} opacity="0.16" />
      <g clipPath={`url(#${id}-round)`}>
        <g {...part("head")}>
          <HairBack looks={looks} />
        </g>
        <g {...part("body")}>
          <path fill={looks.shade} d="M100 160h40v36c0 12-40 12-40 0Z" />
          <path fill={looks.top} d="M22 246c2-34 30-48 74-56 4 12 44 12 48 0 44 8 72 22 74 56Z" />
          <path fill="#000000" opacity="0.12" d="M96 190c4 12 44 12 48 0l5 1c-6 18-52 18-58 0Z" />
        </g>
        <g {...part("head")} className="face-head">
          <ellipse cx="71" cy="115" rx="8" ry="12" fill={looks.shade} />
          <ellipse cx="169" cy="115" rx="8" ry="12" fill={looks.shade} />
          <path fill={looks.skin} d={HEAD} />
          <g {...part("cheeks")} fill={looks.blush}>
            <ellipse cx="90" cy="136" rx="11" ry="7" />
            <ellipse cx="150" cy="136" rx="11" ry="7" />
          </g>
          {looks.lined && (
            <g fill="none" stroke={looks.shade} strokeWidth="1.6" strokeLinecap="round">
              <path d="M91 125c5 4 12 4 17 1M149 125c-5 4-12 4-17 1M96 141c-3 4-4 8-3 12M144 141c3 4 4 8 3 12" />
            </g>
          )}
          {eye("L")}
          {eye("R")}
          <g fill="none" stroke={looks.shade} strokeWidth="2.6" strokeLinecap="round">
            <path {...part("nose")} d="M118 116c-2 8-5 13-5 17 2 4 8 4 12 1" />
            <path {...part("furrow")} strokeWidth="2" d="M116 90l1.5 8M124 90l-1.5 8" />
            <path {...part("wrinkle")} strokeWidth="1.8" d="M113 113l-4 4M127 113l4 4" />
            <path {...part("chin")} strokeWidth="2" d="M112 168q8-5 16 0" />
          </g>
          <path {...part("inside")} fill="#5a2323" />
          <path {...part("lips")} fill="none" stroke={looks.lip} strokeLinecap="round" />
          <path {...part("lowerLip")} fill="none" stroke={looks.lip} strokeWidth="2" strokeLinecap="round" />
          <g fill="none" stroke={looks.brow} strokeWidth="4.4" strokeLinecap="round">
            <path {...part("browL")} />
            <path {...part("browR")} />
          </g>
          <HairFront looks={looks} />
          {looks.glasses && (
            <g fill="none" stroke="#3c3430" strokeWidth="2.4">
              <circle cx={LEFT_EYE} cy="114" r="17" />
              <circle cx={RIGHT_EYE} cy="114" r="17" />
              <path d="M117 112q3-3 6 0M83 111l-11-3M157 111l11-3" />
            </g>
          )}
        </g>
      </g>
    </>
  );
});
