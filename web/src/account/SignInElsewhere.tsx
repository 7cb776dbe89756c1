import { Button } from "@mantine/core";
import { api } from "../api/client";
import { useWords } from "../i18n/useWords";
import { useErrorWords } from "../shell/States";
import { useTask } from "../write/useTask";
import { leaveFor } from "./elsewhere";
import { Told } from "./Told";
import { useSigned } from "./who";

/** Leads to the identity provider, where there is one. @param invitation of whoever has no account yet */
export function SignInElsewhere({ invitation }: { invitation?: string }) {
  const { t } = useWords();
  const words = useErrorWords();
  const { who } = useSigned();
  const task = useTask();
  if (who.provider === null) return null;
  return (
    <div>
      <Button
        variant="default"
        loading={task.busy}
        onClick={() => void task.run(() => api.leaveToSignIn(invitation), (address) => { leaveFor(address, who.id); })}
      >
        {t("account.elsewhere", { name: who.provider })}
      </Button>
      <Told words={task.failure === null ? "" : words(task.failure)} />
    </div>
  );
}
