import { useMemo } from "react";
import type { ActionUnits, PersonaCard } from "../api/types";
import { Face } from "../face/Face";
import { speaking, type Speech } from "./mouth";
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
  const shown = useMemo(() => speaking(units, shape), [units, shape]);
  return (
    <div className="portrait" data-mouth={shape}>
      <Face persona={persona} units={shown} typing={typing} label={label} />
    </div>
  );
}
