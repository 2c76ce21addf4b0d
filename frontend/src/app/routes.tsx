import { lazy, Suspense } from "react";

const CustomerPage = lazy(async () => {
  const { CustomerPage } = await import("../features/customer/customer-page.tsx");
  return { default: CustomerPage };
});
const AdminApp = lazy(async () => {
  const { AdminApp } = await import("./admin-app.tsx");
  return { default: AdminApp };
});

/**
 * The two pages: `/` for customers, `/admin/*` for the shop's people. Nothing navigates between them, so the choice is made
 * once and the customer never loads the console's router and component library.
 */
export function Routes() {
  const Page = /^\/admin(\/|$)/u.test(window.location.pathname) ? AdminApp : CustomerPage;
  return (
    <Suspense fallback={null}>
      <Page />
    </Suspense>
  );
}
