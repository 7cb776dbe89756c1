/** Hands the person a file, without a detour over any server. */
export function saveFile(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => { URL.revokeObjectURL(address); }, 10_000);
}

export function saveJson(name: string, value: unknown): void {
  saveFile(name, JSON.stringify(value, null, 2), "application/json");
}
