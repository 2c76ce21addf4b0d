import i18next, { type i18n } from "i18next";
import { initReactI18next } from "react-i18next";
import { en } from "./en.ts";
import { ko } from "./ko.ts";

export type UiLanguage = "ko" | "en";

/** The product's texts. Korean unless the browser asks for English first. Keys of `ko.ts` are the default namespace. */
export const texts: i18n = i18next.createInstance();

/** Prepares the texts, at once and without any request. */
export function startTexts(language: UiLanguage = preferredLanguage()): void {
  void texts.use(initReactI18next).init({
    lng: language,
    fallbackLng: "ko",
    defaultNS: "app",
    ns: ["app"],
    resources: { ko: { app: ko }, en: { app: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  document.documentElement.lang = language;
}

/** A nested record of sentences. */
export type TextTree = { readonly [key: string]: string | TextTree };

/** Adds the texts of a lazily loaded part under its own namespace: `useTranslation("console")`. */
export function addTexts(namespace: string, byLanguage: Readonly<Record<UiLanguage, TextTree>>): void {
  for (const [language, tree] of Object.entries(byLanguage)) {
    texts.addResourceBundle(language, namespace, tree, true, true);
  }
}

/** Korean first: English only for a browser whose first language it is and that was not told otherwise. */
function preferredLanguage(): UiLanguage {
  const asked = new URLSearchParams(window.location.search).get("lang");
  if (asked === "ko" || asked === "en") return asked;
  return "ko";
}
