import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { RiskCardData } from "../api/types";
import { useWords } from "../i18n/useWords";
import { TryAgain } from "../report/TryAgain";
import { go } from "../shell/route";
import { Contacts } from "./Contacts";
import { OnCallNote } from "./OnCallNote";
import { nearestFirst, regionOf } from "./region";

interface Props {
  card: RiskCardData;
  /** Where practice may be taken up again, should the person want to: the turn that stopped it; left out where nothing stopped. */
  goOn?: { session: string; turn: number };
  /** When it stopped; left out where that was just now. */
  at?: string;
  /** Whether the words were the person’s own and have just been read, though nothing of them is kept. */
  justNow?: boolean;
}

/** Stands where the reply box was. The product speaks here, not the persona; the words are the server's. */
export function RiskCard({ card, goOn, at, justNow = false }: Props) {
  const { t } = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, []);
  const region = regionOf(navigator.languages);
  // Its numbers in Chinese are the mainland's, which do not answer everywhere that Chinese is read.
  const mainlandOnly = region === "TW" || region === "HK" || region === "MO";
  const [first, ...rest] = card.lines.map((line) => withoutTitle(line, card.title));
  return (
    <section className="card care" role="alert">
      <Stack gap="sm">
        <Title order={2} ref={title} tabIndex={-1}>
          {card.title}
        </Title>
        {first !== undefined && <Text>{first}</Text>}
        {mainlandOnly && <Text>{t("risk.mainlandOnly")}</Text>}
        <Contacts contacts={nearestFirst(card.contacts, region)} />
        {(goOn !== undefined || justNow) && <OnCallNote at={at} />}
        {rest.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
        {goOn && (
          <Group>
            <Button variant="default" onClick={() => { go({ page: "home" }); }}>
              {t("risk.back")}
            </Button>
            <TryAgain
              session={goOn.session}
              turn={goOn.turn}
              size="sm"
              label={t("risk.goOn")}
            />
          </Group>
        )}
      </Stack>
    </section>
  );
}

/** The first line may begin with the title; it need not be read twice. */
function withoutTitle(line: string, title: string): string {
  return line.startsWith(title) ? line.slice(title.length).replace(/^[\s.。!！,，]+/, "") : line;
}
