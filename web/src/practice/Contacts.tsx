import { Text } from "@mantine/core";
import type { RiskCardData } from "../api/types";
import { useWords } from "../i18n/useWords";
import { dialable } from "./dialable";

/** People to call; they come before any further words. */
export function Contacts({ contacts }: { contacts: RiskCardData["contacts"] }) {
  const { t } = useWords();
  return (
    <ul className="contacts">
      {contacts.map(({ name, number, note }) => (
        <li key={`${name} ${number}`}>
          <span className="numbers">
            {dialable(number).map((one) => (
              <a
                key={one}
                className="number"
                href={`tel:${one.replace(/[^+\d]/g, "")}`}
                aria-label={t("risk.call", { number: one })}
              >
                {one}
              </a>
            ))}
          </span>
          <span>
            {name}
            <Text size="sm" c="dimmed">
              {note}
            </Text>
          </span>
        </li>
      ))}
    </ul>
  );
}
