import type { BodyItem, Figure, Paragraph } from './bodyItem'

const mark = /^(?:[\w()-]+(?: \(\d+\))?\.(?:png|jpe?g|gif|webp|bmp)|\[(?:image|picture|photo|图片|图)\]|图片)/i
const captionLabel = /^(?:[▲△↑]|(?:photo|caption|picture|图注?)\s*[:：])\s*/i

/** The picture marks that a line consists of; empty where it holds anything else. */
export function pictureMarks(text: string): string[] {
  const marks: string[] = []
  let rest = text
  while (rest !== '') {
    const found = mark.exec(rest)?.[0]
    if (found === undefined) return []
    marks.push(found)
    rest = rest.slice(found.length).trim()
  }
  return marks
}

/**
 * Turns `image.png` on a line of its own into a figure, several on a line into several, and a line after it that begins
 * with “▲”, “Photo:” or “图：”, or that looks like one, into the figure's caption.
 */
export function recognisePictures(items: readonly BodyItem[]): BodyItem[] {
  let number = 0
  const result: BodyItem[] = []
  for (const item of items) {
    const last = result[result.length - 1]
    if (item.type !== 'paragraph') result.push(item)
    else if (last?.type === 'figure' && !last.caption && isCaption(item)) {
      result[result.length - 1] = captioned(last, item)
    } else {
      const { line, text } = item
      const marks = pictureMarks(text)
      if (marks.length === 0) result.push(item)
      // Marks on one line share its text: the first holds all of it, so that every word is counted once.
      marks.forEach((_, index) => {
        number += 1
        const picture = line.pictures?.[index]
        result.push({
          type: 'figure',
          number,
          mark: { line, text: index === 0 ? text : '' },
          ...(picture && { picture }),
        })
      })
    }
  }
  return result
}

function isCaption({ line, text }: Paragraph): boolean {
  return captionLabel.test(text) || line.look?.caption === true
}

function captioned(figure: Figure, { line, text }: Paragraph): Figure {
  const label = captionLabel.exec(text)?.[0] ?? ''
  const caption = text.slice(label.length)
  return caption === '' ? figure : { ...figure, caption: { line, label: label.trim(), text: caption } }
}
