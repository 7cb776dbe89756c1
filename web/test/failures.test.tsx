import { MantineProvider } from "@mantine/core";
import { render, screen } from "@testing-library/react";
import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { api, ApiError } from "../src/api/client";
import { startI18n } from "../src/i18n";
import i18n from "i18next";
import { asApiError } from "../src/api/useRemote";
import { Failure } from "../src/shell/States";
import { wordsFor } from "../src/shell/problems";

const problem = (type: string, status: number, detail: string) =>
  Response.json({ type, title: "A title", status, detail, errors: [{ field: "id", message: detail }] }, { status });

const failing = async (answer: Response): Promise<ApiError> => {
  vi.stubGlobal("fetch", () => Promise.resolve(answer));
  return api.session("x").then(() => { throw new Error("should have failed"); }, asApiError);
};

const shown = (error: ApiError) => {
  render(<MantineProvider><Failure error={error} retry={vi.fn()} /></MantineProvider>);
  return screen.getByRole("alert").textContent;
};

beforeEach(async () => {
  startI18n();
  await i18n.changeLanguage("zh");
});

describe("what went wrong", () => {
  it("is told in the page's language, not in the interface's words", async () => {
    const text = shown(await failing(problem("/problems/session-not-open", 409, "The session has ended; POST a branch.")));
    expect(text).toContain("这段对话已经结束了。");
    expect(text).not.toMatch(/POST|session/);
    expect(screen.getByRole("button", { name: "再试一次" })).toBeTruthy();
  });

  it("leads home from what is not there, for trying again would not help", async () => {
    const text = shown(await failing(problem("/problems/unknown-session", 404, "A session's id is a UUID.")));
    expect(text).toContain("找不到了");
    expect(text).not.toContain("UUID");
    expect(screen.queryByRole("button", { name: "再试一次" })).toBeNull();
    expect(screen.getByRole("link", { name: "返回首页" }).getAttribute("href")).toBe("#/");
  });

  it("is told in the server's words where the page has none", async () => {
    expect(shown(await failing(problem("/problems/new-one", 409, "Something new.")))).toContain("Something new.");
  });

  it("has words for every kind of problem that the interface names", () => {
    const kinds = readFileSync("../docs/openapi.json", "utf8").matchAll(/"\/problems\/([a-z-]+)"/g);
    const codes = [...new Set([...kinds].map((match) => String(match[1])))];
    expect(codes.length).toBeGreaterThan(10);
    expect(codes.filter((code) => wordsFor(code) === undefined)).toEqual([]);
  });
});
