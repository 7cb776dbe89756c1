import { useCallback } from "react";
import { api } from "../api/client";
import type { Course, Enrolment } from "../api/types";
import { useRemote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { Await } from "../shell/States";
import { Overview } from "./Overview";
import { UnitPage } from "./UnitPage";

export interface Taken {
  course: Course;
  /** The latest in the page's language; null before it is begun. */
  enrolment: Enrolment | null;
}

/** A course: the whole of it, or one unit. */
export default function CoursePage({ id, unit }: { id: string; unit: string | null }) {
  const { language } = useWords();
  const load = useCallback(async (): Promise<Taken> => {
    const [course, enrolments] = await Promise.all([api.course(id, language), api.enrolments(id)]);
    return { course, enrolment: enrolments.find((one) => one.language === language) ?? null };
  }, [id, language]);
  const { remote, reload, set } = useRemote(load);
  return (
    <div className="page" lang={language}>
      <Await remote={remote} retry={reload}>
        {(taken) => {
          const { course, enrolment } = taken;
          const shown = course.units.find((one) => one.id === unit);
          const update = (now: Enrolment) => { set({ course, enrolment: now }); };
          return shown !== undefined && enrolment !== null ? (
            <UnitPage key={`${enrolment.id} ${shown.id}`} course={course} enrolment={enrolment} unit={shown} onStep={update} />
          ) : (
            <Overview course={course} enrolment={enrolment} onEnrolled={update} />
          );
        }}
      </Await>
    </div>
  );
}
