import { Input, View } from '@tarojs/components'
import { forwardRef, useCallback, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { control, named } from '../../components/accessibility'
import { Icon } from '../../components/Icon'
import { hideKeyboard } from '../../hooks/hideKeyboard'
import { useWords } from '../../i18n/words'
import classes from './SearchField.module.scss'
import { type Field, fieldWithoutEcho, focusOnWeb, type TextSetter } from './textField'

const web = process.env.TARO_ENV === 'h5'

/** Milliseconds in which a page slides in. */
const sliding = 300

type Properties = {
  /** What stands in it when the page opens. */
  initial: string
  onText: (text: string) => void
  /** An input method begins a word (no text), or has ended it. Told on Skyline from 3.2.0; the web waits by itself. */
  onCompose: (text?: string) => void
  /** The search key. */
  onConfirm: (text: string) => void
}

export type SearchFieldHandle = {
  /** Puts a text into the field, as a tap on a recent search does. */
  set: TextSetter
  /** Hides the keyboard, if it is this field's. */
  leave: () => void
}

/**
 * The field of the search page. What is typed stays in it: nothing is sent back to it for a letter, so that it cannot lag
 * behind a fast thumb. It has the focus where there is nothing to read yet.
 */
export const SearchField = forwardRef<SearchFieldHandle, Properties>(function SearchField(properties, handle) {
  const { initial, onText, onCompose, onConfirm } = properties
  const words = useWords()
  const [isFilled, setFilled] = useState(initial !== '')
  const [focus, setFocus] = useState(false)
  const element = useRef<Field | null>(null)
  const write = useRef<TextSetter>()
  const hasKeyboard = useRef(false)

  // A `value` would be put back at every drawing: the text that it begins with is written into it, as any later one.
  const attach = useCallback(
    (field: Field | null) => {
      element.current = field
      if (!field || write.current) return
      write.current = fieldWithoutEcho(field)
      if (initial) write.current(initial)
    },
    [initial],
  )
  const set = (text: string) => {
    write.current?.(text)
    setFilled(text !== '')
  }
  const leave = () => {
    if (hasKeyboard.current) hideKeyboard()
  }
  const takeFocus = useCallback(() => (web ? focusOnWeb(element.current) : setFocus(true)), [])
  // Not before the page stands: a field takes no focus while it slides in.
  useEffect(() => {
    if (initial) return
    const timer = setTimeout(takeFocus, sliding)
    return () => clearTimeout(timer)
  }, [initial, takeFocus])
  useImperativeHandle(handle, () => ({ set, leave }))

  return (
    <View className={classes.field}>
      <Icon name="search" />
      <Input
        ref={attach}
        className={classes.input}
        placeholder={words.searchFor}
        placeholderClass={classes.placeholder}
        confirmType="search"
        maxlength={60}
        focus={focus}
        onFocus={() => {
          hasKeyboard.current = true
        }}
        onBlur={() => {
          hasKeyboard.current = false
          setFocus(false)
        }}
        onInput={({ detail }) => {
          setFilled(detail.value !== '')
          onText(detail.value)
        }}
        onKeyboardCompositionStart={() => onCompose()}
        onKeyboardCompositionEnd={({ detail }) => onCompose(detail.value)}
        onConfirm={({ detail }) => {
          leave()
          onConfirm(detail.value)
        }}
        {...named(words.searchFor)}
      />
      {isFilled ? (
        <View
          className={classes.clear}
          hoverClass="pressed"
          onClick={() => {
            set('')
            takeFocus()
            onText('')
          }}
          {...control('button')}
          aria-label={words.clear}
        >
          <Icon name="close" />
        </View>
      ) : null}
    </View>
  )
})
