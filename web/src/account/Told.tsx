import { Text } from "@mantine/core";

/** Why something was not done; nothing where there is nothing to say. */
export function Told({ words }: { words: string }) {
  return words === "" ? null : (
    <Text role="alert" size="sm" c="var(--mantine-color-error)">
      {words}
    </Text>
  );
}
