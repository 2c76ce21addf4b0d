import { useTranslation } from "react-i18next";
import { Avatar } from "../../components/avatar.tsx";
import { useNow } from "../../lib/use-now.ts";
import styles from "./typing-dots.module.css";
import type { Typing } from "./use-typing.ts";

const ACTIVITY_AFTER_MS = 3_000;
const SLOW_AFTER_MS = 20_000;

/** What `typing.activity` may say the AI is doing; each has its sentence. */
const ACTIVITIES = ["looking_up_orders", "looking_up_order", "checking_policy", "searching_help"] as const;

export interface TypingDotsProps {
  readonly typing: Typing;
  readonly name: string;
  /** Null where a person answers already. */
  readonly onAskForPerson: (() => void) | null;
}

/** Somebody is writing: dots at once, what the AI is really doing after 3 s, a way to a person after 20 s. Announced once. */
export function TypingDots({ typing, name, onAskForPerson }: TypingDotsProps) {
  const { t } = useTranslation();
  const lasted = useNow(1_000) - typing.since;
  const activity = ACTIVITIES.find((known) => known === typing.activity);
  const isSlow = typing.sender === "ai" && lasted >= SLOW_AFTER_MS;
  return (
    <div className={styles.row}>
      <Avatar kind={typing.sender} name={name} />
      <div className={styles.bubble}>
        <span className="visually-hidden" role="status">
          {t(`customer.typing.${typing.sender}`)}
        </span>
        <span className={styles.dots} aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
        {isSlow ? (
          <span>{t("customer.typing.slow")}</span>
        ) : lasted >= ACTIVITY_AFTER_MS && activity !== undefined ? (
          <span>{t(`customer.typing.${activity}`)}</span>
        ) : null}
        {isSlow && onAskForPerson !== null ? (
          <button type="button" className={styles.person} onClick={onAskForPerson}>
            {t("customer.handoff.ask")}
          </button>
        ) : null}
      </div>
    </div>
  );
}
