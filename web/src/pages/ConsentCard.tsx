import { Button, Group, Text, Title } from "@mantine/core";
import { useState } from "react";
import { api, type ApiError } from "../api/client";
import { asApiError, useRemote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { Failure } from "../shell/States";

/** Asks once whether conversations may be kept. Both answers look alike, for both are fine. */
export function ConsentCard() {
  const { t } = useWords();
  const { remote, set } = useRemote(api.consents);
  const [answered, setAnswered] = useState(false);
  const [failure, setFailure] = useState<ApiError | null>(null);
  if (remote.state !== "ready") return null;
  const { decision } = remote.value.storage;
  if (decision !== "unanswered" && !answered) return null;

  const decide = async (choice: "granted" | "refused") => {
    setFailure(null);
    try {
      set(await api.decideStorage(choice));
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
        {t("consent.title")}
      </Title>
      <Text mt={4}>{t("consent.body")}</Text>
      <Text size="sm" c="dimmed">
        {t("consent.both")}
      </Text>
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
