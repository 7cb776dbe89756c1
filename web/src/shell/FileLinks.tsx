import { Anchor, Group, Text } from "@mantine/core";
import { useState, type MouseEvent } from "react";
import { api, fileAddress, type ApiError, type ServedFile } from "../api/client";
import { asApiError } from "../api/useRemote";
import { saveBlob } from "./saveFile";
import { useErrorWords } from "./States";

interface Props {
  lead: string;
  hint: string;
  files: readonly { file: ServedFile; label: string }[];
}

/** Links to files. A click fetches one, so that the page can say why there is none. */
export function FileLinks({ lead, hint, files }: Props) {
  const words = useErrorWords();
  const [fetching, setFetching] = useState<string | null>(null);
  const [failure, setFailure] = useState<ApiError | null>(null);

  const save = async (file: ServedFile) => {
    setFetching(file.path);
    setFailure(null);
    try {
      saveBlob(file.name, await api.file(file));
    } catch (caught) {
      setFailure(asApiError(caught));
    } finally {
      setFetching(null);
    }
  };
  const click = (event: MouseEvent, file: ServedFile) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return; // to be opened beside this page
    event.preventDefault();
    if (fetching === null) void save(file);
  };

  return (
    <section>
      <Group gap="lg" style={{ rowGap: 4 }}>
        <Text>{lead}</Text>
        {files.map(({ file, label }) => (
          <Anchor
            key={file.path}
            href={fileAddress(file)}
            download={file.name}
            aria-busy={fetching === file.path}
            onClick={(event) => { click(event, file); }}
          >
            {label}
          </Anchor>
        ))}
      </Group>
      {failure && (
        <Text role="alert" size="sm" c="var(--mantine-color-error)">
          {words(failure)}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {hint}
      </Text>
    </section>
  );
}
