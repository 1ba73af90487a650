/**
 * The bytes that each package may have, by its root: what is there before the first page, and what each page beside it brings;
 * with a little room for the next change. Tests and releases ask here. A change that costs more changes a number here, where it
 * is seen and argued for. `npm run bench:package` says what the bytes are for.
 */
export const packageBudgets: Readonly<Record<string, number>> = {
  '': 300_000,
  'pages/doctor': 7_000,
  'pages/directory': 1_000,
  'pages/hospital': 8_300,
  'pages/department': 8_300,
  'pages/about': 3_500,
  'pages/shelf': 3_500,
  // Two thirds of it are the search engine.
  'pages/search': 42_500,
}
