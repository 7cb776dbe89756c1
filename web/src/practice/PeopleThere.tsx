import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import type { Session } from "../api/types";
import { useWords } from "../i18n/useWords";
import { Contacts } from "./Contacts";
import { kept } from "./kept";
import { peopleOffer } from "./peopleOffer";
import { nearestFirst, regionOf } from "./region";

/** That people are there for whoever wants them, after words that may be the learner's own. Practice goes on; once put away it is gone. */
export function PeopleThere({ session }: { session: Session }) {
  const { t } = useWords();
  const [putAway, setPutAway] = useState(() => kept.peoplePutAway(session.id));
  const offer = peopleOffer(session);
  if (session.status !== "open" || offer === null || offer.turn <= putAway) return null;
  const region = regionOf(navigator.languages);
  const contacts = nearestFirst(offer.risk.contacts ?? [], region);
  const near = contacts.filter((one) => one.region === contacts[0]?.region);
  return (
    <section className="card care people-there" role="status">
      <Stack gap="xs">
        <Title order={2} size="h4">
          {t("risk.there")}
        </Title>
        <Text size="sm">{t("risk.thereBody")}</Text>
        {(region === "TW" || region === "HK" || region === "MO") && <Text size="sm">{t("risk.mainlandOnly")}</Text>}
        <Contacts contacts={near} />
        <details className="small">
          <summary>{t("risk.elsewhere")}</summary>
          <Contacts contacts={contacts.slice(near.length)} />
        </details>
        <Group>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              kept.putPeopleAway(session.id, offer.turn);
              setPutAway(offer.turn);
            }}
          >
            {t("risk.carryOn")}
          </Button>
        </Group>
      </Stack>
    </section>
  );
}
