import { Anchor, Stack, Text, Title } from "@mantine/core";
import { useCallback, useState } from "react";
import { api } from "../api/client";
import type { Scales } from "../api/types";
import { useRemote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { toHash } from "../shell/route";
import { Await } from "../shell/States";
import { ScaleCard } from "./ScaleCard";
import { openNow, type Sitting } from "./sheet";

/** Questionnaires: those that a course asks now, then all of them for oneself. */
export default function ScalesPage() {
  const { t, language } = useWords();
  const { remote, reload } = useRemote(useCallback(() => api.scales(language), [language]));
  return (
    <div className="page">
      <Stack gap="lg">
        <div>
          <Title order={1}>{t("scales.title")}</Title>
          <Text>{t("scales.lead")}</Text>
        </div>
        <Await remote={remote} retry={reload}>
          {(scales) => <All key={language} scales={scales} />}
        </Await>
        <Anchor href={toHash({ page: "courses" })}>{t("scales.toCourses")}</Anchor>
      </Stack>
    </div>
  );
}

function All({ scales: { scales, asked } }: { scales: Scales }) {
  const { t } = useWords();
  // what was asked stays in sight with its score, though it is asked no more
  const [sittings] = useState<readonly Sitting[]>(() => openNow(asked));
  const of = (id: string) => scales.find((one) => one.id === id);
  return (
    <>
      {sittings.map((sitting) => {
        const scale = of(sitting.asked.scale);
        return scale && <ScaleCard key={`${sitting.asked.enrolment} ${sitting.time}`} scale={scale} sitting={sitting} />;
      })}
      <section aria-labelledby="for-oneself">
        <Title order={2} id="for-oneself" size="h3" mb="xs">
          {t("scales.forOneself")}
        </Title>
        <Text size="sm" mb="sm">{t("scales.nothingKept")}</Text>
        <Stack gap="md">
          {scales.map((scale) => (
            <ScaleCard key={scale.id} scale={scale} sitting={null} />
          ))}
        </Stack>
      </section>
    </>
  );
}
