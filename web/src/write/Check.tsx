import { Button, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { ApiError } from "../api/client";
import type { Lang, ScenarioLook } from "../api/types";
import { useWords } from "../i18n/useWords";
import { Failure } from "../shell/States";

interface Props {
  look: ScenarioLook | null;
  /** That of the remarks. */
  language: Lang;
  stale: boolean;
  busy: boolean;
  failure: ApiError | null;
  disabled: boolean;
  /** What the file is of: a person to talk with, or a course to take. */
  of?: Of;
  onCheck: () => void;
  onGo: (line: number) => void;
}

type Of = "person" | "course";

const AT_FIRST = 8;

const LEAD = { person: "write.checkLead", course: "teach.checkLead" } as const;
const FAULTS = { person: "write.faults", course: "teach.faults" } as const;
const CLEAN = { person: "write.clean", course: "teach.clean" } as const;
const FINDINGS = { person: "write.findings", course: "teach.findings" } as const;

/** What is wrong with the file, or will not do well; each remark leads to its line. */
export function Check({ look, language, stale, busy, failure, disabled, of = "person", onCheck, onGo }: Props) {
  const { t } = useWords();
  return (
    <Stack gap="sm" align="stretch">
      <Text size="sm" c="dimmed">{t(LEAD[of])}</Text>
      <div>
        <Button onClick={onCheck} loading={busy} disabled={disabled}>
          {t("write.check")}
        </Button>
      </div>
      {failure && <Failure error={failure} />}
      <div role="status">
        {look && <Text fw={600}>{summary(look, of, t)}</Text>}
        {look && stale && <Text size="sm">{t("write.stale")}</Text>}
      </div>
      {look && look.remarks.length > 0 && <Findings key={told(look)} look={look} language={language} onGo={onGo} />}
    </Stack>
  );
}

/** Another look begins with its first few again. */
const told = (look: ScenarioLook): string => JSON.stringify(look.remarks.map(({ line, rule }) => [line, rule]));

/** The first few, of how many, and the rest when asked for. */
function Findings({ look, language, onGo }: { look: ScenarioLook } & Pick<Props, "language" | "onGo">) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? look.remarks : look.remarks.slice(0, AT_FIRST);
  const rest = look.remarks.length - shown.length;
  return (
    <>
      <ol className="findings">
        {shown.map((remark, at) => (
          <li key={at}>
            <button type="button" className="jump" onClick={() => { onGo(remark.line); }}>
              {t("write.line", { line: remark.line })}
            </button>{" "}
            <strong>{t(`write.rule.${remark.rule}`)}</strong>
            <span className="detail" lang={language}>
              {remark.place !== "" && <code>{remark.place}</code>} {remark.message}
            </span>
          </li>
        ))}
      </ol>
      {shown.length < look.found && <Text size="sm">{t("write.shown", { n: shown.length, all: look.found })}</Text>}
      {rest > 0 && (
        <div>
          <Button variant="default" size="sm" onClick={() => { setAll(true); }}>
            {t("write.rest", { n: rest })}
          </Button>
        </div>
      )}
    </>
  );
}

function summary(look: ScenarioLook, of: Of, t: ReturnType<typeof useWords>["t"]): string {
  if (!look.usable) return t(FAULTS[of], { n: look.found });
  return look.found === 0 ? t(CLEAN[of]) : t(FINDINGS[of], { n: look.found });
}
