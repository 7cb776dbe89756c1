import { Button, Switch } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../i18n/useWords";
import type { Sense } from "./useSense";
import { useOffAtOnce } from "./useOffAtOnce";

interface Props {
  sense: Sense<unknown>;
  label: string;
  /** Said while the device is on. */
  on: string;
  children?: ReactNode;
}

/** A switch, off at first; while it is on, a red dot, the words for it, and a button that ends it at once. */
export function SenseSwitch({ sense, label, on, children }: Props) {
  const { t } = useWords();
  const running = sense.state !== "off";
  useOffAtOnce(running, sense.stop);
  return (
    <div className="sense">
      <Switch
        label={label}
        checked={running}
        onChange={({ currentTarget }) => {
          if (currentTarget.checked) sense.start();
          else sense.stop();
        }}
      />
      {/* Said once when it begins and once when it ends; what is read is not, or it would never be quiet. */}
      <p role="status" className="sense-state">
        {running && (
          <>
            <span className="red-dot" aria-hidden="true" /> {sense.state === "on" ? on : t("senses.starting")}
          </>
        )}
      </p>
      {sense.trouble !== null && <p role="alert">{t(`senses.trouble.${sense.trouble}`)}</p>}
      {running && children}
      {running && (
        <Button variant="default" size="compact-sm" onClick={sense.stop}>
          {t("senses.stop")}
        </Button>
      )}
    </div>
  );
}
