import { Button } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../i18n/useWords";

/** Copies a text. Browsers forbid it on plain http other than loopback; then it says that one has to do it oneself. */
export function CopyButton({ text }: { text: string }) {
  const { t } = useWords();
  const [said, setSaid] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(t("account.copied"));
    } catch {
      setSaid(t("account.notCopied"));
    }
  };
  return (
    <div>
      <Button variant="default" onClick={() => void copy()}>
        {t("account.copy")}
      </Button>
      <span role="status" className="copied">
        {said}
      </span>
    </div>
  );
}
