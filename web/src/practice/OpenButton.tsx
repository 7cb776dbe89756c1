import { Button, Text } from "@mantine/core";
import { useState } from "react";
import type { ApiError } from "../api/client";
import { asApiError } from "../api/useRemote";
import { go } from "../shell/route";
import { useErrorWords } from "../shell/States";

interface Props {
  /** Makes the session and answers its id. */
  open: () => Promise<string>;
  label: string;
  /** For where the label alone does not tell one button from its neighbours. */
  name?: string | undefined;
  size: string;
  variant: string;
}

/** Makes a session and goes there; says beside itself why it could not. */
export function OpenButton({ open, label, name, size, variant }: Props) {
  const words = useErrorWords();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiError | null>(null);

  const start = async () => {
    setBusy(true);
    setFailure(null);
    try {
      go({ page: "practice", id: await open() });
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
