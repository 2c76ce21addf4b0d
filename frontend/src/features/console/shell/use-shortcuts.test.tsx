import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { expect, it, vi } from "vitest";
import { useShortcuts } from "./use-shortcuts.ts";

function Page({ onKey, children }: { readonly onKey: () => void; readonly children?: ReactNode }) {
  useShortcuts({ t: onKey });
  return <main>{children}</main>;
}

it.each([
  { title: "hears a single key", children: null, heard: 1 },
  {
    title: "is deaf while a dialog is open, even where the focus is lost to the page",
    children: <div role="dialog" />,
    heard: 0,
  },
  { title: "is deaf while a menu is open", children: <div role="menu" />, heard: 0 },
])("$title", async ({ children, heard }) => {
  const onKey = vi.fn();
  render(<Page onKey={onKey}>{children}</Page>);
  await userEvent.keyboard("t");
  expect(onKey).toHaveBeenCalledTimes(heard);
});
