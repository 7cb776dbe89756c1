import { Stack, Text } from "@mantine/core";
import type { Report } from "../api/types";
import { useWords } from "../i18n/useWords";

const ENDINGS = {
  hurt: "report.rememberedHurt",
  repaired: "report.rememberedRepaired",
  warm: "report.rememberedWarm",
  unfinished: "report.rememberedUnfinished",
} as const;

/** What the person brought along from an earlier talk: how it ended, what they had told, what they had been promised. */
export function Remembered({ remembered }: { remembered: NonNullable<Report["remembered"]> }) {
  const { t, list } = useWords();
  return (
    <Stack gap="xs">
      <Text>{t(ENDINGS[remembered.ending])}</Text>
      {remembered.told.length > 0 && (
        <Text>{t("report.rememberedTold", { list: list(remembered.told.map(({ name }) => name)) })}</Text>
      )}
      {remembered.promises.map((promise) => (
        <Text key={promise}>{t("report.rememberedPromise", { promise })}</Text>
      ))}
    </Stack>
  );
}
