import { Button, Group, Stack, Text } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useWords } from "../i18n/useWords";
import { CopyButton } from "./CopyButton";

/** Told once: the page keeps them only until one says that they are noted. */
export function RecoveryCodes({ codes, onNoted }: { codes: readonly string[]; onNoted: () => void }) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus(); // the button that led here is gone
  }, []);
  return (
    <Stack gap="sm">
      <div ref={box} tabIndex={-1} className="to-print">
        <Text fw={650}>{t("account.codesTitle")}</Text>
        <Text>{t("account.codesLead")}</Text>
        <ul className="secrets">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </div>
      <Group>
        <CopyButton text={codes.join("\n")} />
        <Button variant="default" onClick={() => { window.print(); }}>
          {t("account.print")}
        </Button>
        <Button onClick={onNoted}>{t("account.noted")}</Button>
      </Group>
    </Stack>
  );
}
