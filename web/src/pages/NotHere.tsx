import { Stack, Text, Title } from "@mantine/core";
import { useCallback } from "react";
import { api } from "../api/client";
import { useRemote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";

/** What there is not on this server, and which rule says so. */
export function NotHere() {
  const { t, language } = useWords();
  const { remote } = useRemote(useCallback(() => api.law(language), [language]));
  if (remote.state !== "ready" || remote.value.unavailable.length === 0) return null;
  const said = remote.value.notices.filter((notice) => notice.when === "settings_opened");
  return (
    <section className="card">
      <Title order={2}>{t("law.notHere")}</Title>
      <Stack gap="xs" mt="xs">
        {said.map(({ id, text }) => <Text key={id}>{text}</Text>)}
        <ul>
          {remote.value.unavailable.map(({ subject, why, source }) => (
            <li key={subject}>
              {why}
              <Text size="sm" c="dimmed">
                {source}
              </Text>
            </li>
          ))}
        </ul>
      </Stack>
    </section>
  );
}
