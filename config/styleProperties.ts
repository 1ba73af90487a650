/**
 * The properties that our pages set by `style`, by Taro's names for them; all else is in style sheets. Taro 4.2.1 defines
 * all that there are, some four hundred, one by one as a mini-program starts. `styleProperties.test.ts` keeps this list and
 * `src` the same. Custom properties, `--rem`, need no place in it.
 */
export const styleProperties = ['backgroundImage', 'fontSize', 'height', 'paddingTop', 'width']
