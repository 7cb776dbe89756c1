import { useCallback, useEffect, useRef, useState } from "react";
import { api, type ApiError } from "../api/client";
import type { ActionUnits, Session, Sign, Turn, TurnBody } from "../api/types";
import { asApiError, useRemote, type Remote } from "../api/useRemote";
import { kept, pendingFor } from "./kept";
import { typingMillis } from "./rhythm";

/** A turn that was under way when the page was left is sent again under its own key: one turn, never two. */
async function open(id: string): Promise<Session> {
  const pending = kept.pending(id);
  if (pending !== null) {
    try {
      await api.turnSoon(id, pending.body, pending.key);
    } catch {
      if ("text" in pending.body && kept.draft(id) === "") kept.keepDraft(id, pending.body.text);
    }
    kept.keepPending(id, null);
  }
  return api.session(id);
}

/** Whether a better wording of what was said is still to be searched for. */
const isUnworded = ({ assessment }: Turn): boolean => assessment !== null && !assessment.abstained && assessment.suggestion === null;

const withTurn = (session: Session, turn: Turn): Session => ({ ...session, turns: [...session.turns, turn] });

/** Whoever was told whom to call reads it, though the session could not be had anew. */
function stoppedBy(session: Session, turn: Turn, failure: unknown): Session {
  if (!turn.risk.card) throw failure;
  return { ...withTurn(session, turn), status: "stopped", updated_at: new Date().toISOString() };
}

const sleep = (millis: number): Promise<void> => new Promise((wake) => setTimeout(wake, millis));

export interface Conversation {
  remote: Remote<Session>;
  reload: () => void;
  /** What was just sent and is not answered yet. */
  outgoing: TurnBody | null;
  typing: boolean;
  units: ActionUnits;
  sign: Sign | null;
  failure: ApiError | null;
  /** Resolves to whether it arrived; the words are the caller's to keep when it did not. */
  send: (body: TurnBody) => Promise<boolean>;
  finish: () => Promise<boolean>;
}

/** One practice conversation: sending, waiting in a human rhythm, and what the face shows meanwhile. */
export function useConversation(id: string): Conversation {
  const load = useCallback(() => open(id), [id]);
  const { remote, reload, set } = useRemote(load);
  const [outgoing, setOutgoing] = useState<TurnBody | null>(null);
  const [typing, setTyping] = useState(false);
  const [early, setEarly] = useState<ActionUnits | null>(null);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const alive = useRef(true);
  const busy = useRef(false);

  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);

  const session = remote.state === "ready" ? remote.value : null;

  // A better wording comes after the answer; whoever sends the next turn before it came reads it in the report.
  useEffect(() => {
    const last = session?.turns.at(-1);
    if (session === null || last === undefined || !isUnworded(last)) return;
    let current = true;
    api.wordedTurn(id, last.turn).then(
      (worded) => {
        if (current) set({ ...session, turns: [...session.turns.slice(0, -1), worded] });
      },
      () => undefined, // the report asks for it again
    );
    return () => {
      current = false;
    };
  }, [id, session, set]);

  /** The face answers first, then the words come. */
  const play = async (turn: Turn, language: Session["language"]): Promise<void> => {
    if (turn.persona === null) return;
    setEarly(turn.persona.action_units);
    setTyping(true);
    await sleep(typingMillis(turn.persona.text, language));
  };

  const send = async (body: TurnBody): Promise<boolean> => {
    if (session === null || busy.current) return false;
    busy.current = true;
    const pending = pendingFor(body, kept.pending(id));
    kept.keepPending(id, pending);
    setFailure(null);
    setOutgoing(body);
    const showTyping = setTimeout(() => {
      setTyping(true);
    }, 600);
    try {
      const turn = await api.turnSoon(id, body, pending.key);
      kept.keepPending(id, null);
      await play(turn, session.language);
      // Anything but a plain next turn (left, stopped, or turns made elsewhere) is asked for whole.
      const plain = turn.turn === session.turns.length + 1 && turn.persona !== null && !turn.persona.left;
      const next = plain ? withTurn(session, turn) : await api.session(id).catch((caught: unknown) => stoppedBy(session, turn, caught));
      if (alive.current) set(next);
      return true;
    } catch (caught) {
      const error = asApiError(caught);
      if (alive.current) setFailure(error);
      if (error.kind === "problem") kept.keepPending(id, null);
      if (error.status === 409) reload();
      return false;
    } finally {
      clearTimeout(showTyping);
      busy.current = false;
      setTyping(false);
      setOutgoing(null);
      setEarly(null);
    }
  };

  const finish = async (): Promise<boolean> => {
    try {
      await api.finish(id);
      return true;
    } catch (caught) {
      setFailure(asApiError(caught));
      return false;
    }
  };

  const last = session?.turns.findLast((turn) => turn.persona !== null)?.persona;
  return {
    remote,
    reload,
    outgoing,
    typing,
    units: early ?? last?.action_units ?? session?.opening.action_units ?? {},
    sign: typing ? null : (last?.sign ?? null),
    failure,
    send,
    finish,
  };
}
