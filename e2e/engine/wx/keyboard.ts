import type { PageNode } from '../pageNode'
import type { Phone } from '../phone'
import { dispatch } from '../touch'
import { type Apis, Refusal, withCallbacks } from './api'

/** The phone's keyboard: it belongs to the input that has the focus. */
export class Keyboard {
  private input: PageNode | undefined

  /** Whose it is; nobody's where it is hidden. */
  get owner(): PageNode | undefined {
    return this.input?.isConnected ? this.input : undefined
  }

  show(input: PageNode): void {
    if (this.owner?.is(input)) return
    this.hide()
    this.input = input
    dispatch(input, 'focus', { value: input.value, height: 0 })
  }

  hide(): void {
    const { owner } = this
    this.input = undefined
    if (owner) dispatch(owner, 'blur', { value: owner.value })
  }
}

/** `wx.hideKeyboard` (miniprogram/dev/api/device/keyboard/wx.hideKeyboard.html): refused where no input has the focus. */
export function keyboardApis(phone: Phone): Apis {
  return {
    hideKeyboard: withCallbacks(phone, 'hideKeyboard', () => {
      if (!phone.keyboard.owner) throw new Refusal('input not exists!')
      phone.keyboard.hide()
      return undefined
    }),
  }
}
