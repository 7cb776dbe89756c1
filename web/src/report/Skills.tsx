import { Text } from "@mantine/core";
import type { Report, Session } from "../api/types";
import { useWords } from "../i18n/useWords";

export function Skills({ report, session }: { report: Report; session: Session }) {
  const { t, label } = useWords();
  return (
    <>
      {Object.entries(report.skills).map(([code, value]) => (
        <div className="skill" key={code}>
          <span>{label("skill", code)}</span>
          <span className="meter" aria-hidden="true">
            <i style={{ width: `${String(value)}%` }} />
          </span>
          <span className="numbers">{value}</span>
        </div>
      ))}
      <Text size="sm" c="dimmed" mt="sm">
        {t("report.skillsGoals")}
      </Text>
      <ul className="plain" lang={session.language}>
        {session.goals.map((goal) => (
          <li key={goal.text}>
            {label("skill", goal.skill)}: {goal.text}
          </li>
        ))}
      </ul>
    </>
  );
}
