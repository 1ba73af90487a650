import { expect, test } from 'vitest'
import { usedNames } from './usedNames'

test.each([
  ['wx.getLocation()', ['getLocation']],
  ['wx["getLocation"]()', ['getLocation']],
  ['const { getLocation: locate, chooseImage } = wx', ['getLocation', 'chooseImage']],
  ['var f = a?.getLocation', ['getLocation']],
  ['new Set(["getLocation"])', []],
  ['// wx.getLocation\nvar getLocation = "wx.getLocation"', []],
  ['wx[getLocation]', []],
  ['({ getLocation: 1 })', []],
])('%s takes %j', (script, names) => {
  expect([...usedNames(script).members]).toEqual(names)
})

test.each([
  ['h("button", { openType: "getPhoneNumber" })', ['getPhoneNumber']],
  ['h("button", { "open-type": "share" })', ['share']],
  ['h("button", { type: "getPhoneNumber" })', []],
])('%s has the open types %j', (script, types) => {
  expect([...usedNames(script).openTypes]).toEqual(types)
})
