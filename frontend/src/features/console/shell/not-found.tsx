import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { StateNote } from "./state-note.tsx";

/** An address of the console that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation("console");
  const navigate = useNavigate();
  return (
    <StateNote
      tone="info"
      title={t("page.notFound")}
      action={t("page.home")}
      onAction={() => navigate("/admin/active")}
    />
  );
}
