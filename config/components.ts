/**
 * The components that our pages draw, with all that is ever set on them: attributes with their defaults, and events.
 * Taro 4.2.1 prints every attribute of WeChat's components into the templates, several levels deep, and brings the list
 * of all hundred along as code; WeChat's own defaults hold without them. `components.test.ts` keeps this table and `src`
 * the same. What is drawn natively (components/articlePiece) does not pass through it.
 *
 * The accessibility attributes (developers.weixin.qq.com/miniprogram/dev/framework/accessibility.html) are not in Taro's
 * own list at all. An empty string is Taro's mark for "no default".
 */
export const components = {
  View: {
    'aria-role': '',
    'aria-label': '',
    'aria-hidden': '',
    'aria-checked': '',
    'aria-selected': '',
    'hover-class': "'none'",
    bindTouchStart: '',
    // Of this, Taro makes the view that catches what moves over it; no other view listens to it (weappPlugin.ts).
    bindTouchMove: '',
  },
  Text: { 'aria-role': '', 'aria-level': '', 'aria-label': '', 'aria-live': '', 'user-select': '' },
  Image: {
    'aria-role': '',
    'aria-label': '',
    'aria-hidden': '',
    src: '',
    mode: "'scaleToFill'",
    'lazy-load': '!1',
    'show-menu-by-longpress': 'false',
    bindError: '',
  },
  Button: { 'aria-role': '', 'open-type': '', 'hover-class': "'button-hover'" },
  Navigator: { 'aria-role': '', url: '', 'open-type': "'navigate'", 'hover-class': "'navigator-hover'" },
  Input: {
    'aria-label': '',
    value: '',
    placeholder: '',
    'placeholder-class': "'input-placeholder'",
    focus: '!1',
    'confirm-type': "'done'",
    maxlength: '140',
    bindInput: '',
    bindConfirm: '',
    bindFocus: '',
    bindBlur: '',
    bindKeyboardCompositionStart: '',
    bindKeyboardCompositionEnd: '',
  },
  ScrollView: {
    'scroll-x': '!1',
    'scroll-y': '!1',
    'scroll-left': '',
    'enable-flex': 'false',
    'show-scrollbar': 'true',
    bindScrollToLower: '',
  },
  Canvas: { 'aria-hidden': '', type: '' },
  OfficialAccount: { bindLoad: '', bindError: '' },
}
