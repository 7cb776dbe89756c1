/** The region that the first of the browser's languages names, such as GB; undefined where none names one. */
export function regionOf(languages: readonly string[]): string | undefined {
  for (const tag of languages) {
    try {
      const { region } = new Intl.Locale(tag);
      if (region !== undefined) return region;
    } catch {
      // no language tag; the next may be one
    }
  }
  return undefined;
}

/** The reader's own numbers before all others, which keep their order. */
export function nearestFirst<T extends { region: string }>(contacts: readonly T[], region: string | undefined): T[] {
  const near = contacts.filter((one) => one.region === region);
  return [...near, ...contacts.filter((one) => one.region !== region)];
}
