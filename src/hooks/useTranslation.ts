import { useEffect } from 'react'
import { type Language, languageOfTag } from '../../contract/language'

type Listener = (request: { locale: string }) => void

/** WeChat's translation menu (base library 3.7.9 and 3.14.2); not in Taro's types. */
declare const wx: {
  onUserTriggerTranslation?: (listener: Listener) => void
  offUserTriggerTranslation?: (listener: Listener) => void
  onUserOffTranslation?: (listener: () => void) => void
  offUserOffTranslation?: (listener: () => void) => void
}

/**
 * Answers WeChat's own Translate with our version of a text, where there is one: an editor wrote it, no machine. Turning
 * the translation off leads back to the original.
 * developers.weixin.qq.com/miniprogram/dev/api/ui/menu/wx.onUserTriggerTranslation.html
 *
 * @param versions the languages there are, the original first
 * @param open opens another version of the text
 */
export function useTranslation(shown: Language, versions: readonly Language[], open: (language: Language) => void) {
  useEffect(() => {
    if (process.env.TARO_ENV !== 'weapp') return
    const show = (language: Language | undefined) => {
      if (language && language !== shown && versions.includes(language)) open(language)
    }
    const onTranslate: Listener = ({ locale }) => show(languageOfTag(locale))
    const onOff = () => show(versions[0])
    wx.onUserTriggerTranslation?.(onTranslate)
    wx.onUserOffTranslation?.(onOff)
    return () => {
      wx.offUserTriggerTranslation?.(onTranslate)
      wx.offUserOffTranslation?.(onOff)
    }
  }, [shown, versions, open])
}
