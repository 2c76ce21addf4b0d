import { Drawer } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

export interface SheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** A dialog is open over it: Escape belongs to that one. */
  readonly isCovered?: boolean;
  readonly children: ReactNode;
}

/** A panel over the right edge; the whole screen on a phone. */
export function Sheet({ isOpen, onClose, title, isCovered = false, children }: SheetProps) {
  const { t } = useTranslation("console");
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      title={title}
      position="right"
      size={440}
      lockScroll={false}
      closeOnEscape={!isCovered}
      closeButtonProps={{ "aria-label": t("action.close") }}
      overlayProps={{ color: "var(--shade)", backgroundOpacity: 1 }}
      transitionProps={{ transition: "slide-left", duration: 180 }}
    >
      {children}
    </Drawer>
  );
}
