/** What we use of an input: Taro's element in the mini-program, its web component on the web. */
export type Field = {
  value: string
  props?: Record<string, unknown>
  setAttribute: (name: string, value: unknown) => void
}

export type TextSetter = (text: string) => void

/**
 * Keeps Taro from sending every typed text back to the field it came from (`FormElement.dispatchEvent`, Taro 4.2.1): on a
 * slow phone an old text would come back over a newer one. The answer puts a text into the field, and is the only way.
 */
export function fieldWithoutEcho(field: Field): TextSetter {
  const { props } = field
  const setValue = (text: string) => {
    field.value = text
  }
  if (!props) return setValue
  const setAttribute = field.setAttribute.bind(field)
  field.setAttribute = (name, value) => {
    if (name === 'value') props.value = value
    else setAttribute(name, value)
  }
  return (text) => {
    setValue(text)
    setAttribute('value', text)
  }
}

/** Taro's element does not pass a later `focus` on to the input inside it. */
export function focusOnWeb(field: Field | null): void {
  if (typeof HTMLElement === 'function' && field instanceof HTMLElement) field.querySelector('input')?.focus()
}
