import { Notifications } from "@mantine/notifications";
import { lazy, Suspense } from "react";
import { Navigate, Route, Routes, useLocation } from "react-router";
import { addTexts } from "../../i18n/texts.ts";
import { useSignIn } from "../../lib/session.ts";
import { DeskPage } from "./desk-page.tsx";
import { consoleEn } from "./en.ts";
import { consoleKo } from "./ko.ts";
import { ConsoleLiveProvider } from "./live/live-context.tsx";
import { ConsoleFrame } from "./shell/console-frame.tsx";
import { ErrorBoundary } from "./shell/error-boundary.tsx";
import { LoginPage } from "./shell/login-page.tsx";
import { NotFound } from "./shell/not-found.tsx";
import "./console.css";

addTexts("console", { ko: consoleKo, en: consoleEn });

const OrdersPage = lazy(async () => ({ default: (await import("./orders/orders-page.tsx")).OrdersPage }));
const KnowledgePage = lazy(async () => ({
  default: (await import("./knowledge/knowledge-page.tsx")).KnowledgePage,
}));
const OwnAccountPage = lazy(async () => ({
  default: (await import("./accounts/own-account-page.tsx")).OwnAccountPage,
}));
const AccountsPage = lazy(async () => ({
  default: (await import("./accounts/accounts-page.tsx")).AccountsPage,
}));
const SettingsPage = lazy(async () => ({
  default: (await import("./settings/settings-page.tsx")).SettingsPage,
}));

/** The console's routes: `/admin/login` and, signed in, `/admin/*`. */
export function ConsoleRoutes() {
  return (
    <ErrorBoundary>
      <Notifications position="top-center" limit={3} />
      <Routes>
        <Route path="/admin/login" element={<LoginPage />} />
        <Route path="/admin/*" element={<SignedInRoutes />} />
      </Routes>
    </ErrorBoundary>
  );
}

function SignedInRoutes() {
  const signIn = useSignIn("admin");
  const location = useLocation();
  if (signIn === null)
    return <Navigate to="/admin/login" replace state={{ from: `${location.pathname}${location.search}` }} />;
  return (
    <ConsoleLiveProvider key={signIn.token} signIn={signIn}>
      <ConsoleFrame>
        <Suspense fallback={null}>
          <Routes>
            <Route index element={<Navigate to="/admin/active" replace />} />
            <Route path="active/:id?" element={<DeskPage key="active" kind="active" />} />
            <Route path="pending/:id?" element={<DeskPage key="pending" kind="pending" />} />
            <Route path="completed/:id?" element={<DeskPage key="completed" kind="completed" />} />
            <Route path="orders" element={<OrdersPage />} />
            <Route path="knowledge" element={<KnowledgePage />} />
            <Route path="settings/:section?" element={<SettingsPage />} />
            <Route path="account" element={<OwnAccountPage />} />
            <Route path="accounts" element={<AccountsPage />} />
            <Route path="*" element={<NotFound />} />
          </Routes>
        </Suspense>
      </ConsoleFrame>
    </ConsoleLiveProvider>
  );
}
