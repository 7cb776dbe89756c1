import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { Report } from "../src/api/types";
import { startI18n } from "../src/i18n";
import { Hidden } from "../src/report/Hidden";

beforeEach(() => {
  startI18n();
});

describe("what lay underneath", () => {
  it("says once of each layer whether it was told", () => {
    const debrief = {
      who: "Someone", reason_left: null,
      topics: [{ id: "a", name: "The letter", need: null, levels: [{ level: 1, fact: "It came on Monday", told: true }, { level: 2, fact: "not told yet", told: false }] }],
    } as unknown as NonNullable<Report["debrief"]>;
    render(<MantineProvider><Hidden debrief={debrief} /></MantineProvider>);
    expect(screen.getAllByRole("listitem", { hidden: true }).map((item) => item.textContent)).toEqual(["It came on Monday (told you)", "not told yet"]);
  });
});
