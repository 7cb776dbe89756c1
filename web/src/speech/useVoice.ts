import { useCallback, useEffect, useRef, useState } from "react";
import { api, type ApiError } from "../api/client";
import type { Session } from "../api/types";
import { asApiError, useRemote } from "../api/useRemote";
import { useOffAtOnce } from "../senses/useOffAtOnce";
import { aloud } from "./aloud";
import type { Speech } from "../face/Face";
import { browserVoices, ownVoice } from "./ownVoice";
import { say, type PersonLine } from "./say";

export interface PersonVoice {
  /** Whether there is a voice; null until it is known. */
  there: boolean | null;
  aloud: boolean;
  setAloud: (on: boolean) => void;
  /** The key of the line that is being said. */
  saying: string | null;
  speech: Speech | null;
  failure: ApiError | null;
  /** Takes the element that the server's sound comes from. */
  setAudio: (element: HTMLAudioElement | null) => void;
  /** Says a line, or stops it where it is the one being said. */
  toggle: (line: PersonLine) => void;
  stop: () => void;
}

/** The last line of the person's, if there is one. */
export function lastLine({ opening, turns }: Session): PersonLine | null {
  if (turns.length === 0) return { key: "opening", ...opening };
  const last = turns.at(-1);
  return last?.persona ? { key: String(last.turn), ...last.persona } : null;
}

/**
 * The voice of the person opposite. It says what it is asked to, and each new line by itself where that is switched on; one
 * line at a time. It is quiet as soon as the page is left or hidden, at a press of Escape.
 *
 * @param began whether the talk has just begun, so that its first line is new
 * @param quiet whether new lines wait for somebody to ask for them
 */
export function useVoice(session: Session, began: boolean, quiet: boolean): PersonVoice {
  const { persona, language } = session;
  const { remote } = useRemote(useCallback(() => api.speech(), []));
  const [audio, setAudio] = useState<HTMLAudioElement | null>(null);
  const running = useRef<AbortController | null>(null);
  const [on, setOn] = useState(aloud.kept);
  const [saying, setSaying] = useState<string | null>(null);
  const [speech, setSpeech] = useState<Speech | null>(null);
  const [failure, setFailure] = useState<ApiError | null>(null);

  const stop = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setSaying(null);
    setSpeech(null);
  }, []);

  const begin = useCallback(
    (line: PersonLine) => {
      stop();
      if (audio === null) return;
      const mine = new AbortController();
      running.current = mine;
      const still = () => running.current === mine;
      setFailure(null);
      setSaying(line.key);
      say(line, persona, language, {
        began: (now) => {
          if (still()) setSpeech(now);
        },
        audio,
        signal: mine.signal,
      })
        .catch((caught: unknown) => {
          if (still()) setFailure(asApiError(caught));
        })
        .finally(() => {
          if (still()) stop();
        });
    },
    [persona, language, audio, stop],
  );

  useVoicesThatCome();
  useOffAtOnce(saying !== null, stop);
  useEffect(() => stop, [stop]);
  const server = remote.state === "ready" ? remote.value.languages.some((one) => one.language === language && one.voice !== null) : null;
  const there = server === false ? ownVoice(browserVoices(), language, persona) !== null : server;

  // Each line that comes is said once; what was there when the page was opened is not.
  const line = lastLine(session);
  const said = useRef(began ? "" : (line?.key ?? ""));
  const key = line?.key ?? "";
  useEffect(() => {
    if (line === null || key === said.current || there !== true || audio === null) return;
    said.current = key;
    if (on && !quiet) void Promise.resolve().then(() => { begin(line); }); // once this one is shown
    // eslint-disable-next-line react-hooks/exhaustive-deps -- by the line's key: the session is another object at each answer
  }, [key, there, on, quiet, audio, begin]);

  const setAloud = (next: boolean) => {
    aloud.keep(next);
    setOn(next);
    if (!next) stop();
  };
  const toggle = (wanted: PersonLine) => {
    if (saying === wanted.key) stop();
    else begin(wanted);
  };
  return { there, aloud: on, setAloud, saying, speech, failure, setAudio, toggle, stop };
}

/** Some browsers know their voices only a moment after the page is there. */
function useVoicesThatCome(): void {
  const [, setTimes] = useState(0);
  useEffect(() => {
    if (!("speechSynthesis" in window)) return;
    const come = () => { setTimes((times) => times + 1); };
    window.speechSynthesis.addEventListener("voiceschanged", come);
    return () => { window.speechSynthesis.removeEventListener("voiceschanged", come); };
  }, []);
}
