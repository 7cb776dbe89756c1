import { Text } from "@mantine/core";
import type { PastedTalk } from "../api/types";
import { useWords } from "../i18n/useWords";

/** How many lines are named; a long copy may have a time above every line. */
const NAMED = 12;

/** Which lines were nobody's words, so that none goes missing unseen. */
export function PassedOver({ lines }: { lines: PastedTalk["passed_over"] }) {
  const { t, list } = useWords();
  if (lines.length === 0) return null;
  const named = lines.slice(0, NAMED).map(({ line, why }) => t("talk.leftLine", { line, why: t(`talk.why.${why}`) }));
  const words = { n: lines.length, lines: list(named) };
  return (
    <Text size="sm" c="dimmed">
      {t(lines.length > NAMED ? "talk.leftMany" : "talk.left", words)}
    </Text>
  );
}
