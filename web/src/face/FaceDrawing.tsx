import { memo } from "react";
import type { Frame } from "./geometry";
import { HairBack, HairFront } from "./Hair";
import type { Looks } from "./looks";

interface Props {
  id: string;
  looks: Looks;
  /** How the moving parts stand before the first animation frame. */
  first: Frame;
}

/** The drawing. Parts that move carry `data-part`; Face sets their attributes, React leaves them alone afterwards. */
export const FaceDrawing = memo(function FaceDrawing({ id, looks, first }: Props) {
  const part = (name: string) => ({ "data-part": name, ...first[name] });
  const iris = (side: "L" | "R") => (
    <g {...part(`iris${side}`)}>
      <circle r="5.3" fill={looks.iris} />
      <circle r="2.6" fill="#16110f" />
      <circle cx="1.6" cy="-1.9" r="1.2" fill="#ffffff" />
    </g>
  );
  return (
    <>
      <clipPath id={`${id}-round`}>
        <circle cx="120" cy="120" r="118" />
      </clipPath>
      <clipPath id={`${id}-eyes`}>
        <path {...part("eyesClip")} />
      </clipPath>
      <clipPath id={`${id}-mouth`}>
        <path {...part("holeClip")} />
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
          <ellipse cx="71" cy="118" rx="7" ry="12" fill={looks.shade} />
          <ellipse cx="169" cy="118" rx="7" ry="12" fill={looks.shade} />
          <path {...part("skull")} fill={looks.skin} />
          <g {...part("cheeks")} fill={looks.blush}>
            <ellipse cx="91" cy="136" rx="10" ry="6.5" />
            <ellipse cx="149" cy="136" rx="10" ry="6.5" />
          </g>
          <g fill="none" stroke={looks.shade} strokeLinecap="round" strokeWidth="1.6">
            <path {...part("forehead")} />
            <path {...part("pouch")} />
            <path {...part("crow")} strokeWidth="1.4" />
            <path {...part("noseFold")} strokeWidth="2" />
            <path {...part("nose")} strokeWidth="2.1" />
            <path {...part("noseRoot")} />
            <path {...part("dimples")} />
            <path {...part("chinSkin")} />
            <path {...part("underLip")} strokeWidth="2" />
            <path {...part("lidFold")} />
          </g>
          <path {...part("eyes")} fill="#fdfaf5" />
          <g clipPath={`url(#${id}-eyes)`}>
            {iris("L")}
            {iris("R")}
          </g>
          <g fill="none" stroke="#2b1f1b" strokeLinecap="round" strokeLinejoin="round">
            <path {...part("underLids")} stroke={looks.shade} strokeWidth="1.2" />
            <path {...part("lids")} strokeWidth="2.2" />
          </g>
          <path {...part("furrow")} fill="none" stroke={looks.shade} strokeWidth="2" strokeLinecap="round" />
          <path {...part("brows")} fill={looks.brow} />
          <path {...part("hole")} fill="#4a1b1c" />
          <g clipPath={`url(#${id}-mouth)`}>
            <g {...part("tongue")}>
              <ellipse rx="8.5" ry="6" fill="#b0605c" />
            </g>
            <path {...part("lowerTeeth")} fill="#ece6dc" />
            <path {...part("upperTeeth")} fill="#f8f4ec" />
          </g>
          <path {...part("lowerLip")} fill={looks.lip} />
          <path {...part("upperLip")} fill={looks.lipShade} />
          <path {...part("meet")} fill="none" stroke={looks.mouthLine} strokeWidth="1.3" strokeLinecap="round" />
          <HairFront looks={looks} />
        </g>
      </g>
    </>
  );
});
