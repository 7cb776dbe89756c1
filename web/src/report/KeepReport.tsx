import { Stack } from "@mantine/core";
import { talkFiles } from "../api/client";
import { useWords } from "../i18n/useWords";
import { FileLinks } from "../shell/FileLinks";

/** Links to the report as a file, and to the talk for other programs. */
export function KeepReport({ session }: { session: string }) {
  const { t } = useWords();
  const files = talkFiles(session);
  return (
    <Stack gap="sm">
      <FileLinks
        lead={t("report.keep")}
        hint={t("report.keepHint")}
        files={[
          { file: files.html, label: t("report.keepHtml") },
          { file: files.pdf, label: t("report.keepPdf") },
        ]}
      />
      <FileLinks
        lead={t("report.records")}
        hint={t("report.recordsHint")}
        files={[
          { file: files.csv, label: t("report.recordsCsv") },
          { file: files.xapi, label: t("report.recordsXapi") },
        ]}
      />
    </Stack>
  );
}
