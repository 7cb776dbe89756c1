import { Button } from "@mantine/core";
import { api } from "../api/client";
import { asApiError } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import type { Route } from "../shell/route";
import { useErrorWords } from "../shell/States";
import { useTask } from "../write/useTask";
import { leaveTo } from "./elsewhere";
import { Told } from "./Told";
import { useSigned } from "./who";

/** A login that is over already is what was wanted. Whoever is signed in elsewhere still is asked there, on a page of theirs. */
export async function signOut(): Promise<void> {
  try {
    const there = await api.signOut();
    if (there !== null) leaveTo(there);
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
