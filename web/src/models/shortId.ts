const SIGNS = 12;

/** An id as people are shown it. */
export const shortId = (id: string): string => id.slice(0, SIGNS);
