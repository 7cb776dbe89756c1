import { useSyncExternalStore } from "react";

/** Where the person is. Kept in the address's hash, so any static server can serve the app. */
export type Route =
  | { page: "home" }
  | { page: "drill"; id: string | null }
  | { page: "practice"; id: string }
  | { page: "report"; id: string }
  | { page: "me" }
  | { page: "talk" }
  | { page: "write" }
  | { page: "lost" };

export function parseRoute(hash: string): Route {
  const [page = "", rest = ""] = hash.replace(/^#?\/?/, "").split("/");
  let id: string;
  try {
    id = decodeURIComponent(rest);
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
    case "write":
      return { page };
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
    case "write":
      return `#/${route.page}`;
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
