import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { Law } from "../api/types";
import { useWords } from "../i18n/useWords";
import { kept } from "../practice/kept";
import { filled } from "./unbroken";

/** That people here are played by AI: all of it at first, and a reminder each time the page is opened anew. */
export function Told({ law }: { law: Law }) {
  const { t } = useWords();
  const [when] = useState(() => (kept.toldOnce(law.profile) ? "each_login" : "first_use"));
  const [putAway, setPutAway] = useState(() => kept.toldNow(law.profile));
  const texts = law.notices
    .filter((notice) => notice.when === when)
    .map((notice) => filled(notice.text, { days: String(law.practice_days) }))
    .filter((text) => text !== undefined);
  if (putAway || texts.length === 0) return null;
  return (
    <section className="card law" role="note" aria-label={t("law.told")}>
      <Stack gap="xs">
        {texts.map((text) => <Text key={text}>{text}</Text>)}
        <Group>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              kept.keepTold(law.profile);
              setPutAway(true);
            }}
          >
            {t("law.understood")}
          </Button>
        </Group>
      </Stack>
    </section>
  );
}
