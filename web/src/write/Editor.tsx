import { useEffect, useId, useImperativeHandle, useMemo, useRef, type Ref } from "react";

/** What others may ask of the text box. */
export interface Editing {
  /** Selects a line, from 1, and moves there. */
  goTo: (line: number) => void;
  /** The line with the cursor, from 1. */
  line: () => number;
}

interface Props {
  editing: Ref<Editing>;
  label: string;
  placeholder: string;
  value: string;
  /** Lines to point at, from 1. */
  flagged: ReadonlySet<number>;
  onChange: (text: string) => void;
}

/** A plain text box with the numbers of its lines beside it. Long lines scroll, so that numbers and lines stay level. */
export function Editor({ editing, label, placeholder, value, flagged, onChange }: Props) {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const gutter = useRef<HTMLPreElement>(null);
  const numbers = useMemo(
    () => value.split("\n").map((_, at) => `${flagged.has(at + 1) ? "•" : " "}${String(at + 1)}`).join("\n"),
    [value, flagged],
  );

  const level = () => {
    if (box.current && gutter.current) gutter.current.scrollTop = box.current.scrollTop;
  };
  useEffect(level, [numbers]);

  useImperativeHandle(editing, () => ({
    goTo: (line) => {
      const element = box.current;
      if (element === null) return;
      const lines = element.value.split("\n");
      const at = Math.min(line, lines.length) - 1;
      const start = lines.slice(0, at).reduce((sum, one) => sum + one.length + 1, 0);
      element.focus({ preventScroll: true });
      element.setSelectionRange(start, start + (lines[at] ?? "").length);
      element.scrollTop = (at * element.scrollHeight) / lines.length - element.clientHeight / 3;
      element.scrollLeft = 0;
      element.scrollIntoView({ block: "nearest" });
      level();
    },
    line: () => (box.current === null ? 1 : box.current.value.slice(0, box.current.selectionStart).split("\n").length),
  }));

  return (
    <div className="editor">
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <pre ref={gutter} className="gutter" aria-hidden="true">
        {numbers}
      </pre>
      <textarea
        id={id}
        ref={box}
        value={value}
        placeholder={placeholder}
        wrap="off"
        spellCheck={false}
        autoCapitalize="off"
        autoCorrect="off"
        onChange={(event) => { onChange(event.currentTarget.value); }}
        onScroll={level}
      />
    </div>
  );
}
