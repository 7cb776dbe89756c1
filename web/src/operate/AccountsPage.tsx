import { Stack, Tabs, Text, Title } from "@mantine/core";
import { api } from "../api/client";
import { useWords } from "../i18n/useWords";
import { AccountRow } from "./AccountRow";
import { AuditPanel } from "./AuditPanel";
import { Invitations } from "./Invitations";
import { More } from "./More";
import { OnCallPanel } from "./OnCallPanel";
import { usePages } from "./usePages";

const load = (after: string | null) => api.accounts(after).then(({ accounts, next }) => ({ items: accounts, next }));

/** What an operator does. Nobody's practice is seen here. */
export default function AccountsPage() {
  const { t } = useWords();
  const pages = usePages(load);
  return (
    <div className="page">
      <Stack gap="md">
        <div>
          <Title order={1}>{t("operate.title")}</Title>
          <Text>{t("operate.lead")}</Text>
        </div>
        <Tabs defaultValue="accounts" keepMounted={false}>
          <Tabs.List mb="md">
            <Tabs.Tab value="accounts">{t("operate.accounts")}</Tabs.Tab>
            <Tabs.Tab value="onCall">{t("operate.onCall.title")}</Tabs.Tab>
            <Tabs.Tab value="audit">{t("operate.audit")}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="accounts">
            <Stack gap="lg">
              <Invitations />
              <section aria-labelledby="all-accounts">
                <Title order={2} id="all-accounts">
                  {t("operate.all")}
                </Title>
                <ul className="past accounts">
                  {pages.items.map((account) => (
                    <AccountRow
                      key={account.id}
                      account={account}
                      onChanged={(changed) => {
                        pages.set((items) => items.map((one) => (one.id === changed.id ? changed : one)));
                      }}
                      onErased={() => { pages.set((items) => items.filter((one) => one.id !== account.id)); }}
                    />
                  ))}
                </ul>
                <More pages={pages} words="operate.more" />
              </section>
            </Stack>
          </Tabs.Panel>
          <Tabs.Panel value="onCall">
            <OnCallPanel />
          </Tabs.Panel>
          <Tabs.Panel value="audit">
            <AuditPanel names={new Map(pages.items.map(({ id, name }) => [id, name]))} />
          </Tabs.Panel>
        </Tabs>
      </Stack>
    </div>
  );
}
