import type { paths } from "./schema";

/**
 * Types of a call, taken from the description of the operation that it names: what its address, its query and its body
 * hold, and what it answers. A call that the server does not know does not compile.
 */
export type Method = "get" | "post" | "put" | "patch" | "delete";

/** The addresses that take a method. */
export type Address<M extends Method> = {
  [P in keyof paths]: paths[P][M] extends Operation ? P : never;
}[keyof paths];

interface Operation {
  responses: object;
}

/** How an answer is read: as JSON, as a text (`yaml`), or as a file to keep. */
export type Form = "json" | "yaml" | "html" | "pdf" | "csv" | "statements" | "plan";

type PathOf<O> = O extends { parameters: { path: infer T extends object } } ? { path: T } : { path?: never };
type QueryOf<O> = O extends { parameters: { query?: infer T } } ? { query?: Loose<T> } : { query?: never };
type JsonIn<B> = B extends { content: { "application/json": infer T } } ? Loose<T> : never;
type BodyOf<O> = O extends { requestBody: infer B }
  ? { body: JsonIn<B> }
  : O extends { requestBody?: infer B }
    ? { body?: JsonIn<B> | undefined }
    : { body?: never };

/** What may be left out may be undefined too, for JSON leaves both out; lists are only read. */
type Loose<T> = {
  [K in keyof T]:
    | (T[K] extends readonly (infer E)[] | undefined ? readonly E[] : T[K])
    | (object extends Pick<T, K> ? undefined : never);
};

type Good<O> = O extends { responses: infer R } ? R[keyof R & (200 | 201 | 202 | 204)] : never;
interface Json<T> {
  content: { "application/json": T };
}
interface Yaml {
  content: { "application/yaml": string };
}
type Content<R> = R extends Json<infer T> ? T : R extends Yaml ? string : undefined;

/** What an operation brings. */
export type AnswerOf<O> = Content<Good<O>>;

export type Options<O> = PathOf<O> &
  QueryOf<O> &
  BodyOf<O> & {
    /** So that it may be sent again and is done once. */
    key?: string;
  } & (Good<O> extends Yaml ? { as: "yaml" } : { as?: "json" });

/** None need be named where nothing must be said. */
export type Said<O> = object extends Options<O> ? [options?: Options<O>] : [options: Options<O>];

/** The address with its parts and its query in it. */
export function filledIn(address: string, parts: object = {}, query: object = {}): string {
  const path = Object.entries(parts).reduce(
    (made, [name, value]) => made.replace(`{${name}}`, encodeURIComponent(String(value))),
    address,
  );
  const said = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return said.length === 0 ? path : `${path}?${said.join("&")}`;
}

/** The address of what can be had by GET, held to its parameters. */
export const place = <P extends Address<"get">>(
  address: P,
  { path, query }: PathOf<paths[P]["get"]> & QueryOf<paths[P]["get"]>,
): string => filledIn(address, path, query);
