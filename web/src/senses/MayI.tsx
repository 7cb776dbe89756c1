import { Anchor } from "@mantine/core";
import { toHash } from "../shell/route";
import { useWords } from "../i18n/useWords";

/** Where nothing was agreed to: what it would be, and where one can say yes. */
export function MayI({ what, purpose }: { what: string; purpose: string }) {
  const { t } = useWords();
  return (
    <p>
      {t("senses.notAgreed", { what })} <Anchor href={toHash({ page: "me", ask: purpose })}>{t("senses.toConsent")}</Anchor>
    </p>
  );
}
