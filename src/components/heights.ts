/**
 * How high the parts of a list were when they were drawn, and how high those that are not would be now.
 *
 * A layout is what all heights depend on: width, text size, language. Under another one the parts that are drawn are
 * compared with what they were, and the others are taken to have grown alike. Heights are in CSS pixels.
 *
 * @param first the layout in which the list is drawn at first
 */
export function rememberHeights(first: string): Heights {
  const measured = new Map<string, { height: number; layout: string }>()
  /** What the rows of a layout take, beside the same rows in the first layout. */
  const compared = new Map([[first, { before: 1, after: 1 }]])
  let latest = 1
  const scaleOf = (layout: string) => {
    const known = compared.get(layout)
    return known ? known.after / known.before : latest
  }
  return {
    of(id, layout) {
      const known = measured.get(id)
      return known && (known.height / scaleOf(known.layout)) * scaleOf(layout)
    },
    record(id, layout, height) {
      measured.set(id, { height, layout })
    },
    compare(id, layout, height) {
      const known = measured.get(id)
      measured.set(id, { height, layout })
      if (!known || known.layout === layout) return false
      const { before, after } = compared.get(layout) ?? { before: 0, after: 0 }
      compared.set(layout, { before: before + known.height / scaleOf(known.layout), after: after + height })
      latest = scaleOf(layout)
      return true
    },
  }
}

export type Heights = {
  /** Undefined for what was never measured. */
  of: (id: string, layout: string) => number | undefined
  record: (id: string, layout: string, height: number) => void
  /** The same as `record`; where the part was last measured in another layout, the others grow with it. True if so. */
  compare: (id: string, layout: string, height: number) => boolean
}
