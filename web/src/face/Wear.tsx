import type { Looks } from "./looks";

export type Clothes = "crew" | "shirt" | "scrubs" | "hoodie" | "polo" | "cardigan" | "labCoat" | "hiVis" | "tracksuit" | "apron" | "rollneck" | "blazer" | "dungarees" | "blouse" | "lanyard" | "workJacket";

const TORSO = "M22 246c2-34 30-48 74-56 4 12 44 12 48 0 44 8 72 22 74 56Z";
const dark = { fill: "#000000", opacity: 0.14 } as const;
const white = "#f4f2ec";

/** What goes over the shoulders; the colour is the persona's own. */
function garment(looks: Looks) {
  const { top } = looks;
  const collar = (fill: string) => <path fill={fill} d="M97 184l23 22-16 8-14-24ZM143 184l-23 22 16 8 14-24Z" />;
  const open = <path fill={looks.shade} d="M99 186c6 14 14 24 21 32 7-8 15-18 21-32Z" />;
  switch (looks.wear) {
    case "crew":
      return <path {...dark} d="M96 190c4 12 44 12 48 0l5 1c-6 18-52 18-58 0Z" />;
    case "shirt":
      return <>{collar(white)}<path {...dark} d="M119 208h2v38h-2Z" /></>;
    case "scrubs":
      return <>{open}<path {...dark} d="M94 187l26 36 26-36 5 1-31 44-31-44Z" /></>;
    case "hoodie":
      return <><path fill={top} d="M86 194c-2-16 10-22 16-20 2 14 34 14 36 0 6-2 18 4 16 20-14 16-54 16-68 0Z" /><path {...dark} d="M86 194c14 16 54 16 68 0-6 26-62 26-68 0Z" /><path fill="none" stroke={white} strokeWidth="2" d="M108 206l-2 28M132 206l2 28" /></>;
    case "polo":
      return <>{collar(top)}<path {...dark} d="M97 184l23 22-16 8-14-24ZM143 184l-23 22 16 8 14-24Z" /><path fill={white} opacity="0.6" d="M118 210h4v24h-4Z" /></>;
    case "cardigan":
      return <><path fill={white} d="M96 188l24 58 24-58c-4 12-44 12-48 0Z" /><path {...dark} d="M92 190l24 56h8l24-56-4-2-24 52-24-52Z" /></>;
    case "labCoat":
      return <><path fill={white} d="M22 246c2-34 30-48 70-55l16 55ZM218 246c-2-34-30-48-70-55l-16 55Z" /><path {...dark} d="M92 190l10 20-6 6 12 30h4l-14-56ZM148 190l-10 20 6 6-12 30h-4l14-56Z" /></>;
    case "hiVis":
      return <><path fill="#e8792f" d={TORSO} /><path fill="#d9dcd8" d="M62 201l14-5-4 50H58ZM178 201l-14-5 4 50h14Z" /><path fill={top} d="M96 188l24 34 24-34c-4 12-44 12-48 0Z" /></>;
    case "tracksuit":
      return <><path fill={white} d="M40 214c10-8 24-14 40-18l2 4c-16 4-28 10-38 18ZM200 214c-10-8-24-14-40-18l-2 4c16 4 28 10 38 18Z" /><path fill={top} d="M98 178c6 12 38 12 44 0l6 12c-10 14-46 14-56 0Z" /><path {...dark} d="M92 190c10 14 46 14 56 0l2 3c-10 16-50 16-60 0ZM119 204h2v42h-2Z" /></>;
    case "apron":
      return <><path fill="#2c2f31" d="M92 246l-2-34c18 8 42 8 60 0l-2 34Z" /><path fill="none" stroke="#2c2f31" strokeWidth="5" d="M93 216l-3-26M147 216l3-26" /><path {...dark} d="M96 190c4 12 44 12 48 0l5 1c-6 18-52 18-58 0Z" /></>;
    case "rollneck":
      return <><path fill={top} d="M99 172c8 8 34 8 42 0l4 20c-8 10-42 10-50 0Z" /><path {...dark} d="M99 178c8 8 34 8 42 0v3c-8 8-34 8-42 0Z" /></>;
    case "blazer":
      return <><path fill={white} d="M97 186l23 34 23-34c-4 12-42 12-46 0Z" /><path fill="#7b2f38" d="M116 204h8l3 42h-14Z" /><path {...dark} d="M93 190l22 46-14-2-14-40ZM147 190l-22 46 14-2 14-40Z" /></>;
    case "dungarees":
      return <><path fill="#35506b" d="M92 246v-30h56v30ZM84 196l10-2 4 24H88ZM156 196l-10-2-4 24h10Z" /><path fill="#d9b65a" d="M91 216h6v5h-6ZM143 216h6v5h-6Z" /><path {...dark} d="M96 190c4 12 44 12 48 0l5 1c-6 18-52 18-58 0Z" /></>;
    case "blouse":
      return <><path fill={white} d="M97 186c-8 2-14 8-16 14 14 6 28 8 39 4 11 4 25 2 39-4-2-6-8-12-16-14-6 10-40 10-46 0Z" /><circle cx="120" cy="205" r="4" fill="#c9a24a" /></>;
    case "lanyard":
      return <>{collar(top)}<path {...dark} d="M97 184l23 22-16 8-14-24ZM143 184l-23 22 16 8 14-24Z" /><path fill="none" stroke="#e0c341" strokeWidth="3" d="M98 188c4 22 12 38 22 48 10-10 18-26 22-48" /></>;
    case "workJacket":
      return <><path fill={white} d="M98 186l22 26 22-26c-4 12-40 12-44 0Z" /><path fill={top} d="M92 184l26 60h4l26-60 8 10-24 52h-24l-24-52Z" /><path {...dark} d="M92 184l26 60h4l26-60 4 4-26 58h-12l-26-58Z" /></>;
  }
}

export function Wear({ looks }: { looks: Looks }) {
  return (
    <>
      <path fill={looks.shade} d="M100 160h40v36c0 12-40 12-40 0Z" />
      <path fill={looks.top} d={TORSO} />
      {garment(looks)}
    </>
  );
}
