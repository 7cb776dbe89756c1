/** "110 / 120" is two numbers, each to be rung on its own. */
export const dialable = (number: string): string[] =>
  number.split(/\s*[/／、,;]\s*/).filter((one) => /\d/.test(one));
