import { Button, Text } from "@mantine/core";
import { useState } from "react";
import { api, type ApiError } from "../api/client";
import type { Lang } from "../api/types";
import { asApiError } from "../api/useRemote";
import { go } from "../shell/route";
import { useErrorWords } from "../shell/States";

interface Props {
  scenario: string;
  language: Lang;
  label: string;
  /** For where the label alone does not tell one button from its neighbours. */
  name?: string;
  size?: string;
  variant?: string;
}

/** Begins a whole conversation and goes there; says beside itself why it could not. */
export function StartButton({ scenario, language, label, name, size = "sm", variant = "light" }: Props) {
  const words = useErrorWords();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiError | null>(null);

  const start = async () => {
    setBusy(true);
    setFailure(null);
    try {
      const { id } = await api.startScenario(scenario, language);
      go({ page: "practice", id });
    } catch (caught) {
      setFailure(asApiError(caught));
      setBusy(false);
    }
  };

  return (
    <>
      <Button
        size={size}
        variant={variant}
        loading={busy}
        onClick={() => void start()}
        {...(name === undefined ? {} : { "aria-label": name })}
      >
        {label}
      </Button>
      {failure && (
        <Text role="alert" size="sm" c="var(--mantine-color-error)">
          {words(failure)}
        </Text>
      )}
    </>
  );
}
