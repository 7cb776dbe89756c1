import { Button, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { useState } from "react";
import { Told } from "../account/Told";
import { api } from "../api/client";
import type { LookedUp } from "../api/types";
import { useWords } from "../i18n/useWords";
import { useErrorWords } from "../shell/States";
import { useTask } from "../write/useTask";

/** Finds by the reference that a person on call was given who it is. That it was done is in the audit log. */
export function OnCallLookUp() {
  const { t, date, list } = useWords();
  const words = useErrorWords();
  const [reference, setReference] = useState("");
  const [found, setFound] = useState<LookedUp | null>(null);
  const task = useTask();
  return (
    <section aria-labelledby="on-call-find">
      <Stack gap="sm">
        <Title order={2} id="on-call-find">
          {t("operate.onCall.find")}
        </Title>
        <Text>{t("operate.onCall.findLead")}</Text>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            setFound(null);
            void task.run(() => api.lookUpOnCall(reference.trim()), setFound);
          }}
        >
          <Group align="flex-end" gap="sm">
            <TextInput
              label={t("operate.onCall.reference")}
              value={reference}
              autoComplete="off"
              onChange={(event) => { setReference(event.currentTarget.value); }}
            />
            <Button type="submit" variant="default" loading={task.busy} disabled={reference.trim() === ""}>
              {t("operate.onCall.findDo")}
            </Button>
          </Group>
        </form>
        <div role="status">
          {found !== null && (
            <>
              <Text fw={600}>
                {t("operate.onCall.found", { name: found.name, level: t(`operate.onCall.level.${found.level}`), at: date(found.at) })}
              </Text>
              {found.groups.length > 0 && <Text>{t("operate.onCall.groups", { groups: list(found.groups) })}</Text>}
            </>
          )}
        </div>
        <Told words={task.failure === null ? "" : words(task.failure)} />
      </Stack>
    </section>
  );
}
