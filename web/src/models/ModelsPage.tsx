import { Stack, Text, Title } from "@mantine/core";
import { useWords } from "../i18n/useWords";
import { Await } from "../shell/States";
import { SlotCard } from "./SlotCard";
import { useShelf } from "./useShelf";

/** Which models read texts, how they do, and who decides that: whoever operates. */
export default function ModelsPage() {
  const { t } = useWords();
  const { remote, reload, look } = useShelf();
  return (
    <div className="page">
      <Stack gap="md">
        <div>
          <Title order={1} size="h2">{t("models.title")}</Title>
          <Text c="dimmed">{t("models.lead")}</Text>
        </div>
        <Await remote={remote} retry={reload}>
          {(shelf) => (
            <>
              {shelf.slots.every(({ models }) => models.length === 0) && <Text>{t("models.none")}</Text>}
              {shelf.slots.map((slot) => (
                <SlotCard key={slot.slot} slot={slot} gates={shelf.gates} promotes={shelf.promotes} onDone={() => void look()} />
              ))}
            </>
          )}
        </Await>
      </Stack>
    </div>
  );
}
