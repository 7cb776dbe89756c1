import { Anchor, Button, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { api, type ApiError } from "../api/client";
import type { Correction } from "../api/types";
import { asApiError, useRemote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { toHash } from "../shell/route";
import { Await, Failure } from "../shell/States";
import { MyCorrection } from "./MyCorrection";

/** What one has put right, and what became of it; each can be deleted. */
export default function FeedbackPage() {
  const { t } = useWords();
  const { remote, reload, set } = useRemote(api.corrections);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const remove = async (one: Correction, mine: { allowed: boolean; corrections: Correction[] }) => {
    setFailure(null);
    try {
      await api.deleteCorrection(one.id);
      set({ ...mine, corrections: mine.corrections.filter(({ id }) => id !== one.id) });
    } catch (caught) {
      setFailure(asApiError(caught));
    }
  };
  return (
    <div className="page">
      <Stack gap="md">
        <div>
          <Title order={1} size="h2">{t("correct.mineTitle")}</Title>
          <Text c="dimmed">{t("correct.mineLead")}</Text>
        </div>
        {failure && <Failure error={failure} />}
        <Await remote={remote} retry={reload}>
          {(mine) => (
            <>
              <Text size="sm">{t(mine.allowed ? "correct.allowed" : "correct.notAllowed")}</Text>
              <Anchor size="sm" href={toHash({ page: "me" })}>{t("correct.change")}</Anchor>
              {mine.corrections.length === 0 ? (
                <Text>{t("correct.none")}</Text>
              ) : (
                mine.corrections.map((one) => (
                  <MyCorrection key={one.id} correction={one} onDelete={() => void remove(one, mine)} />
                ))
              )}
            </>
          )}
        </Await>
        <div>
          <Button component="a" variant="default" href={toHash({ page: "home" })}>{t("app.back")}</Button>
        </div>
      </Stack>
    </div>
  );
}
