import type { PageNode } from './pageNode'
import type { Phone } from './phone'
import { dispatch } from './touch'

/** The scenes of miniprogram/dev/component/open-ability/official-account.html: those that show the card, and those that keep it. */
const showing = [1011, 1017, 1025, 1047, 1124]
const keeping = [1001, 1038, 1041, 1089, 1090, 1104, 1131, 1187]

/** What WeChat tells an `<official-account>`: loaded (0), not selected in the console (3), wrong scene (5), one too many (6). */
function statusOf(phone: Phone, index: number): number {
  const scene = phone.entered?.scene ?? phone.launch.scene
  const isShown = showing.includes(scene) || (showing.includes(phone.launch.scene) && keeping.includes(scene))
  if (phone.isSinglePage || !isShown) return 5
  if (index > 0) return 6
  return phone.answers['official-account'] === 'fail' ? 3 : 0
}

/** Lets WeChat answer the follow cards of a page, in their order. */
export function answerFollowCards(phone: Phone, cards: readonly PageNode[]): void {
  cards.forEach((card, index) => {
    const status = statusOf(phone, index)
    dispatch(card, status === 0 ? 'load' : 'error', { status, errMsg: status === 0 ? 'ok' : `status ${status}` })
  })
}
