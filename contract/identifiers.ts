import * as v from 'valibot'

/** Words of lower-case ASCII letters and digits joined by single hyphens: stable in URLs, file names and share paths. */
export const slugSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens'),
  v.maxLength(96, 'at most 96 characters'),
)

/**
 * An interview's short id. It must fit, with room to spare, in the `scene` of a mini-program code, which WeChat
 * limits to 32 ASCII characters (developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/qrcode-link/qr-code/getUnlimitedQRCode.html).
 */
export const interviewIdSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens'),
  v.maxLength(16, 'at most 16 characters, so that it fits a mini-program code'),
)

/** A calendar day, `YYYY-MM-DD` (ISO 8601). The day is Shanghai's; there is no time of day. */
export const dateSchema = v.pipe(v.string(), v.isoDate('write the date as YYYY-MM-DD'))

/** An address of a web page. */
export const webAddressSchema = v.pipe(v.string(), v.regex(/^https?:\/\/[^\s"'<>]+$/))
