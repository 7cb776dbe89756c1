import { MantineProvider } from "@mantine/core";
import "@mantine/core/styles.css";
import { setNonce } from "get-nonce";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { takeReturn } from "./account/elsewhere";
import { takeInvitation } from "./account/invitation";
import { startI18n } from "./i18n";
import { App } from "./shell/App";
import { Crash } from "./shell/Crash";
import { theme, variables } from "./shell/theme";
import "./styles.css";

const root = document.getElementById("root");
if (root === null) {
  throw new Error("index.html has no #root element");
}
// The server writes it into the page; whoever adds a style element here has to name it.
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? "";
setNonce(nonce); // for what holds the page still beneath a dialog
takeReturn();
takeInvitation();
// before the page hears of it, for it listens from its first drawing on
window.addEventListener("hashchange", takeInvitation);
startI18n();
createRoot(root).render(
  <StrictMode>
    <MantineProvider getStyleNonce={() => nonce} theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
      <Crash>
        <App />
      </Crash>
    </MantineProvider>
  </StrictMode>,
);
