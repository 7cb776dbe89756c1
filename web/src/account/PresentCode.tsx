import { TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../i18n/useWords";

interface Props {
  value: string;
  error: ReactNode;
  onChange: (value: string) => void;
}

/** A code of the second factor that there is, or a recovery code, before it is changed. */
export function PresentCode({ value, error, onChange }: Props) {
  const { t } = useWords();
  return (
    <TextInput
      label={t("account.codePresent")}
      description={t("account.codeHint")}
      value={value}
      maxLength={40}
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      required
      withAsterisk={false}
      maw={420}
      error={error}
      onChange={(event) => { onChange(event.currentTarget.value); }}
    />
  );
}
