import { Text } from "@mantine/core";
import { useCallback } from "react";
import { api } from "../api/client";
import type { Session } from "../api/types";
import { useRemote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { useErrorWords } from "../shell/States";
import { Fold } from "./Fold";

interface Props {
  session: Session;
  turn: number;
}

/** How a small policy that has trained among simulated people would have answered there; asked for only once it is unfolded. */
export function Demonstrated({ session, turn }: Props) {
  const { t } = useWords();
  return (
    <Fold title={t("report.demonstrated")} small>
      <Shown session={session} turn={turn} />
    </Fold>
  );
}

function Shown({ session, turn }: Props) {
  const { t, label } = useWords();
  const words = useErrorWords();
  const { remote } = useRemote(useCallback(() => api.demonstration(session.id, turn), [session.id, turn]));
  if (remote.state === "loading") {
    return (
      <Text role="status" size="sm" c="dimmed">
        {t("app.loading")}
      </Text>
    );
  }
  if (remote.state === "failed") {
    return (
      <Text role="alert" size="sm" c="var(--mantine-color-error)">
        {words(remote.error)}
      </Text>
    );
  }
  const { text, strategy, notice } = remote.value;
  return (
    <div lang={session.language}>
      {text === null ? (
        <Text>{t("report.demonstratedQuiet")}</Text>
      ) : (
        <p className="quote">
          <span className="who">{label("strategy", strategy)}</span>
          {text}
        </p>
      )}
      <Text size="sm" c="dimmed">
        {notice}
      </Text>
    </div>
  );
}
