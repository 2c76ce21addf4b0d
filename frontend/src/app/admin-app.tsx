import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "../theme/mantine.css";
import { MantineProvider } from "@mantine/core";
import { BrowserRouter } from "react-router";
import { ConsoleRoutes } from "../features/console/console-routes.tsx";
import { mantineTheme } from "../theme/mantine-theme.ts";

/** Everything under `/admin`: the console with its router and Mantine, whose variables stand in `mantine.css`. */
export function AdminApp() {
  return (
    <MantineProvider
      theme={mantineTheme}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
      getStyleNonce={styleNonce}
    >
      <BrowserRouter>
        <ConsoleRoutes />
      </BrowserRouter>
    </MantineProvider>
  );
}

/** The nonce of this page, for the few styles that Mantine computes while it runs. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";
}
