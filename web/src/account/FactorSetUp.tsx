import { Anchor, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { QRCodeSVG } from "qrcode.react";
import { useState } from "react";
import { api } from "../api/client";
import type { OfferedFactor } from "../api/types";
import { useWords } from "../i18n/useWords";
import { useTask } from "../write/useTask";
import { useFieldWords } from "./fieldWords";
import { PresentCode } from "./PresentCode";
import { Secret } from "./Secret";
import { Told } from "./Told";
import { useSigned } from "./who";

interface Props {
  offered: OfferedFactor;
  onSet: (codes: string[]) => void;
  onCancel: () => void;
}

/** As one reads it out, or types it. */
export const inFours = (secret: string): string => secret.replace(/(.{4})(?=.)/g, "$1 ");

const QR_PIXELS = 184;

/** Three ways to tell an authenticator the secret, then a code of it: nothing is in force before that is right. */
export function FactorSetUp({ offered, onSet, onCancel }: Props) {
  const { t } = useWords();
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [present, setPresent] = useState("");
  const { who } = useSigned();
  const task = useTask();
  const told = useFieldWords()(task.failure);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void task.run(() => api.setFactor(password, offered.secret, code.trim(), who.second_factor ? present.trim() : undefined), onSet);
      }}
    >
      <Stack gap="sm">
        <Text>{t("account.factorScan")}</Text>
        <Group align="flex-start" gap="lg">
          {/* dark on light in both schemes, or no camera reads it */}
          <QRCodeSVG value={offered.uri} size={QR_PIXELS} marginSize={4} title={t("account.factorQr")} role="img" />
          <div className="grow">
            <Text>{t("account.factorType")}</Text>
            <p className="secret">{inFours(offered.secret)}</p>
            <Anchor href={offered.uri}>{t("account.factorLink")}</Anchor>
          </div>
        </Group>
        <Text>{t("account.factorThen")}</Text>
        <TextInput
          label={t("account.code")}
          value={code}
          maxLength={20}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          withAsterisk={false}
          maw={420}
          error={told.fields["code"]}
          onChange={(event) => { setCode(event.currentTarget.value); }}
        />
        {who.second_factor && <PresentCode value={present} error={told.fields["current_code"]} onChange={setPresent} />}
        <Secret
          label={t("account.passwordNow")}
          value={password}
          autoComplete="current-password"
          required
          withAsterisk={false}
          maw={420}
          error={told.fields["password"]}
          onChange={setPassword}
        />
        <Told words={told.rest} />
        <Group>
          <Button type="submit" loading={task.busy}>
            {t("account.factorOnDo")}
          </Button>
          <Button variant="subtle" onClick={onCancel}>
            {t("app.cancel")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
