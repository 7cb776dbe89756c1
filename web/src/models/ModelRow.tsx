import { Button, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { ModelOnShelf, ModelSlot } from "../api/types";
import { useWords } from "../i18n/useWords";
import { Facts } from "../shell/Facts";
import { GateTable } from "./GateTable";
import { Live } from "./Live";
import { PromoteForm } from "./PromoteForm";
import { shortId } from "./shortId";

interface Props {
  model: ModelOnShelf;
  slot: ModelSlot;
  gates: readonly string[];
  promotes: boolean;
  onDone: () => void;
}

/** One model: what it does, what its gates measured, how it does here; promoting it is unfolded. */
export function ModelRow({ model, slot, gates, promotes, onDone }: Props) {
  const { t, number } = useWords();
  const [open, setOpen] = useState(false);
  const id = shortId(model.id);
  const panel = `model-${slot.slot}-${model.id}`;
  const f1 = model.figures["macro_f1"];
  const facts = [
    t(`models.state.${model.state}`),
    model.share === null ? "" : t("models.share", { percent: number(100 * model.share, 1) }),
    f1 === undefined ? "" : t("models.f1", { f1: number(f1, 3) }),
    model.signed ? t("models.signed") : "",
  ].filter((fact) => fact !== "");
  return (
    <li>
      <span className="what">
        <strong>{id}</strong>
        <Facts facts={facts} />
      </span>
      {promotes && model.state !== "serving" && model.refused === null && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={open}
          aria-controls={panel}
          aria-label={t("models.promoteId", { id })}
          onClick={() => { setOpen(!open); }}
        >
          {t(open ? "operate.fold" : "models.promote")}
        </Button>
      )}
      <div className="manage">
        <Stack gap="sm">
          {(model.refused ?? model.trouble) !== null && (
            <Text role="alert" size="sm" c="var(--mantine-color-error)">
              {t("models.refused", { why: model.refused ?? model.trouble ?? "" })}
            </Text>
          )}
          {model.here !== null && <Live here={model.here} />}
          {model.gates.length > 0 && <GateTable gates={model.gates} id={id} />}
        </Stack>
      </div>
      <div id={panel} className="manage" hidden={!open}>
        {open && <PromoteForm model={model.id} slot={slot} gates={gates} onDone={onDone} />}
      </div>
    </li>
  );
}
