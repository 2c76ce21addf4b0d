import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Providers } from "./app/providers.tsx";
import { Routes } from "./app/routes.tsx";
import { startTexts } from "./i18n/texts.ts";
import "./theme/tokens.css";
import "./theme/base.css";

// The font's 90 rules are not worth delaying the first paint: text shows in the system's font until they are there.
void import("./theme/fonts.ts");

startTexts();

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <Providers>
      <Routes />
    </Providers>
  </StrictMode>,
);
