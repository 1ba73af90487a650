/**
 * The text of a version as search publishes it: cut into pieces of about a sentence, each a line of JSON of the same length,
 * so that where a piece stands follows from its number, and it can be asked for by itself (RFC 9110, 14.2).
 */
export const pieceBytes = 192

/** Where a piece stands in the file, in bytes, both included. */
export function partOfPiece(piece: number): { start: number; end: number } {
  return { start: piece * pieceBytes, end: (piece + 1) * pieceBytes - 1 }
}
