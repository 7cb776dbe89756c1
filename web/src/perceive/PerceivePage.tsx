import { Alert, Stack, Text, Title } from "@mantine/core";
import { useEffect, useState } from "react";
import type { Lang } from "../api/types";
import { chooseLanguage } from "../i18n";
import { useWords } from "../i18n/useWords";
import { useErrorWords } from "../shell/States";
import { Feedback } from "./Feedback";
import { RoundEnd } from "./RoundEnd";
import { Setup, type Chosen } from "./Setup";
import { ShowingCard } from "./ShowingCard";
import { useRound } from "./useRound";

interface Props {
  /** Whether whoever came by a link wants face and voice to disagree at times, and in which language. */
  mixed?: boolean;
  lang?: Lang | null;
}

/** A round in which feelings are shown, and named. */
export default function PerceivePage({ mixed = false, lang = null }: Props) {
  const { t, language } = useWords();
  const words = useErrorWords();
  const { round, result, busy, failure, begin, name, goOn, leave } = useRound();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  useEffect(() => {
    if (lang !== null) void chooseLanguage(lang);
  }, [lang]);
  const start = (plan: Chosen) => {
    setChosen(plan);
    void begin({ language, ...plan });
  };
  const deaf = round?.modality === "face" && chosen?.modality === "both";

  const part = () => {
    if (round === null) return <Setup busy={busy} wished={mixed} onBegin={start} />;
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
    return round.report && <RoundEnd round={round.id} report={round.report} busy={busy} onAgain={() => { start(chosen ?? { modality: round.modality, strength: round.strength, mixed: round.mixed }); }} onOther={leave} />;
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
