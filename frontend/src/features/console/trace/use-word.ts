import { useTranslation } from "react-i18next";

/** The word of a code, or the code itself where no word is known. `prefix` ends in a dot or an underscore: `trace.why.`. */
export function useWord(): (prefix: string, code: string) => string {
  const { t, i18n } = useTranslation("console");
  return (prefix, code) => {
    const key = `${prefix}${code}`;
    return i18n.exists(key, { ns: "console" }) ? t(key) : code;
  };
}
