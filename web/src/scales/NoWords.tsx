import { Anchor, Text } from "@mantine/core";
import type { Scale } from "../api/types";
import { useWords } from "../i18n/useWords";

/** The items belong to others: why they are not here, and what whoever runs Tongli can do. */
export function NoWords({ scale }: { scale: Scale }) {
  const { t } = useWords();
  return (
    <>
      <Text>{t(scale.words_fault === undefined ? "scales.noWords" : "scales.faultyWords")}</Text>
      {scale.words_fault !== undefined && <Text size="sm" ff="monospace">{scale.words_fault}</Text>}
      <Text size="sm">{scale.licence}</Text>
      <Text size="sm">
        {t("scales.bringWords", { file: scale.words_file })}{" "}
        <Anchor href={scale.where} target="_blank" rel="noreferrer" size="sm">
          {t("scales.where")}
        </Anchor>
      </Text>
    </>
  );
}
