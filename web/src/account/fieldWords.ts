import type { ApiError } from "../api/client";
import { useWords } from "../i18n/useWords";
import { characters } from "../practice/characters";
import { useErrorWords } from "../shell/States";

const SHORTEST = 10;
const LONGEST = 128;

interface Told {
  /** What is said beside each field, by its name in the interface. */
  fields: Readonly<Record<string, string>>;
  /** What is said of the whole; empty if the fields say it all. */
  rest: string;
}

/** What of a failure is said beside which field. @param password what was tried as a new one */
export function useFieldWords(): (failure: ApiError | null, password?: string) => Told {
  const { t } = useWords();
  const words = useErrorWords();

  const ofField = (failure: ApiError, field: string, message: string, password: string): string => {
    if (failure.code === "name-taken") return t("account.nameTaken");
    if (failure.code === "wrong-credentials") return t("account.wrongPassword");
    if (failure.code !== "invalid-field") return message;
    const length = characters(password);
    switch (field) {
      case "name":
        return t("account.nameRule");
      case "password":
      case "new_password":
        return length < SHORTEST || length > LONGEST ? t("account.passwordLength", { n: length }) : t("account.passwordWeak");
      case "code":
      case "current_code":
        return t("account.wrongCode");
      default:
        return message;
    }
  };

  return (failure, password = "") => {
    if (failure === null) return { fields: {}, rest: "" };
    const known = failure.fields.filter(({ field }) => ["name", "password", "new_password", "code", "current_code"].includes(field));
    return known.length === 0
      ? { fields: {}, rest: words(failure) }
      : { fields: Object.fromEntries(known.map(({ field, message }) => [field, ofField(failure, field, message, password)])), rest: "" };
  };
}
