import { Text, Title } from "@mantine/core";
import type { ReviewAgreement } from "../api/types";
import { languageNames } from "../i18n/languages";
import { useWords } from "../i18n/useWords";

/** How far the first two reviewers agree, of each kind and language that has two reviews of anything. */
export function Agreements({ agreement }: { agreement: readonly ReviewAgreement[] }) {
  const { t } = useWords();
  const some = agreement.filter(({ cases }) => cases > 0);
  return (
    <section className="card">
      <Title order={2} size="h4">{t("review.agreement")}</Title>
      <Text size="sm" c="dimmed">{t("review.agreementLead")}</Text>
      {some.length === 0 ? (
        <Text mt="xs">{t("review.noAgreement")}</Text>
      ) : (
        <ul className="plain">
          {some.map(({ kind, language, cases, same, kappa }) => (
            <li key={`${kind} ${language}`}>
              {t("review.row", { kind: t(`correct.kind.${kind}`), language: languageNames[language], same, cases })}{" "}
              {kappa === null ? t("review.undefined") : t("review.kappa", { kappa: kappa.toFixed(2) })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
