/**
 * The accessibility attributes of WeChat's components
 * (developers.weixin.qq.com/miniprogram/dev/framework/accessibility.html) that Taro 4.2.1 leaves out of its templates.
 * An empty string is Taro's mark for "no default".
 */
const attributes = {
  'aria-role': '',
  'aria-label': '',
  'aria-hidden': '',
}

const selectable = { ...attributes, 'aria-checked': '', 'aria-selected': '', 'aria-expanded': '' }

/** By component. The same table must reach the templates and the runtime, or Taro's property aliases shift apart. */
export const ariaAttributes = {
  View: selectable,
  Text: { ...attributes, 'user-select': '', 'aria-live': '' },
  Input: { 'aria-label': '' },
  Image: attributes,
  Button: attributes,
  Navigator: attributes,
}
