import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { api, askToSignIn } from "../api/client";
import type { Who } from "../api/types";
import { useRemote } from "../api/useRemote";
import { go, type Route } from "../shell/route";
import { Loading } from "../shell/States";
import { wordsFor } from "../shell/problems";
import { useWords } from "../i18n/useWords";
import { returnProblem, takeWhoLeft } from "./elsewhere";
import { Join } from "./Join";
import { SignInAgain } from "./SignInAgain";
import { SignInPage } from "./SignInPage";
import { hasAccounts, LOCAL, SignedContext, type Signed } from "./who";

/** Drafts and turns on their way belong to whoever was here. */
function forgetTab(): void {
  try {
    window.sessionStorage.clear();
  } catch {
    // forbidden, so there is nothing in it
  }
}

interface Props {
  route: Route;
  children: (inside: ReactNode) => ReactNode;
  page: ReactNode;
}

/** Lets in whoever is known, and asks the rest to sign in. In local mode everybody is in. */
export function Gate({ route, page, children }: Props) {
  const { remote, set } = useRemote(api.who);
  const { t } = useWords();
  const [said, setSaid] = useState(() => {
    const back = wordsFor(returnProblem());
    return back === undefined ? "" : t(back);
  });
  const [again, setAgain] = useState(false);
  const waiting = useRef<((same: boolean) => void)[]>([]);

  const answer = (same: boolean) => {
    for (const tell of waiting.current.splice(0)) tell(same);
    setAgain(false);
  };

  useEffect(() => {
    askToSignIn(
      () =>
        new Promise((tell) => {
          waiting.current.push(tell);
          setAgain(true);
        }),
    );
    return () => { askToSignIn(null); };
  }, []);

  // Where it cannot be found out who this is, the page says so by itself, and a login is asked for once one is needed.
  const who = remote.state === "ready" ? remote.value : LOCAL;

  // Whoever comes back signed in by the identity provider may be somebody else than before.
  useEffect(() => {
    if (remote.state !== "ready" || who.id === null) return;
    const left = takeWhoLeft();
    if (left === null || left === who.id) return;
    forgetTab();
    go({ page: "home" });
  }, [remote.state, who.id]);

  // What had the focus went with the form or the page.
  const here = useRef<Who>(LOCAL);
  useEffect(() => {
    if (remote.state !== "ready") return;
    if (hasAccounts(here.current) && here.current.id !== who.id) document.getElementById("main")?.focus();
    here.current = who;
  }, [remote.state, who]);

  const leave = useCallback(
    (why = "", to: Route = { page: "home" }) => {
      forgetTab();
      setSaid(why);
      go(to);
      set({ ...LOCAL, mode: "accounts" });
    },
    [set],
  );
  const refresh = useCallback(() => { void api.who().then(set, () => undefined); }, [set]);
  const signed = useMemo<Signed>(() => ({ who, leave, refresh }), [who, leave, refresh]);

  const welcome = (next: Who) => {
    setSaid("");
    if (who.id !== null && next.id !== who.id) forgetTab();
    answer(who.id === null || next.id === who.id);
    set(next);
  };

  let inside = page;
  if (remote.state === "loading") inside = <div className="page"><Loading /></div>;
  else if (hasAccounts(who) && who.id === null) {
    inside = route.page === "join" ? <Join onWelcome={welcome} /> : <SignInPage said={said} onWelcome={welcome} />;
  }
  return (
    <SignedContext value={signed}>
      <div className="contents" key={who.id ?? who.mode}>{children(inside)}</div>
      <SignInAgain
        opened={again}
        name={who.name ?? ""}
        onWelcome={welcome}
        onOther={() => {
          answer(false);
          leave();
        }}
      />
    </SignedContext>
  );
}
