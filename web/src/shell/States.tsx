import { Button, Skeleton, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import type { ApiError } from "../api/client";
import type { Remote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";

/** What went wrong, in words: the server's own explanation where there is one. */
export function useErrorWords(): (error: ApiError) => string {
  const { t } = useWords();
  return (error) => {
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
        {retry && (
          <Button variant="default" onClick={retry}>
            {t("app.retry")}
          </Button>
        )}
      </Stack>
    </div>
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
