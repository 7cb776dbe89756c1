/** Hands the person a file, without a detour over any server. */
export const saveFile = (name: string, text: string, type: string): void => { saveBlob(name, new Blob([text], { type })); };

export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => { URL.revokeObjectURL(address); }, 10_000);
}

export function saveJson(name: string, value: unknown): void {
  saveFile(name, JSON.stringify(value, null, 2), "application/json");
}
