import { Anchor, SegmentedControl } from "@mantine/core";
import { AccountMenu } from "../account/AccountMenu";
import { hasAccounts, useSigned } from "../account/who";
import { chooseLanguage } from "../i18n";
import { languageNames } from "../i18n/languages";
import { useWords } from "../i18n/useWords";
import { toHash } from "./route";

export function Header() {
  const { t, language } = useWords();
  const { who } = useSigned();
  return (
    <header className="header">
      <a className="brand" href={toHash({ page: "home" })}>
        {t("app.name")}
        <span className="tagline">{t("app.tagline")}</span>
      </a>
      <div className="end">
        {!hasAccounts(who) ? (
          <Anchor href={toHash({ page: "me" })} size="sm">
            {t("app.me")}
          </Anchor>
        ) : (
          who.id !== null && <AccountMenu />
        )}
        <SegmentedControl
          size="xs"
          aria-label={t("app.language")}
          value={language}
          onChange={(value) => void chooseLanguage(value)}
          data={[
            { value: "zh", label: <span lang="zh">{languageNames.zh}</span> },
            { value: "en", label: <span lang="en">{languageNames.en}</span> },
          ]}
        />
      </div>
    </header>
  );
}
