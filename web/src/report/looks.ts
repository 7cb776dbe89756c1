/** How a curve is drawn: an index of the theme's colours, and what ECharts calls the mark and the dash. */
export interface Look {
  colour: number;
  symbol: string;
  dash: string | number[];
}

export const COLOURS = 5;
const DASHES = ["solid", "dashed", "dotted", [12, 4, 2, 4]];
const CROSS = "path://M4 0h4v4h4v4h-4v4h-4v-4h-4v-4h4z";
const POINTING_DOWN = "path://M0 0h12l-6 10z";
const SYMBOLS = ["circle", "diamond", "triangle", "rect", CROSS, POINTING_DOWN, "emptyCircle"];

/**
 * Told apart by colour, by mark and by dash, any two of which will do: 5, 4 and 7 have no common divisor in pairs, so that
 * of twelve curves no two share two of them.
 */
export const lookOf = (at: number): Look => ({
  colour: at % COLOURS,
  symbol: SYMBOLS[at % SYMBOLS.length] ?? "circle",
  dash: DASHES[at % DASHES.length] ?? "solid",
});
