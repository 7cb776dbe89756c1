import { Button, Stack, Text, Title } from "@mantine/core";
import { useCallback, useEffect, useRef, useState } from "react";
import { api, type ApiError } from "../api/client";
import type { Corrected, ReviewQueue, ToReview } from "../api/types";
import { asApiError, useRemote } from "../api/useRemote";
import { useWords } from "../i18n/useWords";
import { Await, useErrorWords } from "../shell/States";
import { Agreements } from "./Agreements";
import { ReviewCase } from "./ReviewCase";

/** Gone, or settled by others meanwhile: the next one then. */
const PASSED_OVER: readonly string[] = ["reviewed-before", "unknown-correction"];

/** What others put right, one at a time, without whose it is or what anybody said of it. */
export default function ReviewPage() {
  const { t } = useWords();
  const { remote, reload } = useRemote(useCallback(() => Promise.all([api.reviewQueue(), api.reviewAgreement()]), []));
  return (
    <div className="page">
      <Stack gap="md">
        <div>
          <Title order={1} size="h2">{t("review.title")}</Title>
          <Text c="dimmed">{t("review.lead")}</Text>
        </div>
        <Await remote={remote} retry={reload}>
          {([queue, agreement]) => (
            <>
              <OneByOne key={queue.cases[0]?.id ?? "none"} queue={queue} onMore={reload} />
              <Agreements agreement={agreement} />
            </>
          )}
        </Await>
      </Stack>
    </div>
  );
}

function OneByOne({ queue, onMore }: { queue: ReviewQueue; onMore: () => void }) {
  const { t } = useWords();
  const words = useErrorWords();
  const [at, setAt] = useState(0);
  const [reviewed, setReviewed] = useState(queue.reviewed);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const [said, setSaid] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  const one = queue.cases[at];
  const waiting = queue.waiting - at;

  useEffect(() => {
    if (at > 0) heading.current?.focus();
  }, [at]);

  const send = async (review: ToReview, answer: Corrected) => {
    setBusy(true);
    setFailure(null);
    try {
      const taken = await api.review(review.id, answer);
      setReviewed(taken.reviewed);
      setSaid(t(`review.standing.${taken.standing}`));
      setAt(at + 1);
    } catch (caught) {
      const error = asApiError(caught);
      if (PASSED_OVER.includes(error.code)) {
        setSaid(t("review.passedOver"));
        setAt(at + 1);
      } else {
        setFailure(error);
      }
    }
    setBusy(false);
  };

  return (
    <section className="card" aria-labelledby="review-at">
      <Stack gap="sm">
        <Title order={2} size="h4" id="review-at" ref={heading} tabIndex={-1}>
          {one !== undefined ? t("review.at", { reviewed, waiting }) : waiting > 0 ? t("review.left", { waiting }) : t("review.none")}
        </Title>
        <Text size="sm" role="status">{said}</Text>
        {failure && <Text c="red" role="alert">{words(failure)}</Text>}
        {one !== undefined && (
          <ReviewCase
            key={one.id}
            review={one}
            busy={busy}
            onSay={(answer) => void send(one, answer)}
            onPass={() => { setSaid(""); setAt(at + 1); }}
          />
        )}
        {one === undefined && (
          <div>
            <Button variant="default" onClick={onMore}>{t("review.more")}</Button>
          </div>
        )}
      </Stack>
    </section>
  );
}
