import { Button } from "@mantine/core";
import { useCallback, useState } from "react";
import { api } from "../api/client";
import type { ActionUnits, Drill, Sign } from "../api/types";
import { useRemote } from "../api/useRemote";
import { Face } from "../face/Face";
import { useWords } from "../i18n/useWords";
import { SignMark } from "../practice/SignMark";

type Choice = "weak" | "strong";

const FACES: Record<Choice | "before", ActionUnits> = {
  before: { AU1: 0.35, AU15: 0.3 },
  weak: { AU1: 0.5, AU4: 0.5, AU15: 0.6, AU24: 0.5, AU43: 0.25, AU64: 0.5 },
  strong: { AU1: 0.3, AU2: 0.25, AU5: 0.15, AU6: 0.25, AU12: 0.35 },
};
const SIGNS: Record<Choice, Sign> = { weak: "cooler", strong: "warmer" };

/** A first taste, before anything is asked of a visitor: the first drill's two replies, and what each does to a face. */
export function Taste() {
  const { language } = useWords();
  const { remote } = useRemote(useCallback(() => api.drills(language), [language]));
  const drill = remote.state === "ready" ? remote.value[0] : undefined;
  // The place is kept while it loads, so that nothing jumps.
  return <div className="taste">{drill && <Scene key={language} drill={drill} />}</div>;
}

function Scene({ drill }: { drill: Drill }) {
  const { t } = useWords();
  const [choice, setChoice] = useState<Choice | null>(null);
  const name = drill.persona.called;
  return (
    <section className="card" aria-label={t("home.taste")}>
      <div className="scene">
        <div className="portrait">
          <Face persona={drill.persona} units={FACES[choice ?? "before"]} />
        </div>
        <p className="quote">
          <span className="who">{t("drill.says", { name })}</span>
          {drill.line}
        </p>
      </div>
      <div className="ask">
        <span>{t("home.taste")}</span>
        <span role="status">
          <SignMark sign={choice === null ? null : SIGNS[choice]} />
        </span>
      </div>
      <div className="choices">
        {(["weak", "strong"] as const).map((one) => (
          <Button
            key={one}
            variant="default"
            fullWidth
            aria-pressed={choice === one}
            onClick={() => { setChoice(one); }}
          >
            {drill[one]}
          </Button>
        ))}
      </div>
    </section>
  );
}
