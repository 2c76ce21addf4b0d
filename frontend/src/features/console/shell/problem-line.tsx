import { errorText } from "../../../i18n/error-text.ts";
import styles from "./problem-line.module.css";

/** Why what was just tried did not work, said at once to who cannot see it too; nothing while there is no error. */
export function ProblemLine({ error }: { readonly error: Error | null }) {
  if (error === null) return null;
  return (
    <p role="alert" className={styles.problem}>
      {errorText(error)}
    </p>
  );
}
