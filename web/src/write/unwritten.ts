/** Whether lines other than remarks still say TODO, as the template leaves them. */
export const saysTodo = (yaml: string): boolean => /^(?!\s*#).*TODO/m.test(yaml);
