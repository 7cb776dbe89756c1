import { Title } from "@mantine/core";
import { useWords } from "../i18n/useWords";

/** A heading and what there is to say under it. */
export function Notes({ title, notes }: { title: string; notes: string[] }) {
  const { t } = useWords();
  return (
    <section>
      <Title order={3}>{title}</Title>
      {notes.length === 0 ? (
        <p>{t("talk.none")}</p>
      ) : (
        <ul>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
