import { Button, Stack, Text, Title } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { ShowingResult } from "../api/types";
import { Face } from "../face/Face";
import { useWords } from "../i18n/useWords";
import { VoiceButton } from "./VoiceButton";

/** What it was, what gave it away, and, where it was taken for something else, both side by side. */
export function Feedback({ result, last, onGoOn }: { result: ShowingResult; last: boolean; onGoOn: () => void }) {
  const { t } = useWords();
  const [both, setBoth] = useState(false);
  const first = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    first.current?.focus();
  }, []);
  const { showing, named } = result;
  const units = showing.action_units;
  const feeling = (code: ShowingResult["feeling"]) => t(`perceive.feeling.${code}`);
  return (
    <Stack gap="md">
      <Title order={2} size="h3" ref={first} tabIndex={-1}>
        {result.right
          ? t("perceive.right", { feeling: feeling(result.feeling), score: result.score })
          : t("perceive.wrong", { feeling: feeling(result.feeling), named: feeling(named.feeling), score: result.score })}
      </Title>
      <div className="showing">
        {units !== null && !both && (
          <div className="portrait">
            <Face persona={showing.persona} units={units} still label={t("perceive.faceOf", { name: showing.persona.called })} />
          </div>
        )}
        <Stack gap="sm">
          <Text>{result.gave_away}</Text>
          {result.apart !== null && <Text fw={550}>{result.apart}</Text>}
          {result.strength_note !== null && <Text size="sm">{result.strength_note}</Text>}
          {showing.voice_url !== null && <VoiceButton address={showing.voice_url} />}
        </Stack>
      </div>
      {units !== null && result.named_units !== null && !result.right && (
        <div>
          <Button variant="default" aria-expanded={both} onClick={() => { setBoth(!both); }}>
            {t("perceive.both")}
          </Button>
          {both && (
            <div className="pair faces">
              {([["feeling", result.feeling, units], ["named", named.feeling, result.named_units]] as const).map(
                ([which, code, shown]) => (
                  <figure key={which}>
                    <Face persona={showing.persona} units={shown} still label={feeling(code)} />
                    <figcaption>{t(which === "feeling" ? "perceive.itWas" : "perceive.youSaid", { feeling: feeling(code) })}</figcaption>
                  </figure>
                ),
              )}
            </div>
          )}
        </div>
      )}
      <div>
        <Button onClick={onGoOn}>{t(last ? "perceive.end" : "perceive.next")}</Button>
      </div>
    </Stack>
  );
}
