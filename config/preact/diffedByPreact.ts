import 'preact/compat'
import { options } from 'preact'

/**
 * What Preact itself does after it has compared an element, kept before Taro 4.2.1 puts its own step over it: this file
 * is part of Taro's runtime path, which runs first.
 */
export const diffedByPreact = options.diffed
