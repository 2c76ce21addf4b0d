import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

export interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly size?: "sm" | "md" | "lg" | "xl";
  readonly children: ReactNode;
}

/** A dialog of the console. The page behind does not scroll anyway, so no scroll lock writes styles into the page. */
export function Dialog({ isOpen, onClose, title, size = "md", children }: DialogProps) {
  const { t } = useTranslation("console");
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={title}
      size={size}
      centered
      lockScroll={false}
      closeButtonProps={{ "aria-label": t("action.close") }}
      overlayProps={{ color: "var(--shade)", backgroundOpacity: 1 }}
      transitionProps={{ transition: "fade", duration: 120 }}
      radius="md"
    >
      {children}
    </Modal>
  );
}
