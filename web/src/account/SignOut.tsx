import { Button } from "@mantine/core";
import { api } from "../api/client";
import { asApiError } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import type { Route } from "../shell/route";
import { useErrorWords } from "../shell/States";
import { useTask } from "../write/useTask";
import { Told } from "./Told";
import { useSigned } from "./who";

/** A login that is over already is what was wanted. */
export async function signOut(): Promise<void> {
  try {
    await api.signOut();
  } catch (caught) {
    const error = asApiError(caught);
    if (error.code !== "sign-in-needed") throw error;
  }
}

export function SignOutButton({ to = { page: "home" } }: { to?: Route }) {
  const { t } = useWords();
  const words = useErrorWords();
  const { leave } = useSigned();
  const task = useTask();
  return (
    <>
      <Button variant="default" loading={task.busy} onClick={() => void task.run(signOut, () => { leave(t("account.signedOut"), to); })}>
        {t("account.signOut")}
      </Button>
      <Told words={task.failure === null ? "" : words(task.failure)} />
    </>
  );
}
