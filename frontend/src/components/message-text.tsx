import { useState } from "react";
import { useTranslation } from "react-i18next";
import { linkify, type TextPart } from "../lib/linkify.ts";
import styles from "./message-text.module.css";

const FOLD_LINES = 14;
const CHARACTERS_A_LINE = 32;

/** A message's text, as text: nothing in it is interpreted but web addresses, which open elsewhere. Long ones fold. */
export function MessageText({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const isLong = isLongText(text);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div className={isLong && !isOpen ? `${styles.text} ${styles.folded}` : styles.text}>
        {linkify(text).map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move.
          <Part key={index} part={part} />
        ))}
      </div>
      {isLong ? (
        <button type="button" className={styles.more} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? "message.less" : "message.more")}
        </button>
      ) : null}
    </>
  );
}

function Part({ part }: { readonly part: TextPart }) {
  switch (part.kind) {
    case "link":
      return (
        <a href={part.href} target="_blank" rel="noopener noreferrer nofollow">
          {part.text}
        </a>
      );
    case "number":
      return <span className={styles.number}>{part.text}</span>;
    case "text":
      return part.text;
  }
}

/** An estimate, so that folding does not depend on measuring: more than about 14 lines of a bubble. */
function isLongText(text: string): boolean {
  if (text.length < FOLD_LINES) return false;
  const lines = text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS_A_LINE)), 0);
  return lines > FOLD_LINES;
}
