import { Button, Group, Stack } from "@mantine/core";
import { useState } from "react";
import { Told } from "../account/Told";
import { useSigned } from "../account/who";
import { api } from "../api/client";
import type { AccountChange, AccountState } from "../api/types";
import { useWords } from "../i18n/useWords";
import { Facts } from "../shell/Facts";
import { useErrorWords } from "../shell/States";
import { useTask } from "../write/useTask";
import { AccountFacts } from "./AccountFacts";
import { EraseAccount } from "./EraseAccount";
import { GuardianConsents } from "./GuardianConsents";
import { RoleSelect } from "./RoleSelect";

interface Props {
  account: AccountState;
  onChanged: (account: AccountState) => void;
  onErased: () => void;
}

/** One account; what can be done about it is unfolded. One's own is looked after elsewhere. */
export function AccountRow({ account, onChanged, onErased }: Props) {
  const { t, label, day } = useWords();
  const words = useErrorWords();
  const { who } = useSigned();
  const [open, setOpen] = useState(false);
  const [role, setRole] = useState(account.role);
  const [erasing, setErasing] = useState(false);
  const task = useTask();
  const own = account.id === who.id;
  const { name } = account;
  const panel = `account-${account.id}`;
  const change = (body: AccountChange) => void task.run(() => api.changeAccount(account.id, body), onChanged);
  const facts = [
    label("role", account.role),
    own ? t("operate.you") : "",
    account.shut ? t("operate.isShut") : "",
    account.locked ? t("operate.isLocked") : "",
    account.second_factor ? t("operate.hasFactor") : "",
    t("operate.since", { date: day(account.created_at) }),
  ].filter((fact) => fact !== "");
  return (
    <li>
      <span className="what">
        <strong>{name}</strong>
        <Facts facts={facts} />
      </span>
      {!own && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={open}
          aria-controls={panel}
          aria-label={t("operate.manageName", { name })}
          onClick={() => { setOpen(!open); }}
        >
          {t(open ? "operate.fold" : "operate.manage")}
        </Button>
      )}
      <div id={panel} className="manage" hidden={!open}>
        <Stack gap="sm">
          <Group align="flex-end" gap="sm">
            <RoleSelect value={role} onChange={setRole} />
            <Button variant="default" disabled={role === account.role || task.busy} onClick={() => { change({ role }); }}>
              {t("operate.roleDo")}
            </Button>
          </Group>
          <Group gap="sm">
            <Button variant="default" disabled={task.busy} onClick={() => { change({ shut: !account.shut }); }}>
              {t(account.shut ? "operate.open" : "operate.shut")}
            </Button>
            {account.locked && (
              <Button variant="default" disabled={task.busy} onClick={() => { change({ unlock: true }); }}>
                {t("operate.unlock")}
              </Button>
            )}
            <Button variant="default" c="var(--mantine-color-error)" onClick={() => { setErasing(true); }}>
              {t("operate.erase")}
            </Button>
          </Group>
          {open && account.role === "learner" && <AccountFacts account={account.id} />}
          {open && <GuardianConsents account={account.id} />}
          <Told words={task.failure === null ? "" : words(task.failure)} />
        </Stack>
      </div>
      {erasing && <EraseAccount account={account} onErased={onErased} onClose={() => { setErasing(false); }} />}
    </li>
  );
}
