import { Alert, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../i18n/useWords";
import { useErrorWords } from "../shell/States";
import { Feedback } from "./Feedback";
import { RoundEnd } from "./RoundEnd";
import { Setup, type Chosen } from "./Setup";
import { ShowingCard } from "./ShowingCard";
import { useRound } from "./useRound";

/** A round in which feelings are shown, and named. */
export default function PerceivePage() {
  const { t, language } = useWords();
  const words = useErrorWords();
  const { round, result, busy, failure, begin, name, goOn, leave } = useRound();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const start = (plan: Chosen) => {
    setChosen(plan);
    void begin({ language, ...plan });
  };
  const deaf = round?.modality === "face" && chosen?.modality === "both";

  const part = () => {
    if (round === null) return <Setup busy={busy} onBegin={start} />;
    if (result !== null) return <Feedback key={result.showing.number} result={result} last={round.showing === null} onGoOn={goOn} />;
    if (round.showing !== null) {
      return (
        <ShowingCard
          key={round.showing.number}
          showing={round.showing}
          count={round.count}
          mixed={round.mixed}
          busy={busy}
          onName={(feeling, strength) => void name(feeling, strength)}
        />
      );
    }
    return round.report && <RoundEnd report={round.report} busy={busy} onAgain={() => { start(chosen ?? { modality: round.modality, strength: round.strength, mixed: round.mixed }); }} onOther={leave} />;
  };

  return (
    <div className="page" lang={round?.language ?? language}>
      <Stack gap="md">
        <div>
          <Title order={1} size="h2">
            {t("perceive.title")}
          </Title>
          {round === null && <Text c="dimmed">{t("perceive.lead")}</Text>}
        </div>
        {deaf && <Text size="sm" role="status">{t("perceive.faceInstead")}</Text>}
        {failure && (
          <Alert color="red" variant="light" role="alert">
            {words(failure)}
          </Alert>
        )}
        <div className="card">{part()}</div>
        <Text size="xs" c="dimmed">
          {t("perceive.drawn")}
        </Text>
      </Stack>
    </div>
  );
}
