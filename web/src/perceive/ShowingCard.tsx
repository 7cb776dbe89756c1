import { Stack, Text, Title } from "@mantine/core";
import type { Feeling, Showing } from "../api/types";
import { Face } from "../face/Face";
import { useWords } from "../i18n/useWords";
import { FeelingChoice } from "./FeelingChoice";
import { VoiceButton } from "./VoiceButton";

interface Props {
  showing: Showing;
  count: number;
  mixed: boolean;
  busy: boolean;
  onName: (feeling: Feeling, strength: number) => void;
}

/** A face, a voice or both, and the question what it shows. */
export function ShowingCard({ showing, count, mixed, busy, onName }: Props) {
  const { t } = useWords();
  const { persona, action_units: units, in_words: inWords, voice_url: voice } = showing;
  const name = persona.called;
  return (
    <Stack gap="md">
      <Title order={2} size="h3">
        {t("perceive.at", { at: showing.number, count })}
      </Title>
      <div className="showing">
        {units !== null && (
          <div className="portrait">
            <Face persona={persona} units={units} label={t("perceive.faceOf", { name })} />
          </div>
        )}
        <Stack gap="sm">
          <p className="quote">
            <span className="who">{t("drill.says", { name })}</span>
            {showing.line}
          </p>
          {voice !== null && <VoiceButton address={voice} />}
          {mixed && <Text size="sm">{t("perceive.faceOnly")}</Text>}
          {inWords !== null && (
            <details>
              <summary>{t("perceive.inWords")}</summary>
              <p>{inWords}</p>
            </details>
          )}
        </Stack>
      </div>
      <FeelingChoice busy={busy} onName={onName} />
    </Stack>
  );
}
