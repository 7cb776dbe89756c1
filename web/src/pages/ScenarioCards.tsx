import { Text, Title } from "@mantine/core";
import { useState } from "react";
import type { Difficulty, Scenario } from "../api/types";
import { Face } from "../face/Face";
import { useWords } from "../i18n/useWords";
import { DifficultyChoice } from "../practice/DifficultyChoice";
import { StartButton } from "../practice/StartButton";
import { Facts } from "../shell/Facts";

const CALM = {};

export function ScenarioCards({ scenarios }: { scenarios: Scenario[] }) {
  const { t } = useWords();
  if (scenarios.length === 0) return <Text c="dimmed">{t("home.noScenarios")}</Text>;
  return (
    <ul className="scenarios">
      {scenarios.map((scenario) => (
        <li key={scenario.id}>
          <Card scenario={scenario} />
        </li>
      ))}
    </ul>
  );
}

function Card({ scenario }: { scenario: Scenario }) {
  const { t } = useWords();
  const { persona } = scenario;
  const [difficulty, setDifficulty] = useState<Difficulty>("normal");
  const facts = [
    persona.name,
    t("home.age", { age: persona.age }),
    t("home.difficulty", { level: scenario.difficulty }),
  ];
  return (
    <article className="card scenario" lang={scenario.language}>
      <div className="top">
        <div className="portrait">
          <Face persona={persona} units={CALM} still />
        </div>
        <div>
          <Title order={3}>{scenario.title}</Title>
          <Facts facts={facts} />
        </div>
      </div>
      <Text>{scenario.summary}</Text>
      <div className="note">
        <strong>{t("home.mindful")}</strong> {scenario.content_note}
      </div>
      <div className="go">
        <DifficultyChoice value={difficulty} onChange={setDifficulty} name={persona.called} />
        <StartButton
          scenario={scenario.id}
          language={scenario.language}
          difficulty={difficulty}
          label={t("home.start")}
          name={`${t("home.start")}: ${scenario.title}`}
        />
      </div>
    </article>
  );
}
