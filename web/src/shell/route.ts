import { useSyncExternalStore } from "react";
import type { Lang } from "../api/types";

/** Where the person is. Kept in the address's hash, so any static server can serve the app. */
export type Route =
  | { page: "home" }
  | { page: "drill"; id: string | null }
  | { page: "practice"; id: string }
  | { page: "report"; id: string }
  /** With the question that one came to answer, if it was one. */
  | { page: "me"; ask?: string }
  | { page: "talk" }
  | { page: "write" }
  | { page: "courses" }
  | { page: "course"; id: string; unit: string | null }
  | { page: "teach" }
  | { page: "progress" }
  | { page: "scales" }
  | { page: "perceive"; mixed: boolean; lang: Lang | null }
  | { page: "feedback" }
  | { page: "review" }
  | { page: "join" }
  | { page: "account" }
  | { page: "accounts" }
  | { page: "models" }
  | { page: "lost" };

export function parseRoute(hash: string): Route {
  const [address = "", query = ""] = hash.split("?", 2);
  const [page = "", rest = "", more = ""] = address.replace(/^#?\/?/, "").split("/");
  let id: string;
  let part: string;
  try {
    id = decodeURIComponent(rest);
    part = decodeURIComponent(more);
  } catch {
    return { page: "lost" };
  }
  switch (page) {
    case "":
      return { page: "home" };
    case "drill":
      return { page, id: id === "" ? null : id };
    case "practice":
    case "report":
      return id === "" ? { page: "lost" } : { page, id };
    case "me":
      return id === "" ? { page } : { page, ask: id };
    case "write":
    case "teach":
    case "progress":
    case "scales":
    case "feedback":
    case "review":
    case "join":
    case "account":
    case "accounts":
    case "models":
      return { page };
    case "perceive": {
      const wish = new URLSearchParams(query);
      const lang = wish.get("lang");
      return { page, mixed: wish.has("mixed"), lang: lang === "zh" || lang === "en" ? lang : null };
    }
    case "courses":
      return id === "" ? { page } : { page: "course", id, unit: part === "" ? null : part };
    case "analyze":
      return id === "dialogue" ? { page: "talk" } : { page: "lost" };
    default:
      return { page: "lost" };
  }
}

export function toHash(route: Route): string {
  switch (route.page) {
    case "home":
    case "lost":
      return "#/";
    case "me":
      return route.ask === undefined ? "#/me" : `#/me/${encodeURIComponent(route.ask)}`;
    case "write":
    case "courses":
    case "teach":
    case "progress":
    case "scales":
    case "feedback":
    case "review":
    case "join":
    case "account":
    case "accounts":
    case "models":
      return `#/${route.page}`;
    case "perceive": {
      const wish = [...(route.mixed ? ["mixed"] : []), ...(route.lang === null ? [] : [`lang=${route.lang}`])];
      return `#/perceive${wish.length > 0 ? "?" : ""}${wish.join("&")}`;
    }
    case "course":
      return ["#/courses", route.id, ...(route.unit === null ? [] : [route.unit])].map((one, at) => (at === 0 ? one : encodeURIComponent(one))).join("/");
    case "talk":
      return "#/analyze/dialogue";
    case "drill":
      return route.id === null ? "#/drill" : `#/drill/${encodeURIComponent(route.id)}`;
    case "practice":
    case "report":
      return `#/${route.page}/${encodeURIComponent(route.id)}`;
  }
}

export function go(route: Route): void {
  window.location.hash = toHash(route);
}

const subscribe = (onChange: () => void): (() => void) => {
  window.addEventListener("hashchange", onChange);
  return () => {
    window.removeEventListener("hashchange", onChange);
  };
};

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return parseRoute(hash);
}
