import Taro from '@tarojs/taro'
import { useEffect, useMemo, useState } from 'react'
import type { Interview } from '../../../contract/interview'
import { type Piece, piecesOf } from '../../components/pieces'

/**
 * The pieces of an interview that are drawn by now: the first at once, the others one by one right after it, so that a
 * slow phone shows something to read after one small step. `whole` is true when all are drawn.
 */
export function usePieces(blocks: Interview['blocks']): { pieces: Piece[]; whole: boolean } {
  const pieces = useMemo(() => piecesOf(blocks), [blocks])
  const [drawn, setDrawn] = useState(1)
  useEffect(() => {
    if (drawn < pieces.length) Taro.nextTick(() => setDrawn(drawn + 1))
  }, [drawn, pieces.length])
  return { pieces: pieces.slice(0, drawn), whole: drawn >= pieces.length }
}
