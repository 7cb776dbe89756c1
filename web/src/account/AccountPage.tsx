import { Stack, Text, Title } from "@mantine/core";
import { useWords } from "../i18n/useWords";
import { FactorCard } from "./FactorCard";
import { FactsCard } from "./FactsCard";
import { LoginsCard } from "./LoginsCard";
import { PasswordCard } from "./PasswordCard";
import { SignOutButton } from "./SignOut";
import { TokensCard } from "./TokensCard";
import { useSigned } from "./who";

/** One's own account: how one signs in, and what signs in for one. */
export default function AccountPage() {
  const { t, label } = useWords();
  const { who } = useSigned();
  return (
    <div className="page">
      <Stack gap="lg">
        <div>
          <Title order={1}>{t("account.title")}</Title>
          <Text>{t("account.lead", { name: who.name ?? "", role: label("role", who.role ?? "") })}</Text>
        </div>
        {who.signs_in_elsewhere ? (
          <Text>{t("account.elsewhereOnly")}</Text>
        ) : (
          <>
            <PasswordCard />
            <FactorCard />
          </>
        )}
        {who.role === "learner" && <FactsCard />}
        <LoginsCard />
        <TokensCard />
        <div>
          <SignOutButton />
        </div>
      </Stack>
    </div>
  );
}
