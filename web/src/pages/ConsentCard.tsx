import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useCallback, useState } from "react";
import { api, type ApiError } from "../api/client";
import { asApiError, useRemote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { Failure } from "../shell/States";

/** Asks once whether conversations may be kept. Both answers look alike, for both are fine. */
export function ConsentCard() {
  const { t, language } = useWords();
  const { remote, set } = useRemote(useCallback(() => api.consents(language), [language]));
  const [answered, setAnswered] = useState(false);
  const [failure, setFailure] = useState<ApiError | null>(null);
  if (remote.state !== "ready") return null;
  const { decision } = remote.value.storage;
  const asked = remote.value.purposes.find(({ purpose }) => purpose === "storage");
  if (asked === undefined || (decision !== "unanswered" && !answered)) return null;

  const decide = async (choice: "granted" | "refused") => {
    setFailure(null);
    try {
      set(await api.decide(asked, choice));
      setAnswered(true);
    } catch (caught) {
      setFailure(asApiError(caught));
    }
  };

  if (decision !== "unanswered") {
    return (
      <p role="status" style={{ margin: 0 }}>
        {decision === "granted" ? t("consent.thanksGranted") : t("consent.thanksRefused")}
      </p>
    );
  }
  return (
    <section className="card" aria-labelledby="consent">
      <Title order={2} size="h3" id="consent">
        {asked.title}
      </Title>
      <Stack gap={4} mt={4}>
        {asked.text.split("\n\n").map((paragraph) => <Text key={paragraph}>{paragraph}</Text>)}
        {asked.days !== null && (
          <Text size="sm" c="dimmed">
            {t("purposes.days", { n: asked.days })}
          </Text>
        )}
        {asked.offer === "guardian_needed" && <Text>{t("purposes.guardian")}</Text>}
      </Stack>
      <Group mt="sm">
        <Button variant="default" onClick={() => void decide("granted")}>
          {t("consent.grant")}
        </Button>
        <Button variant="default" onClick={() => void decide("refused")}>
          {t("consent.refuse")}
        </Button>
      </Group>
      {failure && <Failure error={failure} />}
    </section>
  );
}
