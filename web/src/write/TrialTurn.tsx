import { useState } from "react";
import type { Lang, Mark, PersonaCard } from "../api/types";
import { useWords } from "../i18n/useWords";
import { LearnerLine, Line } from "../practice/Line";
import { MarkForm } from "./MarkForm";
import { toldTopics, type Step } from "./steps";

interface Props {
  step: Step;
  persona: PersonaCard;
  /** Of the person, which need not be the page's. */
  language: Lang;
  onGo: (line: number) => void;
  onMark: (mark: Mark) => void;
}

/** What was said, what lay behind it, and on which lines of the file it stands. */
export function TrialTurn({ step, persona, language, onGo, onMark }: Props) {
  const { t, label, list } = useWords();
  const [marking, setMarking] = useState<string | null>(null);
  const { mine, answer, lines, told } = step;
  const topics = toldTopics(told);
  return (
    <>
      {mine && <LearnerLine text={"wait" in mine ? "…" : mine.text} className="" />}
      {answer && (
        <div className="contents" lang={language}>
          <Line who={persona.called} className="theirs" text={answer.text} />
        </div>
      )}
      {answer && (
        <div className="behind">
          <p>
            {mine && <span className="tag">{label("behaviour", answer.behaviour)}</span>}{" "}
            {label("emotion", answer.emotion.dominant)} · {t("write.thinks")} <q lang={language}>{answer.thought}</q>
          </p>
          {topics.length > 0 && (
            <p>{t("write.told", { list: list(topics.map(([topic, level]) => t("write.toldLevel", { topic, level }))) })}</p>
          )}
          <ul>
            {lines.map((line) => (
              <li key={line.place}>
                <button type="button" className="jump" onClick={() => { onGo(line.line); }}>
                  {t("write.line", { line: line.line })}
                </button>{" "}
                <button
                  type="button"
                  className="jump"
                  aria-label={t("write.markName", { words: line.words })}
                  onClick={() => { setMarking(line.place); }}
                >
                  {t("write.markFalse")}
                </button>
                {marking === line.place && (
                  <MarkForm
                    words={line.words}
                    onCancel={() => { setMarking(null); }}
                    onKeep={(why) => {
                      onMark({ line: line.place, words: line.words, why });
                      setMarking(null);
                    }}
                  />
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
