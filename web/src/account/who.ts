import { createContext, useContext } from "react";
import type { Role, Who } from "../api/types";
import type { Route } from "../shell/route";

/** One person, who needs no account; also what is believed while it cannot be found out. */
export const LOCAL: Who = { mode: "local", id: null, name: null, role: null, second_factor: false, signs_in_elsewhere: false, scopes: [], provider: null };

export interface Signed {
  readonly who: Who;
  /** Asks the server anew who this is. */
  readonly refresh: () => void;
  /** Nobody is signed in any more; `said` is told where one signs in. */
  readonly leave: (said?: string, to?: Route) => void;
}

const nothing = () => undefined;

export const SignedContext = createContext<Signed>({ who: LOCAL, refresh: nothing, leave: nothing });

export const useSigned = (): Signed => useContext(SignedContext);

export const hasAccounts = (who: Who): boolean => who.mode === "accounts";

const RANKS: readonly Role[] = ["learner", "instructor", "operator"];

/** Whether somebody may do what a role may; whoever needs no account may do all but look after accounts. */
export function may(who: Who, role: Role): boolean {
  if (!hasAccounts(who)) return role !== "operator";
  return who.role !== null && RANKS.indexOf(who.role) >= RANKS.indexOf(role);
}

/** Whether somebody runs the installation; whoever is alone with it does. */
export const operates = (who: Who): boolean => !hasAccounts(who) || may(who, "operator");
