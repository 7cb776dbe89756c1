import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { CopyButton } from "../account/CopyButton";
import { invitationLink } from "../account/invitation";
import { Told } from "../account/Told";
import { api } from "../api/client";
import type { Invitation, Role } from "../api/types";
import { useWords } from "../i18n/useWords";
import { useErrorWords } from "../shell/States";
import { useTask } from "../write/useTask";
import { RoleSelect } from "./RoleSelect";

/** Writes an invitation; its link is told once. */
export function Invite({ onWritten }: { onWritten: () => void }) {
  const { t, label, date } = useWords();
  const words = useErrorWords();
  const [role, setRole] = useState<Role>("learner");
  const [written, setWritten] = useState<Invitation | null>(null);
  const task = useTask();
  return (
    <section className="card" aria-labelledby="invite">
      <Stack gap="sm">
        <div>
          <Title order={2} id="invite">
            {t("operate.invite")}
          </Title>
          <Text mt="xs">{t("operate.inviteLead")}</Text>
        </div>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void task.run(() => api.invite(role), (invitation) => {
              setWritten(invitation);
              onWritten();
            });
          }}
        >
          <Group align="flex-end" gap="sm">
            <RoleSelect value={role} onChange={setRole} />
            <Button type="submit" variant="default" loading={task.busy}>
              {t("operate.inviteDo")}
            </Button>
          </Group>
        </form>
        <Told words={task.failure === null ? "" : words(task.failure)} />
        <div role="status">
          {written !== null && (
            <>
              <Text>{t("operate.invited", { role: label("role", written.role), date: date(written.expires_at) })}</Text>
              <p className="secret">{invitationLink(written.invitation)}</p>
            </>
          )}
        </div>
        {written !== null && (
          <div className="row">
            <CopyButton key={written.invitation} text={invitationLink(written.invitation)} />
          </div>
        )}
      </Stack>
    </section>
  );
}
