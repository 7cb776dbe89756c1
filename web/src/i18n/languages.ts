import type { Lang } from "../api/types";

/** Each language by its own name, as those who read it look for it. */
export const languageNames: Record<Lang, string> = { zh: "中文", en: "English" };
