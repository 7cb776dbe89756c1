import { Anchor } from "@mantine/core";
import { useWords } from "../i18n/useWords";

/** Where nothing was agreed to: what it would be, and where one can say yes. */
export function MayI({ what }: { what: string }) {
  const { t } = useWords();
  return (
    <p>
      {t("senses.notAgreed", { what })} <Anchor href="#/me">{t("senses.toConsent")}</Anchor>
    </p>
  );
}
