import { PasswordInput, type PasswordInputProps } from "@mantine/core";
import { useWords } from "../i18n/useWords";

interface Props extends Omit<PasswordInputProps, "onChange"> {
  onChange: (text: string) => void;
}

/** A box for a password, which can be looked at while it is typed. */
export function Secret({ onChange, ...rest }: Props) {
  const { t } = useWords();
  return (
    <PasswordInput
      maxLength={200}
      spellCheck={false}
      {...rest}
      visibilityToggleButtonProps={{ "aria-label": t("account.showPassword"), tabIndex: 0 }}
      onChange={(event) => { onChange(event.currentTarget.value); }}
    />
  );
}
