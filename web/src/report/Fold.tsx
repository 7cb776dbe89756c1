import { useState, type ReactNode } from "react";

interface Props {
  title: string;
  open?: boolean;
  /** Within something, rather than a part of the page. */
  small?: boolean;
  children: ReactNode;
}

/** Folded away, and not even drawn until first opened: charts and long lists cost nothing before. */
export function Fold({ title, open = false, small = false, children }: Props) {
  const [seen, setSeen] = useState(open);
  return (
    <details
      className={small ? "small" : "fold"}
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
