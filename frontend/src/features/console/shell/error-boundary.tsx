import { Component, type ReactNode } from "react";
import { texts } from "../../../i18n/texts.ts";
import { StateNote } from "./state-note.tsx";

/** Catches what a screen could not draw, says so, and keeps the way back. */
export class ErrorBoundary extends Component<
  { readonly children: ReactNode },
  { readonly hasFailed: boolean }
> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <StateNote
        tone="error"
        title={texts.t("error.boundary", { ns: "console" })}
        text={texts.t("error.boundaryNext", { ns: "console" })}
        action={texts.t("error.reload", { ns: "console" })}
        onAction={() => window.location.reload()}
      />
    );
  }
}
