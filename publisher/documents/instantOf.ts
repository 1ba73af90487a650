/** A day as an instant (RFC 3339): noon in Shanghai, which has had one offset all year since 1992. */
export function instantOf(day: string): string {
  return `${day}T12:00:00+08:00`
}
