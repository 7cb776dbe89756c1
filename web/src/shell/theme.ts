import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";

// One accent: shade 7 carries white text in both schemes; lines and meters use --t-accent.
const pine: MantineColorsTuple = [
  "#eef7f4", "#dcebe6", "#b7d6cd", "#8fc2b4", "#68ab9a", "#4a9482", "#357f6e", "#226a5a", "#155546", "#0a4034",
];

// Mantine's own greys lean blue.
const sand: MantineColorsTuple = [
  "#f7f4ef", "#f0ebe4", "#e6dfd5", "#d8cfc3", "#c7bdb0", "#a89d90", "#7d7368", "#5d554c", "#403a34", "#25211d",
];

const FONT =
  'system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

export const theme = createTheme({
  colors: { pine, gray: sand },
  primaryColor: "pine",
  primaryShade: 7,
  fontFamily: FONT,
  headings: {
    fontFamily: FONT,
    fontWeight: "650",
    textWrap: "balance",
    sizes: {
      h1: { fontSize: "clamp(1.625rem, 1.3rem + 1.6vw, 2.25rem)", lineHeight: "1.3" },
      h2: { fontSize: "1.25rem", lineHeight: "1.4" },
      h3: { fontSize: "1.0625rem", lineHeight: "1.45" },
    },
  },
  lineHeights: { md: "1.65", sm: "1.6", xs: "1.55" },
  spacing: { xs: "8px", sm: "12px", md: "16px", lg: "24px", xl: "40px" },
  radius: { sm: "8px", md: "12px", lg: "20px" },
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
  // A link inside a sentence must show without relying on colour.
  components: { Anchor: { defaultProps: { underline: "always" } } },
});

/** Warm paper instead of Mantine's white and blue-black. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-body": "#faf7f2",
    "--mantine-color-text": "#25211d",
    "--mantine-color-dimmed": "#665e56",
    "--mantine-color-placeholder": "#756c63",
    "--mantine-color-default-border": "#cdc4b8",
    "--mantine-color-error": "#a82c1c",
    "--mantine-color-anchor": "#155546",
    "--mantine-color-disabled": "#ece6dd",
    "--mantine-color-disabled-color": "#6f665c",
    "--t-accent": "#226a5a",
    "--t-card": "#ffffff",
    "--t-line": "#e6dfd5",
    "--t-mine": "#dcebe6",
    "--t-theirs": "#ffffff",
    "--t-warm": "#8a4a0b",
    "--t-warm-ground": "#fcefdc",
    "--t-cool": "#3b5573",
    "--t-cool-ground": "#e8eef5",
    "--t-face": "#f3ece2",
    "--t-care": "#fdf1ec",
    "--t-care-line": "#c4553a",
    // Beside the accent and the text: apart in every common kind of colour blindness, and 3:1 at least on the page.
    "--t-curve-2": "#e0700a",
    "--t-curve-4": "#4a90e2",
    "--t-curve-5": "#8e3aa8",
  },
  dark: {
    "--mantine-color-body": "#1b1917",
    "--mantine-color-text": "#ece6de",
    "--mantine-color-dimmed": "#b0a69b",
    "--mantine-color-placeholder": "#a0968b",
    "--mantine-color-default-border": "#57504a",
    "--mantine-color-error": "#ff9d8c",
    "--mantine-color-anchor": "#8fc2b4",
    "--mantine-color-disabled": "#322e2a",
    "--mantine-color-disabled-color": "#a0968b",
    "--t-accent": "#8fc2b4",
    "--t-card": "#26231f",
    "--t-line": "#3a3530",
    "--t-mine": "#1f3d35",
    "--t-theirs": "#2c2824",
    "--t-warm": "#f5bf7a",
    "--t-warm-ground": "#3d2e1b",
    "--t-cool": "#a9c3e0",
    "--t-cool-ground": "#232d39",
    "--t-face": "#38322c",
    "--t-care": "#35221c",
    "--t-care-line": "#e58a70",
    "--t-curve-2": "#e69f00",
    "--t-curve-4": "#4a90e2",
    "--t-curve-5": "#d0589f",
  },
});
