import { Button, Menu } from "@mantine/core";
import { useWords } from "../i18n/useWords";
import { toHash } from "../shell/route";
import { signOut } from "./SignOut";
import { may, useSigned } from "./who";

/** Everything that is one's own, under one's name. */
export function AccountMenu() {
  const { t } = useWords();
  const { who, leave } = useSigned();
  const out = async () => {
    try {
      await signOut();
      leave(t("account.signedOut"));
    } catch {
      // the account page has a button that says why
      window.location.hash = toHash({ page: "account" });
    }
  };
  return (
    <Menu position="bottom-end" withinPortal={false} transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button variant="default" size="xs" className="own-name" rightSection={<span aria-hidden="true">▾</span>}>
          {who.name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={toHash({ page: "me" })}>
          {t("app.me")}
        </Menu.Item>
        <Menu.Item component="a" href={toHash({ page: "account" })}>
          {t("account.title")}
        </Menu.Item>
        {may(who, "instructor") && (
          <Menu.Item component="a" href={toHash({ page: "review" })}>
            {t("review.title")}
          </Menu.Item>
        )}
        {may(who, "operator") && (
          <Menu.Item component="a" href={toHash({ page: "accounts" })}>
            {t("operate.title")}
          </Menu.Item>
        )}
        {may(who, "operator") && (
          <Menu.Item component="a" href={toHash({ page: "models" })}>
            {t("models.title")}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item onClick={() => void out()}>{t("account.signOut")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
