import { Stack, Text, Title } from "@mantine/core";
import { useWords } from "../i18n/useWords";
import { SignOutButton } from "./SignOut";
import { useSigned } from "./who";

/** For somebody who comes by an invitation and is signed in already. */
export function Invited() {
  const { t } = useWords();
  const { who } = useSigned();
  return (
    <div className="page entry">
      <Stack gap="md" align="flex-start">
        <Title order={1}>{t("account.joinTitle")}</Title>
        <Text>{t("account.joinSignedIn", { name: who.name ?? "" })}</Text>
        <SignOutButton to={{ page: "join" }} />
      </Stack>
    </div>
  );
}
