import { Button, Checkbox, Stack, Text, Textarea } from "@mantine/core";
import { useCallback, useState } from "react";
import { api } from "../api/client";
import { useRemote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { isBlank } from "../practice/blank";
import { characters } from "../practice/characters";
import { MOST_CHARACTERS } from "../practice/Composer";
import { StartButton } from "../practice/StartButton";
import { Await } from "../shell/States";
import type { Work } from "./UnitPage";

/** As many as one can look over at once. */
const OFFERED = 3;

/** Who do you need to talk to this week? Then those whose matter comes nearest. */
export function RealTask({ work }: { work: Work }) {
  const { t, language } = useWords();
  const { unit, step, busy, send } = work;
  const [about, setAbout] = useState("");
  const [mayAsk, setMayAsk] = useState(false);
  const { remote, reload } = useRemote(useCallback(() => api.scenarios(language), [language]));
  const { real } = unit;
  if (real === undefined) return null;
  return (
    <div className="card">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send({ about: about.trim(), may_ask: mayAsk });
        }}
      >
        <Stack gap="sm">
          <Text fw={650}>{real.question}</Text>
          <Textarea
            label={t("course.about")}
            description={t("course.aboutHint")}
            value={about}
            onChange={(event) => { setAbout(event.currentTarget.value); }}
            autosize
            minRows={2}
            maxRows={6}
          />
          <Checkbox
            label={t("course.mayAsk", { days: real.after_days })}
            checked={mayAsk}
            onChange={(event) => { setMayAsk(event.currentTarget.checked); }}
          />
          <div>
            <Button type="submit" loading={busy} disabled={isBlank(about) || characters(about) > MOST_CHARACTERS}>
              {t("course.find")}
            </Button>
          </div>
        </Stack>
      </form>
      {step?.nearest && (
        <Stack gap="sm" mt="md" role="status">
          <Text>{t("course.nearest")}</Text>
          <Await remote={remote} retry={reload}>
            {(scenarios) => (
              <Stack gap="xs" align="flex-start">
                {step.nearest?.slice(0, OFFERED).map((id) => {
                  const scenario = scenarios.find((one) => one.id === id);
                  return (
                    scenario && (
                      <StartButton
                        key={id}
                        scenario={id}
                        language={language}
                        label={t("course.practise", { name: scenario.persona.called, title: scenario.title })}
                      />
                    )
                  );
                })}
              </Stack>
            )}
          </Await>
        </Stack>
      )}
    </div>
  );
}
