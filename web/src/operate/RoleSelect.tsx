import { NativeSelect } from "@mantine/core";
import type { Role } from "../api/types";
import { useWords } from "../i18n/useWords";

const ROLES: readonly Role[] = ["learner", "instructor", "operator"];

export function RoleSelect({ value, onChange }: { value: Role; onChange: (role: Role) => void }) {
  const { t, label } = useWords();
  return (
    <NativeSelect
      label={t("operate.role")}
      value={value}
      data={ROLES.map((role) => ({ value: role, label: label("role", role) }))}
      onChange={(event) => { onChange(event.currentTarget.value as Role); }}
    />
  );
}
