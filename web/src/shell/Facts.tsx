import { Text } from "@mantine/core";
import { Fragment } from "react";

/** A line of short facts; it breaks between facts, never within one. */
export function Facts({ facts }: { facts: readonly string[] }) {
  return (
    <Text size="sm" c="dimmed">
      {facts.map((fact, at) => (
        <Fragment key={fact}>
          {at > 0 && " · "}
          <span className="fact">{fact}</span>
        </Fragment>
      ))}
    </Text>
  );
}
