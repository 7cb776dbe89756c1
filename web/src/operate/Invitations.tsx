import { Button } from "@mantine/core";
import { useState } from "react";
import { Told } from "../account/Told";
import { api } from "../api/client";
import type { OpenInvitation } from "../api/types";
import { useWords } from "../i18n/useWords";
import { Facts } from "../shell/Facts";
import { useErrorWords } from "../shell/States";
import { useTask } from "../write/useTask";
import { Invite } from "./Invite";
import { More } from "./More";
import { usePages } from "./usePages";

const load = (after: string | null) => api.invitations(after).then(({ invitations, next }) => ({ items: invitations, next }));

function Row({ invitation, onWithdrawn }: { invitation: OpenInvitation; onWithdrawn: () => void }) {
  const { t, label, date } = useWords();
  const words = useErrorWords();
  const task = useTask();
  const until = date(invitation.expires_at);
  return (
    <li>
      <span className="what">
        <strong>{label("role", invitation.role)}</strong>
        <Facts facts={[t("account.until", { date: until })]} />
      </span>
      <Button
        variant="subtle"
        size="compact-sm"
        loading={task.busy}
        aria-label={t("operate.withdrawName", { role: label("role", invitation.role), date: until })}
        onClick={() => void task.run(() => api.withdrawInvitation(invitation.id), onWithdrawn)}
      >
        {t("operate.withdraw")}
      </Button>
      <Told words={task.failure === null ? "" : words(task.failure)} />
    </li>
  );
}

/** Inviting, and those who have not come yet. */
export function Invitations() {
  const { t } = useWords();
  const pages = usePages(load);
  const [withdrawn, setWithdrawn] = useState(false);
  return (
    <>
      <Invite
        onWritten={() => {
          setWithdrawn(false);
          pages.reload();
        }}
      />
      <div role="status">{withdrawn && t("operate.withdrawn")}</div>
      {pages.items.length > 0 && (
        <details>
          <summary>{t("operate.invitationsOpen")}</summary>
          <ul className="past accounts">
            {pages.items.map((invitation) => (
              <Row
                key={invitation.id}
                invitation={invitation}
                onWithdrawn={() => {
                  setWithdrawn(true);
                  pages.set((items) => items.filter((one) => one.id !== invitation.id));
                }}
              />
            ))}
          </ul>
          <More pages={pages} words="operate.more" />
        </details>
      )}
    </>
  );
}
