import type { ContainerDirective } from 'mdast-util-directive'
import type { BlockOf } from '../../../contract/blocks'
import type { BlockContext } from '../blockContext'
import { directiveAttributes } from '../directiveAttributes'
import type { ParsedTurn } from '../parsedBlock'
import { list } from './list'
import { paragraph } from './paragraph'

type Content = BlockOf<'turn'>['content'][number]

const turn =
  (role: ParsedTurn['role']) =>
  (node: ContainerDirective, context: BlockContext): ParsedTurn | undefined => {
    const { speaker } = directiveAttributes(node, ['speaker'], context)
    const content = node.children.map((child): Content | undefined => {
      if (child.type === 'paragraph') return paragraph(child, context)
      if (child.type === 'list') return list(child, context)
      context.report(child, `a turn holds paragraphs and lists only; close the ${role} with ::: before this line`)
      return undefined
    })
    const kept = content.filter((block) => block !== undefined)
    if (node.children.length === 0) context.report(node, `this ${role} is empty; write something or remove it`)
    if (kept.length === 0) return undefined
    return { type: 'turn', role, ...(speaker && { speaker }), content: kept }
  }

/** `:::question`, asked by the publication unless `speaker` names somebody. */
export const question = turn('question')

/** `:::answer`, given by the interviewed doctor unless `speaker` names somebody else. */
export const answer = turn('answer')
