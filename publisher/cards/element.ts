import type { CSSProperties, ReactElement, ReactNode } from 'react'

/** An element as satori takes it: React's own shape, without React. */
export function element(style: CSSProperties, children?: ReactNode, key: string | null = null): ReactElement {
  return { type: 'div', key, props: { style: { display: 'flex', ...style }, children } }
}
