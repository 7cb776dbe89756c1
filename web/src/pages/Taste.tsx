import { Button } from "@mantine/core";
import { useCallback } from "react";
import { api } from "../api/client";
import type { ActionUnits, Drill } from "../api/types";
import { useRemote } from "../api/useRemote";
import { Face } from "../face/Face";
import { useWords } from "../i18n/useWords";
import { SignMark } from "../practice/SignMark";
import { useTasted } from "./useTasted";

const BEFORE: ActionUnits = { AU1: 0.35, AU15: 0.3 };

/** A first taste, before anything is asked of a visitor: the first drill's two replies, and what each does to a face. */
export function Taste() {
  const { language } = useWords();
  const { remote } = useRemote(useCallback(() => api.drills(language), [language]));
  const drill = remote.state === "ready" ? remote.value[0] : undefined;
  // The place is kept while it loads, so that nothing jumps.
  return <div className="taste">{drill && <Scene key={language} drill={drill} />}</div>;
}

function Scene({ drill }: { drill: Drill }) {
  const { t, language } = useWords();
  const { choice, choose, answer } = useTasted(drill, language);
  const name = drill.persona.called;
  return (
    <section className="card" aria-label={t("home.taste")}>
      <div className="scene">
        <div className="portrait">
          <Face persona={drill.persona} units={answer?.action_units ?? BEFORE} />
        </div>
        <p className="quote">
          <span className="who">{t("drill.says", { name })}</span>
          {drill.line}
        </p>
      </div>
      <div className="ask">
        <span>{t("home.taste")}</span>
        <span role="status">
          <SignMark sign={answer?.sign ?? null} />
        </span>
      </div>
      <div className="choices">
        {(["weak", "strong"] as const).map((one) => (
          <Button
            key={one}
            variant="default"
            fullWidth
            aria-pressed={choice === one}
            onClick={() => { choose(one); }}
          >
            {drill[one]}
          </Button>
        ))}
      </div>
    </section>
  );
}
