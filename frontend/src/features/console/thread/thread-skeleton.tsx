import { useTranslation } from "react-i18next";
import { Skeleton } from "../../../components/skeleton.tsx";
import styles from "./thread-pane.module.css";

/** The thread's layout while it loads. */
export function ThreadSkeleton() {
  const { t } = useTranslation("console");
  return (
    <div className={styles.skeleton} role="status" aria-label={t("thread.loading")}>
      <Skeleton width="40%" height="24px" />
      <Skeleton width="60%" height="48px" radius="18px" />
      <Skeleton width="45%" height="48px" radius="18px" />
      <Skeleton width="55%" height="72px" radius="18px" />
    </div>
  );
}
