import { Anchor, Stack, Text, Title } from "@mantine/core";
import type { Consents } from "../api/types";
import { useWords } from "../i18n/useWords";
import { Fold } from "../report/Fold";
import { toHash } from "../shell/route";
import { PurposeCard } from "./PurposeCard";

/** What else may be allowed, each by itself, and every answer so far. What cannot be allowed here stands under `NotHere`. */
export function Purposes({ consents, onAnswered }: { consents: Consents; onAnswered: (consents: Consents) => void }) {
  const { t, date, label } = useWords();
  const { purposes, history } = consents;
  const asked = purposes.filter(
    ({ purpose, offer, decision }) =>
      purpose !== "storage" && (offer === "open" || offer === "guardian_needed" || decision === "granted"),
  );
  return (
    <section className="card" aria-labelledby="purposes">
      <Title order={2} id="purposes">
        {t("purposes.title")}
      </Title>
      <Text mt="xs">{t("purposes.lead")}</Text>
      <Stack gap="lg" mt="md">
        {asked.map((purpose) => <PurposeCard key={purpose.purpose} purpose={purpose} onAnswered={onAnswered} />)}
        {purposes.some(({ purpose, offer }) => purpose === "on_call" && offer === "not_here") && (
          <Text>{t("purposes.nobodyOnCall")}</Text>
        )}
        {purposes
          .filter(({ offer }) => offer === "age_needed")
          .map(({ purpose, title }) => (
            <Text key={purpose}>
              {title} {t("purposes.ageNeeded")} <Anchor href={toHash({ page: "account" })}>{t("purposes.toAccount")}</Anchor>
            </Text>
          ))}
        {history.length > 0 && (
          <Fold title={t("purposes.history")}>
            <ul>
              {history.map(({ purpose, decision, at, giver }, place) => (
                <li key={place}>
                  {[
                    date(at),
                    label("purpose", purpose),
                    t(decision === "granted" ? "purposes.saidYes" : "purposes.saidNo"),
                    ...(giver === "guardian" ? [t("purposes.byGuardian")] : []),
                  ].join(" · ")}
                </li>
              ))}
            </ul>
          </Fold>
        )}
      </Stack>
    </section>
  );
}
