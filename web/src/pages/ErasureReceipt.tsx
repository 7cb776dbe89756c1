import { Anchor, Button, Group, Stack, Text } from "@mantine/core";
import { receiptAddress } from "../api/client";
import type { Erased } from "../api/types";
import { useWords } from "../i18n/useWords";
import { saveJson } from "../shell/saveFile";

/** What was deleted, what is kept and why, and how that can be shown later. Told this once, so it can be saved. */
export function ErasureReceipt({ receipt, onDone }: { receipt: Erased; onDone: () => void }) {
  const { t, label, date } = useWords();
  const left = receipt.checks.reduce((sum, check) => sum + check.left, 0);
  const columns = receipt.checks.reduce((sum, check) => sum + check.columns, 0);
  return (
    <Stack gap="sm">
      <Text role="status">{t("erasure.done", { date: date(receipt.erased_at) })}</Text>
      <Text>{t("erasure.number")}</Text>
      <p className="secret">{receipt.receipt}</p>
      <Text size="sm">
        {t("erasure.verify")} <Anchor href={receiptAddress(receipt.receipt)}>{receiptAddress(receipt.receipt)}</Anchor>
      </Text>
      <Text fw={600}>{t("erasure.deleted")}</Text>
      <ul>
        {receipt.deleted.map(({ kind, count }) => (
          <li key={kind}>
            {label("erased", kind)}: {count}
          </li>
        ))}
      </ul>
      <Text>{left === 0 ? t("erasure.checked", { n: columns }) : t("erasure.left", { n: left })}</Text>
      <Text fw={600}>{t("erasure.kept")}</Text>
      <ul>
        {receipt.kept.map(({ kind, what, why }) => (
          <li key={kind}>
            {what}
            <Text size="sm" c="dimmed">
              {why}
            </Text>
          </li>
        ))}
      </ul>
      <Group>
        <Button variant="default" onClick={() => { saveJson(`tongli-erasure-${receipt.receipt}.json`, receipt); }}>
          {t("erasure.save")}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t("erasure.close")}
        </Button>
      </Group>
    </Stack>
  );
}
