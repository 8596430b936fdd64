/**
 * A value of a table of named values, or one that the edition does not list: a new server may send it, and it keeps its
 * number (rule R3).
 */
export type OpenCode<Table> = Table[keyof Table] | (Table[keyof Table] extends number ? number & {} : string & {});
