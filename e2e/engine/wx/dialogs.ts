import type { Phone } from '../phone'
import { type Apis, type Options, Refusal, withCallbacks } from './api'

/** APIs that do nothing but show something; each lands in the log of dialogs. */
const shown = ['showToast', 'hideToast', 'showLoading', 'hideLoading', 'vibrateShort', 'previewMedia']

/** What the reader answers where a test did not say otherwise. */
const defaultAnswers: Record<string, Options> = {
  showModal: { confirm: true, cancel: false, content: '' },
  showActionSheet: { tapIndex: 0 },
}

/** Toasts, questions, pictures: what the phone shows over a page. Answers come from `host.answer`. */
export function dialogApis(phone: Phone): Apis {
  const note = (kind: string, options: Options) => phone.log.dialogs.push({ kind, options: plain(options) })
  const answering = (kind: string) =>
    withCallbacks(phone, kind, (options) => {
      note(kind, options)
      const answer = phone.answers[kind] ?? defaultAnswers[kind] ?? {}
      if (answer === 'fail') throw new Refusal('cancel')
      return answer
    })
  return {
    ...Object.fromEntries([...shown, 'showModal', 'showActionSheet'].map((kind) => [kind, answering(kind)])),
    previewImage: withCallbacks(phone, 'previewImage', (options) => {
      if (!Array.isArray(options.urls) || options.urls.length === 0) throw new Refusal('parameter error: urls is empty')
      note('previewImage', options)
      if (phone.answers.previewImage === 'fail') throw new Refusal('internal error')
      return undefined
    }),
    showShareImageMenu: withCallbacks(phone, 'showShareImageMenu', (options) => {
      if (!phone.files.has(String(options.path))) throw new Refusal('path must be a local file')
      note('showShareImageMenu', options)
      if (phone.answers.showShareImageMenu === 'fail') throw new Refusal('internal error')
      return undefined
    }),
    showShareMenu: withCallbacks(phone, 'showShareMenu', () => {
      phone.pages.current.isShareHidden = false
      return undefined
    }),
    hideShareMenu: withCallbacks(phone, 'hideShareMenu', () => {
      phone.pages.current.isShareHidden = true
      return undefined
    }),
    updateShareMenu: withCallbacks(phone, 'updateShareMenu', () => undefined),
    setClipboardData: withCallbacks(phone, 'setClipboardData', () => {
      throw new Refusal('api scope is not declared in the privacy agreement', { errno: 112 })
    }),
    saveImageToPhotosAlbum: withCallbacks(phone, 'saveImageToPhotosAlbum', () => {
      throw new Refusal('api scope is not declared in the privacy agreement', { errno: 112 })
    }),
    openOfficialAccountArticle: tapped(phone, 'openOfficialAccountArticle', note),
    openOfficialAccountProfile: tapped(phone, 'openOfficialAccountProfile', note),
  }
}

/** Works only from a tap, and never in single-page mode. */
function tapped(phone: Phone, name: string, note: (kind: string, options: Options) => void) {
  return withCallbacks(phone, name, (options) => {
    if (!phone.isTapping) throw new Refusal('can only be invoked by user TAP gesture')
    if (phone.isSinglePage) throw new Refusal('not supported in single page mode')
    if (phone.answers[name] === 'fail') throw new Refusal('open failed')
    note(name, options)
    return undefined
  })
}

function plain(options: Options): Options {
  return JSON.parse(JSON.stringify(options))
}
