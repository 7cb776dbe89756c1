import { Button, Stack, Text, Title } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { RiskCardData } from "../api/types";
import { useWords } from "../i18n/useWords";
import { dialable } from "./dialable";
import { go } from "../shell/route";

/** Stands where the reply box was. The product speaks here, not the persona; the words are the server's. */
export function RiskCard({ card }: { card: RiskCardData }) {
  const { t } = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, []);
  return (
    <section className="card care" role="alert">
      <Stack gap="sm">
        <Title order={2} ref={title} tabIndex={-1}>
          {card.title}
        </Title>
        {card.lines.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
        <ul className="contacts">
          {card.contacts.map(({ name, number, region, note }) => (
            <li key={`${name} ${number}`}>
              <span className="numbers">
                {dialable(number).map((one) => (
                  <a key={one} className="number" href={`tel:${one.replace(/[^+\d]/g, "")}`} aria-label={t("risk.call", { number: one })}>
                    {one}
                  </a>
                ))}
              </span>
              <span>
                {name}
                {region ? ` · ${region}` : ""}
                {note ? <Text size="sm" c="dimmed">{note}</Text> : null}
              </span>
            </li>
          ))}
        </ul>
        <Text size="sm">{t("risk.others")}</Text>
        <div>
          <Button variant="default" onClick={() => { go({ page: "home" }); }}>
            {t("risk.back")}
          </Button>
        </div>
      </Stack>
    </section>
  );
}
