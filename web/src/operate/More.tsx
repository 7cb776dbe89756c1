import { Button } from "@mantine/core";
import { useWords } from "../i18n/useWords";
import { Failure, Loading } from "../shell/States";
import type { Pages } from "./usePages";

/** Below a list that comes a page at a time. */
export function More<T>({ pages, words }: { pages: Pages<T>; words: "operate.more" | "operate.earlier" }) {
  const { t } = useWords();
  if (pages.failure !== null) return <Failure error={pages.failure} retry={pages.more ?? pages.reload} />;
  if (pages.loading && pages.items.length === 0) return <Loading />;
  return pages.more === null ? null : (
    <div>
      <Button variant="default" loading={pages.loading} onClick={pages.more}>
        {t(words)}
      </Button>
    </div>
  );
}
