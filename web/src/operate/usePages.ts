import { useCallback, useEffect, useState } from "react";
import type { ApiError } from "../api/client";
import { asApiError } from "../api/useRemote";

interface Page<T, K> {
  items: readonly T[];
  /** What to ask with for those that follow; null at the end. */
  next: K | null;
}

export interface Pages<T> {
  items: readonly T[];
  loading: boolean;
  failure: ApiError | null;
  /** Asks for those that follow; null where none do. */
  more: (() => void) | null;
  /** From the first page again. */
  reload: () => void;
  set: (change: (items: readonly T[]) => readonly T[]) => void;
}

/** A long list that comes a page at a time. @param load wrap it in useCallback, or let it stand outside */
export function usePages<T, K>(load: (from: K | null) => Promise<Page<T, K>>): Pages<T> {
  const [items, set] = useState<readonly T[]>([]);
  const [next, setNext] = useState<K | null>(null);
  const [from, setFrom] = useState<{ key: K | null }>({ key: null });
  const [loading, setLoading] = useState(true);
  const [failure, setFailure] = useState<ApiError | null>(null);

  useEffect(() => {
    let current = true;
    load(from.key).then(
      (page) => {
        if (!current) return;
        set((before) => (from.key === null ? page.items : [...before, ...page.items]));
        setNext(page.next);
        setLoading(false);
      },
      (caught: unknown) => {
        if (!current) return;
        setFailure(asApiError(caught));
        setLoading(false);
      },
    );
    return () => {
      current = false;
    };
  }, [load, from]);

  const ask = useCallback((key: K | null) => {
    setLoading(true);
    setFailure(null);
    setFrom({ key });
  }, []);
  return {
    items,
    loading,
    failure,
    more: next === null ? null : () => { ask(next); },
    reload: useCallback(() => { ask(null); }, [ask]),
    set,
  };
}
