import { Text } from "@mantine/core";
import { useCallback } from "react";
import { api } from "../api/client";
import { useRemote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { go } from "../shell/route";
import { Await } from "../shell/States";
import { DrillTask } from "./DrillTask";

export function Drill({ id }: { id: string | null }) {
  const { t, language } = useWords();
  const { remote, reload } = useRemote(useCallback(() => api.drills(language), [language]));
  return (
    <div className="page">
      <Await remote={remote} retry={reload}>
        {(drills) => {
          const at = Math.max(0, drills.findIndex((drill) => drill.id === id));
          const drill = drills[at];
          const next = drills[(at + 1) % drills.length];
          if (drill === undefined || next === undefined) return <Text>{t("drill.empty")}</Text>;
          return (
            <DrillTask
              key={`${language} ${drill.id}`}
              drill={drill}
              onAnother={() => { go({ page: "drill", id: next.id }); }}
            />
          );
        }}
      </Await>
    </div>
  );
}
