/** Categories and signs that show nothing; the same set as the server's (`Blank.java`). */
const SHOWS = /[^\p{Cc}\p{Cf}\p{Z}\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Whether a text shows nothing: white space, zero-width and other format characters, fillers, accents without a letter. */
export const isBlank = (text: string): boolean => !SHOWS.test(text);
