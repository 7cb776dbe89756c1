import { Button, Text } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { heardAt } from "../api/client";
import { useWords } from "../i18n/useWords";

/** Plays how the line is said, as often as one likes. */
export function VoiceButton({ address }: { address: string }) {
  const { t } = useWords();
  const audio = useRef<HTMLAudioElement>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const element = audio.current;
    return () => {
      element?.pause();
    };
  }, []);

  return (
    <div>
      {/* the line stands beside it */}
      {/* eslint-disable-next-line jsx-a11y/media-has-caption */}
      <audio ref={audio} src={heardAt(address)} preload="auto" onError={() => { setFailed(true); }} />
      <Button
        variant="default"
        onClick={() => {
          const element = audio.current;
          if (element === null) return;
          if (failed) element.load();
          setFailed(false);
          element.currentTime = 0;
          element.play().catch(() => { setFailed(true); });
        }}
      >
        {t("perceive.hear")}
      </Button>
      {failed && (
        <Text size="sm" role="alert" mt={4}>
          {t("perceive.noSound")}
        </Text>
      )}
    </div>
  );
}
