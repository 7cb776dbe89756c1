import { useState, type ReactNode } from "react";

/** Folded away, and not even drawn until first opened: charts and long lists cost nothing before. */
export function Fold({ title, open = false, children }: { title: string; open?: boolean; children: ReactNode }) {
  const [seen, setSeen] = useState(open);
  return (
    <details
      className="fold"
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open) setSeen(true);
      }}
    >
      <summary>{title}</summary>
      {seen && children}
    </details>
  );
}
