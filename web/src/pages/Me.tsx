import { Anchor, Button, Group, Stack, Text, Title } from "@mantine/core";
import { useCallback, useState } from "react";
import { hasAccounts, operates, useSigned } from "../account/who";
import { api, ownPage, type ApiError } from "../api/client";
import { asApiError, useRemote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { Confirm } from "../shell/Confirm";
import { toHash } from "../shell/route";
import { Await, Failure } from "../shell/States";
import { saveBlob, saveJson } from "../shell/saveFile";
import { JobsCard } from "./JobsCard";
import { EraseMe } from "./EraseMe";
import { NotHere } from "./NotHere";
import { Purposes } from "./Purposes";

type Asking = "refuse" | "erase" | null;

/** Consent, export and erasure, each with what it does said first. */
export function Me() {
  const { t, language } = useWords();
  const { who, leave } = useSigned();
  const shared = hasAccounts(who);
  const { remote, reload, set } = useRemote(useCallback(() => api.consents(language), [language]));
  const { remote: sessions, reload: recount } = useRemote(api.sessions);
  const empty = sessions.state === "ready" && sessions.value.length === 0;
  const [asking, setAsking] = useState<Asking>(null);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const [failure, setFailure] = useState<ApiError | null>(null);

  const act = async (work: () => Promise<string>) => {
    setBusy(true);
    setFailure(null);
    setSaid("");
    try {
      setSaid(await work());
    } catch (caught) {
      setFailure(asApiError(caught));
    } finally {
      setBusy(false);
      setAsking(null);
    }
  };

  const decide = (choice: "granted" | "refused") =>
    act(async () => {
      const asked = remote.state === "ready" ? remote.value.purposes.find(({ purpose }) => purpose === "storage") : undefined;
      if (asked === undefined) return "";
      const consents = await api.decide(asked, choice);
      set(consents);
      recount();
      if (consents.erased === undefined) return "";
      return consents.erased === 0 ? t("consent.thanksRefused") : t("me.erasedN", { n: consents.erased });
    });
  const download = () =>
    act(async () => {
      saveJson("tongli-export.json", await api.exportAll());
      return t("me.exported");
    });
  const downloadPage = () =>
    act(async () => {
      const page = ownPage(language);
      saveBlob(page.name, await api.file(page));
      return t("me.exported");
    });
  const erased = () => {
    if (shared) {
      leave(t("account.erased"));
      return;
    }
    window.sessionStorage.clear();
    setAsking(null);
    setSaid(t("me.erased"));
    reload();
    recount();
  };

  return (
    <div className="page">
      <Stack gap="lg">
        <div>
          <Title order={1}>{t("me.title")}</Title>
          <Text>{t(shared ? "account.meLead" : "me.lead")}</Text>
        </div>
        <div role="status">{said !== "" && <p className="quote warm">{said}</p>}</div>
        {failure && <Failure error={failure} />}
        <section className="card">
          <Title order={2}>{t("me.storage")}</Title>
          <Await remote={remote} retry={reload}>
            {({ storage: { decision }, purposes }) => (
              <Stack gap="sm" mt="xs">
                <Text>{t(`me.${decision}`)}</Text>
                {purposes
                  .filter(({ purpose }) => purpose === "storage")
                  .map(({ text, days, offer }) => (
                    <Stack key={text} gap={4}>
                      {text.split("\n\n").map((paragraph) => <Text key={paragraph}>{paragraph}</Text>)}
                      {days !== null && <Text size="sm" c="dimmed">{t("purposes.days", { n: days })}</Text>}
                      {offer === "guardian_needed" && <Text>{t("purposes.guardian")}</Text>}
                    </Stack>
                  ))}
                <Group>
                  {decision !== "granted" && (
                    <Button variant="default" loading={busy} onClick={() => void decide("granted")}>
                      {t("me.keep")}
                    </Button>
                  )}
                  {decision === "unanswered" || (decision === "granted" && empty) ? (
                    <Button variant="default" loading={busy} onClick={() => void decide("refused")}>
                      {t("me.dontKeep")}
                    </Button>
                  ) : (
                    decision === "granted" && (
                      <Button variant="default" onClick={() => { setAsking("refuse"); }}>
                        {t("me.dontKeepDelete")}
                      </Button>
                    )
                  )}
                </Group>
              </Stack>
            )}
          </Await>
        </section>
        {remote.state === "ready" && <Purposes consents={remote.value} onAnswered={set} />}
        <section className="card">
          <Title order={2}>{t("correct.mineTitle")}</Title>
          <Text mt="xs">{t("correct.mineLead")}</Text>
          <Anchor href={toHash({ page: "feedback" })}>{t("correct.mine")}</Anchor>
        </section>
        {operates(who) && (
          <section className="card">
            <Title order={2}>{t("models.title")}</Title>
            <Text mt="xs">{t("models.lead")}</Text>
            <Anchor href={toHash({ page: "models" })}>{t("models.open")}</Anchor>
          </section>
        )}
        {shared && (
          <section className="card">
            <Title order={2}>{t("account.title")}</Title>
            <Text mt="xs">{t("account.fromMe", { name: who.name ?? "" })}</Text>
            <Anchor href={toHash({ page: "account" })}>{t("account.open")}</Anchor>
          </section>
        )}
        <section className="card">
          <Title order={2}>{t("me.export")}</Title>
          <Text mt="xs">{t("me.exportBody")}</Text>
          <Group mt="sm">
            <Button variant="default" loading={busy} onClick={() => void downloadPage()}>
              {t("me.exportPage")}
            </Button>
            <Button variant="default" loading={busy} onClick={() => void download()}>
              {t("me.exportDo")}
            </Button>
          </Group>
        </section>
        {remote.state === "ready" && remote.value.storage.decision === "granted" && <JobsCard />}
        <section className="card">
          <Title order={2}>{t("me.erase")}</Title>
          <Text mt="xs">{t(shared ? "account.eraseBody" : "me.eraseBody")}</Text>
          <Button mt="sm" variant="default" c="var(--mantine-color-error)" onClick={() => { setAsking("erase"); }}>
            {t("me.eraseDo")}
          </Button>
        </section>
        <NotHere />
      </Stack>
      <Confirm
        opened={asking === "refuse"}
        title={t("me.refuseTitle")}
        body={t("me.refuseBody")}
        yes={t("me.refuseYes")}
        danger
        busy={busy}
        onYes={() => void decide("refused")}
        onNo={() => { setAsking(null); }}
      />
      {asking === "erase" && <EraseMe onClose={() => { setAsking(null); }} onErased={erased} />}
    </div>
  );
}
