import { Stack, Text, Title } from "@mantine/core";
import type { Who } from "../api/types";
import { useWords } from "../i18n/useWords";
import { SignInElsewhere } from "./SignInElsewhere";
import { SignInForm } from "./SignInForm";

/** In place of the app while nobody is known. */
export function SignInPage({ said, onWelcome }: { said: string; onWelcome: (who: Who) => void }) {
  const { t } = useWords();
  return (
    <div className="page entry">
      <Stack gap="md">
        <div>
          <Title order={1}>{t("account.signInTitle")}</Title>
          <Text>{t("account.signInLead")}</Text>
        </div>
        <div role="status">{said !== "" && <p className="quote warm">{said}</p>}</div>
        <section className="card">
          <Stack gap="md">
            <SignInForm onWelcome={onWelcome} />
            <SignInElsewhere />
          </Stack>
        </section>
        <Text size="sm" c="dimmed">
          {t("account.noneYet")}
        </Text>
      </Stack>
    </div>
  );
}
