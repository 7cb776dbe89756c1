import { Alert, Text } from "@mantine/core";
import type { Agreement } from "../api/types";
import { useWords } from "../i18n/useWords";
import { LEVELS_OF } from "./levels";

const WORDS = { too_few: "teach.few", steady: "teach.steady", low: "teach.low", falling: "teach.falling" } as const;

/** Kappa of each mechanism, the three together, the last twenty, and an alarm when the two drift apart. */
export function AgreementPanel({ agreement }: { agreement: Agreement }) {
  const { t } = useWords();
  const figure = (value: number | null | undefined) => (value == null ? t("teach.unsaid") : value.toFixed(2));
  const alarm = agreement.drift === "low" || agreement.drift === "falling";
  return (
    <div>
      <Text size="sm" c="dimmed" mb={4}>
        {t("teach.agree")} · {t("teach.marked", { n: agreement.marks })} · {t("teach.kappa")}
      </Text>
      <dl className="figures">
        {LEVELS_OF.map((mechanism) => (
          <div key={mechanism}>
            <dt>{t(`teach.${mechanism}`)}</dt>
            <dd>{figure(agreement.kappa[mechanism])}</dd>
          </div>
        ))}
        <div>
          <dt>{t("teach.pooled")}</dt>
          <dd>{figure(agreement.pooled)}</dd>
        </div>
        <div>
          <dt>{t("teach.recent")}</dt>
          <dd>{figure(agreement.recent)}</dd>
        </div>
      </dl>
      {alarm ? (
        <Alert color="red" variant="light" role="alert">
          {t(WORDS[agreement.drift])}
        </Alert>
      ) : (
        <Text size="sm">{t(WORDS[agreement.drift])}</Text>
      )}
    </div>
  );
}
