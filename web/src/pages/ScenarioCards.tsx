import { Text, Title } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
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
  const roomy = useMediaQuery("(min-width: 641px)", true, { getInitialValueInEffect: false });
  const [difficulty, setDifficulty] = useState<Difficulty>("normal");
  const facts = [
    persona.name,
    t("home.age", { age: persona.age }),
    t("home.difficulty", { level: scenario.difficulty }),
  ];
  const top = (
    <div className="top">
      <div className="portrait">
        <Face persona={persona} units={CALM} still />
      </div>
      <div>
        <Title order={3}>{scenario.title}</Title>
        <Facts facts={facts} />
      </div>
    </div>
  );
  const note = (
    <div className="note">
      <strong>{t("home.mindful")}</strong> {scenario.content_note}
    </div>
  );
  const ways = (
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
  );
  // On a phone twelve whole cards are a dozen screens; there one sees who there is, and opens whom one wants.
  return roomy ? (
    <article className="card scenario" lang={scenario.language}>
      {top}
      <Text>{scenario.summary}</Text>
      {note}
      {ways}
    </article>
  ) : (
    <details className="card scenario folds" lang={scenario.language}>
      <summary>
        {top}
        <Text className="about">{scenario.summary}</Text>
      </summary>
      {note}
      {ways}
    </details>
  );
}
