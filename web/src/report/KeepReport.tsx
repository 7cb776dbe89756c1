import { Anchor, Group, Text } from "@mantine/core";
import { useState, type MouseEvent } from "react";
import { api, reportAddress, type ApiError, type ReportFormat } from "../api/client";
import { asApiError } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { saveBlob } from "../shell/saveFile";
import { useErrorWords } from "../shell/States";

const FORMATS = [
  { format: "html", label: "report.keepHtml" },
  { format: "pdf", label: "report.keepPdf" },
] as const;

/** Links to the report as a file. A click fetches it, so that the page can say why there is none. */
export function KeepReport({ session }: { session: string }) {
  const { t } = useWords();
  const words = useErrorWords();
  const [fetching, setFetching] = useState<ReportFormat | null>(null);
  const [failure, setFailure] = useState<ApiError | null>(null);

  const save = async (format: ReportFormat) => {
    setFetching(format);
    setFailure(null);
    try {
      saveBlob(nameOf(session, format), await api.reportFile(session, format));
    } catch (caught) {
      setFailure(asApiError(caught));
    } finally {
      setFetching(null);
    }
  };
  const click = (event: MouseEvent, format: ReportFormat) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return; // to be opened beside this page
    event.preventDefault();
    if (fetching === null) void save(format);
  };

  return (
    <section>
      <Group gap="lg">
        <Text>{t("report.keep")}</Text>
        {FORMATS.map(({ format, label }) => (
          <Anchor
            key={format}
            href={reportAddress(session, format)}
            download={nameOf(session, format)}
            aria-busy={fetching === format}
            onClick={(event) => { click(event, format); }}
          >
            {t(label)}
          </Anchor>
        ))}
      </Group>
      {failure && (
        <Text role="alert" size="sm" c="var(--mantine-color-error)">
          {words(failure)}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {t("report.keepHint")}
      </Text>
    </section>
  );
}

/** As the server would name it. */
const nameOf = (session: string, format: ReportFormat): string => `tongli-${session}.${format}`;
