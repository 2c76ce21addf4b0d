import { useTranslation } from "react-i18next";
import { Skeleton } from "../../../components/skeleton.tsx";
import styles from "./list-pane.module.css";

const ROWS = ["70%", "55%", "80%", "60%", "75%"];

/** Rows in their final layout while the list loads. */
export function ListSkeleton() {
  const { t } = useTranslation("console");
  return (
    <div role="status" aria-label={t("list.loading")}>
      {ROWS.map((width) => (
        <div key={width} className={styles.skeleton}>
          <Skeleton width="36px" height="36px" radius="50%" />
          <span className={styles.skeletonLines}>
            <Skeleton width={width} height="14px" />
            <Skeleton width="90%" height="12px" />
            <Skeleton width="40%" height="16px" />
          </span>
        </div>
      ))}
    </div>
  );
}
