/** How a curve is drawn: an index of the theme's colours, and what ECharts calls the mark and the dash. */
export interface Look {
  colour: number;
  symbol: string;
  dash: string | number[];
}

export const COLOURS = 3;
const DASHES = ["solid", "dashed", "dotted", [12, 4, 2, 4]];
const SYMBOLS = ["circle", "diamond", "triangle", "rect", "arrow"];

/**
 * Told apart by colour, by mark and by dash, any two of which will do: 3, 4 and 5 have no common divisor in pairs, so that
 * of twelve curves no two share two of them.
 */
export const lookOf = (at: number): Look => ({
  colour: at % COLOURS,
  symbol: SYMBOLS[at % SYMBOLS.length] ?? "circle",
  dash: DASHES[at % DASHES.length] ?? "solid",
});
