import { useMediaQuery } from "@mantine/hooks";

/** Whether the console is laid out for a phone: the width at which the style sheets switch. */
export function useIsPhone(): boolean {
  return useMediaQuery("(max-width: 767px)", false, { getInitialValueInEffect: false }) ?? false;
}
