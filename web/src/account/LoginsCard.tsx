import { Button, Text, Title } from "@mantine/core";
import { api } from "../api/client";
import { useRemote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { Facts } from "../shell/Facts";
import { Await, useErrorWords } from "../shell/States";
import { useTask } from "../write/useTask";
import { Told } from "./Told";

/** Where one is signed in; each but this can be ended. */
export function LoginsCard() {
  const { t, date } = useWords();
  const words = useErrorWords();
  const logins = useRemote(api.logins);
  const task = useTask();
  return (
    <section className="card" aria-labelledby="own-logins">
      <Title order={2} id="own-logins">
        {t("account.logins")}
      </Title>
      <Text mt="xs">{t("account.loginsLead")}</Text>
      <Await remote={logins.remote} retry={logins.reload}>
        {(list) => (
          <ul className="past">
            {list.map((login) => (
              <li key={login.id}>
                <span className="what">
                  {login.current ? t("account.loginHere") : t("account.loginSince", { date: date(login.created_at) })}
                  <Facts facts={[t("account.loginSeen", { date: date(login.seen_at) }), t("account.until", { date: date(login.expires_at) })]} />
                </span>
                {!login.current && (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    disabled={task.busy}
                    aria-label={t("account.loginEndName", { date: date(login.created_at) })}
                    onClick={() => void task.run(() => api.endLogin(login.id), logins.reload)}
                  >
                    {t("account.loginEnd")}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Await>
      <Told words={task.failure === null ? "" : words(task.failure)} />
    </section>
  );
}
