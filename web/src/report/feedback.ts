import type { Assessment } from "../api/types";

/** The one sentence to say about a reply: what went astray comes before what went well. */
export function feedbackLine(assessment: Assessment | null): string {
  if (assessment === null) return "";
  const said = [...assessment.missteps, ...assessment.strengths].map((remark) => remark.message);
  return said.find((message) => message !== "") ?? assessment.explanation;
}
