import { NativeSelect, TextInput } from "@mantine/core";
import type { Asks } from "../api/types";
import { useWords } from "../i18n/useWords";

export interface Said {
  readonly year: string;
  readonly region: string;
}

export const UNSAID: Said = { year: "", region: "" };

/** As it is sent: what is not asked, or not said, is left out. */
export function facts({ year, region }: Said): { birth_year?: number; region?: string } {
  return {
    ...(year === "" ? {} : { birth_year: Number(year) }),
    ...(region === "" ? {} : { region }),
  };
}

/** The year of birth and the region, each only where the law of this server hangs on it. */
export function FactsFields({ asks, said, onSay }: { asks: Asks; said: Said; onSay: (said: Said) => void }) {
  const { t, label } = useWords();
  return (
    <>
      {asks.birth_year && (
        <TextInput
          label={t("account.birthYear")}
          description={t("account.birthYearHint")}
          value={said.year}
          inputMode="numeric"
          pattern="\d{4}"
          maxLength={4}
          autoComplete="bday-year"
          required
          withAsterisk={false}
          onChange={(event) => { onSay({ ...said, year: event.currentTarget.value }); }}
        />
      )}
      {asks.regions.length > 0 && (
        <NativeSelect
          label={t("account.region")}
          description={t("account.regionHint")}
          value={said.region}
          data={[{ value: "", label: t("account.regionUnsaid") }, ...asks.regions.map((one) => ({ value: one, label: label("region", one) }))]}
          onChange={(event) => { onSay({ ...said, region: event.currentTarget.value }); }}
        />
      )}
    </>
  );
}
