import { Anchor } from "@mantine/core";
import { lazy, Suspense, useEffect, useRef, type ReactNode } from "react";
import { Gate } from "../account/Gate";
import { Invited } from "../account/Invited";
import { hasAccounts, may, operates, useSigned } from "../account/who";
import { useWords } from "../i18n/useWords";
import { Drill } from "../pages/Drill";
import { Home } from "../pages/Home";
import { Me } from "../pages/Me";
import { Practice } from "../pages/Practice";
import { Talk } from "../talk/Talk";
import type { Who } from "../api/types";
import { Header } from "./Header";
import { LawNotes } from "./LawNotes";
import { toHash, useRoute, type Route } from "./route";
import { Loading } from "./States";

const Progress = lazy(() => import("../progress/Progress"));
const Scales = lazy(() => import("../scales/ScalesPage"));
const Perceive = lazy(() => import("../perceive/PerceivePage"));
const Feedback = lazy(() => import("../feedback/FeedbackPage"));
const Review = lazy(() => import("../feedback/ReviewPage"));
const Report = lazy(() => import("../pages/Report"));
const Courses = lazy(() => import("../course/Courses"));
const CoursePage = lazy(() => import("../course/CoursePage"));
const Teach = lazy(() => import("../teach/Teach"));
const Account = lazy(() => import("../account/AccountPage"));
const Accounts = lazy(() => import("../operate/AccountsPage"));
const Models = lazy(() => import("../models/ModelsPage"));
const Write = lazy(() => import("../write/Write"));

/** Its name, the same in every language. */
const NAME = "Tongli 同理";

/** What each screen is called in the title of the window. */
const TITLES = {
  home: "app.tagline",
  drill: "drill.title",
  practice: "practice.title",
  report: "report.title",
  me: "me.title",
  talk: "talk.title",
  write: "write.title",
  courses: "course.title",
  course: "course.title",
  teach: "teach.title",
  progress: "progress.title",
  scales: "scales.title",
  perceive: "perceive.title",
  feedback: "correct.mineTitle",
  review: "review.title",
  join: "account.joinTitle",
  account: "account.title",
  accounts: "operate.title",
  models: "models.title",
  lost: "app.lostTitle",
} as const satisfies Record<Route["page"], string>;

/** A page whose program comes when it is first asked for. */
function Later({ children }: { children: ReactNode }) {
  return <Suspense fallback={<div className="page"><Loading /></div>}>{children}</Suspense>;
}

/** Who may see which page, where there are accounts; the rest is there for everybody. */
function hasPage(who: Who, page: Route["page"]): boolean {
  switch (page) {
    case "join":
    case "account":
      return hasAccounts(who);
    case "teach":
    case "write":
      return may(who, "instructor");
    case "review":
      return hasAccounts(who) && may(who, "instructor");
    case "accounts":
      return may(who, "operator");
    case "models":
      return operates(who);
    default:
      return true;
  }
}

function Page({ route: asked }: { route: Route }) {
  const { t } = useWords();
  const { who } = useSigned();
  const route: Route = hasPage(who, asked.page) ? asked : { page: "lost" };
  switch (route.page) {
    case "home":
      return <Home />;
    case "drill":
      return <Drill id={route.id} />;
    case "practice":
      return <Practice key={route.id} id={route.id} />;
    case "report":
      return <Later><Report key={route.id} id={route.id} /></Later>;
    case "courses":
      return <Later><Courses /></Later>;
    case "course":
      return <Later><CoursePage key={route.id} id={route.id} unit={route.unit} /></Later>;
    case "teach":
      return <Later><Teach /></Later>;
    case "progress":
      return <Later><Progress /></Later>;
    case "scales":
      return <Later><Scales /></Later>;
    case "perceive":
      return <Later><Perceive key={toHash(route)} mixed={route.mixed} lang={route.lang} /></Later>;
    case "feedback":
      return <Later><Feedback /></Later>;
    case "review":
      return <Later><Review /></Later>;
    case "me":
      return <Me />;
    case "talk":
      return <Talk />;
    case "write":
      return <Later><Write /></Later>;
    case "join":
      return <Invited />;
    case "account":
      return <Later><Account /></Later>;
    case "accounts":
      return <Later><Accounts /></Later>;
    case "models":
      return <Later><Models /></Later>;
    case "lost":
      return (
        <div className="page">
          <p>{t("app.lost")}</p>
          <Anchor href={toHash({ page: "home" })}>{t("app.back")}</Anchor>
        </div>
      );
  }
}

export function App() {
  const { t } = useWords();
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  const where = toHash(route);
  const first = useRef(true);

  useEffect(() => {
    document.title = `${t(TITLES[route.page])} · ${NAME}`;
  }, [t, route.page]);

  // A new page starts at its top, and a screen reader starts there too.
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [where]);

  return (
    <Gate route={route} page={<Page route={route} />}>
      {(inside) => (
        <>
          <a
            className="skip"
            href="#main"
            onClick={(event) => {
              event.preventDefault();
              main.current?.focus();
            }}
          >
            {t("app.skip")}
          </a>
          <Header />
          <LawNotes />
          <main id="main" ref={main} tabIndex={-1}>
            {inside}
          </main>
        </>
      )}
    </Gate>
  );
}
