import { createTheme, type MantineColorsTuple } from "@mantine/core";

/** A Mantine colour whose shades are all one of our tokens: the shade is chosen by `mantine.css`. */
function tokenColour(name: string): MantineColorsTuple {
  const ink = `var(--${name})`;
  const ground = `var(--${name}-bg)`;
  return [ground, ground, ground, ink, ink, ink, ink, ink, ink, ink];
}

/** The console's Mantine theme: shapes and sizes here, colours in `tokens.css` through `mantine.css`. */
export const mantineTheme = createTheme({
  primaryColor: "accent",
  primaryShade: 6,
  fontFamily: "var(--font)",
  fontFamilyMonospace: "var(--mono)",
  defaultRadius: "sm",
  cursorType: "pointer",
  respectReducedMotion: true,
  colors: {
    accent: tokenColour("accent"),
    ai: tokenColour("ai"),
    human: tokenColour("human"),
    wait: tokenColour("wait"),
    late: tokenColour("late"),
    note: tokenColour("note"),
  },
});
