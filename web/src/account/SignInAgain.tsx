import { Button, Modal, Stack, Text } from "@mantine/core";
import type { Who } from "../api/types";
import { useWords } from "../i18n/useWords";
import { SignInElsewhere } from "./SignInElsewhere";
import { SignInForm } from "./SignInForm";
import { useSigned } from "./who";

interface Props {
  opened: boolean;
  name: string;
  onWelcome: (who: Who) => void;
  /** Somebody else is here now. */
  onOther: () => void;
}

/** Before the page, which stays as it is underneath with all that was typed. There is no way round it but in or out. */
export function SignInAgain({ opened, name, onWelcome, onOther }: Props) {
  const { t } = useWords();
  const { who } = useSigned();
  return (
    <Modal.Root opened={opened} onClose={() => undefined} closeOnEscape={false} closeOnClickOutside={false} fullScreen zIndex={300} transitionProps={{ duration: 0 }}>
      <Modal.Content>
        <Modal.Body p="lg">
          <Stack className="page entry">
            <Modal.Title fw={650}>{t("account.againTitle")}</Modal.Title>
            <Text>{t("account.againLead")}</Text>
            {!who.signs_in_elsewhere && <SignInForm name={name} onWelcome={onWelcome} />}
            <SignInElsewhere />
            {name !== "" && (
              <div>
                <Button variant="subtle" onClick={onOther}>
                  {t("account.notMe", { name })}
                </Button>
              </div>
            )}
          </Stack>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
