import { Component, type ReactNode } from "react";
import i18next from "i18next";

/** The last net: a fault in drawing shows words and a way back instead of an empty page. */
export class Crash extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <main className="page" role="alert">
        <p>{i18next.t("error.crash")}</p>
        <button
          type="button"
          onClick={() => {
            window.location.reload();
          }}
        >
          {i18next.t("error.reload")}
        </button>
      </main>
    );
  }
}
