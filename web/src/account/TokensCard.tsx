import { Button, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { api } from "../api/client";
import type { Token } from "../api/types";
import { useRemote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { Confirm } from "../shell/Confirm";
import { Facts } from "../shell/Facts";
import { Await, useErrorWords } from "../shell/States";
import { useTask } from "../write/useTask";
import { CopyButton } from "./CopyButton";
import { NewToken } from "./NewToken";
import { Told } from "./Told";

/** Tokens for programs; each is told when it is made and never again. */
export function TokensCard() {
  const { t, label, date, list: listed } = useWords();
  const words = useErrorWords();
  const tokens = useRemote(api.tokens);
  const [made, setMade] = useState<Token | null>(null);
  const [asking, setAsking] = useState<Token | null>(null);
  const task = useTask();
  return (
    <section className="card" aria-labelledby="own-tokens">
      <Stack gap="sm">
        <div>
          <Title order={2} id="own-tokens">
            {t("account.tokens")}
          </Title>
          <Text mt="xs">{t("account.tokensLead")}</Text>
        </div>
        <Await remote={tokens.remote} retry={tokens.reload}>
          {(list) =>
            list.length > 0 && (
              <ul className="past">
                {list.map((token) => (
                  <li key={token.id}>
                    <span className="what">
                      {token.label}
                      <Facts
                        facts={[
                          listed(token.scopes.map((scope) => label("scope", scope))),
                          t("account.until", { date: date(token.expires_at) }),
                          token.used_at === null ? t("account.tokenUnused") : t("account.tokenUsed", { date: date(token.used_at) }),
                        ]}
                      />
                    </span>
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      aria-label={t("account.tokenRevokeName", { name: token.label })}
                      onClick={() => { setAsking(token); }}
                    >
                      {t("account.tokenRevoke")}
                    </Button>
                  </li>
                ))}
              </ul>
            )
          }
        </Await>
        <Told words={task.failure === null ? "" : words(task.failure)} />
        <div role="status">
          {made?.token && (
            <>
              <Text>{t("account.tokenMade", { name: made.label })}</Text>
              <p className="secret">{made.token}</p>
            </>
          )}
        </div>
        {made?.token && (
          <div className="row">
            <CopyButton text={made.token} />
            <Button onClick={() => { setMade(null); }}>{t("account.noted")}</Button>
          </div>
        )}
        <NewToken
          onMade={(token) => {
            setMade(token);
            tokens.reload();
          }}
        />
      </Stack>
      <Confirm
        opened={asking !== null}
        danger
        busy={task.busy}
        title={t("account.tokenRevokeName", { name: asking?.label ?? "" })}
        body={t("account.tokenRevokeAsk")}
        yes={t("account.tokenRevoke")}
        onYes={() => {
          if (asking === null) return;
          void task.run(() => api.revokeToken(asking.id), tokens.reload).then(() => {
            setMade((token) => (token?.id === asking.id ? null : token));
            setAsking(null);
          });
        }}
        onNo={() => { setAsking(null); }}
      />
    </section>
  );
}
