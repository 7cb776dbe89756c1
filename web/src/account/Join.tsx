import { Anchor, Button, Stack, Text, TextInput, Title } from "@mantine/core";
import { useCallback, useState } from "react";
import { api } from "../api/client";
import type { Who } from "../api/types";
import { useRemote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { go, toHash } from "../shell/route";
import { useTask } from "../write/useTask";
import { facts, FactsFields, UNSAID } from "./FactsFields";
import { useFieldWords } from "./fieldWords";
import { dropInvitation, heldInvitation } from "./invitation";
import { Secret } from "./Secret";
import { SignInElsewhere } from "./SignInElsewhere";
import { Told } from "./Told";

/** Making an account by an invitation, which came by the address or is put in. */
export function Join({ onWelcome }: { onWelcome: (who: Who) => void }) {
  const { t, language } = useWords();
  const [brought] = useState(heldInvitation);
  const [typed, setTyped] = useState("");
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState("");
  const [said, setSaid] = useState(UNSAID);
  const law = useRemote(useCallback(() => api.law(language), [language]));
  const task = useTask();
  const told = useFieldWords()(task.failure, tried);
  const unfit = task.failure?.code === "unknown-invitation";
  const invitation = (brought === "" || unfit) && typed !== "" ? typed : brought;
  return (
    <div className="page entry">
      <Stack gap="md">
        <div>
          <Title order={1}>{t("account.joinTitle")}</Title>
          <Text>{t("account.joinLead")}</Text>
        </div>
        <section className="card">
          <form
            onSubmit={(event) => {
              event.preventDefault();
              setTried(password);
              void task.run(
                () => api.register(invitation, name, password, facts(said)),
                (who) => {
                  dropInvitation();
                  go({ page: "home" });
                  onWelcome(who);
                },
              );
            }}
          >
            <Stack gap="sm">
              {(brought === "" || unfit) && (
                <TextInput
                  label={t("account.invitation")}
                  description={t("account.invitationHint")}
                  value={typed}
                  maxLength={200}
                  autoComplete="off"
                  autoCapitalize="none"
                  spellCheck={false}
                  required
                  withAsterisk={false}
                  error={unfit ? t("account.invitationUnfit") : undefined}
                  onChange={(event) => { setTyped(event.currentTarget.value); }}
                />
              )}
              <TextInput
                label={t("account.name")}
                description={t("account.nameHint")}
                value={name}
                maxLength={100}
                autoComplete="username"
                autoCapitalize="none"
                spellCheck={false}
                required
                withAsterisk={false}
                error={told.fields["name"]}
                onChange={(event) => { setName(event.currentTarget.value); }}
              />
              <Secret
                label={t("account.password")}
                description={t("account.passwordHint")}
                value={password}
                autoComplete="new-password"
                required
                withAsterisk={false}
                error={told.fields["password"]}
                onChange={setPassword}
              />
              {law.remote.state === "ready" && <FactsFields asks={law.remote.value.asks} said={said} onSay={setSaid} />}
              {!unfit && <Told words={told.rest} />}
              <div>
                <Button type="submit" loading={task.busy}>
                  {t("account.joinDo")}
                </Button>
              </div>
            </Stack>
          </form>
        </section>
        {invitation !== "" && <SignInElsewhere invitation={invitation} />}
        <Anchor href={toHash({ page: "home" })}>{t("account.haveOne")}</Anchor>
      </Stack>
    </div>
  );
}
