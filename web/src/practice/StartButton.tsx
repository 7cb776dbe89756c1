import { api } from "../api/client";
import type { Difficulty, Lang } from "../api/types";
import { OpenButton } from "./OpenButton";

interface Props {
  scenario: string;
  language: Lang;
  difficulty?: Difficulty;
  /** The talk after which the person is met again. */
  after?: string | undefined;
  label: string;
  /** For where the label alone does not tell one button from its neighbours. */
  name?: string;
  size?: string;
  variant?: string;
}

/** Begins a whole conversation and goes there. */
export function StartButton({
  scenario,
  language,
  difficulty = "normal",
  after,
  label,
  name,
  size = "sm",
  variant = "light",
}: Props) {
  const open = async () => (await api.startScenario(scenario, language, difficulty, after)).id;
  return <OpenButton open={open} label={label} name={name} size={size} variant={variant} />;
}
