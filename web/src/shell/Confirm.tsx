import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useWords } from "../i18n/useWords";

interface Props {
  opened: boolean;
  title: string;
  body: string;
  yes: string;
  no?: string;
  danger?: boolean;
  busy?: boolean;
  onYes: () => void;
  onNo: () => void;
}

/** Asks before what cannot be taken back. The safe answer has the focus; Escape means no. */
export function Confirm({ opened, title, body, yes, no, danger = false, busy = false, onYes, onNo }: Props) {
  const { t } = useWords();
  return (
    <Modal.Root opened={opened} onClose={onNo} centered>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body p="lg">
          <Stack>
            <Modal.Title fw={650}>{title}</Modal.Title>
            <Text>{body}</Text>
            <Group justify="flex-end">
              <Button variant="default" onClick={onNo} data-autofocus>
                {no ?? t("app.cancel")}
              </Button>
              <Button {...(danger ? { color: "red.9" } : {})} onClick={onYes} loading={busy}>
                {yes}
              </Button>
            </Group>
          </Stack>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
