import type { ActionUnits, PersonaCard } from "../api/types";
import { Face } from "../face/Face";
import type { Speech } from "./mouth";
import { useShape } from "./useShape";

interface Props {
  persona: PersonaCard;
  units: ActionUnits;
  typing: boolean;
  label: string;
  speech: Speech | null;
}

/** The person's face, whose mouth moves while their line is heard. */
export function SpeakingFace({ persona, units, typing, label, speech }: Props) {
  const shape = useShape(speech);
  return (
    <div className="portrait" data-mouth={shape}>
      <Face persona={persona} units={units} typing={typing} label={label} speech={speech ?? undefined} />
    </div>
  );
}
