import { createElement, forwardRef, type PropsWithChildren } from 'react'

/** WeChat's own attribute, which React refuses on an element of the web: its name there is `role`. */
const nameOnTheWeb = (name: string) => (name === 'aria-role' ? 'role' : name)

/** Stands in for `@tarojs/components` in unit tests: plain elements with the attributes a test may ask about. */
function element(tag: string) {
  return forwardRef<unknown, PropsWithChildren<Record<string, unknown>>>(
    ({ children, className, id, onClick, style, ...others }, ref) => {
      const attributes = Object.entries(others)
        .filter(([name]) => /^(aria-|role$|lang$|src$|url$)/.test(name))
        .map(([name, value]) => [nameOnTheWeb(name), value])
      return createElement(
        tag,
        { ref, className, id, onClick, 'data-style': style, ...Object.fromEntries(attributes) },
        children as string,
      )
    },
  )
}

export const View = element('div')
export const Text = element('span')
export const Image = element('img')
export const Button = element('button')
export const Navigator = element('a')
export const ScrollView = element('div')
export const Input = element('input')
