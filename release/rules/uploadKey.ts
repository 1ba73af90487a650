import type { Rule } from '../rule'

/** The key for uploading code, from the environment alone. */
export const uploadKey: Rule = {
  name: 'upload key',
  forPreview: true,
  problems: ({ environment }) => {
    const key = environment.WECHAT_UPLOAD_KEY?.trim()
    if (!key) {
      return [
        'WECHAT_UPLOAD_KEY is not set: the text of the key for uploading code (代码上传密钥), from 开发管理 – 开发设置 in the console',
      ]
    }
    return /^-----BEGIN (RSA )?PRIVATE KEY-----\s[\s\S]+\s-----END (RSA )?PRIVATE KEY-----$/.test(key)
      ? []
      : ['WECHAT_UPLOAD_KEY is no private key: it begins with -----BEGIN RSA PRIVATE KEY-----, line breaks and all']
  },
}
