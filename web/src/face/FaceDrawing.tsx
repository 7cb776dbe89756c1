import { memo } from "react";
import type { Frame } from "./geometry";
import { Glasses } from "./Glasses";
import { HairBack, HairFront } from "./Hair";
import type { Looks } from "./looks";
import { Marks } from "./Marks";
import { Wear } from "./Wear";

interface Props {
  id: string;
  looks: Looks;
  /** How the moving parts stand before the first animation frame. */
  first: Frame;
}

/** The drawing. Parts that move carry `data-part`; Face sets their attributes, React leaves them alone afterwards. */
export const FaceDrawing = memo(function FaceDrawing({ id, looks, first }: Props) {
  const part = (name: string) => ({ "data-part": name, ...first[name] });
  const ear = 48.5 * looks.shape.build.width;
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
          <Wear looks={looks} />
        </g>
        <g {...part("head")} className="face-head">
          <g fill={looks.neck}>
            <ellipse cx={120 - ear} cy="120" rx="6.5" ry="11.5" />
            <ellipse cx={120 + ear} cy="120" rx="6.5" ry="11.5" />
          </g>
          <path {...part("skull")} fill={looks.skin} />
          <g {...part("cheeks")} fill={looks.blush}>
            <ellipse cx="91" cy="136" rx="10" ry="6.5" />
            <ellipse cx="149" cy="136" rx="10" ry="6.5" />
          </g>
          <Marks looks={looks} />
          {(looks.beard === "full" || looks.beard === "stubble") && (
            <path {...part("beard")} fill={looks.beard === "full" ? looks.hair : looks.brow} opacity={looks.beard === "full" ? 1 : 0.17} />
          )}
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
          {(looks.beard === "moustache" || looks.beard === "goatee" || looks.beard === "full") && <path {...part("moustache")} fill={looks.hair} />}
          {looks.beard === "goatee" && <path {...part("goatee")} fill={looks.hair} opacity="0.9" />}
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
          <Glasses looks={looks} />
        </g>
      </g>
    </>
  );
});
