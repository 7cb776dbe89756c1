import { Button, Text, Title } from "@mantine/core";
import { useState } from "react";
import { api, type ApiError } from "../api/client";
import type { Scenario } from "../api/types";
import { asApiError } from "../api/useRemote";
import { Face } from "../face/Face";
import { useWords } from "../i18n/useWords";
import { go } from "../shell/route";
import { Failure } from "../shell/States";

const CALM = {};

export function ScenarioCards({ scenarios }: { scenarios: Scenario[] }) {
  const { t } = useWords();
  const [starting, setStarting] = useState<string | null>(null);
  const [failure, setFailure] = useState<ApiError | null>(null);

  const start = async ({ id, language }: Scenario) => {
    setStarting(id);
    setFailure(null);
    try {
      const session = await api.startScenario(id, language);
      go({ page: "practice", id: session.id });
    } catch (caught) {
      setFailure(asApiError(caught));
      setStarting(null);
    }
  };

  if (scenarios.length === 0) return <Text c="dimmed">{t("home.noScenarios")}</Text>;
  return (
    <>
      {failure && <Failure error={failure} />}
      <ul className="scenarios">
        {scenarios.map((scenario) => (
          <li key={scenario.id}>
            <article className="card scenario" lang={scenario.language}>
              <div className="top">
                <div className="portrait">
                  <Face persona={scenario.persona} units={CALM} still />
                </div>
                <div>
                  <Title order={3}>{scenario.title}</Title>
                  <Text size="sm" c="dimmed">
                    {scenario.persona.name}
                    {scenario.persona.age === undefined ? "" : ` · ${t("home.age", { age: scenario.persona.age })}`}
                    {` · ${t("home.difficulty", { level: scenario.difficulty })}`}
                  </Text>
                </div>
              </div>
              <Text>{scenario.summary}</Text>
              <div className="note">
                <strong>{t("home.mindful")}</strong> {scenario.content_note}
              </div>
              <div className="go">
                <Button
                  variant="light"
                  loading={starting === scenario.id}
                  disabled={starting !== null && starting !== scenario.id}
                  onClick={() => void start(scenario)}
                  aria-label={`${t("home.start")}: ${scenario.title}`}
                >
                  {t("home.start")}
                </Button>
              </div>
            </article>
          </li>
        ))}
      </ul>
    </>
  );
}
