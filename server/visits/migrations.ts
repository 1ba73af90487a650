/**
 * The tables of visits, step by step, for both databases. A database notes how many steps it has taken, and takes the
 * others when a server opens it. A step that was released is never changed: a later one mends it.
 */
export const migrations: readonly { sqlite: string; postgres: string }[] = [
  // The counts, and who was counted on which day. The days come first in the key: they are forgotten as a whole.
  {
    sqlite: `
      CREATE TABLE visit_counts (interview TEXT PRIMARY KEY, visits INTEGER NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE visit_readers (
        day TEXT NOT NULL, interview TEXT NOT NULL, reader BLOB NOT NULL, PRIMARY KEY (day, interview, reader)
      ) STRICT, WITHOUT ROWID;
    `,
    postgres: `
      CREATE TABLE visit_counts (interview TEXT PRIMARY KEY, visits BIGINT NOT NULL);
      CREATE TABLE visit_readers (
        day TEXT NOT NULL, interview TEXT NOT NULL, reader BYTEA NOT NULL, PRIMARY KEY (day, interview, reader)
      );
    `,
  },
  // A day's salt stands in the database, so that servers agree about it, and one that is started again does too.
  {
    sqlite: 'CREATE TABLE visit_salts (day TEXT PRIMARY KEY, salt BLOB NOT NULL) STRICT, WITHOUT ROWID;',
    postgres: 'CREATE TABLE visit_salts (day TEXT PRIMARY KEY, salt BYTEA NOT NULL);',
  },
]

/**
 * The steps that a database has still to take.
 *
 * @param taken how many it has taken
 * @throws Error where a newer version of this program has opened it: this one does not know its tables
 */
export function stepsFrom(taken: number): typeof migrations {
  if (taken > migrations.length) {
    throw new Error(
      `The database of visits is of a newer version (${taken}) than this server knows (${migrations.length}). Start the newer server, or restore a backup made before the update.`,
    )
  }
  return migrations.slice(taken)
}
