import { Anchor, Button, Skeleton, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import type { ApiError } from "../api/client";
import type { Remote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { wordsFor } from "./problems";
import { toHash } from "./route";

/** What went wrong, in the page's own words; the server's where it names a kind of problem that the page does not know. */
export function useErrorWords(): (error: ApiError) => string {
  const { t } = useWords();
  return (error) => {
    const known = wordsFor(error.code);
    if (known !== undefined) return t(known);
    if (error.detail !== "") return [error.detail, ...error.fields.map((f) => f.message)].filter(unique).join(" ");
    if (error.kind === "offline") return t("error.offline");
    return error.status === 404 ? t("error.notFound") : t("error.broken");
  };
}

const unique = (line: string, at: number, all: string[]): boolean => all.indexOf(line) === at;

export function Failure({ error, retry }: { error: ApiError; retry?: (() => void) | undefined }) {
  const { t } = useWords();
  const words = useErrorWords();
  return (
    <div className="card" role="alert">
      <Stack gap="sm" align="flex-start">
        <Title order={2}>{t("error.title")}</Title>
        <Text>{words(error)}</Text>
        {retry && <WayOn error={error} retry={retry} />}
      </Stack>
    </div>
  );
}

/** What is gone stays gone however often one tries. */
function WayOn({ error, retry }: { error: ApiError; retry: () => void }) {
  const { t } = useWords();
  return error.status === 404 || error.code === "unreadable-session" ? (
    <Anchor href={toHash({ page: "home" })}>{t("app.back")}</Anchor>
  ) : (
    <Button variant="default" onClick={retry}>
      {t("app.retry")}
    </Button>
  );
}

export function Loading() {
  const { t } = useWords();
  return (
    <div role="status" aria-label={t("app.loading")}>
      <Stack gap="md">
        <Skeleton height={28} width="60%" />
        <Skeleton height={96} />
        <Skeleton height={96} />
      </Stack>
    </div>
  );
}

/** Loading, failed or there: every remote thing on a page goes through here. */
export function Await<T>({
  remote,
  retry,
  children,
}: {
  remote: Remote<T>;
  retry?: () => void;
  children: (value: T) => ReactNode;
}) {
  switch (remote.state) {
    case "loading":
      return <Loading />;
    case "failed":
      return <Failure error={remote.error} retry={retry} />;
    case "ready":
      return <>{children(remote.value)}</>;
  }
}
